// @ts-check
/**
 * Measures the code field beside the browser's own input and the nearest peer, and what whole flows leave behind, in one
 * run: `npm run bench`.
 * `-- --json` prints the figures for a program, `-- --write` puts them into `docs/performance.md`, `-- --rounds=1` is quick
 * and rough. What is measured, and how to read it, stands in that document.
 */
import { readFileSync } from 'node:fs';
import { cpus, platform } from 'node:os';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, requireBrowsers } from '../browsers.js';
import { buildOurs, candidates, pageOf } from './candidates.js';
import { mountAndRemoveFlows } from './flows.js';
import { mountAndRemove, mountOften } from './mounting.js';
import { describe, writeFigures } from './report.js';
import { spreadOf } from './spread.js';
import { typeOften } from './typing.js';

/** @typedef {import('./candidates.js').Candidate} Candidate */
/** @typedef {import('./report.js').Figures} Figures */
/** @typedef {{ name: string, html: string, markup: string, mounts: number[], keys: number[] }} Subject */

const PEER = '@awesome.me/webawesome';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
  },
});
const rounds = Math.max(1, Number.parseInt(options.rounds, 10) || 1);

await buildOurs();
const { chromium } = requireBrowsers(['chromium']);
if (!chromium) throw new Error('Chromium was asked for and not found.');
const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_FLAGS });
try {
  const result = await measure();
  const text = describe(result);
  console.log(options.json ? JSON.stringify(result, undefined, 2) : text);
  if (options.write) await writeFigures(text);
} finally {
  await browser.close();
}

/** @returns {Promise<import('./report.js').Result>} */
async function measure() {
  const [native, peer, ours] = await Promise.all([subjectOf('native'), subjectOf('peer'), subjectOf('ours')]);
  // Turn by turn, so that a busy minute of the machine falls on all of them.
  for (let round = 1; round <= rounds; round += 1) {
    for (const subject of [native, peer, ours]) {
      console.error(`round ${round} of ${rounds}: ${subject.name}`);
      subject.mounts.push(...(await mountOften(browser, subject)));
      subject.keys.push(...(await typeOften(browser, subject)));
    }
  }
  return {
    date: new Date().toISOString().slice(0, 10),
    where: `${await browser.version()}, ${platform()}, ${cpus().length} cores`,
    peer: `${PEER} ${versionOf(PEER)}`,
    rounds,
    figures: {
      native: await figuresOf(native),
      peer: await figuresOf(peer),
      ours: await figuresOf(ours),
    },
    flows: await mountAndRemoveFlows(browser),
  };
}

/**
 * @param {Candidate['role']} role
 * @returns {Promise<Subject>}
 */
async function subjectOf(role) {
  const candidate = candidates.find((each) => each.role === role);
  if (!candidate) throw new Error(`Nobody is ${role}.`);
  const { name, markup } = candidate;
  return { name, markup, html: await pageOf(candidate), mounts: [], keys: [] };
}

/**
 * @param {Subject} subject
 * @returns {Promise<Figures>}
 */
async function figuresOf(subject) {
  return {
    name: subject.name,
    mount: spreadOf(subject.mounts),
    key: spreadOf(subject.keys),
    kept: await mountAndRemove(browser, subject),
  };
}

/** @param {string} name */
function versionOf(name) {
  const manifest = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return String(JSON.parse(readFileSync(manifest, 'utf8')).version);
}
