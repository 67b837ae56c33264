import { toAsciiDigits } from '../code.js';

/** E.164: a plus, then up to 15 digits of which the first is not zero. */
const E164 = /^\+[1-9]\d{6,14}$/;
/** With its plus. */
const LONGEST = 16;

export type PhoneFault = 'empty' | 'letters' | 'no-country' | 'incomplete' | 'long';

/** What a library of numbering plans knows of a number. */
export interface NumberFacts {
  /** E.164. */
  readonly number: string;
  readonly callingCode: string;
  /** Where it can be from: calling codes are shared, and some ranges too (ISO 3166). */
  readonly countries: readonly string[];
  /** It has as many digits as a number there can have. */
  readonly isPossible: boolean;
  /** It is in a range of mobile numbers. */
  readonly isMobile: boolean;
}

/** A number as it is sent (E.164), with what is known of it; or why there is none. */
export type NumberReading =
  { readonly number: string; readonly facts?: NumberFacts | undefined } | { readonly fault: PhoneFault };

/** What stands between digits, and marks that steer direction or join nothing and come along with a copied number. */
const BETWEEN =
  /[\s().·/\-\u2010-\u2015\u2212\ufe63\uff0d（）\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** The number in `text` as far as it can be read without a numbering plan: `0049 (151) 234-567` → `+49151234567`. */
export function readPhone(text: string): string {
  const digits = toAsciiDigits(text).replace(/^\s*tel:/i, '');
  // In "+44 (0)20 …" the zero is dialled only inside the country.
  const international = digits.replace(/^(\s*(?:\+|＋|00)[^(]*)\(0\)/u, '$1');
  return international.replace(BETWEEN, '').replace(/^(?:00|＋)/, '+');
}

/** What is wrong with an international number, or `undefined`. */
export function phoneFault(text: string): PhoneFault | undefined {
  const number = readPhone(text);
  if (number === '') return 'empty';
  if (E164.test(number)) return undefined;
  if (/[^+\d]/.test(number)) return 'letters';
  if (!number.startsWith('+')) return 'no-country';
  return number.length > LONGEST ? 'long' : 'incomplete';
}

/** Reads a number that begins with its country's code: all that can be read without a numbering plan. */
export function readInternational(text: string): NumberReading {
  const fault = phoneFault(text);
  return fault === undefined ? { number: readPhone(text) } : { fault };
}
