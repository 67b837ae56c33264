import { asReplied, delayed, delivered, failed, queued, toReport, type Meaning } from './meaning.js';
import { entry, numberAt, read, textAt } from './read.js';
import type { DeliveryReport } from './report.js';
import {
  bouncedBefore,
  busy,
  complainedBefore,
  greylisted,
  optedOut,
  ours,
  throttled,
  unsaid,
} from './verdicts.js';

/** `event`. */
const events: Readonly<Record<string, Meaning>> = {
  accepted: queued,
  delivered,
  opened: delivered,
  clicked: delivered,
  rejected: failed(ours),
  unsubscribed: failed(optedOut),
  complained: failed(complainedBefore),
};

/** `severity` of `failed`, where its reason says no more. */
const severities: Readonly<Record<string, Meaning>> = {
  temporary: asReplied(delayed(busy)),
  permanent: asReplied(failed(unsaid)),
};

/** `reason` of `failed`, as seen: Mailgun lists them nowhere. */
const reasons: Readonly<Record<string, Readonly<Record<string, Meaning>>>> = {
  temporary: {
    greylisted: delayed(greylisted),
    espblock: asReplied(delayed(throttled)),
  },
  permanent: {
    'suppress-bounce': failed(bouncedBefore),
    'suppress-complaint': failed(complainedBefore),
    'suppress-unsubscribe': failed(optedOut),
  },
};

/** `delivery-status.code` of a message to somebody on one of the lists: Mailgun's own, beyond those of SMTP. */
const codes: Readonly<Record<number, Meaning>> = {
  605: failed(bouncedBefore),
  606: failed(optedOut),
  607: failed(complainedBefore),
};

/**
 * What Mailgun reports ("Webhook Payloads", "Events"). Takes the body of the webhook, `{signature, 'event-data'}`, or the
 * event alone. `messageId` is the `id` that its API answered. Never throws.
 */
export function fromMailgun(payload: unknown): DeliveryReport {
  const event = read(payload, 'event-data') ?? payload;
  const status = read(event, 'delivery-status');
  const code = numberAt(status, 'code');
  return toReport(meaningOf(event, code), {
    messageId: inBrackets(textAt(event, 'message', 'headers', 'message-id')),
    replies: [
      { code, text: textAt(status, 'message') },
      { enhanced: textAt(status, 'enhanced-code') },
      { text: textAt(status, 'description') },
    ],
    retryIn: numberAt(status, 'retry-seconds'),
  });
}

function meaningOf(event: unknown, code: number | undefined): Meaning | undefined {
  const name = textAt(event, 'event');
  if (name !== 'failed') return entry(events, name);
  const severity = textAt(event, 'severity') ?? 'permanent';
  return (
    entry(entry(reasons, severity) ?? {}, textAt(event, 'reason')) ??
    (severity === 'permanent' && code !== undefined ? entry(codes, String(code)) : undefined) ??
    entry(severities, severity)
  );
}

/** The API answers with an id in angle brackets; events leave them out. */
const inBrackets = (id: string | undefined): string | undefined =>
  id === undefined || id.startsWith('<') ? id : `<${id}>`;
