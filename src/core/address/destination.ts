import { message, type Message } from '../messages.js';
import { readEmail, type EmailReading } from './email.js';
import { phoneFault, readPhone } from './phone.js';

/** A destination as it is sent, or what is wrong with the text, in words. */
export type ReadDestination = { readonly destination: string } | { readonly fault: Message };

/** Reads what a person typed for a method. What they typed is not changed; what is sent is clean. */
export function readDestination(method: string, text: string): ReadDestination {
  if (method === 'email') {
    const read = readEmail(text);
    return 'fault' in read ? { fault: emailMessage(read) } : { destination: read.address };
  }
  const fault = phoneFault(text);
  return fault === undefined
    ? { destination: readPhone(text) }
    : { fault: { key: `fault.phone.${fault}`, values: {} } };
}

const emailMessage = (read: Extract<EmailReading, { readonly fault: string }>): Message =>
  read.fault === 'sign'
    ? message('fault.email.sign', { sign: { ltr: read.sign } })
    : message(`fault.email.${read.fault}`);
