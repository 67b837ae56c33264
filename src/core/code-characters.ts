import type { Alphabet } from './challenge.js';

export type LetterCase = 'upper' | 'lower';

/** What a code is made of. */
export interface CodeRules {
  /** Characters in a whole code. */
  readonly length: number;
  readonly alphabet: Alphabet;
  /** Letters are brought into this case; without it they stay as they are. */
  readonly case?: LetterCase | undefined;
}

/** Marks without ink, which copying from a mail or a chat brings along: format characters, and what makes an emoji of a digit. */
const invisible = /[\p{Cf}\p{Me}\u034f\ufe0f]/gu;

/** As most texts are; looking for all of the above in each key that is typed would be felt. */
const ascii = /^[\x20-\x7e]*$/;

/** What may not stand in a code. */
const unwanted: Readonly<Record<Alphabet, RegExp>> = {
  numeric: /[^0-9]/g,
  alphabetic: /[^A-Za-z]/g,
  alphanumeric: /[^0-9A-Za-z]/g,
};

/** What a code is made of, as a regular expression has it: `[0-9]`. */
export const characterClass = (alphabet: Alphabet): string => unwanted[alphabet].source.replace('^', '');

export const isAlphabet = (value: unknown): value is Alphabet =>
  typeof value === 'string' && Object.hasOwn(unwanted, value);

/** The same text with the decimal digits of every script, Arabic-Indic and full-width ones too, as `0`–`9`. */
export const toAsciiDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    let before = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(point - before - 1))) before++;
    // Unicode keeps each set in ten code points in a row, and where sets touch, they are whole.
    return String(before % 10);
  });

/**
 * The same text as a code would be printed: ASCII digits and letters, nothing invisible, no blanks but the plain one.
 * A raised or a circled number is a note to something, and stays what it is.
 */
export const toPlainText = (text: string): string =>
  ascii.test(text)
    ? text
    : toAsciiDigits(text.replace(invisible, '').replace(/\P{No}+/gu, (part) => part.normalize('NFKC')));

/** Brings the letters of `text` into the case of a code. */
export function toCase(text: string, letterCase: LetterCase | undefined): string {
  if (letterCase === 'upper') return text.toUpperCase();
  return letterCase === 'lower' ? text.toLowerCase() : text;
}

/** Every character of `text` that a code can hold, in order and in its case. Not cut: what is too long is not yet wrong. */
export const acceptCharacters = (text: string, { alphabet, case: letterCase }: CodeRules): string =>
  toCase(toPlainText(text).replace(unwanted[alphabet], ''), letterCase);
