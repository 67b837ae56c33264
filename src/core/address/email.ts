/** Characters of a name and of a domain's label: the HTML standard's, and beyond ASCII (RFC 6531) any. */
const NAME = "a-zA-Z0-9.!#$%&'*+/=?^_`{|}~\\u0080-\\u{10ffff}-";
const LETTER = 'a-zA-Z0-9\\u0080-\\u{10ffff}';
const LABEL = `[${LETTER}](?:[${LETTER}-]{0,61}[${LETTER}])?`;

/**
 * The pattern of browsers for `<input type=email>` (HTML standard, "valid email address"), opened to names and domains
 * beyond ASCII: whether such an address exists is the server's to say. A TLD is not demanded of intranets.
 */
const SYNTAX = new RegExp(`^[${NAME}]+@${LABEL}(?:\\.${LABEL})*$`, 'u');
const NOT_IN_NAME = new RegExp(`[^${NAME}]`, 'u');
const NOT_IN_DOMAIN = new RegExp(`[^${LETTER}.-]`, 'u');

/** RFC 5321 4.5.3.1.3 less the angle brackets. */
const MAX_LENGTH = 254;

/** Marks that steer direction, break lines or join nothing come along with a copied address and are not seen. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** What a keyboard in full-width mode types for ASCII, U+0021 to U+007E. */
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const FULL_WIDTH_OFFSET = 0xfee0;
/** Dots of such a keyboard, which domains know as dots (UTS 46). */
const FULL_STOPS = /[。｡](?=[^@]*$)/gu;

/** `Ana <ana@x.org>`, as mail programs copy it, with what parts it from the next one. */
const NAMED = /^([^<>]*)<([^<>@]+@[^<>]+)>[\s,;]*$/u;

/** Why a text is no address, in the slips that people make. */
export type EmailFault =
  'empty' | 'no-at' | 'two-ats' | 'several' | 'space' | 'comma' | 'dot' | 'sign' | 'long' | 'incomplete';

/** An address as it is sent, or what is wrong with the text; of a sign that no address has, which one. */
export type EmailReading =
  | { readonly address: string }
  | { readonly fault: Exclude<EmailFault, 'sign'> }
  | { readonly fault: 'sign'; readonly sign: string };

/**
 * Reads the one address in a text. Blanks around it, `mailto:`, a display name (`Ana <ana@x.org>`) and the width of its
 * letters (`ａｎａ＠x.org`) are not part of it.
 */
export function readEmail(text: string): EmailReading {
  const address = unwrap(text);
  if (address.length <= MAX_LENGTH && !/\s/.test(address) && SYNTAX.test(address)) return { address };
  const sign = foreignSign(address);
  const fault = faultOf(address);
  return fault === 'incomplete' && sign !== undefined ? { fault: 'sign', sign } : { fault };
}

/** The address in a text, or the text itself where there is none to read: for showing, not for sending. */
export function addressOrText(text: string): string {
  const read = readEmail(text);
  return 'address' in read ? read.address : text.trim();
}

function unwrap(text: string): string {
  const plain = text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(FULL_STOPS, '.');
  const [, name = '', inner] = NAMED.exec(plain) ?? [];
  // A comma after an address begins another one; after `"Bell` it does not.
  const isOne = inner !== undefined && !/@[^]*[,;]/.test(name.replace(/"[^"]*"/g, ''));
  return (isOne ? inner : plain).trim().replace(/^mailto:([^?]*)[^]*$/i, '$1');
}

function faultOf(address: string): Exclude<EmailFault, 'sign'> {
  if (address === '') return 'empty';
  if (address.split(/[\s,;]+/).filter((word) => /[^@]@[^@]/.test(word)).length > 1) return 'several';
  const [name = '', domain, ...more] = address.split('@');
  if (domain === undefined) return 'no-at';
  if (more.length > 0) return 'two-ats';
  if (/\s/.test(address)) return 'space';
  if (address.includes(',')) return 'comma';
  if (name === '') return 'incomplete';
  const labels = domain.split('.');
  const named = labels.filter((label) => label !== '');
  if (named.length > 1 && named.length < labels.length) return 'dot';
  return address.length > MAX_LENGTH ? 'long' : 'incomplete';
}

/** The first character that neither the name nor the domain can have, if it can be shown. */
function foreignSign(address: string): string | undefined {
  const [name = '', domain = ''] = address.split('@');
  const sign = (NOT_IN_NAME.exec(name) ?? NOT_IN_DOMAIN.exec(domain))?.[0];
  return name !== '' && domain !== '' && sign !== undefined && sign > ' ' && sign !== '\u007f'
    ? sign
    : undefined;
}

/** The part after the last @, lower-cased. */
export const emailDomain = (address: string): string | undefined => {
  const at = address.lastIndexOf('@');
  return at < 0 ? undefined : address.slice(at + 1).toLowerCase();
};
