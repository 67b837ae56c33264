// @ts-check
/* global requestAnimationFrame -- in the page */
import { collectGarbage, openPage, readCounters } from './open-page.js';

/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('puppeteer-core').Page} Page */

const FIELDS = 1000;
const WARM_UPS = 2;
const MOUNTS = 3;
/** Compiled code and caches settle late, and would look like a leak. */
const REMOVALS = 5;

/**
 * Puts 1,000 fields into a page, several times.
 * @param {Browser} browser
 * @param {{ html: string, markup: string }} candidate
 * @returns {Promise<number[]>} one a mount, in milliseconds: all that the main thread does until the second frame, when
 * observers have been called too
 */
export async function mountOften(browser, { html, markup }) {
  const { page, protocol } = await openPage(browser, html);
  const mounts = [];
  for (let round = 0; round < WARM_UPS + MOUNTS; round += 1) {
    await collectGarbage(protocol);
    const before = await readCounters(protocol);
    await mount(page, markup);
    const after = await readCounters(protocol);
    if (round >= WARM_UPS) mounts.push(after.task - before.task);
    await unmount(page);
  }
  await page.close();
  return mounts;
}

/**
 * What 1,000 fields leave behind when they are gone.
 * @param {Browser} browser
 * @param {{ html: string, markup: string }} candidate
 * @returns {Promise<{ heap: number, nodes: number, listeners: number }>} of one mount of 1,000; heap in bytes
 */
export async function mountAndRemove(browser, { html, markup }) {
  const { page, protocol } = await openPage(browser, html);
  /** @param {number} times */
  const repeat = async (times) => {
    for (let round = 0; round < times; round += 1) {
      await mount(page, markup);
      await unmount(page);
    }
    await collectGarbage(protocol);
    return readCounters(protocol);
  };
  const before = await repeat(REMOVALS);
  const after = await repeat(REMOVALS);
  await page.close();
  return {
    heap: (after.heap - before.heap) / REMOVALS,
    nodes: (after.nodes - before.nodes) / REMOVALS,
    listeners: (after.listeners - before.listeners) / REMOVALS,
  };
}

/**
 * @param {Page} page
 * @param {string} markup
 */
const mount = (page, markup) =>
  page.$eval(
    'main',
    async (main, fields) => {
      main.innerHTML = fields;
      await Promise.all([...main.children].map((field) => Reflect.get(field, 'updateComplete')));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    },
    markup.repeat(FIELDS),
  );

/** @param {Page} page */
const unmount = (page) => page.$eval('main', (main) => main.replaceChildren());
