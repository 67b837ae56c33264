import { toAsciiDigits } from '../code.js';
import { addressOrText } from './email.js';

const DOTS = '•••';

/** How many of so few letters or digits may be seen: two, but never all of them. */
const shown = (length: number): number => Math.min(2, Math.max(0, length - 1));

/**
 * The first two characters of the name, then dots, then the whole domain: `ana@gmail.com` → `an•••@gmail.com`. Characters
 * are what a reader takes for one, accents and joined emoji included.
 */
export function maskEmail(address: string): string {
  const plain = addressOrText(address);
  const at = plain.lastIndexOf('@');
  if (at < 0) return DOTS;
  const name = Array.from(new Intl.Segmenter().segment(plain.slice(0, at)), ({ segment }) => segment);
  return `${name.slice(0, shown(name.length)).join('')}${DOTS}${plain.slice(at)}`;
}

/** Dots, then the last two digits: `+49 151 23456712` → `•••12`. */
export function maskPhone(number: string): string {
  const digits = toAsciiDigits(number).replace(/\D/g, '');
  return `${DOTS}${digits.slice(digits.length - shown(digits.length))}`;
}

/** What is left to read of a mask, for a voice: bullets are read aloud one by one. */
export interface SpokenMask {
  readonly kind: 'number' | 'address' | 'plain';
  readonly text: string;
}

/** Takes a mask apart for speaking; what is not a mask comes back as it is. */
export function spokenMask(mask: string): SpokenMask {
  const digits = /^[+\d()\s-]*[•*x][•*x()\s-]*(\d{1,4})$/iu.exec(mask)?.[1];
  if (digits) return { kind: 'number', text: digits };
  const address = /^([^•*@]*)[•*]+[^@]*(@.+)$/u.exec(mask);
  if (address)
    return { kind: 'address', text: `${address[1] ?? ''}…${(address[2] ?? '').replace(/[•*]+/gu, '…')}` };
  return { kind: 'plain', text: mask };
}
