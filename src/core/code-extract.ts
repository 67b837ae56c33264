import { acceptCharacters, toPlainText, type CodeRules } from './code-characters.js';

/** What a code is called, in the languages whose messages are most often seen. */
const codeName = /[ck]o?[oó]d|\b(?:pin|otp|m?tan)\b|pass[cw]|код|[码碼認증]|رمز|کد/iu;

/** Where a thought ends, or another number stands. */
const stop = /[.,;!?]\s|[()|。]|(?<!:\s*)\n|\d/;

/** Entities, addresses and links: no code is in them. Angle brackets, which mark the candidate below. */
const aside = /&#?\w+;|=3D|[<>]|(?<![\w.+-])[\w.+-]+(?::\/\/|@|\.[a-z]+\/)[!-~]*/gi;

/** Characters on either side of a candidate that are looked at: no sentence is longer, and a whole book takes no time. */
const NEAR = 99;

/** What may stand between two characters; a blank only in numbers, in words with digits, and in what is spelled out. */
const joint = '(?:[-‐-―.·_/]|(?<=\\d\\w*) (?=\\w*\\d)|(?<=\\b\\w)\\s+(?=\\w\\b))?';

/** What speaks for and against the candidate, which is between < and >. */
const looks: readonly (readonly [weight: number, pattern: RegExp])[] = [
  // Origin-bound one-time codes: the last line of the message is `@host #code`. https://wicg.github.io/sms-one-time-codes/
  [9, /^@\S+ #</m],
  // A line of its own.
  [1, /^[^\p{L}\d\n]*<.+>[^\p{L}\d\n]*$/mu],
  // The number of something else, which is named before it.
  [
    -4,
    /(?:\b(?:ref|n[or]|id|tel)\b\.?|\bold |phone|ending in|ord[eir]|invoice|book|ticket|account|postc|n[uú]m|best[eä]ll|rechn|com+and|factur|pedido|заказ|[单單]|注文|주문)\w*[^.\n]{0,3}</iu,
  ],
  // A sum; a part of something longer; a year, or only letters; uneven groups, or those of a date.
  [
    -2,
    /(?:[a-z+_]|\p{Sc} ?|\b(?:usd|eur|rs)\.? )<|>(?:[a-z]| ?[%\p{Sc}]| (?:usd|eur|area))|\d[-.,:/ ]<|>[-.:/ ]\d|<(?:(?:19|20)\d\d|[^>\d]+)>|<[^>]*(?:\b\w\w?[^\w>]\w{3}|\w{3}[^\w>]\w\w?\b|([./])[^>]*\1)/iu,
  ],
];

/**
 * The code in `text`, or an empty string.
 *
 * Text without words that has as many characters as a code (`123 456`, `12-34-56`) is that code. In any other text each
 * run of exactly the right length and alphabet is weighed: by what its sentence calls it, and by how it looks. The
 * likeliest is the code, the first of equals; one that is unlikely is none.
 */
export function extractCode(text: string, rules: CodeRules): string {
  const plain = toPlainText(text).trim();
  const whole = acceptCharacters(plain, rules);
  if (whole.length === rules.length && !isProse(plain, rules)) return whole;
  const prose = plain.replace(aside, ' ');
  let best = '';
  let most = -1;
  for (const { 0: run, index } of prose.matchAll(shapeOf(rules))) {
    const before = prose.slice(Math.max(0, index - NEAR), index);
    const end = index + run.length;
    const after = prose.slice(end, end + NEAR);
    const words = before.split(stop).at(-1) ?? '';
    // A number that opens a sentence is named after it.
    const naming = /\p{L}/u.test(words) ? words : (after.split(stop)[0] ?? '');
    let score = codeName.test(naming) ? 2 : 0;
    for (const [weight, look] of looks) if (look.test(`${before}<${run}>${after}`)) score += weight;
    if (score > most) [best, most] = [acceptCharacters(run, rules), score];
  }
  return best;
}

/** A whole code, in one piece or in groups, and no part of a longer one; of letters, none that is plainly a word. */
function shapeOf({ length, alphabet }: CodeRules): RegExp {
  const char = { numeric: '\\d', alphabetic: '[A-Za-z]', alphanumeric: '[\\dA-Za-z]' }[alphabet];
  const isNoWord = `(?=[-\\dA-Z]{${length}}|\\S{0,${length}}\\d|(?<=[:=#]\\s*))`;
  return RegExp(`(?<!${char})${isNoWord}${char}(?:${joint}${char}){${length - 1}}(?!${char})`, 'g');
}

/** What a text has for a field: the code in it, else the characters of what may be a part of one; not words. */
export const readText = (text: string, rules: CodeRules): string =>
  (text.length > 1 && extractCode(text, rules)) ||
  (isProse(text, rules) ? '' : acceptCharacters(text, rules));

/** Words, sums and times: not a code, nor a part of one that somebody has copied. */
const isProse = (text: string, { alphabet, length }: CodeRules): boolean =>
  alphabet === 'numeric'
    ? /\p{L}{2}|[+:@\p{Sc}]/u.test(text)
    : /\p{L}\s+\p{L}{2}/u.test(text) || text.trim().length > length * 2;
