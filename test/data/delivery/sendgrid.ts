import { reportsOn, type DeliveryRow } from './rows.js';

const id = 'kLx9hoKrQpOoo0B8cU8IxA';
const { queued, delivered, nothing, delayed, failed } = reportsOn(id);

const event = (name: string, more: object = {}) => ({
  email: 'ana@mail.example',
  timestamp: 1793610843,
  'smtp-id': `<${id}@geopod-ismtpd-4>`,
  event: name,
  category: ['codes'],
  sg_event_id: 'ZGVmZXJyZWQtMC0xMjM0NTY3OC1rTHg5',
  sg_message_id: `${id}.recvd-5d8f6c9b7-x2kqz-1-69073C5B-11.0`,
  ...more,
});

const deferred = (response?: string) => event('deferred', { attempt: '2', ...(response && { response }) });

const bounce = (type: string, classification?: string, reason?: string, status?: string) =>
  event('bounce', {
    type,
    ip: '192.0.2.17',
    tls: 1,
    ...(classification && { bounce_classification: classification }),
    ...(reason && { reason }),
    ...(status && { status }),
  });

const dropped = (reason: string) => event('dropped', { reason, status: '5.0.0' });

export const sendGridRows: readonly DeliveryRow[] = [
  { says: 'processed', payload: event('processed'), report: queued },
  { says: 'delivered', payload: event('delivered', { response: '250 2.0.0 OK', tls: 1 }), report: delivered },
  { says: 'open', payload: event('open', { useragent: 'Mail', ip: '192.0.2.9' }), report: delivered },
  { says: 'click', payload: event('click', { url: 'https://shop.example/' }), report: delivered },

  { says: 'deferred', payload: deferred(), report: delayed('congestion', 4) },
  {
    says: 'deferred: 421',
    payload: deferred('421 4.3.2 Service not available'),
    report: delayed('congestion', 4),
  },
  {
    says: 'deferred: greylisted',
    payload: deferred('450 4.7.1 Greylisted, try again in 5 minutes'),
    report: delayed('greylisted', 5, 300),
  },
  {
    says: 'deferred: try again later',
    payload: deferred('400 try again later'),
    report: delayed('greylisted', 5),
  },
  {
    says: 'deferred: full',
    payload: deferred('452 4.2.2 The mailbox is over quota'),
    report: delayed('mailbox-full', 34),
  },
  {
    says: 'deferred, in SendGrid’s own words',
    payload: deferred(
      'Email was deferred due to the following reason(s): [IPs were throttled by recipient server]',
    ),
    report: delayed('congestion', 6),
  },

  {
    says: 'bounce, Invalid Address',
    payload: bounce('bounce', 'Invalid Address'),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'bounce, Invalid Address, the domain',
    payload: bounce('bounce', 'Invalid Address', '550 5.1.2 Host unknown', '5.1.2'),
    report: failed('domain-invalid', 24),
  },
  {
    says: 'blocked, Invalid Address',
    payload: bounce('blocked', 'Invalid Address'),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'bounce, Mailbox Unavailable',
    payload: bounce('bounce', 'Mailbox Unavailable'),
    report: failed('mailbox-full', 34),
  },
  {
    says: 'bounce, Mailbox Unavailable, full',
    payload: bounce('bounce', 'Mailbox Unavailable', '552 5.2.2 Over quota', '5.2.2'),
    report: failed('mailbox-full', 34),
  },
  {
    says: 'bounce, Mailbox Unavailable, disabled',
    payload: bounce('bounce', 'Mailbox Unavailable', '550 5.2.1 This account is disabled', '5.2.1'),
    report: failed('mailbox-unknown', 23),
  },
  { says: 'bounce, Content', payload: bounce('bounce', 'Content'), report: failed('filtered', 35) },
  { says: 'bounce, Reputation', payload: bounce('blocked', 'Reputation'), report: failed('sender-fault', 6) },
  {
    says: 'bounce, Frequency',
    payload: bounce('blocked', 'Frequency or Volume Too High'),
    report: failed('sender-fault', 6),
  },
  {
    says: 'bounce, Reputation, in a reply that says less',
    payload: bounce('blocked', 'Reputation', '550 5.7.1 Message blocked', '5.7.1'),
    report: failed('sender-fault', 6),
  },
  {
    says: 'bounce, Technical Failure',
    payload: bounce('blocked', 'Technical Failure', '550 5.4.4 Unable to route: no MX record', '5.4.4'),
    report: failed('dns', 25),
  },
  {
    says: 'bounce, Unclassified',
    payload: bounce('bounce', 'Unclassified'),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'bounce, with its reason alone',
    payload: bounce(
      'bounce',
      undefined,
      '550 5.1.1 The email account that you tried to reach does not exist.',
    ),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'bounce, with its status alone',
    payload: bounce('bounce', undefined, undefined, '5.2.2'),
    report: failed('mailbox-full', 34),
  },
  { says: 'blocked', payload: bounce('blocked'), report: failed('blocked-by-recipient', 35) },
  {
    says: 'blocked for the sender’s name',
    payload: bounce('blocked', undefined, '554 5.7.1 blocked using zen.spamhaus.org', '5.7.1'),
    report: failed('sender-fault', 6),
  },
  { says: 'expired', payload: bounce('expired'), report: failed('unknown', 12) },
  { says: 'a bounce of a type that is new', payload: bounce('folded'), report: failed('unknown', 12) },

  {
    says: 'dropped: Bounced Address',
    payload: dropped('Bounced Address'),
    report: failed('suppressed-bounce', 9),
  },
  {
    says: 'dropped: Spam Reporting Address',
    payload: dropped('Spam Reporting Address'),
    report: failed('suppressed-complaint', 10),
  },
  {
    says: 'dropped: Unsubscribed Address',
    payload: dropped('Unsubscribed Address'),
    report: failed('suppressed-optout', 11),
  },
  { says: 'dropped: Invalid', payload: dropped('Invalid'), report: failed('domain-invalid', 24) },
  { says: 'dropped: header', payload: dropped('Invalid SMTPAPI header'), report: failed('sender-fault', 21) },
  {
    says: 'dropped: content',
    payload: dropped('Spam Content (if Spam Checker app is enabled)'),
    report: failed('sender-fault', 21),
  },
  {
    says: 'dropped: quota',
    payload: dropped('Recipient List over Package Quota'),
    report: failed('sender-fault', 21),
  },
  { says: 'dropped for a reason that is new', payload: dropped('Full moon'), report: failed('unknown', 12) },

  { says: 'spamreport', payload: event('spamreport'), report: failed('suppressed-complaint', 10) },
  { says: 'unsubscribe', payload: event('unsubscribe'), report: failed('suppressed-optout', 11) },
  {
    says: 'group_unsubscribe',
    payload: event('group_unsubscribe', { asm_group_id: 1 }),
    report: failed('suppressed-optout', 11),
  },
  { says: 'group_resubscribe', payload: event('group_resubscribe', { asm_group_id: 1 }), report: nothing },
  {
    says: 'account_status_change',
    payload: event('account_status_change', { type: 'compliance_suspend' }),
    report: nothing,
  },

  { says: 'the list that the webhook posts', payload: [event('delivered')], report: delivered },
  { says: 'a longer list: its first', payload: [event('delivered'), dropped('Invalid')], report: delivered },
  {
    says: 'an id that has the machine appended as it used to be',
    payload: event('delivered', { sg_message_id: '14c5d75ce93.dfd.64b469.filter0001.16648.5515E0B88.0' }),
    report: { ...delivered, messageId: '14c5d75ce93.dfd.64b469' },
  },
  {
    says: 'an id that is the machine alone: the SMTP id has it',
    payload: event('delivered', { sg_message_id: 'filter0093p1las1.9128.5717FB8127.0' }),
    report: delivered,
  },
];
