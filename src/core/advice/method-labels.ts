import { isCodeMethod, type MethodOption } from '../challenge.js';
import type { Message, MessageKey } from '../messages.js';
import { ltr } from './wording.js';

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
