import { reportsOn, withoutId, type DeliveryRow } from './rows.js';

const id = '56761188-7520-42d8-8898-ff6fc54ce618';
const { queued, sent, delivered, nothing, delayed, failed } = reportsOn(id);

const event = (type: string, more: object = {}) => ({
  type,
  created_at: '2026-11-02T09:14:05.126Z',
  data: {
    created_at: '2026-11-02T09:14:03.894Z',
    email_id: id,
    from: 'Shop <code@shop.example>',
    to: ['ana@mail.example'],
    subject: 'Your code',
    ...more,
  },
});

const bounced = (bounce: object) => event('email.bounced', { bounce });

export const resendRows: readonly DeliveryRow[] = [
  { says: 'email.scheduled', payload: event('email.scheduled'), report: queued },
  { says: 'email.sent', payload: event('email.sent'), report: sent },
  { says: 'email.delivered', payload: event('email.delivered'), report: delivered },
  { says: 'email.opened', payload: event('email.opened'), report: delivered },
  {
    says: 'email.clicked',
    payload: event('email.clicked', { click: { link: 'https://shop.example/' } }),
    report: delivered,
  },
  {
    says: 'email.delivery_delayed',
    payload: event('email.delivery_delayed'),
    report: delayed('congestion', 4),
  },
  {
    says: 'email.complained',
    payload: event('email.complained'),
    report: failed('suppressed-complaint', 10),
  },
  { says: 'email.suppressed', payload: event('email.suppressed'), report: failed('suppressed-bounce', 9) },
  {
    says: 'email.failed',
    payload: event('email.failed', { failed: { reason: 'reached_daily_quota' } }),
    report: failed('sender-fault', 21),
  },
  { says: 'email.received', payload: event('email.received'), report: nothing },
  {
    says: 'suppression.added',
    payload: {
      type: 'suppression.added',
      created_at: '2026-11-02T09:14:05Z',
      data: { id: 'b6d2', email: 'ana@mail.example' },
    },
    report: withoutId(failed('suppressed-bounce', 9)),
  },

  { says: 'bounced, no more said', payload: event('email.bounced'), report: failed('mailbox-unknown', 23) },
  {
    says: 'bounced, Permanent/General',
    payload: bounced({
      type: 'Permanent',
      subType: 'General',
      message: 'The provider sent a hard bounce message.',
    }),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'bounced, Permanent/NoEmail',
    payload: bounced({ type: 'Permanent', subType: 'NoEmail' }),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'bounced, Permanent/Suppressed',
    payload: bounced({
      type: 'Permanent',
      subType: 'Suppressed',
      message: 'Resend has suppressed sending to this address.',
    }),
    report: failed('suppressed-bounce', 9),
  },
  {
    says: 'bounced, Permanent/OnAccountSuppressionList',
    payload: bounced({ type: 'Permanent', subType: 'OnAccountSuppressionList' }),
    report: failed('suppressed-bounce', 9),
  },
  {
    says: 'bounced, Transient/MailboxFull',
    payload: bounced({ type: 'Transient', subType: 'MailboxFull' }),
    report: failed('mailbox-full', 34),
  },
  {
    says: 'bounced, Transient/General',
    payload: bounced({ type: 'Transient', subType: 'General' }),
    report: delayed('congestion', 4),
  },
  {
    says: 'bounced, Transient/ContentRejected',
    payload: bounced({ type: 'Transient', subType: 'ContentRejected' }),
    report: failed('sender-fault', 21),
  },
  {
    says: 'bounced, Undetermined',
    payload: bounced({ type: 'Undetermined', subType: 'Undetermined' }),
    report: failed('unknown', 12),
  },
  {
    says: 'bounced, and the host says why',
    payload: bounced({
      type: 'Permanent',
      subType: 'General',
      diagnosticCode: ['smtp; 550 5.4.4 host not found'],
    }),
    report: failed('domain-invalid', 24),
  },
  {
    says: 'bounced, in words alone: hard',
    payload: bounced({
      message: 'The recipient’s email provider sent a hard bounce message, but gave no reason.',
    }),
    report: failed('mailbox-unknown', 23),
  },
  {
    says: 'bounced, in words alone: general',
    payload: bounced({ message: 'The recipient’s email provider sent a general bounce message.' }),
    report: delayed('congestion', 4),
  },
  {
    says: 'bounced, in words alone: full',
    payload: bounced({
      message: 'The provider sent a bounce message because the recipient’s inbox was full.',
    }),
    report: failed('mailbox-full', 34),
  },
  {
    says: 'bounced, in words alone: suppressed',
    payload: bounced({ message: 'Resend has suppressed sending to this address.' }),
    report: failed('suppressed-bounce', 9),
  },
  { says: 'an event that is new', payload: event('email.folded'), report: nothing },
];
