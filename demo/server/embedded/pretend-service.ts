import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '../../../src/core/clock.js';
import type { CodeMethod } from '../../../src/core/challenge.js';
import type { MessageSender, OutgoingMessage } from '../otp/sender.js';
import { composeMail } from '../senders/mail-message.js';
import { callText, smsText } from '../senders/phone-text.js';
import type { Service } from '../webhooks/webhook.js';
import type { Inbox, Mail, TextMessage } from './inbox.js';

export interface PretendOptions {
  readonly mailbox: Inbox<Mail>;
  readonly phone: Inbox<TextMessage>;
  readonly clock: Clock;
  readonly from: { readonly name: string; readonly address: string; readonly number: string };
}

const hex = (): string => randomBytes(16).toString('hex');

/** An id as each service makes them. */
const ids: Readonly<Record<Service, (method: CodeMethod) => string>> = {
  ses: () => `${hex().slice(0, 16)}-${randomUUID()}-000000`,
  sendgrid: () => randomBytes(16).toString('base64url'),
  postmark: () => randomUUID(),
  mailgun: () => `<${hex()}@mg.shop.example>`,
  resend: () => randomUUID(),
  twilio: (method) => `${method === 'voice' ? 'CA' : 'SM'}${hex()}`,
  whatsapp: () => `wamid.${randomBytes(30).toString('base64')}`,
};

const methods: Partial<Record<Service, readonly CodeMethod[]>> = {
  twilio: ['sms', 'voice'],
  whatsapp: ['whatsapp'],
};

/**
 * Senders that stand for a service: each message is taken, gets an id as the service makes them, and lies in the demo's
 * mailbox or phone. What becomes of it is for the service's webhook to say.
 */
export function createPretendSenders(service: Service, options: PretendOptions): readonly MessageSender[] {
  const { mailbox, phone, clock, from } = options;

  function arrive(method: CodeMethod, message: OutgoingMessage, messageId: string): void {
    const receivedAt = new Date(clock.now()).toISOString();
    const common = { to: message.destination, receivedAt, messageId };
    if (method === 'email') {
      const mail = composeMail(message, from.name);
      mailbox.add({ ...common, ...mail, from: from.address, folder: 'Inbox' });
    } else {
      const write = method === 'voice' ? callText : smsText;
      phone.add({ ...common, from: from.number, text: write(message, from.name) });
    }
  }

  return (methods[service] ?? ['email']).map((method) => ({
    method,
    service,
    from: { name: from.name, address: method === 'email' ? from.address : from.number },
    send(message) {
      const messageId = ids[service](method);
      arrive(method, message, messageId);
      return Promise.resolve({ state: 'sent', messageId });
    },
  }));
}
