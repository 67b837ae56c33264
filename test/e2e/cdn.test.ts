import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import type { Browser } from 'puppeteer-core';
import { launchChromium } from '../helpers/chromium.js';
import { serveScripts, type ScriptServer } from '../helpers/serve-scripts.js';

const CDN = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
const ENTRY = 'otp-elements.js';
const TAGS = ['otp-flow', 'otp-request', 'otp-input', 'otp-help'];
const scripts = readdirSync(CDN).filter((name) => name.endsWith('.js'));

describe('the file for a script tag', () => {
  let browser: Browser;
  let server: ScriptServer;

  before(async () => {
    const page = `<!doctype html><title>CDN</title><script type="module" src="/kit/${ENTRY}"></script>`;
    server = await serveScripts(page, (path) => {
      const file = join(CDN, basename(path));
      return path.startsWith('/kit/') && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    });
    browser = await launchChromium();
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  it('defines every element, and no script of it fails', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(server.origin, { waitUntil: 'load' });
    const missing = await page.evaluate(
      (tags) => tags.filter((tag) => customElements.get(tag) === undefined),
      TAGS,
    );
    assert.deepEqual({ missing, errors }, { missing: [], errors: [] });
  });

  it('finds its lazy parts beside it, from a page anywhere', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/deep/below/page.html`);
    const failed = await page.evaluate(async (names) => {
      const answers = await Promise.allSettled(names.map((name) => import(`/kit/${name}`)));
      return names.filter((_, index) => answers[index]?.status === 'rejected');
    }, scripts);
    assert.deepEqual(failed, []);
  });

  for (const name of scripts) {
    const text = readFileSync(join(CDN, name), 'utf8');

    it(`${name} imports only files beside it`, () => {
      const foreign = specifiersOf(text).filter(
        (specifier) => !scripts.includes(specifier.replace(/^\.\//, '')),
      );
      assert.deepEqual(foreign, []);
    });

    it(`${name} needs nothing of Node`, () => {
      assert.doesNotMatch(text, /\bprocess\.env\b/);
    });

    it(`${name} is minified and has its source map`, async () => {
      // The line that names the map is a comment, and no small part of a small file.
      const script = text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '');
      const { code } = await transform(script, { minifyWhitespace: true, legalComments: 'none' });
      assert.ok(script.length < code.length * 1.1, `${script.length} bytes could be ${code.length}`);
      assert.ok(existsSync(join(CDN, `${name}.map`)));
    });
  }
});

/** In minified text: `from"…"`, `import"…"`, `import("…")`, with any of the three quotes. */
function specifiersOf(text: string): string[] {
  const pattern = /(?<![.\w])(?:from\s*|import\s*\(?\s*)(["'`])([^"'`\s]+)\1/g;
  return [...text.matchAll(pattern)].map(([, , specifier = '']) => specifier);
}
