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

/** The zeros of Arabic-Indic, Persian, Devanagari and full-width digits; Unicode keeps each set in ten code points in a row. */
const foreignZeros = [0x0660, 0x06f0, 0x0966, 0xff10];
const foreignDigits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g;

/** Full-width forms stand at one distance from the ASCII they repeat; an input method types them where it is on. */
const fullWidth = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xff01 - 0x21;

/** Marks without ink, which copying from a mail or a chat brings along. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** What may not stand in a code. */
const unwanted: Readonly<Record<Alphabet, RegExp>> = {
  numeric: /[^0-9]/g,
  alphabetic: /[^A-Za-z]/g,
  alphanumeric: /[^0-9A-Za-z]/g,
};

export const isAlphabet = (value: unknown): value is Alphabet =>
  typeof value === 'string' && Object.hasOwn(unwanted, value);

/** The same text with full-width, Arabic-Indic, Persian and Devanagari digits as `0`–`9`. */
export const toAsciiDigits = (text: string): string =>
  text.replace(foreignDigits, (digit) => {
    const point = digit.charCodeAt(0);
    return String(point - (foreignZeros.find((zero) => point < zero + 10) ?? point));
  });

/** The same text as a code would be printed: ASCII digits, no full-width forms, nothing invisible. */
export const toPlainText = (text: string): string =>
  toAsciiDigits(text.replace(invisible, '')).replace(fullWidth, (char) =>
    String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET),
  );

/** Brings the letters of `text` into the case of a code. */
export function toCase(text: string, letterCase: LetterCase | undefined): string {
  if (letterCase === 'upper') return text.toUpperCase();
  return letterCase === 'lower' ? text.toLowerCase() : text;
}

/** Every character of `text` that a code can hold, in order and in its case. Not cut: what is too long is not yet wrong. */
export const acceptCharacters = (text: string, { alphabet, case: letterCase }: CodeRules): string =>
  toCase(toPlainText(text).replace(unwanted[alphabet], ''), letterCase);
