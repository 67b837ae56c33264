import { emailDomain } from '../address/email.js';
import { isCodeMethod, type MethodOption, type ResendSemantics } from '../challenge.js';
import { SECOND } from '../clock.js';
import { message, type Duration, type Ltr, type Message, type MessageKey } from '../messages.js';
import type { SessionState } from '../state.js';
import type { Situation } from './advice.js';
import { wordsFor } from './method-words.js';
import type { StopSpec } from './stops.js';

export const ltr = (text: string): Ltr => ({ ltr: text });

export const seconds = (count: number): Duration => ({ seconds: count });

/** What is left until `deadline`, at least a second: nobody waits "0 seconds". */
export const remaining = (until: number, now: number): Duration =>
  seconds(Math.max(1, Math.ceil((until - now) / SECOND)));

export const masked = (state: SessionState): Ltr => ltr(state.destination ?? '');

/** The part after @, or words for it: where the server masks the domain too, nothing is guessed. */
export function host({ state, address }: Situation): Ltr | Message {
  const domain = emailDomain(state.destination ?? '') ?? emailDomain(address ?? '');
  return domain === undefined || /[•*]/.test(domain) ? message('host.unknown') : ltr(domain);
}

/** Which code is good after another send: the server's word, else "use the newest". */
export function whichCode(semantics: ResendSemantics | undefined): Message {
  switch (semantics) {
    case 'new':
      return message('which.new');
    case 'same':
      return message('which.same');
    case 'both':
      return message('which.both');
    default:
      return message('which.unknown');
  }
}

/** Kinds are the server's words, so they are looked up in maps: an object knows `constructor` too. */
const withDestination: ReadonlyMap<string, MessageKey> = new Map([
  ['email', 'method.emailTo'],
  ['sms', 'method.smsTo'],
  ['voice', 'method.voiceTo'],
  ['whatsapp', 'method.whatsappTo'],
]);

const plain: ReadonlyMap<string, MessageKey> = new Map([
  ['email', 'method.email'],
  ['sms', 'method.sms'],
  ['voice', 'method.voice'],
  ['whatsapp', 'method.whatsapp'],
  ['passkey', 'method.passkey'],
  ['totp', 'method.totp'],
  ['backup-code', 'method.backup-code'],
  ['push', 'method.push'],
  ['link', 'method.link'],
]);

/** Labels say the act, since a press does it. */
export function methodLabel({ kind, destination }: MethodOption): Message {
  const named = withDestination.get(kind);
  if (named && destination !== undefined) return { key: named, values: { to: ltr(destination) } };
  return { key: plain.get(kind) ?? 'method.other', values: {} };
}

/** Whether a way can be shown at all: one of ours, one with words of its own, or one that says where it leads. */
export const isOfferable = ({ kind, href }: MethodOption): boolean =>
  isCodeMethod(kind) || plain.has(kind) || href !== undefined;

/** A stop's headline and sentence, also used where the same news is only a warning. */
export function stopWords(situation: Situation, spec: StopSpec): { title: Message; text: Message } {
  const { state, sender } = situation;
  const values = { host: host(situation), to: masked(state) };
  const from = state.challenge?.sender?.address ?? sender;
  const text: Message =
    spec.id === 'Sstop' && from !== undefined
      ? message('stop.optedOut.textTo', { sender: ltr(from) })
      : { key: wordsFor(spec.text, state.method), values };
  return { title: { key: wordsFor(spec.title, state.method), values }, text };
}
