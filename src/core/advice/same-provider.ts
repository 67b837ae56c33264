import type { Situation } from './advice.js';
import { mailboxOf } from './ways.js';

/**
 * Whether the code went to a mailbox of the provider that the site itself is: opening it would sign the person out.
 * Where the provider cannot be told, it may be.
 */
export function isSameProvider(situation: Situation, siteProvider: string): boolean {
  const mailbox = mailboxOf(situation);
  return situation.state.method === 'email' && (mailbox === undefined || mailbox === siteProvider);
}
