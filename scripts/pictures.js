// @ts-check
/**
 * Takes the pictures of the README: `npm run pictures`. Real elements with a scripted backend and a stopped clock, four
 * moments side by side, light and dark.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, requireBrowsers } from './browsers.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CARD = 292;
const GAP = 16;
const MARGIN = 20;
const TITLES = ['Ask', 'Wait', 'Late: what to check', 'The server knows why'];
const WIDTH = TITLES.length * CARD + (TITLES.length - 1) * GAP + 2 * MARGIN;

/** What the page runs: the scenes of `demo/states.html`, some with something typed. */
const ENTRY = `
import './src/all.ts';
import { scenes } from './demo/playground/scenes.ts';
import { showScene } from './demo/playground/show-scene.ts';
const full = scenes.find(({ name }) => name === 'stopped: the mailbox is full');
const host = document.querySelector('main');
await Promise.all([
  { name: 'identify', settings: { methods: ['email', 'sms'] } },
  { name: 'waiting', to: 'ana@gmail.com', after: 12 },
  { name: 'late', to: 'ana@gmail.com', after: 64 },
  full,
].map((scene) => showScene(host, scene)));
const [asking, waiting] = host.querySelectorAll('otp-flow');
asking.querySelector('otp-request').value = 'ana@gmail.com';
const code = waiting.querySelector('otp-input');
await code.updateComplete;
code.value = '48';
code.focus();
document.body.dataset.ready = '';
`;

/** @param {string} script @param {string} scheme */
const pageOf = (script, scheme) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<style>
  :root { color-scheme: ${scheme}; font: 16px/1.5 "Noto Sans", system-ui, sans-serif; }
  body { margin: 0; padding: ${MARGIN}px; background: light-dark(#f3f4f6, #0b0c0f); }
  main { display: grid; grid-template-columns: repeat(${TITLES.length}, ${CARD}px); gap: ${GAP}px; align-items: start; }
  h3 { margin: 0 0 6px; font-size: 12px; font-weight: 400; color: light-dark(#5a6170, #a3abba); }
  .card { padding: 24px; border-radius: 16px; background: light-dark(#fff, #14161b); box-shadow: 0 0 0 1px light-dark(#0000000d, #ffffff12); }
</style>
<main></main>
<script type="module">${script}</script>`;

const { outputFiles } = await build({
  stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
  bundle: true,
  format: 'esm',
  write: false,
  target: 'es2022',
  conditions: ['production'],
  tsconfig: join(ROOT, 'tsconfig.json'),
});
const script = outputFiles[0]?.text ?? '';
const { chromium } = requireBrowsers(['chromium']);
if (!chromium) throw new Error('Chromium was asked for and not found.');
const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_FLAGS });
for (const scheme of ['light', 'dark']) {
  const page = await browser.newPage();
  await page.setViewport({ width: WIDTH, height: 700, deviceScaleFactor: 2 });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.setContent(pageOf(script, scheme));
  await page.waitForSelector('[data-ready]');
  await page.$$eval(
    'h3',
    (headings, titles) => headings.forEach((heading, index) => (heading.textContent = titles[index] ?? '')),
    TITLES,
  );
  const bottom = await page.$eval('main', (main) => Math.ceil(main.getBoundingClientRect().bottom));
  const path = join(ROOT, `docs/images/flow-${scheme}.png`);
  await page.screenshot({
    path: /** @type {`${string}.png`} */ (path),
    clip: { x: 0, y: 0, width: WIDTH, height: bottom + MARGIN },
  });
}
await browser.close();
