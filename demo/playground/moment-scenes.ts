import type { ChallengeAnswer } from '../../src/core/challenge.js';
import type { No, Scene } from './scenes.js';

type Delivery = NonNullable<ChallengeAnswer['delivery']>;

const destinations = {
  email: 'ana@gmail.com',
  sms: '+447700900112',
  voice: '+447700900112',
  whatsapp: '+447700900112',
};

const sent = (name: string, method: keyof typeof destinations, more: Partial<Scene> = {}): Scene => ({
  name,
  method,
  to: destinations[method],
  ...more,
  settings: { methods: [method], ...more.settings },
});
const told = (name: string, method: keyof typeof destinations, delivery: Delivery): Scene =>
  sent(name, method, { challenge: { delivery } });
const failed = (
  name: string,
  method: keyof typeof destinations,
  reason: NonNullable<Delivery['reason']>,
): Scene => ({
  ...told(name, method, { state: 'failed', reason }),
  after: 4,
});
const answered = (name: string, attemptReply: No): Scene =>
  sent(name, 'email', { after: 40, code: '482931', attemptReply });

/** Rows that begin by the clock. */
export const timedMoments: readonly Scene[] = [
  sent('E0 to E120: e-mail', 'email'),
  sent('E2: e-mail, sent again', 'email', { sends: 2 }),
  sent('E0 to E120: e-mail, generic', 'email', { settings: { disclosure: 'generic' } }),
  told('Edeliv: delivered', 'email', { state: 'delivered' }),
  told('Egrey: greylisted', 'email', { state: 'delayed', reason: 'greylisted', retryIn: 240 }),
  told('Eslow: delayed', 'email', { state: 'delayed', reason: 'congestion' }),
  told('Efull4: looks full', 'email', { state: 'delayed', reason: 'mailbox-full' }),
  sent('S0 to S120: text message', 'sms'),
  told('Sdeliv: delivered', 'sms', { state: 'delivered' }),
  told('S60 at once: filtered', 'sms', { state: 'failed', reason: 'filtered' }),
  sent('S0 to S120: phone call', 'voice'),
  sent('S0 to S120: WhatsApp', 'whatsapp'),
  sent('Alast: one send left', 'email', { challenge: { sendsLeft: 1 } }),
  sent('Aexp: its last minute', 'email', { challenge: { expiresIn: 100 } }),
];

/** Rows that begin by what a server says. */
export const knownMoments: readonly Scene[] = [
  failed('Efull: mailbox full', 'email', 'mailbox-full'),
  failed('Enone: no such mailbox', 'email', 'mailbox-unknown'),
  failed('Edom: no such domain', 'email', 'domain-invalid'),
  failed('Esupp: switched off', 'email', 'suppressed-bounce'),
  failed('Eblk: turned away', 'email', 'blocked-by-recipient'),
  failed('Sline: a landline', 'sms', 'landline'),
  failed('Sbad: no such number', 'sms', 'number-invalid'),
  failed('Sstop: turned off', 'sms', 'suppressed-optout'),
  failed('Soff: not reached', 'sms', 'unreachable'),
  failed('Sreg: not in that country', 'sms', 'region'),
  failed('Sfull: the phone is full', 'sms', 'mailbox-full'),
  failed('Afault: our fault', 'email', 'sender-fault'),
  failed('Aunk: nobody knows why', 'email', 'unknown'),
  sent('Amax: no more codes', 'email', { after: 40, resendReply: { code: 'rate_limited', retryIn: 600 } }),
  answered('Apause: locked', { code: 'locked', retryIn: 900 }),
  answered('Awrong: not right', { code: 'invalid_code', attemptsLeft: 3 }),
  answered('Atries: too many', { code: 'attempts_exhausted', attemptsLeft: 0 }),
  answered('Aexp: too old, says the server', { code: 'expired_code' }),
  sent('Aok: verified', 'email', { after: 12, code: '482931' }),
];
