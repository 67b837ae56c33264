// @ts-check
/**
 * Says what each entry of the built package costs a page: bundled with Lit, minified, gzip -9, in bytes. Lazy parts are
 * named beside it. The script-tag file is measured as it is served. With `--gate` an entry over its limit is a failure.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { build as buildPackage } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const CDN_FOLDER = 'dist/cdn';
const CDN_ENTRY = `${CDN_FOLDER}/otp-elements.js`;

/** Bytes, gzipped. */
const LIMITS = new Map([
  ['dist/define/otp-input.js', 10_500],
  [CDN_ENTRY, 26_000],
]);

for (const mode of ['lib', 'cdn']) await buildPackage({ root: ROOT, mode, logLevel: 'warn' });
const sizes = [...(await Promise.all(defineEntries().map(measure))), measureServed()];

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

/** The modules that define an element; `define.js` and its like only help them. */
function defineEntries() {
  return readdirSync(join(ROOT, 'dist/define'))
    .filter((name) => /^otp-[a-z-]+\.js$/.test(name))
    .sort()
    .map((name) => `dist/define/${name}`);
}

/** The script-tag entry is one file, and what lies beside it is lazy. */
function measureServed() {
  const parts = readdirSync(join(ROOT, CDN_FOLDER))
    .filter((name) => name.endsWith('.js'))
    .map((name) => weigh(name, readFileSync(join(ROOT, CDN_FOLDER, name))));
  const entry = parts.find(({ name }) => name === basename(CDN_ENTRY));
  if (!entry) throw new Error(`${CDN_ENTRY} was not built.`);
  return { ...entry, entry: CDN_ENTRY, lazy: heaviestFirst(parts.filter((part) => part !== entry)) };
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
    logLevel: 'error',
  });
  const parts = outputFiles.map(({ path, contents }) => weigh(basename(path), contents));
  const eager = loadedAtOnce(metafile, entry);
  const first = parts.filter(({ name }) => eager.has(name));
  return {
    entry,
    minified: sum(first.map((part) => part.minified)),
    gzip: sum(first.map((part) => part.gzip)),
    lazy: heaviestFirst(parts.filter(({ name }) => !eager.has(name))),
  };
}

/** @param {string} name @param {Uint8Array} contents */
function weigh(name, contents) {
  return { name, minified: contents.byteLength, gzip: gzipSync(contents, { level: 9 }).byteLength };
}

/** @template {{ gzip: number }} T @param {T[]} parts */
function heaviestFirst(parts) {
  return parts.sort((a, b) => b.gzip - a.gzip);
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
