import { reportsOn, withoutId, type DeliveryRow } from './rows.js';

const id = '<6e1f0c2ad5@shop.example>';
const { sent, delivered, nothing, delayed, failed } = reportsOn(id);

/** The header of the mail that came back. */
const original = [
  'Received: by mx.shop.example (Postfix, from userid 33) id 4TqV1x0; Mon, 2 Nov 2026 09:14:03 +0000 (UTC)',
  'From: Shop <code@shop.example>',
  'To: ana@mail.example',
  'Subject: Your code for Shop',
  `Message-ID: ${id}`,
  'Date: Mon, 02 Nov 2026 09:14:03 +0000',
];

const lines = (...list: readonly (string | readonly string[])[]): string => list.flat().join('\r\n');

const header = (from: string, subject: string, ...more: readonly string[]) => [
  `From: ${from}`,
  'To: bounce+6e1f0c2ad5@shop.example',
  `Subject: ${subject}`,
  'Date: Mon, 02 Nov 2026 09:14:09 +0000',
  'Message-ID: <20261102091409.4TqV2@mx.shop.example>',
  ...more,
];

interface Report {
  readonly from?: string;
  readonly subject?: string;
  readonly words?: readonly string[];
  readonly about?: readonly string[];
  readonly recipient: readonly string[];
  /** Media type of what is returned, with its lines. `null`: nothing is. */
  readonly returned?: readonly [type: string, text: readonly string[]] | null;
  readonly statusType?: string;
  readonly more?: readonly string[];
}

/** A report as RFC 3464 has it, with what the many mailers do otherwise. */
const report = ({
  from = 'MAILER-DAEMON@mx.shop.example (Mail Delivery System)',
  subject = 'Undelivered Mail Returned to Sender',
  words = ['This is the mail system at host mx.shop.example.'],
  about = ['Reporting-MTA: dns; mx.shop.example', 'Arrival-Date: Mon,  2 Nov 2026 09:14:03 +0000 (UTC)'],
  recipient,
  returned = ['text/rfc822-headers', original],
  statusType = 'message/delivery-status',
  more = [],
}: Report): string =>
  lines(
    header(
      from,
      subject,
      'Auto-Submitted: auto-replied',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status;',
      '\tboundary="4TqV2x1.1793610849/mx.shop.example"',
      ...more,
    ),
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--4TqV2x1.1793610849/mx.shop.example',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    words,
    '',
    '--4TqV2x1.1793610849/mx.shop.example',
    'Content-Description: Delivery report',
    `Content-Type: ${statusType}`,
    '',
    about,
    '',
    recipient,
    '',
    returned
      ? ['--4TqV2x1.1793610849/mx.shop.example', `Content-Type: ${returned[0]}`, '', ...returned[1], '']
      : [],
    '--4TqV2x1.1793610849/mx.shop.example--',
    '',
  );

const to = ['Final-Recipient: rfc822; ana@mail.example', 'Original-Recipient: rfc822;ana@mail.example'];

const says = (action: string, status: string, diagnosis?: string) => [
  ...to,
  `Action: ${action}`,
  `Status: ${status}`,
  ...(diagnosis ? [`Diagnostic-Code: ${diagnosis}`] : []),
];

const qmail = (words: readonly string[], from = 'MAILER-DAEMON@mx.shop.example') =>
  lines(
    header(from, 'failure notice'),
    '',
    'Hi. This is the qmail-send program at mx.shop.example.',
    "I'm afraid I wasn't able to deliver your message to the following addresses.",
    "This is a permanent error; I've given up. Sorry it didn't work out.",
    '',
    '<ana@mail.example>:',
    words,
    '',
    '--- Below this line is a copy of the message.',
    '',
    'Return-Path: <bounce+6e1f0c2ad5@shop.example>',
    original,
    '',
    'Use this code to sign in to Shop.',
  );

