import { reportsOn, withoutId, type DeliveryRow } from './rows.js';
import type { DeliveryReason } from '../../../src/core/delivery/report.js';

const id = 'SM1f0e8ae6ade43cb3c0ce4525424e404f';
const { queued, sent, delivered, nothing, failed } = reportsOn(id);

const form = (MessageStatus: string, more: object = {}) => ({
  AccountSid: 'AC5ef872f6da5a21de157d80997a64bd33',
  ApiVersion: '2010-04-01',
  From: '+15550100',
  To: '+4915550100',
  MessageSid: id,
  MessageStatus,
  SmsSid: id,
  SmsStatus: MessageStatus,
  ...more,
});

const undelivered = (ErrorCode: string) => form('undelivered', { ErrorCode });

const refusal = (code: number, status = 400) => ({
  code,
  message: 'The request was refused',
  more_info: `https://www.twilio.com/docs/errors/${code}`,
  status,
});

const call = (CallStatus: string) => ({
  CallSid: 'CA42ed11f93dc08b952027ffbc406d0868',
  CallStatus,
  To: '+4915550100',
});
const ofCall = { messageId: 'CA42ed11f93dc08b952027ffbc406d0868' };

const lookup = (type: string | null) => ({
  phone_number: '+4915550100',
  valid: true,
  validation_errors: [],
  line_type_intelligence: { type, carrier_name: 'Example Mobile', error_code: null },
});

/** Codes of a message that was sent, and did not arrive. */
const ofMessages: readonly (readonly [code: string, reason: DeliveryReason, cause: number])[] = [
  ['30003', 'unreachable', 42],
  ['30004', 'suppressed-optout', 11],
  ['30005', 'number-invalid', 27],
  ['30006', 'landline', 28],
  ['30007', 'filtered', 21],
  ['30008', 'unknown', 12],
  ['30017', 'congestion', 4],
  ['30018', 'region', 41],
  ['30022', 'sender-fault', 21],
  ['30023', 'sender-fault', 21],
  ['30024', 'region', 41],
  ['30032', 'sender-fault', 21],
  ['30034', 'sender-fault', 21],
  ['63003', 'number-invalid', 27],
  ['63013', 'sender-fault', 21],
  ['63016', 'sender-fault', 21],
  ['63018', 'rate-limited', 14],
  ['63024', 'number-invalid', 27],
  ['63032', 'unknown', 41],
  ['001', 'unreachable', 42],
  ['002', 'mailbox-full', 39],
  ['005', 'number-invalid', 27],
  ['007', 'landline', 28],
  ['009', 'blocked-by-recipient', 38],
  ['30999', 'unknown', 12],
  ['63999', 'unknown', 12],
];

/** Codes with which the API refuses to send. */
const ofRequests: readonly (readonly [code: number, reason: DeliveryReason, cause: number])[] = [
  [20003, 'sender-fault', 21],
  [21211, 'number-invalid', 27],
  [21408, 'region', 41],
  [21610, 'suppressed-optout', 11],
  [21612, 'region', 41],
  [21614, 'landline', 28],
  [21635, 'landline', 28],
  [21999, 'sender-fault', 21],
  [60200, 'number-invalid', 27],
  [60202, 'rate-limited', 18],
  [60203, 'rate-limited', 14],
  [60205, 'landline', 28],
  [60207, 'rate-limited', 14],
  [60212, 'rate-limited', 14],
  [60217, 'sender-fault', 21],
  [60220, 'region', 41],
  [60222, 'sender-fault', 21],
  [60223, 'sender-fault', 21],
  [60238, 'region', 41],
  [60410, 'fraud-guard', 16],
  [60603, 'sender-fault', 21],
  [60604, 'sender-fault', 21],
  [60605, 'region', 41],
  [60999, 'sender-fault', 21],
];

