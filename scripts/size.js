// @ts-check
/**
 * Says what each entry costs a page: bundled with Lit, minified, gzip -9, in bytes. Lazy parts are named beside it.
 * With `--gate` an entry over its limit is a failure.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Bytes, gzipped. */
const LIMITS = new Map([
  ['src/define/otp-input.ts', 10_500],
  ['src/cdn.ts', 26_000],
]);

const entries = [...defineEntries(), 'src/cdn.ts'].filter((entry) => existsSync(join(ROOT, entry)));
const sizes = await Promise.all(entries.map(measure));

printTable([
  ['entry', 'minified', 'gzip', 'limit', ''],
  ...sizes.flatMap(({ entry, minified, gzip, lazy }) => {
    const limit = LIMITS.get(entry);
    return [
      [entry, bytes(minified), bytes(gzip), limit ? bytes(limit) : '', limit ? verdict(gzip, limit) : ''],
      ...(limit
        ? lazy.map((part) => [`  lazy: ${part.name}`, bytes(part.minified), bytes(part.gzip), '', ''])
        : []),
    ];
  }),
]);

const tooLarge = sizes.filter(({ entry, gzip }) => gzip > (LIMITS.get(entry) ?? Infinity));
if (process.argv.includes('--gate') && tooLarge.length > 0) {
  console.error(
    [
      '',
      `Larger than promised: ${tooLarge.map(({ entry }) => entry).join(', ')}.`,
      'Every visitor of every page pays for these bytes. Perhaps a part can be lazy, or an import is heavier than it looks:',
      '`npx esbuild <entry> --bundle --minify --format=esm --splitting --outdir=/tmp/size --analyze` says where they went.',
    ].join('\n'),
  );
  process.exitCode = 1;
}

/** The modules that define an element; `define.ts` and its like only help them. */
function defineEntries() {
  const folder = join(ROOT, 'src/define');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^otp-[a-z-]+\.ts$/.test(name))
    .sort()
    .map((name) => `src/define/${name}`);
}

/** @param {string} entry */
async function measure(entry) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    splitting: true,
    outdir: 'size',
    write: false,
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  const parts = outputFiles.map(({ path, contents }) => ({
    name: basename(path),
    minified: contents.byteLength,
    gzip: gzipSync(contents, { level: 9 }).byteLength,
  }));
  const eager = loadedAtOnce(metafile, entry);
  const first = parts.filter(({ name }) => eager.has(name));
  return {
    entry,
    minified: sum(first.map((part) => part.minified)),
    gzip: sum(first.map((part) => part.gzip)),
    lazy: parts.filter(({ name }) => !eager.has(name)).sort((a, b) => b.gzip - a.gzip),
  };
}

/**
 * The entry's file and what it imports statically: a chunk shared with a lazy part is not lazy.
 * @param {import('esbuild').Metafile} metafile
 * @param {string} entry
 */
function loadedAtOnce({ outputs }, entry) {
  const names = new Set();
  const queue = Object.keys(outputs).filter((path) => outputs[path]?.entryPoint === entry);
  for (const path of queue) {
    names.add(basename(path));
    for (const imported of outputs[path]?.imports ?? []) {
      if (imported.kind === 'import-statement' && !queue.includes(imported.path)) queue.push(imported.path);
    }
  }
  return names;
}

/** @param {number} gzip @param {number} limit */
function verdict(gzip, limit) {
  return gzip > limit ? `${bytes(gzip - limit)} over` : `${bytes(limit - gzip)} left`;
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/** @param {number} count */
function bytes(count) {
  return count.toLocaleString('en-GB');
}

/** @param {string[][]} rows the first column is text, the rest are numbers */
function printTable(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    console.log(cells.join('  ').trimEnd());
  }
}
