import { asReplied, delayed, delivered, failed, sent, toReport, type Meaning } from './meaning.js';
import { entry, numberAt, read, textAt } from './read.js';
import type { DeliveryReport } from './report.js';
import {
  bouncedBefore,
  busy,
  complainedBefore,
  mailboxFull,
  misspelt,
  noMailbox,
  noRoute,
  optedOut,
  ours,
  turnedAway,
  unsaid,
} from './verdicts.js';

/** `RecordType`. */
const records: Readonly<Record<string, Meaning>> = {
  Delivery: delivered,
  Open: delivered,
  Click: delivered,
  Bounce: asReplied(failed(unsaid)),
  SpamComplaint: failed(complainedBefore),
};

/** `Type` of a bounce, with its `TypeCode`. Those without a meaning are no news of the message. */
const bounces: readonly (readonly [type: string, code: number, meaning?: Meaning])[] = [
  ['HardBounce', 1, asReplied(failed(noMailbox))],
  ['Transient', 2, asReplied(delayed(busy))],
  ['Unsubscribe', 16, failed(optedOut)],
  ['Subscribe', 32],
  // Somebody's automatic answer proves that the message is there.
  ['AutoResponder', 64, delivered],
  ['AddressChange', 128, delivered],
  ['DnsError', 256, delayed(noRoute)],
  ['SpamNotification', 512, failed(complainedBefore)],
  ['OpenRelayTest', 1024],
  ['Unknown', 2048, asReplied(failed(unsaid))],
  ['SoftBounce', 4096, asReplied(delayed(mailboxFull))],
  ['VirusNotification', 8192, failed(ours)],
  // Held until the sender proves to be a person, which a machine never does.
  ['ChallengeVerification', 16384, failed(turnedAway)],
  ['BadEmailAddress', 100_000, failed(misspelt)],
  ['SpamComplaint', 100_001, failed(complainedBefore)],
  ['ManuallyDeactivated', 100_002, failed(bouncedBefore)],
  ['Unconfirmed', 100_003],
  ['Blocked', 100_006, asReplied(failed(turnedAway))],
  ['SMTPApiError', 100_007, failed(ours)],
  ['InboundError', 100_008],
  ['DMARCPolicy', 100_009, failed(ours)],
  ['TemplateRenderingFailed', 100_010, failed(ours)],
];

/** `SuppressionReason`: why the address was put on the list of those that get no more. */
const suppressions: Readonly<Record<string, Meaning>> = {
  HardBounce: failed(bouncedBefore),
  SpamComplaint: failed(complainedBefore),
  ManualSuppression: failed(optedOut),
};

/** `ErrorCode` of the API's own answer to a send; every other is a fault of the request. */
const errors: Readonly<Record<number, Meaning>> = {
  0: sent,
  // The recipient is inactive: an earlier message bounced, was complained of, or the address was switched off.
  406: failed(bouncedBefore),
};

/**
 * What Postmark reports ("Webhooks": bounce, delivery, spam complaint, subscription change, open, click; "Bounce types").
 * Also takes the API's answer to a send (`ErrorCode`, "API error codes"). `messageId` is that answer's `MessageID`. Never throws.
 */
export function fromPostmark(payload: unknown): DeliveryReport {
  return toReport(meaningOf(payload), {
    messageId: textAt(payload, 'MessageID'),
    replies: [textAt(payload, 'Details')],
  });
}

function meaningOf(payload: unknown): Meaning | undefined {
  const record = textAt(payload, 'RecordType');
  if (record === undefined) return errorMeaning(numberAt(payload, 'ErrorCode'));
  if (record === 'SubscriptionChange')
    return read(payload, 'SuppressSending') === true
      ? (entry(suppressions, textAt(payload, 'SuppressionReason')) ?? failed(optedOut))
      : undefined;
  return record === 'Bounce' ? bounceMeaning(payload) : entry(records, record);
}

const errorMeaning = (code: number | undefined): Meaning | undefined =>
  code === undefined ? undefined : (entry(errors, String(code)) ?? failed(ours));

function bounceMeaning(payload: unknown): Meaning | undefined {
  const type = textAt(payload, 'Type');
  const code = numberAt(payload, 'TypeCode');
  const known = bounces.find(([name]) => name === type) ?? bounces.find(([, number]) => number === code);
  return known ? known[2] : records.Bounce;
}
