import { reportsOn, withoutId, type DeliveryRow } from './rows.js';

const bare = '20261102091403.1.5A8E5C1D9F4B2A7E@shop.example';
const { queued, delivered, nothing, delayed, failed } = reportsOn(`<${bare}>`);

const inBody = (event: object) => ({
  signature: {
    timestamp: '1793610843',
    token: '651869375b9df3c98fc15c4889b102119add1235c38fc92824',
    signature: 'd2978f55',
  },
  'event-data': event,
});

const data = (event: string, more: object = {}) => ({
  event,
  id: 'CPgfbmQMTCKtHW6uIWtuVe',
  timestamp: 1793610843.312,
  'log-level': 'info',
  envelope: { sender: 'code@shop.example', targets: 'ana@mail.example', transport: 'smtp' },
  message: {
    headers: { to: 'ana@mail.example', 'message-id': bare, from: 'code@shop.example', subject: 'Your code' },
    size: 811,
  },
  recipient: 'ana@mail.example',
  'recipient-domain': 'mail.example',
  tags: [],
  ...more,
});

const fails = (severity: string, reason: string, status: object = {}) =>
  inBody(
    data('failed', {
      severity,
      reason,
      'delivery-status': {
        tls: true,
        'mx-host': 'mx.mail.example',
        'attempt-no': 1,
        description: '',
        'session-seconds': 0.412,
        'certificate-verified': true,
        ...status,
      },
    }),
  );

export const mailgunRows: readonly DeliveryRow[] = [
  { says: 'accepted', payload: inBody(data('accepted', { method: 'HTTP' })), report: queued },
  {
    says: 'delivered',
    payload: inBody(data('delivered', { 'delivery-status': { code: 250, message: 'OK', tls: true } })),
    report: delivered,
  },
  { says: 'opened', payload: inBody(data('opened')), report: delivered },
  { says: 'clicked', payload: inBody(data('clicked')), report: delivered },
  { says: 'unsubscribed', payload: inBody(data('unsubscribed')), report: failed('suppressed-optout', 11) },
  { says: 'complained', payload: inBody(data('complained')), report: failed('suppressed-complaint', 10) },
  {
    says: 'rejected',
    payload: inBody(
      data('rejected', { reject: { reason: 'Sandbox subdomains are for tests only', description: '' } }),
    ),
    report: failed('sender-fault', 21),
  },

  {
    says: 'temporary: greylisted',
    payload: fails('temporary', 'greylisted', {
      code: 450,
      message: 'Recipient address rejected: Greylisted',
      'retry-seconds': 300,
    }),
    report: delayed('greylisted', 5, 300),
  },
  {
    says: 'temporary: greylisted, no more said',
    payload: fails('temporary', 'greylisted'),
    report: delayed('greylisted', 5),
  },
  {
    says: 'temporary: generic',
    payload: fails('temporary', 'generic', { 'retry-seconds': 600 }),
    report: delayed('congestion', 4, 600),
  },
  {
    says: 'temporary: generic, full',
    payload: fails('temporary', 'generic', {
      code: 452,
      message: '4.2.2 The mailbox is over quota',
      'retry-seconds': 600.2,
    }),
    report: delayed('mailbox-full', 34, 601),
  },
  {
    says: 'temporary: generic, by Mailgun’s own code',
    payload: fails('temporary', 'generic', {
      code: 498,
      message: 'No MX for nomx.example',
      'retry-seconds': 1800,
    }),
    report: delayed('dns', 25, 1800),
  },
  { says: 'temporary: espblock', payload: fails('temporary', 'espblock'), report: delayed('congestion', 6) },
  {
    says: 'temporary: espblock, busy',
    payload: fails('temporary', 'espblock', {
      code: 421,
      message: '4.4.5 Too busy',
      'enhanced-code': '4.4.5',
    }),
    report: delayed('congestion', 4),
  },
  {
    says: 'temporary: delayed-bounce, in a description alone',
    payload: fails('temporary', 'delayed-bounce', { description: 'Greylisted' }),
    report: delayed('greylisted', 5),
  },

  {
    says: 'permanent: suppress-bounce',
    payload: fails('permanent', 'suppress-bounce'),
    report: failed('suppressed-bounce', 9),
  },
  {
    says: 'permanent: suppress-complaint',
    payload: fails('permanent', 'suppress-complaint'),
    report: failed('suppressed-complaint', 10),
  },
  {
    says: 'permanent: suppress-unsubscribe',
    payload: fails('permanent', 'suppress-unsubscribe'),
    report: failed('suppressed-optout', 11),
  },
  {
    says: 'permanent: code 605 alone',
    payload: fails('permanent', '', { code: 605 }),
    report: failed('suppressed-bounce', 9),
  },
  {
    says: 'permanent: code 606 alone',
    payload: fails('permanent', '', { code: 606 }),
    report: failed('suppressed-optout', 11),
  },
  {
    says: 'permanent: code 607 alone',
    payload: fails('permanent', '', { code: 607 }),
    report: failed('suppressed-complaint', 10),
  },
  {
    says: 'permanent: bounce, no mailbox',
    payload: fails('permanent', 'bounce', {
      code: 550,
      message:
        '5.1.1 The email account that you tried to reach does not exist. Please try\n5.1.1 double-checking it',
    }),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'permanent: bounce, by its status alone',
    payload: fails('permanent', 'bounce', { code: 550, 'enhanced-code': '5.7.26', 'bounce-type': 'hard' }),
    report: failed('sender-fault', 21),
  },
  {
    says: 'permanent: delayed-bounce, full',
    payload: fails('permanent', 'delayed-bounce', { code: 552, message: 'Mailbox full' }),
    report: failed('mailbox-full', 34),
  },
  {
    says: 'permanent: bounce, no more said',
    payload: fails('permanent', 'bounce', { code: 550 }),
    report: failed('unknown', 12),
  },
  {
    says: 'permanent: generic, with a status nobody registered',
    payload: fails('permanent', 'generic', { code: 550, message: '5.9.9 computer says no' }),
    report: failed('unknown', 12),
  },
  { says: 'failed, without a severity', payload: inBody(data('failed')), report: failed('unknown', 12) },

  { says: 'the event without its signature', payload: data('delivered'), report: delivered },
  { says: 'an event that is new', payload: inBody(data('stored')), report: nothing },
  { says: 'an event of no message', payload: inBody({ event: 'list_uploaded' }), report: withoutId(nothing) },
  {
    says: 'an id in brackets stays as it is',
    payload: inBody(data('delivered', { message: { headers: { 'message-id': `<${bare}>` } } })),
    report: delivered,
  },
];
