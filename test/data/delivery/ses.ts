import { reportsOn, withoutId, type DeliveryRow } from './rows.js';

const id = '0100018b2f5e9a4c-6d1f4a3e-2c57-4e0b-9f7d-8a1c3b5d7e9f-000000';
const { sent, delivered, nothing, delayed, failed } = reportsOn(id);

const mail = {
  timestamp: '2026-11-02T09:14:03.512Z',
  source: 'code@shop.example',
  sourceArn: 'arn:aws:ses:eu-west-1:111122223333:identity/shop.example',
  sendingAccountId: '111122223333',
  messageId: id,
  destination: ['ana@mail.example'],
  headersTruncated: false,
  headers: [{ name: 'Subject', value: 'Your code' }],
  commonHeaders: { from: ['code@shop.example'], to: ['ana@mail.example'], subject: 'Your code' },
  tags: { 'ses:configuration-set': ['codes'] },
};

const event = (eventType: string, more: object = {}) => ({ eventType, mail, ...more });

const bounce = (bounceType: string, bounceSubType: string, recipient: object = {}) =>
  event('Bounce', {
    bounce: {
      bounceType,
      bounceSubType,
      bouncedRecipients: [{ emailAddress: 'ana@mail.example', action: 'failed', ...recipient }],
      timestamp: '2026-11-02T09:14:06.101Z',
      feedbackId: '0100018b2f5ea6f1-000000',
      reportingMTA: 'dns; a1-23.smtp-out.eu-west-1.amazonses.com',
    },
  });

const delay = (delayType: string, recipient: object = {}) =>
  event('DeliveryDelay', {
    deliveryDelay: {
      timestamp: '2026-11-02T09:24:06.101Z',
      delayType,
      expirationTime: '2026-11-02T23:14:06.101Z',
      delayedRecipients: [{ emailAddress: 'ana@mail.example', ...recipient }],
    },
  });

const complaint = (complaintFeedbackType: string | undefined, complaintSubType: string | null = null) =>
  event('Complaint', {
    complaint: {
      complainedRecipients: [{ emailAddress: 'ana@mail.example' }],
      timestamp: '2026-11-02T09:20:00.000Z',
      feedbackId: '0100018b2f6c-000000',
      complaintSubType,
      ...(complaintFeedbackType !== undefined && { complaintFeedbackType }),
    },
  });

const subscription = (unsubscribeAll: boolean) =>
  event('Subscription', {
    subscription: {
      contactList: 'codes',
      timestamp: '2026-11-02T09:20:00.000Z',
      source: 'UnsubscribeHeader',
      newTopicPreferences: { unsubscribeAll, topicSubscriptionStatus: [] },
      oldTopicPreferences: { unsubscribeAll: false, topicSubscriptionStatus: [] },
    },
  });

const delivery = event('Delivery', {
  delivery: {
    timestamp: '2026-11-02T09:14:05.001Z',
    processingTimeMillis: 1489,
    recipients: ['ana@mail.example'],
    smtpResponse: '250 2.6.0 Message received',
    reportingMTA: 'a1-23.smtp-out.eu-west-1.amazonses.com',
  },
});

const inSns = (message: unknown) => ({
  Type: 'Notification',
  MessageId: '7c3b8f52-0a5e-5d0a-9c1e-d2a3c5d1f6aa',
  TopicArn: 'arn:aws:sns:eu-west-1:111122223333:codes',
  Subject: 'Amazon SES Email Event Notification',
  Message: typeof message === 'string' ? message : JSON.stringify(message),
  Timestamp: '2026-11-02T09:14:06.201Z',
  SignatureVersion: '1',
  Signature: 'c2lnbmF0dXJl',
});

