import { acceptCharacters, toCase, toPlainText, type CodeRules } from './code-characters.js';

/** A run of characters that has the shape of a code, and how likely it is one. */
interface Candidate {
  readonly code: string;
  readonly score: number;
}

/** What stands in and around a candidate, which is between ⟨ and ⟩, and what that says of it. */
const clues: readonly (readonly [weight: number, pattern: RegExp])[] = [
  // The word itself, in the languages whose messages are most often seen.
  [4, /(?:c[oó]d|kod|код|\bpin\b|otp|password|passwort|コード|[码碼]|코드|인증|رمز|کد|कोड)\D{0,36}⟨/i],
  [5, /[:=#]\s*⟨/],
  [3, /\b(?:is|ist|est|es|è|é)\s*⟨/i],
  [4, /⟩\s*(?:is|ist|est|es)\b[^.\d]*(?:c[oó]d|pin|pass)/i],
  // Something else that has a number.
  [
    -6,
    /(?:order|invoice|account|call|tel|phone|ref\w*|ticket|ending in|since|©)\W{0,9}(?:no|number)?\W{0,9}⟨/i,
  ],
  [-6, /(?:[$€£¥₹]|\b(?:usd|eur|gbp|inr|rs))\.?\s*⟨/i],
  [-6, /⟩(?:\s*(?:[$€£¥₹%]|(?:usd|eur|gbp|inr)\b)|[.,:]\d)/i],
  [-6, /(?:\d[.,:]|[@/_?&+]|\+[\d\s()-]*|\d[\s()-]+)⟨/],
  [-4, /⟩(?:[@/_]|\.\w|[\s()-]+\d)/],
  [-3, /⟨(?:19|20)\d\d(?:[-–.]?[01]\d[-–.]?[0-3]\d)?⟩/],
  // A word of the sentence around it.
  [-8, /⟨(?=.*[a-z].*⟩)[A-Za-z‐-―-]+⟩/],
  // Both letters and digits: hardly a word.
  [1, /⟨(?=\D*\d.*⟩)[^⟩]*[A-Za-z]/],
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
  const marked = `${text.slice(0, start)}⟨${run}⟩${text.slice(start + run.length)}`;
  const score = clues.reduce((sum, [weight, pattern]) => sum + (pattern.test(marked) ? weight : 0), 0);
  return { code: withoutSeparators(run), score };
}
