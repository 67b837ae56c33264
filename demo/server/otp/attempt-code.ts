import type { Alphabet } from '../../../src/core/challenge.js';
import { toCase, toPlainText } from '../../../src/core/code-characters.js';
import { Refusal } from './refusal.js';

const shapes: Record<Alphabet, RegExp> = {
  numeric: /^\d+$/,
  alphabetic: /^[A-Z]+$/,
  alphanumeric: /^[A-Z\d]+$/,
};

/** The code as it was made: people add spaces and hyphens, and forget capitals. Refuses what cannot be a code, uncounted. */
export function normaliseAttempt(text: string, length: number, alphabet: Alphabet): string {
  const code = toCase(toPlainText(text).replace(/[\s\p{Pd}]/gu, ''), 'upper');
  if (code.length !== length || !shapes[alphabet].test(code))
    throw new Refusal('invalid_request', { detail: 'code' });
  return code;
}