const noMailbox = { status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' };

export const sesRows: readonly DeliveryRow[] = [
  { says: 'Send', payload: event('Send', { send: {} }), report: sent },
  { says: 'Delivery', payload: delivery, report: delivered },
  { says: 'Open', payload: event('Open', { open: { ipAddress: '192.0.2.1' } }), report: delivered },
  { says: 'Click', payload: event('Click', { click: { link: 'https://shop.example/' } }), report: delivered },
  {
    says: 'Reject',
    payload: event('Reject', { reject: { reason: 'Bad content' } }),
    report: failed('sender-fault', 21),
  },
  {
    says: 'Rendering Failure',
    payload: event('Rendering Failure', {
      failure: {
        templateName: 'code',
        errorMessage: "Attribute 'code' is not present in the rendering data.",
      },
    }),
    report: failed('sender-fault', 21),
  },
  {
    says: 'Subscription, all topics left',
    payload: subscription(true),
    report: failed('suppressed-optout', 11),
  },
  { says: 'Subscription, something else changed', payload: subscription(false), report: nothing },

  {
    says: 'Permanent/NoEmail',
    payload: bounce('Permanent', 'NoEmail', noMailbox),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'Permanent/NoEmail, in a reply that says less',
    payload: bounce('Permanent', 'NoEmail', {
      status: '5.7.1',
      diagnosticCode: 'smtp; 550 5.7.1 access denied',
    }),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'Permanent/General',
    payload: bounce('Permanent', 'General'),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'Permanent/General, and the host says why',
    payload: bounce('Permanent', 'General', {
      status: '5.0.0',
      diagnosticCode: 'smtp; 552 5.2.2 mailbox full',
    }),
    report: failed('mailbox-full', 34),
  },
  {
    says: 'Permanent/General, with a status alone',
    payload: bounce('Permanent', 'General', { status: '5.4.4' }),
    report: failed('dns', 25),
  },
  {
    says: 'Permanent/General, with a status nobody registered',
    payload: bounce('Permanent', 'General', {
      status: '5.9.9',
      diagnosticCode: 'smtp; 599 5.9.9 computer says no',
    }),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'Permanent/Suppressed',
    payload: bounce('Permanent', 'Suppressed', noMailbox),
    report: failed('suppressed-bounce', 9),
  },
  {
    says: 'Permanent/OnAccountSuppressionList',
    payload: bounce('Permanent', 'OnAccountSuppressionList'),
    report: failed('suppressed-bounce', 9),
  },
  {
    says: 'Permanent/UnsubscribedRecipient',
    payload: bounce('Permanent', 'UnsubscribedRecipient'),
    report: failed('suppressed-optout', 11),
  },
  {
    says: 'Permanent, of a subtype that is new',
    payload: bounce('Permanent', 'Moved', noMailbox),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'Transient/MailboxFull',
    payload: bounce('Transient', 'MailboxFull'),
    report: failed('mailbox-full', 34),
  },
  { says: 'Transient/General', payload: bounce('Transient', 'General'), report: delayed('congestion', 4) },
  {
    says: 'Transient/General is never "your address is wrong"',
    payload: bounce('Transient', 'General', noMailbox),
    report: delayed('congestion', 4),
  },
  {
    says: 'Transient/General, and the host says why',
    payload: bounce('Transient', 'General', {
      diagnosticCode: 'smtp; 451 4.7.1 Greylisted, retry in 60 seconds',
    }),
    report: delayed('greylisted', 5, 60),
  },
  {
    says: 'Transient/MessageTooLarge',
    payload: bounce('Transient', 'MessageTooLarge'),
    report: failed('sender-fault', 21),
  },
  {
    says: 'Transient/ContentRejected',
    payload: bounce('Transient', 'ContentRejected'),
    report: failed('sender-fault', 21),
  },
  {
    says: 'Transient/AttachmentRejected',
    payload: bounce('Transient', 'AttachmentRejected'),
    report: failed('sender-fault', 21),
  },
  { says: 'Undetermined', payload: bounce('Undetermined', 'Undetermined'), report: failed('unknown', 12) },
  {
    says: 'Undetermined, and the host says why',
    payload: bounce('Undetermined', 'Undetermined', { diagnosticCode: 'smtp; 550 5.7.26 unauthenticated' }),
    report: failed('sender-fault', 21),
  },
  {
    says: 'a bounce of a type that is new',
    payload: bounce('Peculiar', 'General'),
    report: failed('unknown', 12),
  },

  ...['abuse', 'auth-failure', 'fraud', 'not-spam', 'other', 'virus', undefined].map((type) => ({
    says: `Complaint ${type ?? 'without a type'}`,
    payload: complaint(type),
    report: failed('suppressed-complaint', 10),
  })),
  {
    says: 'Complaint, OnAccountSuppressionList',
    payload: complaint(undefined, 'OnAccountSuppressionList'),
    report: failed('suppressed-complaint', 10),
  },

  { says: 'delay MailboxFull', payload: delay('MailboxFull'), report: delayed('mailbox-full', 34) },
  { says: 'delay SpamDetected', payload: delay('SpamDetected'), report: delayed('filtered', 3) },
  {
    says: 'delay RecipientServerError',
    payload: delay('RecipientServerError'),
    report: delayed('congestion', 4),
  },
  {
    says: 'delay TransientCommunicationFailure',
    payload: delay('TransientCommunicationFailure'),
    report: delayed('congestion', 4),
  },
  {
    says: 'delay TransientCommunicationGeneral',
    payload: delay('TransientCommunicationGeneral'),
    report: delayed('congestion', 4),
  },
  {
    says: 'delay TransientCommunicationFailure, and the host says why',
    payload: delay('TransientCommunicationFailure', {
      status: '4.7.1',
      diagnosticCode: 'smtp; 451 4.7.1 Greylisting in action, please come back in 5 minutes',
    }),
    report: delayed('greylisted', 5, 300),
  },
  { says: 'delay IPFailure', payload: delay('IPFailure'), report: delayed('congestion', 6) },
  { says: 'delay InternalFailure', payload: delay('InternalFailure'), report: delayed('sender-fault', 6) },
  { says: 'delay SendingDeferral', payload: delay('SendingDeferral'), report: delayed('sender-fault', 6) },
  {
    says: 'delay BYOIPHostNameLookupUnavailable',
    payload: delay('BYOIPHostNameLookupUnavailable'),
    report: delayed('sender-fault', 6),
  },
  { says: 'delay General', payload: delay('General'), report: delayed('congestion', 6) },
  { says: 'delay Undetermined', payload: delay('Undetermined'), report: delayed('congestion', 6) },
  { says: 'a delay of a type that is new', payload: delay('Weather'), report: delayed('congestion', 4) },

  { says: 'an event that is new', payload: event('Fax'), report: nothing },
  {
    says: 'a notification, which names its type otherwise',
    payload: { ...delivery, eventType: undefined, notificationType: 'Delivery' },
    report: delivered,
  },
  {
    says: 'the envelope of SNS',
    payload: inSns(bounce('Permanent', 'NoEmail')),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'the envelope of SNS, its message parsed',
    payload: { ...inSns(''), Message: delivery },
    report: delivered,
  },
  {
    says: 'the envelope of EventBridge',
    payload: { version: '0', source: 'aws.ses', 'detail-type': 'Email Delivered', detail: delivery },
    report: delivered,
  },
  {
    says: 'the envelope of SNS, as a function gets it',
    payload: { Records: [{ EventSource: 'aws:sns', Sns: inSns(bounce('Permanent', 'NoEmail')) }] },
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'the envelope of SNS, out of a queue',
    payload: {
      Records: [{ messageId: '1', body: JSON.stringify(inSns(delivery)), eventSource: 'aws:sqs' }],
    },
    report: delivered,
  },
  {
    says: 'an envelope in an envelope without end',
    payload: inSns(inSns(inSns(inSns(inSns(delivery))))),
    report: withoutId(nothing),
  },
  {
    says: 'an envelope with no JSON in it',
    payload: inSns('Successfully validated SNS topic'),
    report: withoutId(nothing),
  },
];
