import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import type { Browser } from 'puppeteer-core';
import { build as buildByVite } from 'vite';
import { launchChromium } from '../helpers/chromium.js';
import { serveScripts, type ScriptServer } from '../helpers/serve-scripts.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ENTRY = 'page.js';
const ENTRY_TEXT = "import './dist/define/otp-help.js';";

/** The files a bundler makes of a page that asks for help, by name; the entry is `page.js`. */
type Bundle = ReadonlyMap<string, string>;

async function byEsbuild(options: BuildOptions): Promise<Bundle> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY_TEXT, resolveDir: ROOT, sourcefile: ENTRY },
    entryNames: 'page',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    outdir: 'out',
    logLevel: 'error',
    ...options,
    write: false,
  });
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
}

async function byVite(): Promise<Bundle> {
  const built = await buildByVite({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === ENTRY ? `${ROOT}${ENTRY}` : undefined),
        load: (id) => (id === `${ROOT}${ENTRY}` ? ENTRY_TEXT : undefined),
      },
    ],
    build: {
      write: false,
      rolldownOptions: { input: ENTRY, output: { entryFileNames: ENTRY, chunkFileNames: '[name].js' } },
    },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  return new Map(
    outputs.flatMap((file) => (file.type === 'chunk' ? [[basename(file.fileName), file.code]] : [])),
  );
}

const ways: Readonly<Record<string, () => Promise<Bundle>>> = {
  'esbuild, in one file': () => byEsbuild({ splitting: false }),
  'esbuild, split': () => byEsbuild({ splitting: true }),
  Vite: byVite,
};

describe('the package, bundled by a page', () => {
  let browser: Browser;
  let server: ScriptServer;
  let files: Bundle;

  before(async () => {
    const page = `<!doctype html><title>Help</title><script type="module" src="/${ENTRY}"></script><otp-help method="email"></otp-help>`;
    server = await serveScripts(page, (path) => files.get(basename(path)));
    browser = await launchChromium();
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  for (const [name, bundle] of Object.entries(ways))
    it(`finds its late parts: ${name}`, async () => {
      files = await bundle();
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(server.origin);
      // Asked at each frame: what is waited for by its mutations alone is not seen to arrive in a shadow root.
      await page.waitForSelector('otp-help >>> [part~="question"]', { visible: true, timeout: 10_000 });
      assert.deepEqual(errors, []);
      await page.close();
    });
});
