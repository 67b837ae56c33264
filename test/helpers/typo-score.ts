import { readFileSync } from 'node:fs';
import { suggestEmail } from '../../src/core/address/email-typos.js';
import { makeSlips, type TypedDomain } from './slips.js';

const rows = (name: string): readonly (readonly string[])[] =>
  readFileSync(new URL(`../data/typos/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

export const slips: readonly TypedDomain[] = rows('slips.tsv').map(([typed = '', meant = '', kind = '']) => ({
  typed,
  meant,
  kind,
}));
export const realDomains = rows('real.tsv').map(([domain = '']) => domain);
export const moreRealDomains = rows('real-more.tsv').map(([domain = '']) => domain);

/** Slips that no list holds. The targets come as often as in slips.tsv, and so do slips by two. */
export const madeSlips = makeSlips(
  20_26,
  slips.map(({ meant }) => meant),
  (kind) => (kind === 'two' || kind === 'nameAndTld' ? 100 : 300),
  new Set([...realDomains, ...moreRealDomains, ...slips.flatMap(({ typed, meant }) => [typed, meant])]),
);

export interface Score {
  readonly of: number;
  /** Put right, put wrong, left alone. */
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

export function scoreOf(set: readonly TypedDomain[]): Score {
  const told = set.map(({ typed, meant }) => ({
    typed,
    meant,
    said: suggestEmail(`ana@${typed}`)?.slice(4),
  }));
  const show = ({ typed, meant, said }: (typeof told)[number]) => `${typed} → ${said ?? '?'} (${meant})`;
  return {
    of: set.length,
    right: told.filter(({ meant, said }) => said === meant).map(show),
    wrong: told.filter(({ meant, said }) => said !== undefined && said !== meant).map(show),
    missed: told.filter(({ said }) => said === undefined).map(show),
  };
}

/** Real domains for which another one is proposed. */
export const falseCorrections = (domains: readonly string[]): readonly string[] =>
  domains.flatMap((domain) => {
    const said = suggestEmail(`ana@${domain}`);
    return said === undefined ? [] : [`${domain} → ${said.slice(4)}`];
  });