const exim = (subject: string, words: readonly string[], ...more: readonly string[]) =>
  lines(
    header('Mail Delivery System <Mailer-Daemon@mx.shop.example>', subject, ...more),
    '',
    'This message was created automatically by mail delivery software.',
    '',
    words,
    '',
    '------ This is a copy of the message, including all the headers. ------',
    '',
    'Return-path: <bounce+6e1f0c2ad5@shop.example>',
    original,
  );

const eximFailed = (...words: readonly string[]) =>
  exim(
    'Mail delivery failed: returning message to sender',
    [
      'A message that you sent could not be delivered to one or more of its',
      'recipients. This is a permanent error. The following address(es) failed:',
      '',
      '  ana@mail.example',
      ...words,
    ],
    'X-Failed-Recipients: ana@mail.example',
    'Auto-Submitted: auto-replied',
  );

const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');

export const dsnRows: readonly DeliveryRow[] = [
  // Postfix.
  {
    says: 'Postfix: no such mailbox',
    payload: report({
      words: [
        'This is the mail system at host mx.shop.example.',
        '',
        "I'm sorry to have to inform you that your message could not",
        "be delivered to one or more recipients. It's attached below.",
        '',
        '<ana@mail.example>: host mx.mail.example[192.0.2.25] said: 550 5.1.1',
        '    <ana@mail.example>: Recipient address rejected: User unknown (in reply to RCPT TO command)',
      ],
      recipient: [
        ...says('failed', '5.1.1'),
        'Remote-MTA: dns; mx.mail.example',
        'Diagnostic-Code: smtp; 550 5.1.1 <ana@mail.example>: Recipient address',
        '    rejected: User unknown',
      ],
      returned: ['message/rfc822', [...original, '', 'Use this code.']],
    }),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'Postfix: greylisted, a warning',
    payload: report({
      subject: 'Delayed Mail (still being retried)',
      recipient: [
        ...says('delayed', '4.2.0'),
        'Diagnostic-Code: smtp; 450 4.2.0 <ana@mail.example>: Recipient address',
        '    rejected: Greylisted, try again in 300 seconds',
        'Will-Retry-Until: Sat,  7 Nov 2026 09:14:03 +0000 (UTC)',
      ],
    }),
    report: delayed('greylisted', 5),
  },
  {
    says: 'Postfix: the domain is none, in its own words',
    payload: report({
      recipient: says(
        'failed',
        '5.4.4',
        'X-Postfix; Host or domain name not found. Name service error for name=mail.example type=AAAA: Host not found',
      ),
    }),
    report: failed('domain-invalid', 24),
  },
  {
    says: 'Postfix: tried for five days',
    payload: report({
      recipient: says(
        'failed',
        '4.4.1',
        'X-Postfix; connect to mx.mail.example[192.0.2.25]:25: Connection timed out',
      ),
    }),
    report: failed('congestion', 4),
  },
  {
    says: 'Postfix: over quota, from its own delivery agent',
    payload: report({
      recipient: says('failed', '5.2.2', 'x-unix; maildir: Quota exceeded (mailbox for user is full)'),
    }),
    report: failed('mailbox-full', 34),
  },
  {
    says: 'Postfix: loops back to itself',
    payload: report({
      recipient: says('failed', '5.4.6', 'X-Postfix; mail for mail.example loops back to myself'),
    }),
    report: failed('dns', 25),
  },
  {
    says: 'Postfix: delivered, as was asked for',
    payload: report({
      subject: 'Successful Mail Delivery Report',
      recipient: says('delivered', '2.0.0', 'smtp; 250 2.0.0 Ok: queued as 4TqV3'),
    }),
    report: delivered,
  },
  {
    says: 'Postfix: relayed to a server that sends no reports',
    payload: report({ recipient: says('relayed', '2.0.0', 'smtp; 250 OK') }),
    report: sent,
  },
  {
    says: 'expanded: to more than one',
    payload: report({ recipient: says('expanded', '2.0.0') }),
    report: delivered,
  },
  {
    says: 'the header is not returned: the envelope id',
    payload: report({
      about: ['Reporting-MTA: dns; mx.mail.example', `Original-Envelope-Id: ${id}`],
      recipient: says('failed', '5.2.2', 'smtp; 552 5.2.2 Over quota'),
      returned: null,
    }),
    report: failed('mailbox-full', 34),
  },
  {
    says: 'an envelope id of another form',
    payload: report({
      about: ['Original-Envelope-Id: QQ314159', 'Reporting-MTA: dns; mx.mail.example'],
      recipient: says('failed', '5.2.2'),
      returned: null,
    }),
    report: { ...failed('mailbox-full', 34), messageId: 'QQ314159' },
  },

  // Exchange and its like.
  {
    says: 'Exchange: no such mailbox, which has the status of a null MX elsewhere',
    payload: report({
      from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@mail.example>',
      subject: 'Undeliverable: Your code for Shop',
      words: ['Your message to ana@mail.example couldn’t be delivered.'],
      about: ['Reporting-MTA: dns;AM6PR0102.prod.exchangelabs.example', 'X-Supplementary-Info: none'],
      recipient: [
        'Final-Recipient: rfc822;ana@mail.example',
        'Action: failed',
        'Status: 5.1.10',
        'Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ana@mail.example not found by SMTP address lookup',
      ],
      returned: ['message/rfc822', original],
    }),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'Exchange: full',
    payload: report({
      subject: 'Undeliverable: Your code for Shop',
      recipient: [
        'Final-Recipient: rfc822;ana@mail.example',
        'Action: failed',
        'Status: 5.2.2',
        'Diagnostic-Code: smtp;554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded',
      ],
    }),
    report: failed('mailbox-full', 34),
  },
  {
    says: 'Exchange: a rule of the organisation',
    payload: report({
      subject: 'Undeliverable: Your code for Shop',
      recipient: [
        'Final-Recipient: rfc822;ana@mail.example',
        'Action: failed',
        'Status: 5.7.1',
        'Diagnostic-Code: smtp;550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy',
      ],
    }),
    report: failed('blocked-by-recipient', 35),
  },
  {
    says: 'Exchange of old: no diagnosis, and the header is not returned',
    payload: report({
      from: 'postmaster@mail.example',
      subject: 'Delivery Status Notification (Failure)',
      words: [
        'This is an automatically generated Delivery Status Notification.',
        'Delivery to the following recipients failed.',
        '       ana@mail.example',
      ],
      about: ['Reporting-MTA: dns;mail.example', 'Received-From-MTA: dns;mx.shop.example'],
      recipient: ['Final-Recipient: rfc822;ana@mail.example', 'Action: failed', 'Status: 5.1.1'],
      returned: null,
      more: [`In-Reply-To: ${id}`],
    }),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'Exchange: late',
    payload: report({
      subject: 'Delivery Status Notification (Delay)',
      recipient: ['Final-Recipient: rfc822;ana@mail.example', 'Action: delayed', 'Status: 4.4.7'],
    }),
    report: delayed('unknown', 12),
  },

  // Gmail, Exim, Sendmail.
  {
    says: 'Gmail: no such mailbox, in a reply of many lines',
    payload: report({
      from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      subject: 'Delivery Status Notification (Failure)',
      about: ['Reporting-MTA: dns; googlemail.com', `X-Original-Message-ID: ${id}`],
      recipient: [
        'Final-Recipient: rfc822; ana@mail.example',
        'Action: failed',
        'Status: 5.1.1',
        'Remote-MTA: dns; gmail-smtp-in.l.google.com. (192.0.2.26, the server for the domain.)',
        'Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist. Please try',
        ' 550-5.1.1 double-checking the recipient’s email address for typos or',
        ' 550 5.1.1 unnecessary spaces. d2e1a72fcca58-7f0 - gsmtp',
      ],
      returned: null,
    }),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'Gmail: over quota',
    payload: report({
      about: [`X-Original-Message-ID: ${id}`],
      recipient: says(
        'failed',
        '5.2.2',
        'smtp; 552-5.2.2 The recipient’s inbox is out of storage space and inactive. 552 5.2.2 Please direct them to the help page',
      ),
    }),
    report: failed('mailbox-full', 34),
  },
  {
    says: 'Exim: as a report, with a status that says nothing',
    payload: report({
      from: 'Mail Delivery System <Mailer-Daemon@mx.shop.example>',
      subject: 'Mail delivery failed: returning message to sender',
      recipient: says('failed', '5.0.0', 'smtp; 550 No Such User Here'),
    }),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'Exim: as a report, in its words alone',
    payload: report({
      words: [
        'A message that you sent could not be delivered to one or more of its recipients.',
        '  ana@mail.example',
        '    Unrouteable address',
      ],
      recipient: says('failed', '5.0.0'),
    }),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'Exim of old: a reply',
    payload: eximFailed(
      '    SMTP error from remote mail server after RCPT TO:<ana@mail.example>:',
      '    host mx.mail.example [192.0.2.25]: 552 5.2.2 Mailbox over quota',
    ),
    report: failed('mailbox-full', 34),
  },
  {
    says: 'Exim of old: its own words',
    payload: eximFailed('    all relevant MX records point to non-existent hosts'),
    report: failed('dns', 25),
  },
  {
    says: 'Exim of old: tried long enough',
    payload: eximFailed('    retry timeout exceeded'),
    report: failed('unknown', 12),
  },
  {
    says: 'Exim of old: late',
    payload: exim('Warning: message 1k8xQz-0001Tq-Ab delayed 24 hours', [
      'A message that you sent has not yet been delivered to one or more of its',
      'recipients after more than 24 hours on the queue on mx.shop.example.',
      '',
      'The address to which the message has not yet been delivered is:',
      '',
      '  ana@mail.example',
      '    Delay reason: SMTP error from remote mail server after RCPT TO:<ana@mail.example>:',
      '    451 4.7.1 Greylisting in action, please come back later',
      '',
      'No action is required on your part. Delivery attempts will continue for',
      'some time, and this warning may be repeated at intervals if the message',
      'remains undelivered.',
    ]),
    report: delayed('greylisted', 5),
  },
  {
    says: 'Sendmail: still tries',
    payload: report({
      from: 'Mail Delivery Subsystem <MAILER-DAEMON@mx.shop.example>',
      subject: 'Warning: could not send message for past 4 hours',
      words: [
        '    **********************************************',
        '    **      THIS IS A WARNING MESSAGE ONLY      **',
        '    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **',
        '    **********************************************',
      ],
      recipient: [
        'Final-Recipient: RFC822; ana@mail.example',
        'Action: delayed',
        'Status: 4.4.1',
        'Remote-MTA: DNS; mx.mail.example',
        'Last-Attempt-Date: Mon, 2 Nov 2026 13:14:03 GMT',
        'Will-Retry-Until: Sat, 7 Nov 2026 09:14:03 GMT',
      ],
    }),
    report: delayed('congestion', 4),
  },

  // qmail.
  {
    says: 'qmail: no such mailbox',
    payload: qmail(['Sorry, no mailbox here by that name. (#5.1.1)']),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'qmail: what another server said',
    payload: qmail([
      '4.3.2.1 does not like recipient.',
      "Remote host said: 552 sorry, that recipient's mailbox is over quota (#5.2.2)",
      'Giving up on 4.3.2.1.',
    ]),
    report: failed('mailbox-full', 34),
  },
  {
    says: 'qmail: no such domain',
    payload: qmail(["Sorry, I couldn't find any host named mail.example. (#5.1.2)"]),
    report: failed('domain-invalid', 24),
  },
  {
    says: 'qmail: nobody opened',
    payload: qmail([
      "Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)",
      "I'm not going to try again; this message has been in the queue too long.",
    ]),
    report: failed('congestion', 4),
  },

  // Shapes that are not as they should be.
  {
    says: 'in a multipart of a list that forwarded it',
    payload: lines(
      header('bounces@list.example', 'Fwd: Undelivered Mail'),
      'Content-Type: multipart/mixed; boundary=outer',
      '',
      '--outer',
      report({ recipient: says('failed', '5.1.1') }),
      '--outer--',
    ),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'of a mail whose addresses are not ASCII (RFC 6533)',
    payload: report({
      recipient: [
        'Final-Recipient: utf-8; änne@mail.example',
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
      ],
      statusType: 'message/global-delivery-status',
      returned: ['message/global-headers', original],
    }),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'in base64',
    payload: report({
      statusType: 'message/global-delivery-status\r\nContent-Transfer-Encoding: base64',
      about: [],
      recipient: [base64(lines(says('failed', '5.2.2', 'smtp; 552 5.2.2 Over quota')))],
    }),
    report: failed('mailbox-full', 34),
  },
  {
    says: 'in quoted-printable',
    payload: report({
      statusType: 'message/delivery-status\r\nContent-Transfer-Encoding: quoted-printable',
      recipient: says('failed', '5.2.2', 'smtp; 552 5.2.2 Mailbox =\r\nfull =E2=80=93 sorry'),
    }),
    report: failed('mailbox-full', 34),
  },
  {
    says: 'its status part named as text',
    payload: report({ statusType: 'text/plain', recipient: says('failed', '5.1.1') }),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'one group of fields for everything',
    payload: report({
      about: [],
      recipient: ['Reporting-MTA: dns; mx.mail.example', ...says('failed', '5.1.1')],
    }),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'no action: its status says it',
    payload: report({ recipient: [...to, 'Status: 4.2.2 (over quota)'] }),
    report: delayed('mailbox-full', 34),
  },
  {
    says: 'no status: its diagnosis says it',
    payload: report({
      recipient: [...to, 'Action: Failed', 'Diagnostic-Code: SMTP; 550 No such user here'],
    }),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'nothing but an action',
    payload: report({ recipient: [...to, 'Action: failed'] }),
    report: failed('unknown', 12),
  },
  {
    says: 'a refusal that says what nobody registered',
    payload: report({ recipient: says('failed', '5.9.9', 'x-martian; computer says no') }),
    report: failed('unknown', 12),
  },
  {
    says: 'an action that is new',
    payload: report({ recipient: [...to, 'Action: pondered'] }),
    report: withoutId(nothing),
  },
  {
    says: 'lines that end as on Unix, in a spool',
    payload: `From MAILER-DAEMON Mon Nov  2 09:14:09 2026\n${report({
      recipient: says('failed', '5.1.1'),
    }).replaceAll('\r\n', '\n')}`,
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'cut off before it ends',
    payload: report({ recipient: says('failed', '5.1.1') }).split('Message-ID: <6e1f')[0],
    report: withoutId(failed('mailbox-unknown', 23)),
  },

  // No reports.
  {
    says: 'somebody is away',
    payload: lines(
      header('Ana <ana@mail.example>', 'Automatic reply: Your code for Shop', 'Auto-Submitted: auto-replied'),
      '',
      'I am away. Mail will not be delivered to my desk, and my mailbox is full.',
    ),
    report: withoutId(nothing),
  },
  {
    says: 'a reader’s receipt',
    payload: lines(
      header('Ana <ana@mail.example>', 'Read: Your code for Shop'),
      'Content-Type: multipart/report; report-type=disposition-notification; boundary=b',
      '',
      '--b',
      'Content-Type: message/disposition-notification',
      '',
      'Final-Recipient: rfc822; ana@mail.example',
      `Original-Message-ID: ${id}`,
      'Disposition: manual-action/MDN-sent-manually; displayed',
      '--b--',
    ),
    report: withoutId(nothing),
  },
  {
    says: 'an answer, with a bounce quoted in it',
    payload: lines(
      header('Ana <ana@mail.example>', 'Re: code'),
      '',
      '> 550 5.1.1 User unknown',
      'What is it?',
    ),
    report: withoutId(nothing),
  },
  {
    says: 'a report attached to a letter',
    payload: lines(
      header('Ana <ana@mail.example>', 'Look at this'),
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: message/rfc822',
      '',
      report({ recipient: says('failed', '5.1.1') }),
      '--b--',
    ),
    report: withoutId(nothing),
  },
];
