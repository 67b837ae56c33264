import type { DeliveryReason } from '../delivery/report.js';
import type { MessageKey } from '../messages.js';

/** Ways on that a stop names; what the session does not offer drops out. */
export type StopAction =
  | 'methods'
  | 'email'
  | 'voice'
  | 'support'
  | 'recovery'
  | 'have-code'
  | { readonly change: MessageKey }
  | { readonly resend: MessageKey };

/** What is said and offered when a message failed for good. */
export interface StopSpec {
  /** Row of the table of moments. */
  readonly id: string;
  readonly title: MessageKey;
  readonly text: MessageKey;
  readonly causes: readonly number[];
  readonly actions: readonly StopAction[];
}

const otherAddress = { change: 'action.otherAddress' } as const;
const otherNumber = { change: 'action.otherNumber' } as const;
const sendAgain = { resend: 'sent.resend' } as const;

const ourFault: StopSpec = {
  id: 'Afault',
  title: 'stop.ourFault.title',
  text: 'stop.ourFault.text',
  causes: [21, 6],
  actions: ['methods', sendAgain, 'support'],
};

const unknown = (method: string): StopSpec => ({
  id: 'Aunk',
  title: 'stop.unknown.title',
  text: 'stop.unknown.text',
  causes: [12],
  actions: ['methods', sendAgain, method === 'email' ? otherAddress : otherNumber],
});

/** Causes of a pause; the stated one leads. */
export const pauseCauses = (leading: number): readonly number[] => [
  leading,
  ...[13, 16, 17, 18, 7, 14, 19].filter((cause) => cause !== leading),
];

/** Only where the site says that its terms can end an account. */
export const TERMS = 15;

const fraudGuard: StopSpec = {
  id: 'Apause',
  title: 'stop.paused.title',
  text: 'stop.paused.textUnknown',
  causes: pauseCauses(16),
  actions: ['methods', 'support'],
};

const suppressed = (leading: number): StopSpec => ({
  id: 'Esupp',
  title: 'stop.suppressed.title',
  text: 'stop.suppressed.text',
  causes: [leading, ...[9, 10, 11, 12].filter((cause) => cause !== leading)],
  actions: [otherAddress, 'methods', 'support'],
});

const domain = (leading: number, other: number): StopSpec => ({
  id: 'Edom',
  title: 'stop.domain.title',
  text: 'stop.domain.text',
  causes: [leading, other],
  actions: [{ change: 'action.correctAddress' }, 'methods'],
});

const turnedAway: StopSpec = {
  id: 'Eblk',
  title: 'stop.turnedAway.title',
  text: 'stop.turnedAway.text',
  causes: [35],
  actions: [otherAddress, 'methods', 'support'],
};

type StopTable = Partial<Record<DeliveryReason, StopSpec>>;

const email: StopTable = {
  'mailbox-full': {
    id: 'Efull',
    title: 'stop.mailboxFull.title',
    text: 'stop.mailboxFull.text',
    causes: [34],
    actions: ['methods', otherAddress, { resend: 'action.madeSpace' }],
  },
  'mailbox-unknown': {
    id: 'Enone',
    title: 'stop.addressFailed.title',
    text: 'stop.addressFailed.text',
    causes: [23, 22],
    actions: [{ change: 'action.correctAddress' }, 'methods'],
  },
  'domain-invalid': domain(24, 25),
  dns: domain(25, 24),
  'suppressed-bounce': suppressed(9),
  'suppressed-complaint': suppressed(10),
  'suppressed-optout': suppressed(11),
  'blocked-by-recipient': turnedAway,
  filtered: turnedAway,
};

const numberType = (actions: readonly StopAction[], leading: number, other: number): StopSpec => ({
  id: 'Sline',
  title: 'stop.noTexts.title',
  text: 'stop.noTexts.text',
  causes: [leading, other],
  actions,
});

const phone = {
  landline: numberType(['voice', otherNumber, 'email'], 28, 26),
  voip: numberType([otherNumber, 'email'], 26, 28),
  'number-invalid': {
    id: 'Sbad',
    title: 'stop.numberFailed.title',
    text: 'stop.numberFailed.text',
    causes: [27],
    actions: [{ change: 'action.correctNumber' }, 'methods'],
  },
  'suppressed-optout': {
    id: 'Sstop',
    title: 'stop.optedOut.title',
    text: 'stop.optedOut.text',
    causes: [11],
    actions: ['methods', { resend: 'action.sentStart' }],
  },
  unreachable: {
    id: 'Soff',
    title: 'stop.unreachable.title',
    text: 'stop.unreachable.text',
    causes: [42],
    actions: [{ resend: 'action.isOn' }, 'methods'],
  },
  'mailbox-full': {
    id: 'Sfull',
    title: 'stop.phoneFull.title',
    text: 'stop.phoneFull.text',
    causes: [39],
    actions: ['methods', otherNumber, { resend: 'action.madeSpace' }],
  },
  region: {
    id: 'Sreg',
    title: 'stop.region.title',
    text: 'stop.region.text',
    causes: [41],
    actions: ['email', 'methods'],
  },
} satisfies StopTable;

/** A number that takes no texts can still be called, and what rings is no text that was turned off. */
const phoneCall: StopTable = {
  'number-invalid': phone['number-invalid'],
  unreachable: phone.unreachable,
  region: phone.region,
};

/** The stop for a failed message. Total: what no row knows is honestly unknown. */
export function stopFor(method: string, reason: DeliveryReason): StopSpec {
  if (reason === 'sender-fault') return ourFault;
  if (reason === 'fraud-guard') return fraudGuard;
  const table: StopTable = method === 'email' ? email : method === 'voice' ? phoneCall : phone;
  return table[reason] ?? unknown(method);
}
