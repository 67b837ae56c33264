import { delivered, failed, queued, sent, toReport, type Meaning } from './meaning.js';
import { entry, read, textAt, wordAt } from './read.js';
import type { DeliveryReport } from './report.js';
import { twilioVerdict } from './twilio-codes.js';
import { landline, ours, unreachable, unsaid, voip, wrongNumber } from './verdicts.js';

/** `MessageStatus` of a callback, `status` of a message or a verification. */
const messageStatuses: Readonly<Record<string, Meaning>> = {
  accepted: queued,
  scheduled: queued,
  queued,
  sending: sent,
  sent,
  delivered,
  read: delivered,
  undelivered: failed(unsaid),
  failed: failed(unsaid),
  canceled: failed(ours),
  // Of a verification.
  pending: sent,
  approved: delivered,
};

/** `CallStatus` of a call that reads the code out. */
const callStatuses: Readonly<Record<string, Meaning>> = {
  queued,
  initiated: sent,
  ringing: sent,
  'in-progress': delivered,
  completed: delivered,
  busy: failed(unreachable),
  'no-answer': failed(unreachable),
  // The number could not be dialled.
  failed: failed(wrongNumber),
  canceled: failed(ours),
};

/** Kinds of line, by Lookup, that get no texts. */
const lineTypes: Readonly<Record<string, Meaning>> = {
  landline: failed(landline),
  fixedVoip: failed(voip),
  nonFixedVoip: failed(voip),
};

/**
 * What Twilio reports. Takes, as an object:
 * - the form of a status callback ("Outbound Message Status in Status Callbacks", "Call resource: statusCallback");
 * - a message or verification as the API answers it (`status`, `error_code`);
 * - the API's refusal of one (`code`; "Verify API", "Error and Warning Dictionary");
 * - a number looked up before anything is sent ("Lookup v2: Line Type Intelligence").
 *
 * `messageId` is the `sid` that the API answered. Never throws.
 */
export function fromTwilio(payload: unknown): DeliveryReport {
  const messageId =
    textAt(payload, 'MessageSid') ??
    textAt(payload, 'SmsSid') ??
    textAt(payload, 'CallSid') ??
    textAt(payload, 'sid');
  return toReport(meaningOf(payload), { messageId });
}

function meaningOf(payload: unknown): Meaning | undefined {
  const call = textAt(payload, 'CallStatus');
  const status =
    textAt(payload, 'MessageStatus') ?? textAt(payload, 'SmsStatus') ?? textAt(payload, 'status');
  const known =
    call === undefined ? (entry(messageStatuses, status) ?? lookedUp(payload)) : entry(callStatuses, call);
  const code = errorCode(payload);
  // A code beside a message that goes on is a warning.
  return code !== undefined && (known === undefined || known.state === 'failed')
    ? failed(twilioVerdict(code))
    : known;
}

function errorCode(payload: unknown): string | undefined {
  const code = wordAt(payload, 'ErrorCode') ?? wordAt(payload, 'error_code') ?? wordAt(payload, 'code');
  return code === undefined || !/^\d{3,6}$/.test(code) || Number(code) === 0 ? undefined : code;
}

const lookedUp = (payload: unknown): Meaning | undefined =>
  read(payload, 'valid') === false && read(payload, 'validation_errors') !== undefined
    ? failed(wrongNumber)
    : entry(lineTypes, textAt(payload, 'line_type_intelligence', 'type'));
