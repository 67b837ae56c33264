/**
 * The pattern browsers use for `<input type=email>` (HTML standard), opened to non-ASCII names and domains (RFC 6531):
 * whether such an address exists is the server's to say.
 */
const SYNTAX =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~\u0080-\u{10ffff}-]+@[a-zA-Z0-9\u0080-\u{10ffff}](?:[a-zA-Z0-9\u0080-\u{10ffff}-]{0,61}[a-zA-Z0-9\u0080-\u{10ffff}])?(?:\.[a-zA-Z0-9\u0080-\u{10ffff}](?:[a-zA-Z0-9\u0080-\u{10ffff}-]{0,61}[a-zA-Z0-9\u0080-\u{10ffff}])?)*$/u;

/** RFC 5321 4.5.3.1.3 less the angle brackets. */
const MAX_LENGTH = 254;

/** Why a text is not an address, in the slips people really make. */
export type EmailFault = 'empty' | 'no-at' | 'space' | 'comma' | 'several' | 'incomplete';

/** Marks that steer direction or join nothing come along with a copied address and are not seen. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** The address in `text`: blanks around it, `mailto:` and a display name (`Ana <ana@x.org>`) are not part of it. */
export function readEmail(text: string): string {
  const plain = text.replace(INVISIBLE, '').replace(/＠/gu, '@');
  const inner = /<([^<>]+@[^<>]+)>\s*$/.exec(plain)?.[1] ?? plain;
  return inner.trim().replace(/^mailto:([^?]*).*$/is, '$1');
}

/** What is wrong with an address, or `undefined`. Syntax only; a TLD is not demanded of intranets. */
export function emailFault(text: string): EmailFault | undefined {
  const address = readEmail(text);
  if (address === '') return 'empty';
  const hasSpace = /\s/.test(address);
  if (!hasSpace && address.length <= MAX_LENGTH && SYNTAX.test(address)) return undefined;
  if (!address.includes('@')) return 'no-at';
  if (address.split('@').length > 2) return 'several';
  if (hasSpace) return 'space';
  if (address.includes(',')) return 'comma';
  return 'incomplete';
}

/** The part after the last @, lower-cased. */
export const emailDomain = (address: string): string | undefined => {
  const at = address.lastIndexOf('@');
  return at < 0 ? undefined : address.slice(at + 1).toLowerCase();
};
