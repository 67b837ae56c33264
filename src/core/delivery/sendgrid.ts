import { asReplied, delayed, delivered, failed, queued, toReport, type Meaning } from './meaning.js';
import { entry, itemsAt, textAt } from './read.js';
import type { DeliveryReport } from './report.js';
import {
  bouncedBefore,
  busy,
  complainedBefore,
  mailboxFull,
  noDomain,
  noMailbox,
  optedOut,
  ours,
  spam,
  turnedAway,
  unsaid,
  weakSender,
} from './verdicts.js';

/** `event`. */
const events: Readonly<Record<string, Meaning>> = {
  processed: queued,
  deferred: asReplied(delayed(busy)),
  delivered,
  open: delivered,
  click: delivered,
  bounce: asReplied(failed(unsaid)),
  dropped: failed(unsaid),
  spamreport: failed(complainedBefore),
  unsubscribe: failed(optedOut),
  group_unsubscribe: failed(optedOut),
};

/** `bounce_classification`: SendGrid's own reading of the reply, which knows more of reputation than the reply says. */
const classifications: Readonly<Record<string, Meaning>> = {
  'Invalid Address': asReplied(failed(noMailbox)),
  'Mailbox Unavailable': asReplied(failed(mailboxFull)),
  Content: failed(spam),
  Reputation: failed(weakSender),
  'Frequency or Volume Too High': failed(weakSender),
};

/** `type` of a bounce, where its classification says nothing. */
const bounceTypes: Readonly<Record<string, Meaning>> = {
  bounce: asReplied(failed(noMailbox)),
  blocked: asReplied(failed(turnedAway)),
  expired: asReplied(failed(unsaid)),
};

/** `reason` of a dropped message, which was never tried. */
const drops: Readonly<Record<string, Meaning>> = {
  'Bounced Address': failed(bouncedBefore),
  'Spam Reporting Address': failed(complainedBefore),
  'Unsubscribed Address': failed(optedOut),
  Invalid: failed(noDomain),
  'Invalid SMTPAPI header': failed(ours),
  'Spam Content (if Spam Checker app is enabled)': failed(ours),
  'Recipient List over Package Quota': failed(ours),
};

/**
 * What Twilio SendGrid reports ("Event Webhook Reference"). Takes one event; its webhook posts a list, so call this for
 * each. Of a list, the first is read. `messageId` is the `X-Message-Id` that the Mail Send API answered. Never throws.
 */
export function fromSendGrid(payload: unknown): DeliveryReport {
  const event = itemsAt(payload)[0] ?? payload;
  return toReport(meaningOf(event), {
    messageId: messageIdOf(event),
    replies: [textAt(event, 'response'), textAt(event, 'reason'), { enhanced: textAt(event, 'status') }],
  });
}

function meaningOf(event: unknown): Meaning | undefined {
  const name = textAt(event, 'event');
  const more =
    name === 'bounce'
      ? (entry(classifications, textAt(event, 'bounce_classification')) ??
        entry(bounceTypes, textAt(event, 'type')))
      : name === 'dropped'
        ? entry(drops, textAt(event, 'reason'))
        : undefined;
  return more ?? entry(events, name);
}

/**
 * `sg_message_id` is the API's id with the machine that filtered the message appended. Old ids have dots of their own. A
 * dropped message has the machine alone; its `smtp-id` still begins with the API's id.
 */
function messageIdOf(event: unknown): string | undefined {
  const id = textAt(event, 'sg_message_id')?.slice(0, 1000) ?? '';
  const smtpId = textAt(event, 'smtp-id')?.slice(0, 1000) ?? '';
  const machine = id.search(/(?:^|\.)(?:filter|recv)/);
  const own = machine === -1 ? id.split('.', 1)[0] : id.slice(0, machine);
  return own || /^<?([^@<>]+)@/.exec(smtpId)?.[1];
}
