import { message, type Message } from '../messages.js';
import { readEmail, type EmailReading } from './email.js';
import { readInternational, type NumberFacts, type NumberReading } from './phone.js';

/** What is typed: kinds of method that go to the same sort of destination share a field's text. */
export type AddressSort = 'email' | 'phone';

export const sortOf = (method: string): AddressSort => (method === 'email' ? 'email' : 'phone');

/** A destination as it is sent, with what is known of a number; or what is wrong with the text, in words. */
export type ReadDestination =
  { readonly destination: string; readonly facts?: NumberFacts | undefined } | { readonly fault: Message };

/**
 * Reads what a person typed for a method. What they typed is not changed; what is sent is clean.
 * @param readNumber what numbers are read by; without numbering plans, those with a country's code alone
 */
export function readDestination(
  method: string,
  text: string,
  readNumber: (text: string) => NumberReading = readInternational,
): ReadDestination {
  if (method === 'email') {
    const read = readEmail(text);
    return 'fault' in read ? { fault: emailMessage(read) } : { destination: read.address };
  }
  const read = readNumber(text);
  return 'fault' in read
    ? { fault: { key: `fault.phone.${read.fault}`, values: {} } }
    : { destination: read.number, facts: read.facts };
}

/** What may be looked at for a mistyped domain: an address, or what is one but for a dot or a comma. */
export function mistypable(text: string): string | undefined {
  const read = readEmail(text);
  if (!('fault' in read)) return read.address;
  return read.fault === 'dot' || read.fault === 'comma' ? text.trim() : undefined;
}

const emailMessage = (read: Extract<EmailReading, { readonly fault: string }>): Message =>
  read.fault === 'sign'
    ? message('fault.email.sign', { sign: { ltr: read.sign } })
    : message(`fault.email.${read.fault}`);
