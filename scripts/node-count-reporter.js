// @ts-check
/**
 * A `node:test` reporter that prints one line of JSON: how many leaf tests passed, failed and were skipped.
 *
 * Node's own totals count a test that only holds subtests as one more, and a file in which nothing ran as a pass.
 * @param {AsyncIterable<{ type: string, data: any }>} events a parent's event comes after those of its children
 */
export default async function* countReporter(events) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  /** What the tests one level further in have come to, by level. @type {{ seen: number, failed: number }[]} */
  const levels = [];

  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const children = levels[data.nesting + 1] ?? { seen: 0, failed: 0 };
    levels[data.nesting + 1] = { seen: 0, failed: 0 };
    const level = (levels[data.nesting] ??= { seen: 0, failed: 0 });

    const failed = type === 'test:fail' && data.todo === undefined;
    level.seen += 1;
    if (failed) level.failed += 1;

    const isGroup = data.details.type === 'suite' || children.seen > 0;
    if (isGroup) {
      // A hook can fail a group in which no test did.
      if (failed && children.failed === 0) count.failed += 1;
    } else if (failed) {
      count.failed += 1;
    } else if (data.skip !== undefined || data.todo !== undefined) {
      count.skipped += 1;
    } else if (!isFileWithoutTests(data)) {
      count.passed += 1;
    }
  }
  yield `${JSON.stringify(count)}\n`;
}

/**
 * Node reports such a file as a test named by its path.
 * @param {{ nesting: number, name: string, file?: string }} test
 */
function isFileWithoutTests({ nesting, name, file }) {
  return nesting === 0 && file !== undefined && file.endsWith(name) && /\.[jt]s$/.test(name);
}
