import type { Message } from '../messages.js';
import { emailFault, readEmail } from './email.js';
import { phoneFault, readPhone } from './phone.js';

/** A destination as it is sent, or what is wrong with the text, in words. */
export type ReadDestination = { readonly destination: string } | { readonly fault: Message };

/** Reads what a person typed for a method. What they typed is not changed; what is sent is clean. */
export function readDestination(method: string, text: string): ReadDestination {
  if (method === 'email') {
    const fault = emailFault(text);
    return fault === undefined
      ? { destination: readEmail(text) }
      : { fault: { key: `fault.email.${fault}`, values: {} } };
  }
  const fault = phoneFault(text);
  return fault === undefined
    ? { destination: readPhone(text) }
    : { fault: { key: `fault.phone.${fault}`, values: {} } };
}
