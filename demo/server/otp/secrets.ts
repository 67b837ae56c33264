import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Alphabet } from '../../../src/core/challenge.js';

/** 256 random bits, in letters that need no escaping in a URL, a cookie or a header. */
export const randomToken = (): string => randomBytes(32).toString('base64url');

/** Letters without those that are mistaken for another when read or heard (I L O U 0 1). */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ';
const symbols: Record<Alphabet, string> = {
  numeric: '0123456789',
  alphabetic: LETTERS,
  alphanumeric: `${LETTERS}23456789`,
};

/** A code of which every symbol is equally likely. */
export function randomCode(length: number, alphabet: Alphabet): string {
  const from = symbols[alphabet];
  return Array.from({ length }, () => from.charAt(randomInt(from.length))).join('');
}

/** A short public string for support: says nothing, opens nothing, and is easy to read out. */
export const randomReference = (): string => {
  const text = randomCode(8, 'alphanumeric');
  return `${text.slice(0, 4)}-${text.slice(4)}`;
};

export type Hash = (...parts: readonly string[]) => Buffer;

/**
 * A keyed hash whose key lives and dies with the process. Six digits are guessed in a moment from a plain hash;
 * from this one not even a copy of the memory's challenges gives them away without the key.
 */
export function createHash(): Hash {
  const key = randomBytes(32);
  return (...parts) => createHmac('sha256', key).update(JSON.stringify(parts)).digest();
}

/** Compares in a time that does not depend on where the two differ. */
export const sameHash = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
