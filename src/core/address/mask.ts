const DOTS = '•••';

/** The first two characters of the name, then dots, then the whole domain: `ana@gmail.com` → `an•••@gmail.com`. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 0) return DOTS;
  const name = Array.from(address.slice(0, at));
  // A name of one or two letters would be shown whole, so less of it is.
  const shown = name.length > 2 ? 2 : name.length > 1 ? 1 : 0;
  return `${name.slice(0, shown).join('')}${DOTS}${address.slice(at)}`;
}

/** Dots, then the last two digits: `+49 151 23456712` → `•••12`. */
export function maskPhone(number: string): string {
  return `${DOTS}${number.replace(/\D/g, '').slice(-2)}`;
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
