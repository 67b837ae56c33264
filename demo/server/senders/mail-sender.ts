import { randomBytes } from 'node:crypto';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { DeliveryReport } from '../../../src/core/delivery/report.js';
import { fromSmtp } from '../../../src/core/delivery/smtp.js';
import type { MessageSender } from '../otp/sender.js';
import type { ReturnAddress } from '../returned/return-address.js';
import { composeMail } from './mail-message.js';

export interface MailSenderOptions {
  /** `smtp://user:password@host:port`. */
  readonly url: string;
  readonly from: { readonly name: string; readonly address: string };
  /** What an accepted message has reached: the recipient's own server, or one that passes it on. Default `relay`. */
  readonly hop?: 'relay' | 'recipient';
  /** Where what cannot be delivered comes back to. Default: to `from`, unread. */
  readonly returnAddress?: ReturnAddress | undefined;
}

/** What reads returned mail reports as this service. */
export const MAIL_SERVICE = 'mail';

/** Longest a mail server may stay silent, in milliseconds. */
const PATIENCE = 15_000;

/** Sends mail over SMTP and reads the server's reply. */
export function createMailSender({
  url,
  from,
  hop = 'relay',
  returnAddress,
}: MailSenderOptions): MessageSender {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    method: 'email',
    service: MAIL_SERVICE,
    from,
    async send(message) {
      const { subject, text, html } = composeMail(message, from.name);
      try {
        const sent = await transport.sendMail({
          from,
          to: { name: '', address: message.destination },
          subject,
          text,
          html,
          headers: { 'Auto-Submitted': 'auto-generated' },
          ...(returnAddress && returnable(returnAddress, message.destination)),
        });
        return { ...fromSmtp(sent.response, { hop }), messageId: sent.messageId };
      } catch (error) {
        return reportOf(error, hop);
      }
    },
  };
}

/**
 * Asks the servers on the way to say when the mail is late or lost (RFC 3461), and gives them three places to say which one it
 * was. They return its header alone: in the mail is a code.
 */
function returnable(address: ReturnAddress, to: string): SendMailOptions {
  const id = randomBytes(16).toString('hex');
  const messageId = address.messageId(id);
  return {
    messageId,
    envelope: { from: address.of(id), to },
    dsn: { ret: 'HDRS', envid: messageId, notify: ['SUCCESS', 'FAILURE', 'DELAY'], orcpt: `rfc822;${to}` },
  };
}

/** nodemailer's own code for what went wrong, and at which command. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return [detailOf(error, 'code'), detailOf(error, 'command')].filter(Boolean).join(' at ') || error.name;
}

const detailOf = (error: unknown, key: 'code' | 'command' | 'syscall'): string =>
  error instanceof Error && key in error ? String(Reflect.get(error, key)) : '';

/** Whether a server was reached, and then hung up without a reply, politely or not. */
const brokeOff = (error: unknown): boolean =>
  detailOf(error, 'code') === 'ECONNECTION' || /^(?:read|write)$/.test(detailOf(error, 'syscall'));

/** A server that answered says why; one that could not be reached is ours to put right. */
function reportOf(error: unknown, hop: 'relay' | 'recipient'): DeliveryReport {
  const response = error instanceof Error && 'response' in error ? error.response : undefined;
  if (typeof response === 'string' && response !== '') return fromSmtp(response);
  // No reply is no refusal: it is to be tried again (RFC 5321 4.5.4.1).
  const state = brokeOff(error) ? 'delayed' : 'failed';
  if (state === 'delayed' && hop === 'recipient') return { state, reason: 'congestion', cause: 4 };
  // Whoever runs the server has to hear of it; the code alone says enough, and holds neither address nor text.
  console.error(`Mail cannot leave: ${describe(error)}.`);
  return { state, reason: 'sender-fault', cause: 21 };
}
