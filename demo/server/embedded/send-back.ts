import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';

interface Returned {
  /** Where mail comes back to: the server that reads it. */
  readonly url: string;
  /** `MAIL FROM` of the mail that is sent back. */
  readonly sender: string;
  readonly recipient: string;
  /** The mail's source. */
  readonly source: Buffer;
}

/** Sends a mail back that was accepted first, as servers do that ask for the mailbox later (RFC 3464). */
export async function sendBack({ url, sender, recipient, source }: Returned): Promise<void> {
  const boundary = randomUUID();
  const header = source.toString('latin1').split(/\r?\n\r?\n/, 1)[0] ?? '';
  const host = recipient.split('@').at(-1) ?? '';
  const raw = [
    `From: Mail Delivery System <mailer-daemon@${host}>`,
    `To: ${sender}`,
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: <${randomUUID()}@${host}>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    '',
    'Your message could not be delivered.',
    '',
    `--${boundary}`,
    'Content-Type: message/delivery-status',
    '',
    `Reporting-MTA: dns; ${host}`,
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
    '',
    `--${boundary}`,
    'Content-Type: text/rfc822-headers',
    '',
    header,
    '',
    `--${boundary}--`,
    '',
  ].join('\r\n');
  await createTransport({ url }).sendMail({ envelope: { from: '', to: sender }, raw });
}
