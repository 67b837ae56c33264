// @ts-check
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/** @typedef {import('./candidates.js').Role} Role */
/** @typedef {import('./spread.js').Spread} Spread */
/** @typedef {{ heap: number, nodes: number, listeners: number }} Kept what stays after 1,000 fields are gone; heap in bytes */
/**
 * @typedef {object} Figures
 * @property {string} name
 * @property {Spread} mount milliseconds of the main thread for 1,000 fields
 * @property {Spread} key microseconds of the main thread
 * @property {Kept} kept
 */
/**
 * @typedef {object} Result
 * @property {string} date
 * @property {string} where browser, system, cores
 * @property {string} peer the peer's package and version
 * @property {number} rounds
 * @property {Record<Role, Figures>} figures
 * @property {Kept} flows what stays after 1,000 whole flows are gone
 */

const PAGE = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
const BEGIN = '<!-- figures: npm run bench -- --write -->';
const END = '<!-- end of figures -->';

/** Of the best peer, in both. */
const AIM = 0.6;

/**
 * @param {Result} result
 * @returns {string} Markdown
 */
export function describe({ date, where, peer, rounds, figures, flows }) {
  const { native, peer: other, ours } = figures;
  /**
   * @param {string} title
   * @param {(figures: Figures) => Spread} pick
   */
  const row = (title, pick) => [
    title,
    ...[native, other, ours].map((each) => spreadText(pick(each))),
    times(pick(ours).median, pick(native).median),
    times(pick(ours).median, pick(other).median),
  ];
  /**
   * @param {string} title
   * @param {(kept: Kept) => string} pick
   */
  const keptRow = (title, pick) => [title, ...[native, other, ours].map(({ kept }) => pick(kept)), '', ''];
  const rows = [
    ['', native.name, other.name, ours.name, `to ${native.name}`, `to ${other.name}`],
    ['---', '--:', '--:', '--:', '--:', '--:'],
    row('mounting 1,000 fields, ms', ({ mount }) => mount),
    row('one keystroke, µs', ({ key }) => key),
    keptRow('kept of 1,000 removed fields, kB', ({ heap }) => `${number(heap / 1000)}`),
    keptRow('— DOM nodes', ({ nodes }) => number(nodes)),
    keptRow('— event listeners', ({ listeners }) => number(listeners)),
  ];
  return [
    `${date}, ${where}; ${peer}; ${rounds} rounds.`,
    '',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    verdict('Mounting', ours.mount.median, other.mount.median),
    verdict('A keystroke', ours.key.median, other.key.median),
    `- Kept of 1,000 removed flows: ${number(flows.heap / 1000)} kB, ${number(flows.nodes)} DOM nodes, ${number(flows.listeners)} event listeners.`,
  ].join('\n');
}

/**
 * Puts the figures into `docs/performance.md`, in place of those that stand there.
 * @param {string} figures
 */
export async function writeFigures(figures) {
  const page = await readFile(PAGE, 'utf8');
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${PAGE} has no place for figures.`);
  const text = [before, BEGIN, '\n\n', figures, '\n\n', END, after].join('');
  await writeFile(PAGE, await format(text, { ...(await resolveConfig(PAGE)), filepath: PAGE }));
}

/**
 * @param {string} what
 * @param {number} ours
 * @param {number} peer
 */
function verdict(what, ours, peer) {
  const isReached = ours <= AIM * peer;
  return `- ${what}: ${times(ours, peer)} of the peer. The aim, at most ${AIM} ×, is ${isReached ? 'reached' : 'missed'}.`;
}

/** @param {Spread} spread */
const spreadText = ({ median, low, high }) => `${number(median)} (${number(low)}–${number(high)})`;

/** @param {number} count */
const number = (count) => (Math.round(count) + 0).toLocaleString('en-GB');

/** @param {number} ours @param {number} other */
const times = (ours, other) => `${(ours / other).toFixed(2)} ×`;
