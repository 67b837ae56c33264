import { asReplied, delayed, delivered, failed, sent, toReport, type Meaning } from './meaning.js';
import { entry, itemsAt, parsed, read, textAt } from './read.js';
import type { DeliveryReport } from './report.js';
import { sesBounce } from './ses-bounces.js';
import type { SmtpReply } from './smtp.js';
import {
  busy,
  complainedBefore,
  mailboxFull,
  optedOut,
  ours,
  scanned,
  throttled,
  unsaid,
  weakSender,
} from './verdicts.js';

/** Events that mean one thing. */
const events: Readonly<Record<string, Meaning>> = {
  Send: sent,
  Delivery: delivered,
  Open: delivered,
  Click: delivered,
  Reject: failed(ours),
  'Rendering Failure': failed(ours),
  // It did arrive. SES writes the address down, and sends no more to it.
  Complaint: failed(complainedBefore),
  Bounce: asReplied(failed(unsaid)),
  DeliveryDelay: asReplied(delayed(busy)),
};

/** `delayType` of a delay. Those that do not name the host are on the side of SES. */
const delays: Readonly<Record<string, Meaning>> = {
  MailboxFull: delayed(mailboxFull),
  SpamDetected: delayed(scanned),
  RecipientServerError: asReplied(delayed(busy)),
  TransientCommunicationFailure: asReplied(delayed(busy)),
  TransientCommunicationGeneral: asReplied(delayed(busy)),
  IPFailure: delayed(throttled),
  InternalFailure: delayed(weakSender),
  SendingDeferral: delayed(weakSender),
  BYOIPHostNameLookupUnavailable: delayed(weakSender),
  General: asReplied(delayed(throttled)),
  Undetermined: asReplied(delayed(throttled)),
};

/**
 * What Amazon SES reports ("Contents of event data that Amazon SES publishes to Amazon SNS", "Amazon SNS notification
 * contents for Amazon SES"). Takes the event as published (`eventType`) or notified (`notificationType`), bare or in its
 * envelope of SNS (`Message`, a JSON text) or EventBridge (`detail`), and these in what SQS and Lambda put around them
 * (`Records`, of which the first is read). `messageId` is what `SendEmail` answered. Never throws.
 */
export function fromSes(payload: unknown): DeliveryReport {
  const event = opened(payload, MAX_ENVELOPES);
  return toReport(meaningOf(event), {
    messageId: textAt(event, 'mail', 'messageId'),
    replies: replies(event),
  });
}

/** An event in SNS, in SQS. */
const MAX_ENVELOPES = 3;

function opened(payload: unknown, envelopes: number): unknown {
  const record = itemsAt(payload, 'Records')[0];
  const message =
    read(payload, 'Message') ?? read(payload, 'detail') ?? read(record, 'Sns') ?? read(record, 'body');
  if (message === undefined || envelopes === 0) return payload;
  return opened(typeof message === 'string' ? parsed(message) : message, envelopes - 1);
}

function meaningOf(event: unknown): Meaning | undefined {
  const type = textAt(event, 'eventType') ?? textAt(event, 'notificationType');
  switch (type) {
    case 'Bounce':
      return (
        sesBounce(textAt(event, 'bounce', 'bounceType'), textAt(event, 'bounce', 'bounceSubType')) ??
        events.Bounce
      );
    case 'DeliveryDelay':
      return entry(delays, textAt(event, 'deliveryDelay', 'delayType')) ?? events.DeliveryDelay;
    case 'Subscription': {
      const left = read(event, 'subscription', 'newTopicPreferences', 'unsubscribeAll') === true;
      return left ? failed(optedOut) : undefined;
    }
    default:
      return entry(events, type);
  }
}

/** A code goes to one person: the first recipient is the only one. */
function replies(event: unknown): readonly (string | SmtpReply | undefined)[] {
  const [recipient] = [
    ...itemsAt(event, 'bounce', 'bouncedRecipients'),
    ...itemsAt(event, 'deliveryDelay', 'delayedRecipients'),
  ];
  return [textAt(recipient, 'diagnosticCode'), { enhanced: textAt(recipient, 'status') }];
}
