// @ts-check
import { setTimeout as delay } from 'node:timers/promises';

/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */
/** @typedef {Awaited<ReturnType<typeof readCounters>>} Counters */

/**
 * A fresh page, so that no candidate pays for the heap of another. Close it by `page.close()`.
 * @param {Browser} browser
 * @param {string} html
 */
export async function openPage(browser, html) {
  const page = await browser.newPage();
  await page.setContent(html);
  const protocol = await page.createCDPSession();
  // The main thread's own time: what other programs do meanwhile is not in it.
  await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, protocol };
}

/**
 * What the page has cost so far in milliseconds of its main thread, and what it holds.
 * @param {CDPSession} protocol
 */
export async function readCounters(protocol) {
  const { metrics } = await protocol.send('Performance.getMetrics');
  const values = new Map(metrics.map(({ name, value }) => [name, value]));
  /** @param {string} name */
  const read = (name) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`This Chromium does not count ${name}.`);
    return value;
  };
  return {
    task: read('TaskDuration') * 1000,
    script: read('ScriptDuration') * 1000,
    style: read('RecalcStyleDuration') * 1000,
    layout: read('LayoutDuration') * 1000,
    heap: read('JSHeapUsedSize'),
    nodes: read('Nodes'),
    listeners: read('JSEventListeners'),
  };
}

/**
 * Script, style and layout together, in milliseconds.
 * @param {Counters} before
 * @param {Counters} after
 */
export const workBetween = (before, after) =>
  after.script - before.script + (after.style - before.style) + (after.layout - before.layout);

/** @param {CDPSession} protocol */
export async function collectGarbage(protocol) {
  // What a finalizer lets go of is free only at the next collection.
  for (let round = 0; round < 3; round += 1) {
    await protocol.send('HeapProfiler.collectGarbage');
    await delay(20);
  }
}
