import { emailDomain, readEmail } from '../../../src/core/address/email.js';
import { mailboxProvider } from '../../../src/core/address/mailboxes.js';
import { maskEmail, maskPhone } from '../../../src/core/address/mask.js';
import { phoneFault, readPhone } from '../../../src/core/address/phone.js';
import type { CodeMethod } from '../../../src/core/challenge.js';
import { Refusal } from './refusal.js';

export interface Destination {
  /** Where a message goes: an address, or a number in E.164. */
  readonly value: string;
  /** By which limits are counted: many spellings of one mailbox share one key. */
  readonly key: string;
  readonly masked: string;
  /** Provider id of its mailbox, where the domain tells it. */
  readonly mailbox?: string | undefined;
}

/** Reads what a person typed for `method`, or refuses it. */
export function readDestination(method: CodeMethod, text: string): Destination {
  if (method === 'email') {
    const read = readEmail(text);
    if ('fault' in read) throw new Refusal('invalid_destination');
    const value = read.address;
    return {
      value,
      key: emailKey(value),
      masked: maskEmail(value),
      mailbox: mailboxProvider(emailDomain(value) ?? ''),
    };
  }
  if (phoneFault(text)) throw new Refusal('invalid_destination');
  const value = readPhone(text);
  return { value, key: value, masked: maskPhone(value) };
}

/** Lower-cased and without a +tag, so that one mailbox cannot be flooded under a thousand names. */
function emailKey(address: string): string {
  const at = address.lastIndexOf('@');
  const name = address.slice(0, at).replace(/(?<=.)\+.*$/u, '');
  return `${name}${address.slice(at)}`.toLowerCase();
}
