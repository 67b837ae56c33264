import { reportsOn, withoutId, type DeliveryRow } from './rows.js';

const id = '883953f4-6105-42a2-a16a-77a8eac79483';
const { sent, delivered, nothing, delayed, failed } = reportsOn(id);

const common = { MessageID: id, ServerID: 23, MessageStream: 'outbound', Tag: 'code', Metadata: {} };

const record = (RecordType: string, more: object = {}) => ({ RecordType, ...common, ...more });

const bounce = (Type: string, TypeCode: number, Details = '') =>
  record('Bounce', {
    ID: 4_323_372_036_854,
    Type,
    TypeCode,
    Name: Type,
    Description: '',
    Details,
    Email: 'ana@mail.example',
    From: 'code@shop.example',
    BouncedAt: '2026-11-02T09:14:06Z',
    DumpAvailable: true,
    Inactive: TypeCode === 1,
    CanActivate: true,
    Subject: 'Your code',
  });

const change = (SuppressSending: boolean, SuppressionReason: string | null) =>
  record('SubscriptionChange', {
    ChangedAt: '2026-11-02T09:20:00Z',
    Recipient: 'ana@mail.example',
    Origin: 'Recipient',
    SuppressSending,
    SuppressionReason,
  });

export const postmarkRows: readonly DeliveryRow[] = [
  {
    says: 'Delivery',
    payload: record('Delivery', {
      Recipient: 'ana@mail.example',
      DeliveredAt: '2026-11-02T09:14:05Z',
      Details: '250 OK',
    }),
    report: delivered,
  },
  { says: 'Open', payload: record('Open', { FirstOpen: true }), report: delivered },
  { says: 'Click', payload: record('Click', { ClickLocation: 'HTML' }), report: delivered },
  {
    says: 'SpamComplaint',
    payload: record('SpamComplaint', { Type: 'SpamComplaint', TypeCode: 100001, Email: 'ana@mail.example' }),
    report: failed('suppressed-complaint', 10),
  },

  { says: 'HardBounce', payload: bounce('HardBounce', 1), report: failed('mailbox-unknown', 23) },
  {
    says: 'HardBounce, in the host’s words',
    payload: bounce('HardBounce', 1, 'smtp;550 5.1.2 The domain does not exist'),
    report: failed('domain-invalid', 24),
  },
  { says: 'Transient', payload: bounce('Transient', 2), report: delayed('congestion', 4) },
  {
    says: 'Transient, greylisted',
    payload: bounce('Transient', 2, 'smtp;451 4.7.1 Greylisted, please try again in 120 seconds'),
    report: delayed('greylisted', 5, 120),
  },
  { says: 'Unsubscribe', payload: bounce('Unsubscribe', 16), report: failed('suppressed-optout', 11) },
  { says: 'Subscribe', payload: bounce('Subscribe', 32), report: nothing },
  { says: 'AutoResponder', payload: bounce('AutoResponder', 64), report: delivered },
  { says: 'AddressChange', payload: bounce('AddressChange', 128), report: delivered },
  { says: 'DnsError', payload: bounce('DnsError', 256), report: delayed('dns', 25) },
  {
    says: 'SpamNotification',
    payload: bounce('SpamNotification', 512),
    report: failed('suppressed-complaint', 10),
  },
  { says: 'OpenRelayTest', payload: bounce('OpenRelayTest', 1024), report: nothing },
  { says: 'Unknown', payload: bounce('Unknown', 2048), report: failed('unknown', 12) },
  {
    says: 'Unknown, in the host’s words',
    payload: bounce('Unknown', 2048, 'smtp;552 5.2.2 quota exceeded'),
    report: failed('mailbox-full', 34),
  },
  { says: 'SoftBounce', payload: bounce('SoftBounce', 4096), report: delayed('mailbox-full', 34) },
  {
    says: 'SoftBounce, busy',
    payload: bounce('SoftBounce', 4096, 'smtp;421 4.4.5 Too busy'),
    report: delayed('congestion', 4),
  },
  {
    says: 'VirusNotification',
    payload: bounce('VirusNotification', 8192),
    report: failed('sender-fault', 21),
  },
  {
    says: 'ChallengeVerification',
    payload: bounce('ChallengeVerification', 16384),
    report: failed('blocked-by-recipient', 35),
  },
  {
    says: 'BadEmailAddress',
    payload: bounce('BadEmailAddress', 100000),
    report: failed('mailbox-unknown', 22),
  },
  {
    says: 'SpamComplaint, as a bounce',
    payload: bounce('SpamComplaint', 100001),
    report: failed('suppressed-complaint', 10),
  },
  {
    says: 'ManuallyDeactivated',
    payload: bounce('ManuallyDeactivated', 100002),
    report: failed('suppressed-bounce', 9),
  },
  { says: 'Unconfirmed', payload: bounce('Unconfirmed', 100003), report: nothing },
  { says: 'Blocked', payload: bounce('Blocked', 100006), report: failed('blocked-by-recipient', 35) },
  {
    says: 'Blocked for the sender’s name',
    payload: bounce('Blocked', 100006, 'smtp;554 5.7.1 listed at Spamhaus'),
    report: failed('sender-fault', 6),
  },
  { says: 'SMTPApiError', payload: bounce('SMTPApiError', 100007), report: failed('sender-fault', 21) },
  { says: 'InboundError', payload: bounce('InboundError', 100008), report: nothing },
  { says: 'DMARCPolicy', payload: bounce('DMARCPolicy', 100009), report: failed('sender-fault', 21) },
  {
    says: 'TemplateRenderingFailed',
    payload: bounce('TemplateRenderingFailed', 100010),
    report: failed('sender-fault', 21),
  },
  {
    says: 'a bounce with its code alone',
    payload: { ...bounce('', 256), Type: undefined },
    report: delayed('dns', 25),
  },
  { says: 'a bounce of a type that is new', payload: bounce('Folded', 3), report: failed('unknown', 12) },

  {
    says: 'switched off after a bounce',
    payload: change(true, 'HardBounce'),
    report: failed('suppressed-bounce', 9),
  },
  {
    says: 'switched off after a complaint',
    payload: change(true, 'SpamComplaint'),
    report: failed('suppressed-complaint', 10),
  },
  {
    says: 'switched off by hand',
    payload: change(true, 'ManualSuppression'),
    report: failed('suppressed-optout', 11),
  },
  {
    says: 'switched off for a reason that is new',
    payload: change(true, 'Moved'),
    report: failed('suppressed-optout', 11),
  },
  { says: 'switched on again', payload: change(false, null), report: nothing },

  { says: 'a record that is new', payload: record('Fax'), report: nothing },
  {
    says: 'the API took it',
    payload: {
      To: 'ana@mail.example',
      SubmittedAt: '2026-11-02T09:14:03Z',
      MessageID: id,
      ErrorCode: 0,
      Message: 'OK',
    },
    report: sent,
  },
  {
    says: 'the API refused it: inactive',
    payload: {
      ErrorCode: 406,
      Message: 'You tried to send to a recipient that has been marked as inactive.',
    },
    report: withoutId(failed('suppressed-bounce', 9)),
  },
  {
    says: 'the API refused it: our token',
    payload: { ErrorCode: 10, Message: 'Bad or missing API token.' },
    report: withoutId(failed('sender-fault', 21)),
  },
];