export const twilioRows: readonly DeliveryRow[] = [
  { says: 'accepted', payload: form('accepted'), report: queued },
  { says: 'scheduled', payload: form('scheduled'), report: queued },
  { says: 'queued', payload: form('queued'), report: queued },
  { says: 'sending', payload: form('sending'), report: sent },
  { says: 'sent', payload: form('sent'), report: sent },
  { says: 'delivered', payload: form('delivered'), report: delivered },
  { says: 'read', payload: form('read'), report: delivered },
  { says: 'undelivered, no code', payload: form('undelivered'), report: failed('unknown', 12) },
  { says: 'failed, no code', payload: form('failed'), report: failed('unknown', 12) },
  { says: 'failed, code 0', payload: form('failed', { ErrorCode: '0' }), report: failed('unknown', 12) },
  { says: 'canceled', payload: form('canceled'), report: failed('sender-fault', 21) },
  { says: 'a message that came in', payload: form('received'), report: nothing },
  { says: 'a status that is new', payload: form('folded'), report: nothing },
  {
    says: 'a code beside a message that goes on',
    payload: form('sent', { ErrorCode: '30008' }),
    report: sent,
  },
  {
    says: 'a code beside a status that is new',
    payload: form('folded', { ErrorCode: '30003' }),
    report: failed('unreachable', 42),
  },

  ...ofMessages.map(([code, reason, cause]) => ({
    says: `undelivered: ${code}`,
    payload: undelivered(code),
    report: failed(reason, cause),
  })),
  ...ofRequests.map(([code, reason, cause]) => ({
    says: `refused: ${code}`,
    payload: refusal(code),
    report: withoutId(failed(reason, cause)),
  })),
  {
    says: 'failed, with a code that refuses',
    payload: form('failed', { ErrorCode: '21610' }),
    report: failed('suppressed-optout', 11),
  },
  {
    says: 'a message as the API answers it',
    payload: { sid: id, status: 'undelivered', error_code: 30003, error_message: null },
    report: failed('unreachable', 42),
  },
  {
    says: 'a message the API took',
    payload: { sid: id, status: 'queued', error_code: null },
    report: queued,
  },

  {
    says: 'a verification that was sent',
    payload: { sid: 'VE11', to: '+4915550100', channel: 'sms', status: 'pending', valid: false },
    report: { state: 'sent', messageId: 'VE11' },
  },
  {
    says: 'a verification whose code was entered',
    payload: { sid: 'VE11', to: '+4915550100', channel: 'sms', status: 'approved', valid: true },
    report: { state: 'delivered', messageId: 'VE11' },
  },

  { says: 'a call: queued', payload: call('queued'), report: { ...queued, ...ofCall } },
  { says: 'a call: initiated', payload: call('initiated'), report: { ...sent, ...ofCall } },
  { says: 'a call: ringing', payload: call('ringing'), report: { ...sent, ...ofCall } },
  { says: 'a call: in-progress', payload: call('in-progress'), report: { ...delivered, ...ofCall } },
  { says: 'a call: completed', payload: call('completed'), report: { ...delivered, ...ofCall } },
  { says: 'a call: busy', payload: call('busy'), report: { ...failed('unreachable', 42), ...ofCall } },
  {
    says: 'a call: no-answer',
    payload: call('no-answer'),
    report: { ...failed('unreachable', 42), ...ofCall },
  },
  { says: 'a call: failed', payload: call('failed'), report: { ...failed('number-invalid', 27), ...ofCall } },
  {
    says: 'a call: canceled',
    payload: call('canceled'),
    report: { ...failed('sender-fault', 21), ...ofCall },
  },

  { says: 'a number: landline', payload: lookup('landline'), report: withoutId(failed('landline', 28)) },
  { says: 'a number: fixedVoip', payload: lookup('fixedVoip'), report: withoutId(failed('voip', 26)) },
  { says: 'a number: nonFixedVoip', payload: lookup('nonFixedVoip'), report: withoutId(failed('voip', 26)) },
  ...['mobile', 'personal', 'unknown', null].map((type) => ({
    says: `a number: ${type ?? 'not known'}`,
    payload: lookup(type),
    report: withoutId(nothing),
  })),
  {
    says: 'a number that is none',
    payload: {
      phone_number: '+49155',
      valid: false,
      validation_errors: ['TOO_SHORT'],
      line_type_intelligence: null,
    },
    report: withoutId(failed('number-invalid', 27)),
  },
];
