/** Slips of the hand, made by a seed: mistyped domains that no list holds, to see whether the suggester has learnt or memorised. */

/** What lies around each key, written down by hand, so that the suggester is not measured by its own keyboard. */
const AROUND: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'qwa wqes ewrd retf tryg ytuh uyij iuok oipl pol aqwsz sawedxz dserfcx fdrtgvc gftyhbv hgyujnb jhuikmn kjiolm lkop ' +
    'zasx xzsdc cxdfv vcfgb bvghn nbhjm mnjk 12q 213 324 657 -0p'
  )
    .split(' ')
    .map((keys) => [keys.charAt(0), keys.slice(1)]),
);

/** Wrong endings that people type for the two endings of most mailboxes. */
const WRONG_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  com: 'con cmo ocm vom xom cim cpm clm comm coom ccom om cm co c0m conm cok come dom fom comn copm'.split(
    ' ',
  ),
  net: 'ne nte ent met bet ney nett neet nrt nwt ner et'.split(' '),
};

type Random = () => number;
type Slip = (text: string, random: Random) => string;

export interface TypedDomain {
  readonly typed: string;
  readonly meant: string;
  readonly kind: string;
}

/** Mulberry32: small, and the same on every machine. */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const below = (limit: number, random: Random): number => Math.floor(random() * limit);
const oneOf = <T>(list: readonly T[], random: Random): T | undefined => list[below(list.length, random)];
const replace = (text: string, at: number, length: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + length);

const SLIPS: Readonly<Record<string, Slip>> = {
  adjacent(text, random) {
    const at = below(text.length, random);
    return replace(text, at, 1, oneOf([...(AROUND[text.charAt(at)] ?? text.charAt(at))], random) ?? '');
  },
  transposition(text, random) {
    const at = below(text.length - 1, random);
    return replace(text, at, 2, text.charAt(at + 1) + text.charAt(at));
  },
  omission: (text, random) => replace(text, below(text.length, random), 1, ''),
  doubling(text, random) {
    const at = below(text.length, random);
    return replace(text, at, 0, text.charAt(at));
  },
  insertion(text, random) {
    const at = below(text.length, random);
    const added = oneOf([...(AROUND[text.charAt(at)] ?? '')], random) ?? '';
    return replace(text, at + below(2, random), 0, added);
  },
};
const anySlip: Slip = (text, random) => oneOf(Object.values(SLIPS), random)?.(text, random) ?? text;

/** In names of four letters or fewer a slip makes another name, so none is made there. */
const inName =
  (slip: Slip): Slip =>
  (domain, random) => {
    const dot = domain.indexOf('.');
    return dot <= 4 ? domain : slip(domain.slice(0, dot), random) + domain.slice(dot);
  };
const inEnding: Slip = (domain, random) => {
  const dot = domain.indexOf('.') + 1;
  const ending = domain.slice(dot);
  return domain.slice(0, dot) + (oneOf(WRONG_ENDINGS[ending] ?? [], random) ?? anySlip(ending, random));
};
const inDot: Slip = (domain, random) => {
  const dot = domain.indexOf('.');
  const [before, after] = [domain.charAt(dot - 1), domain.charAt(dot + 1)];
  const ways = [
    `${domain}.`,
    replace(domain, dot - 1, 2, `.${before}`),
    replace(domain, dot, 2, `${after}.`),
    ...['', '..', ',', '-'].map((by) => replace(domain, dot, 1, by)),
  ];
  return oneOf(ways, random) ?? domain;
};

const KINDS: Readonly<Record<string, Slip>> = {
  ...Object.fromEntries(Object.entries(SLIPS).map(([kind, slip]) => [kind, inName(slip)])),
  badTld: inEnding,
  dotSlip: inDot,
  two: inName((name, random) => anySlip(anySlip(name, random), random)),
  nameAndTld: (domain, random) => inEnding(inName(anySlip)(domain, random), random),
};

/** `count` of each kind (fewer where there are not so many), never one of `real`. A kind is the name of a model in slips.tsv. */
export function makeSlips(
  seed: number,
  targets: readonly string[],
  count: (kind: string) => number,
  real: ReadonlySet<string>,
): readonly TypedDomain[] {
  const random = seeded(seed);
  const made = new Map<string, TypedDomain>();
  for (const [kind, slip] of Object.entries(KINDS)) {
    const wanted = made.size + count(kind);
    for (let tries = 0; made.size < wanted && tries < 30 * count(kind); tries++) {
      const meant = oneOf(targets, random) ?? '';
      const typed = slip(meant, random);
      if (typed !== meant && !real.has(typed)) made.set(typed, { typed, meant, kind });
    }
  }
  return [...made.values()];
}
