// @ts-check
/**
 * Says how good and how fast the suggester for mistyped addresses is: `node scripts/bench/typos.js`.
 * Times are CPU time of this process, so that a busy machine changes them little.
 */
import { tsImport } from 'tsx/esm/api';

/** @type {typeof import('../../test/helpers/typo-score.js')} */
const { falseCorrections, madeSlips, moreRealDomains, realDomains, scoreOf, slips } = await tsImport(
  '../../test/helpers/typo-score.ts',
  import.meta.url,
);
/** @type {typeof import('../../src/core/address/email-typos.js')} */
const { suggestEmail } = await tsImport('../../src/core/address/email-typos.ts', import.meta.url);

const ROUNDS = 15;

const kinds = [...new Set(madeSlips.map(({ kind }) => kind))];
console.table(
  Object.fromEntries(
    [
      /** @type {const} */ (['slips.tsv', slips]),
      /** @type {const} */ (['made', madeSlips]),
      ...kinds.map(
        (kind) => /** @type {const} */ ([`made: ${kind}`, madeSlips.filter((slip) => slip.kind === kind)]),
      ),
    ].map(([name, set]) => {
      const { of, right, wrong } = scoreOf(set);
      return [name, { of, recall: percent(right.length, of), wrong: percent(wrong.length, of) }];
    }),
  ),
);
console.table({
  'real.tsv': falseOf(realDomains),
  'real-more.tsv': falseOf(moreRealDomains),
});

const addresses = [...slips.map(({ typed }) => typed), ...realDomains].map((domain) => `ana@${domain}`);
const times = Array.from({ length: ROUNDS }, () => {
  const before = process.cpuUsage();
  for (const address of addresses) suggestEmail(address);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / addresses.length;
}).sort((a, b) => a - b);
console.log(
  `${times[Math.floor(ROUNDS / 2)]?.toFixed(1)} µs a call (median of ${ROUNDS} rounds of ${addresses.length})`,
);

/** @param {readonly string[]} domains */
function falseOf(domains) {
  const corrected = falseCorrections(domains);
  return {
    of: domains.length,
    false: percent(corrected.length, domains.length),
    which: corrected.join(', '),
  };
}

/** @param {number} part @param {number} whole */
function percent(part, whole) {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
