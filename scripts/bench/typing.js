// @ts-check
/* global HTMLElement -- in the page */
import { setTimeout as delay } from 'node:timers/promises';
import { openPage, readCounters, workBetween } from './open-page.js';

/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */

const DIGITS = [...'123456'];
const WARM_UPS = 5;
const CODES = 20;
/** Milliseconds: each key has a frame of its own, as when a person types. */
const BETWEEN_KEYS = 20;

/**
 * Types codes by real key events into the one field of a page.
 * @param {Browser} browser
 * @param {{ html: string, markup: string }} candidate
 * @returns {Promise<number[]>} one a code: script, style and layout of one key, in microseconds
 */
export async function typeOften(browser, { html, markup }) {
  const { page, protocol } = await openPage(browser, html);
  await page.$eval(
    'main',
    async (main, field) => {
      main.innerHTML = field;
      const [child] = main.children;
      if (!(child instanceof HTMLElement)) throw new Error('There is no field.');
      await Reflect.get(child, 'updateComplete');
      child.focus();
    },
    markup,
  );
  const keys = [];
  for (let round = 0; round < WARM_UPS + CODES; round += 1) {
    await delay(BETWEEN_KEYS * 2);
    const before = await readCounters(protocol);
    for (const digit of DIGITS) await press(protocol, digit);
    const after = await readCounters(protocol);
    if (round >= WARM_UPS) keys.push((workBetween(before, after) / DIGITS.length) * 1000);
    const typed = await page.$eval('main > *', (field) => {
      const value = String(Reflect.get(field, 'value'));
      Reflect.set(field, 'value', '');
      return value;
    });
    if (typed !== DIGITS.join('')) throw new Error(`A field holds "${typed}" of what was typed.`);
  }
  await page.close();
  return keys;
}

/**
 * @param {CDPSession} protocol
 * @param {string} digit
 */
async function press(protocol, digit) {
  const key = { key: digit, code: `Digit${digit}`, windowsVirtualKeyCode: digit.charCodeAt(0) };
  await protocol.send('Input.dispatchKeyEvent', { type: 'keyDown', text: digit, ...key });
  await protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await delay(BETWEEN_KEYS);
}
