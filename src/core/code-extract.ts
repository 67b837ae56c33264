import { acceptCharacters, toCase, toPlainText, type CodeRules } from './code-characters.js';

/** A run of characters that has the shape of a code, and how likely it is one. */
interface Candidate {
  readonly code: string;
  readonly score: number;
}

/** What stands around a candidate, and what that says of it. `near` looks back as far as the digit before. */
interface Clue {
  readonly where: 'near' | 'before' | 'after' | 'self';
  readonly pattern: RegExp;
  readonly weight: number;
}

const clues: readonly Clue[] = [
  // The word itself, in the languages whose messages are most often seen.
  {
    where: 'near',
    pattern: /code|c[oó]d|kod|код|\bpin\b|otp|pass(?:word|wort)|コード|[码碼]|코드|인증|رمز|کد|कोड/i,
    weight: 4,
  },
  { where: 'before', pattern: /[:=#]\s*$/, weight: 5 },
  { where: 'before', pattern: /\b(?:is|ist|est|es|è|é)\s*$/i, weight: 3 },
  { where: 'after', pattern: /^\s*(?:is|ist|est|es)\b[^.\d]*(?:code|c[oó]d|pin|pass)/i, weight: 4 },
  // Something else that has a number.
  {
    where: 'near',
    pattern:
      /(?:order|invoice|account|call|tel|phone|ref\w*|ticket|ending in|since|©)\W*(?:no\.?|number|#)?\W*$/i,
    weight: -6,
  },
  { where: 'before', pattern: /(?:[$€£¥₹]|\b(?:usd|eur|gbp|inr|rs))\.?\s*$/i, weight: -6 },
  { where: 'after', pattern: /^(?:\s*(?:[$€£¥₹%]|(?:usd|eur|gbp|inr)\b)|[.,:]\d)/i, weight: -6 },
  { where: 'before', pattern: /(?:\d[.,:]|[@/_?&+]|\+[\d\s()-]*|\d[\s()-]+)$/, weight: -6 },
  { where: 'after', pattern: /^(?:[@/_]|\.\w|[\s()-]+\d)/, weight: -4 },
  { where: 'self', pattern: /^(?:19|20)\d\d(?:[-–.]?[01]\d[-–.]?[0-3]\d)?$/, weight: -3 },
  // A word of the sentence around it.
  { where: 'self', pattern: /^(?=.*[a-z])[A-Za-z‐-―-]+$/, weight: -8 },
];

/** Origin-bound one-time codes: the last line of the message is `@host #code`. https://wicg.github.io/sms-one-time-codes/ */
const originBound = /^@\S+ #(\S+)/m;

/** Between the groups of one code: a single blank, hyphen, dash or dot. */
const SEPARATOR = '[ \\u00a0.·‐-―-]';

/** What belongs to the same word as the letter or digit beside it, in scripts that part words with blanks. */
const WORD = '[\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}\\p{N}]';

/**
 * The code in `text`, or an empty string.
 *
 * Text that holds nothing but a code and separators (`123 456`, `123-456`) is that code, cut to its length. In any other
 * text the run of exactly the right length and alphabet is looked for, and where there are several, the one that its
 * surroundings make likeliest: not the year, the price or the phone number.
 */
export function extractCode(text: string, rules: CodeRules): string {
  const plain = toPlainText(text).trim();
  const bound = originBound.exec(plain)?.[1];
  if (bound !== undefined && fits(bound, rules)) return toCase(withoutSeparators(bound), rules.case);
  const whole = acceptCharacters(plain, rules);
  const isOnlyCode =
    withoutSeparators(plain).length === whole.length &&
    (rules.alphabet === 'numeric' || whole.length === rules.length || !/\s/.test(plain));
  const candidates = findCandidates(plain, rules, isOnlyCode);
  const best = candidates.reduce<Candidate | undefined>(
    (first, next) => (first && first.score >= next.score ? first : next),
    undefined,
  );
  if (best && (isOnlyCode || best.score >= 0)) return toCase(best.code, rules.case);
  return isOnlyCode && whole.length >= rules.length ? whole.slice(0, rules.length) : '';
}

const withoutSeparators = (text: string): string => text.replace(/[\s.·‐-―-]/g, '');

/** What a text has for a field: the code in it, else the characters of what may be a part of one; not words. */
export const readText = (text: string, rules: CodeRules): string =>
  (text.length > 1 && extractCode(text, rules)) ||
  (isProse(text, rules) ? '' : acceptCharacters(text, rules));

/** Words, not a part of a code that somebody has copied. */
const isProse = (text: string, { alphabet, length }: CodeRules): boolean =>
  alphabet === 'numeric'
    ? /\p{L}{2}/u.test(text)
    : /\p{L}\s+\p{L}{2}/u.test(text) || text.trim().length > length * 2;

const fits = (text: string, rules: CodeRules): boolean =>
  withoutSeparators(text).length === rules.length &&
  acceptCharacters(text, { ...rules, case: undefined }) === withoutSeparators(text);

function findCandidates(text: string, rules: CodeRules, isOnlyCode: boolean): Candidate[] {
  const chars = rules.alphabet === 'numeric' ? '0-9' : '0-9A-Za-z';
  // In a sentence a blank parts words, so only groups of digits may be joined over one.
  const joint = rules.alphabet === 'numeric' || isOnlyCode ? SEPARATOR : '[‐-―-]';
  const runs = text.matchAll(new RegExp(`(?<!${WORD})[${chars}]+(?:${joint}[${chars}]+)*(?!${WORD})`, 'gu'));
  return [...runs].flatMap((run) => {
    const groups = [...run[0].matchAll(new RegExp(`[${chars}]+`, 'g'))];
    // All of them groups, or all of them spelled out: a lone letter before digits is a brand's mark.
    const isOneCode = groups.length > 1 && new Set(groups.map(([group]) => group.length > 1)).size === 1;
    const pieces = [...(isOneCode ? [{ 0: run[0], index: 0 }] : []), ...groups];
    return pieces
      .filter((piece) => fits(piece[0], rules))
      .map((piece) => candidate(text, run.index + piece.index, piece[0]));
  });
}

function candidate(text: string, start: number, run: string): Candidate {
  const before = text.slice(0, start);
  const surroundings = {
    self: run,
    before,
    near: (/\D{0,40}$/.exec(before) ?? [''])[0],
    after: text.slice(start + run.length),
  };
  const score = clues.reduce(
    (sum, { where, pattern, weight }) => sum + (pattern.test(surroundings[where]) ? weight : 0),
    // Both letters and digits: hardly a word.
    /\d/.test(run) && /[A-Za-z]/.test(run) ? 1 : 0,
  );
  return { code: withoutSeparators(run), score };
}
