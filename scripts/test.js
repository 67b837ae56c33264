// @ts-check
/**
 * Runs the tests: `node scripts/test.js [unit|elements|e2e] [file…]`. Without a suite all run, in this order, and a failure in
 * one does not keep the next from running. The last line is the sum of all: `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ name: string, count: Count }} Result */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COUNT_REPORTER = new URL('./node-count-reporter.js', import.meta.url).href;

/** @type {Record<string, (files: string[]) => Promise<Result[]>>} */
const SUITES = {
  unit: (files) => runNodeTests('unit', files.length > 0 ? files : unitTestFiles()),
  elements: runElementTests,
  e2e: runEndToEndTests,
};

const [chosen, ...files] = process.argv.slice(2);
const suites = Object.entries(SUITES).filter(([name]) => chosen === undefined || name === chosen);
if (suites.length === 0) {
  console.error(`No suite is named "${chosen}"; there are ${Object.keys(SUITES).join(', ')}.`);
  process.exit(2);
}

/** @type {Result[]} */
const results = [];
for (const [name, runSuite] of suites) {
  console.log(`\n── ${name} ──`);
  results.push(...(await runSuite(files)));
}
process.exitCode = report(results);

/** @param {string[]} files */
async function runElementTests(files) {
  if (files.length === 0 && testFilesIn('elements').length === 0) return [nothingRan('elements')];
  return withCountsFile(async (countsFile) => {
    // The package's exports name no command, and npm's own shim for it is another file on each system.
    const runner = fileURLToPath(new URL('dist/bin.js', import.meta.resolve('@web/test-runner')));
    const code = await run(process.execPath, [runner, ...(files.length > 0 ? ['--files', ...files] : [])], {
      OTP_TEST_COUNTS: countsFile,
    });
    const engines = Object.entries(readCounts(countsFile) ?? {});
    if (engines.length === 0) return [brokeDown('elements')];
    return engines.map(([engine, count]) => ({
      name: `elements, ${engine}`,
      count: trusted(count, code, engines),
    }));
  });
}

/** These need what is published, so it is built first. @param {string[]} files */
async function runEndToEndTests(files) {
  for (const script of ['build', 'build:demo']) {
    const code = await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', '--silent', script]);
    if (code !== 0) {
      console.error(`"npm run ${script}" failed, so the end-to-end tests cannot run.`);
      return [brokeDown('e2e')];
    }
  }
  return runNodeTests('e2e', files.length > 0 ? files : testFilesIn('e2e'));
}

/**
 * @param {string} name
 * @param {string[]} files
 */
async function runNodeTests(name, files) {
  if (files.length === 0) return [nothingRan(name)];
  return withCountsFile(async (countsFile) => {
    const code = await run(process.execPath, [
      '--import=tsx',
      '--test',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${COUNT_REPORTER}`,
      `--test-reporter-destination=${countsFile}`,
      ...files,
    ]);
    const count = readCounts(countsFile);
    return [count ? { name, count: trusted(count, code, [[name, count]]) } : brokeDown(name)];
  });
}

/**
 * A run that ends badly though no test failed (a browser that died, say) is one failure.
 * @param {Count} count
 * @param {number} code
 * @param {[string, Count][]} all
 */
function trusted(count, code, all) {
  const explained = code === 0 || all.some(([, each]) => each.failed > 0);
  return explained ? count : { ...count, failed: count.failed + 1 };
}

/** @param {string} name @returns {Result} */
function nothingRan(name) {
  return { name, count: { passed: 0, failed: 0, skipped: 0 } };
}

/**
 * For a run that never came to its tests, which is a failure as well.
 * @param {string} name
 * @returns {Result}
 */
function brokeDown(name) {
  return { name, count: { passed: 0, failed: 1, skipped: 0 } };
}

/** All but those that the other suites have, so that a new folder is not forgotten. */
function unitTestFiles() {
  const others = new Set([...testFilesIn('elements'), ...testFilesIn('e2e')]);
  return testFilesIn('.').filter((file) => !others.has(file));
}

/** @param {string} folder below test/ */
function testFilesIn(folder) {
  const path = join(ROOT, 'test', folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => join('test', folder, name));
}

/** @template T @param {(file: string) => Promise<T>} use */
async function withCountsFile(use) {
  const folder = mkdtempSync(join(tmpdir(), 'otp-elements-'));
  try {
    return await use(join(folder, 'counts.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A runner that was killed leaves no file, or an empty one.
 * @param {string} file
 */
function readCounts(file) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return text ? JSON.parse(text) : undefined;
}

/**
 * @param {string} program
 * @param {string[]} parameters
 * @param {Record<string, string>} [environment]
 * @returns {Promise<number>} the exit code
 */
function run(program, parameters, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * @param {Result[]} results
 * @returns {number} the exit code
 */
function report(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log('');
  for (const { name, count } of results) {
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    const empty = count.passed + count.failed === 0 ? '  ← no test ran' : '';
    console.log(`${name.padEnd(width)}  ${count.passed} passed, ${count.failed} failed${skipped}${empty}`);
  }
  const passed = results.reduce((sum, { count }) => sum + count.passed, 0);
  const failed = results.reduce((sum, { count }) => sum + count.failed, 0);
  const everySuiteRan = results.every(({ count }) => count.passed + count.failed > 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && everySuiteRan ? 0 : 1;
}
