import { asReplied, delayed, delivered, failed, queued, sent, toReport, type Meaning } from './meaning.js';
import { entry, itemsAt, read, textAt } from './read.js';
import type { DeliveryReport } from './report.js';
import { sesBounce } from './ses-bounces.js';
import { bouncedBefore, busy, complainedBefore, noMailbox, ours } from './verdicts.js';

/** `type`. */
const events: Readonly<Record<string, Meaning>> = {
  'email.scheduled': queued,
  'email.sent': sent,
  'email.delivered': delivered,
  'email.opened': delivered,
  'email.clicked': delivered,
  'email.delivery_delayed': asReplied(delayed(busy)),
  'email.bounced': asReplied(failed(noMailbox)),
  'email.complained': failed(complainedBefore),
  'email.suppressed': failed(bouncedBefore),
  'email.failed': failed(ours),
  // Of an address, not of a message: it carries no `email_id`.
  'suppression.added': failed(bouncedBefore),
};

/**
 * What Resend reports ("Event Types", under "Webhooks"). Takes the event, `{type, data}`. Its bounces have the types of
 * Amazon SES where they have any; those without are known by their message alone. `messageId` is the `id` that its API
 * answered. Never throws.
 */
export function fromResend(payload: unknown): DeliveryReport {
  const type = textAt(payload, 'type');
  const data = read(payload, 'data');
  const bounce = read(data, 'bounce');
  const diagnosis = itemsAt(bounce, 'diagnosticCode')[0] ?? read(bounce, 'diagnosticCode');
  const precise =
    type === 'email.bounced' ? sesBounce(bounceType(bounce), textAt(bounce, 'subType')) : undefined;
  return toReport(precise ?? entry(events, type), {
    messageId: textAt(data, 'email_id'),
    replies: [textAt(diagnosis), textAt(bounce, 'message')],
  });
}

/** Older events have the words of SES alone; its "general bounce" is a transient one, such as an out-of-office reply. */
const bounceType = (bounce: unknown): string | undefined =>
  textAt(bounce, 'type') ??
  (/general bounce/i.test(textAt(bounce, 'message') ?? '') ? 'Transient' : undefined);
