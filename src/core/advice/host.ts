import { emailDomain } from '../address/email.js';
import { message, type Ltr, type Message } from '../messages.js';
import type { Situation } from './advice.js';
import { ltr } from './wording.js';

/** The part after @, or words for it: where the server masks the domain too, nothing is guessed. */
export function host({ state, address }: Situation): Ltr | Message {
  const domain = emailDomain(state.destination ?? '') ?? emailDomain(address ?? '');
  return domain === undefined || /[•*]/.test(domain) ? message('host.unknown') : ltr(domain);
}
