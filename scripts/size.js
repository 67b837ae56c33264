// @ts-check
/**
 * Says what each entry of the built package costs a page: bundled with Lit, minified, gzip -9, in bytes. Lazy parts are
 * named beside it; the code field is measured as one file, whatever a bundler could split off. The script-tag file is
 * measured as it is served. With `--gate` an entry over its ceiling is a failure: over what it weighs today and a
 * little, until it keeps its promise. With `--modules` the modules of the code field and of the kit without its lazy
 * parts are listed: what each makes the file larger by.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { build as buildPackage } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const CDN_FOLDER = 'dist/cdn';
const CDN_ENTRY = `${CDN_FOLDER}/otp-elements.js`;

const FIELD_ENTRY = 'dist/define/otp-input.js';

const KIT_ENTRY = 'dist/all.js';

/** What is promised: bytes, gzipped. */
const LIMITS = new Map([
  [FIELD_ENTRY, 10_500],
  [CDN_ENTRY, 26_000],
]);

/** What no change may exceed: it lies just above the size of the day (docs/decisions/0018). */
const CEILINGS = new Map([
  [FIELD_ENTRY, 15_000],
  [CDN_ENTRY, 57_500],
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

if (process.argv.includes('--modules')) {
  for (const entry of [FIELD_ENTRY, KIT_ENTRY]) {
    console.log('');
    printTable([[`module of ${entry}`, 'minified', 'gzip'], ...(await modulesOf(entry))]);
  }
}

const tooLarge = sizes.filter(({ entry, gzip }) => gzip > (CEILINGS.get(entry) ?? Infinity));
if (process.argv.includes('--gate') && tooLarge.length > 0) {
  console.error(
    [
      '',
      ...tooLarge.map(
        ({ entry, gzip }) =>
          `${entry} has grown to ${bytes(gzip)} bytes; ${bytes(CEILINGS.get(entry) ?? 0)} is the most.`,
      ),
      'Every visitor of every page pays for these bytes. Perhaps a part can be lazy, or an import is heavier than it looks:',
      '`npm run size -- --modules` says where they are. Where something is worth its bytes, another part may give way for it.',
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
  const { outputFiles, metafile } = await bundle(entry, { splitting: entry !== FIELD_ENTRY });
  const parts = outputFiles.map(({ path, contents }) => weigh(basename(path), contents));
  const eager = loadedAtOnce(metafile, entry);
  const lazy = heaviestFirst(parts.filter(({ name }) => !eager.has(name)));
  const first = parts.filter(({ name }) => eager.has(name));
  return {
    entry,
    minified: sum(first.map((part) => part.minified)),
    gzip: sum(first.map((part) => part.gzip)),
    lazy,
  };
}

/**
 * @param {string} entry
 * @param {{ splitting: boolean, minify?: boolean }} options
 */
function bundle(entry, { splitting, minify = true }) {
  return build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    minify,
    format: 'esm',
    target: 'es2022',
    splitting,
    outdir: 'size',
    write: false,
    metafile: true,
    legalComments: 'none',
    logLevel: 'error',
  });
}

/**
 * The modules that an entry loads at once, heaviest first. What they share is compressed once, so that a module is worth
 * what the file loses without it, and the modules together a little less than the file. The code field is one file.
 * @param {string} entry
 */
async function modulesOf(entry) {
  const { outputFiles, metafile } = await bundle(entry, { splitting: entry !== FIELD_ENTRY, minify: false });
  const eager = loadedAtOnce(metafile, entry);
  const files = outputFiles.filter(({ path }) => eager.has(basename(path)));
  // Before each module esbuild writes its path, and of the module only what is used.
  const pieces = files.flatMap(({ text }) => text.split(/^\/\/ (\S+\.js)\n/m).slice(1));
  const paths = pieces.filter((_, index) => index % 2 === 0);
  const texts = await Promise.all(pieces.filter((_, index) => index % 2 === 1).map(minified));
  const whole = gzipped(texts.join(''));
  return paths
    .map((path, index) => ({
      path,
      length: Buffer.byteLength(texts[index] ?? ''),
      gain: whole - gzipped(texts.filter((_, other) => other !== index).join('')),
    }))
    .sort((a, b) => b.gain - a.gain)
    .map(({ path, length, gain }) => [path, bytes(length), bytes(gain)]);
}

/** @param {string} code of one module */
async function minified(code) {
  const script = code.replace(/^(?:export \{[^}]*\};|import (?:\{[^}]*\} from )?"[^"]*";)$/gm, '');
  return (await transform(script, { minify: true, format: 'esm', target: 'es2022' })).code;
}

/** @param {string} text */
function gzipped(text) {
  return gzipSync(text, { level: 9 }).byteLength;
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
