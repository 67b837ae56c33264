import { delivered, failed, sent, toReport, type Meaning } from './meaning.js';
import { entry, itemsAt, read, textAt, wordAt } from './read.js';
import type { DeliveryReport } from './report.js';
import {
  heldBack,
  noService,
  optedOut,
  ours,
  tooMany,
  unsaid,
  wrongNumber,
  type Verdict,
} from './verdicts.js';

/** `status`. */
const statuses: Readonly<Record<string, Meaning>> = {
  sent,
  delivered,
  read: delivered,
  played: delivered,
  failed: failed(unsaid),
};

/** `code` of an error. Meta asks not to go by titles, which will be dropped. */
const codes: Readonly<Record<string, Verdict>> = {
  // Not on WhatsApp, terms not accepted, or an app too old.
  131026: wrongNumber,
  // The person is part of an experiment in which such messages are not delivered.
  130472: heldBack,
  130429: ours,
  130497: noService,
  131031: ours,
  // The 24 hours in which free text is allowed are over.
  131047: ours,
  131048: ours,
  // Held back by Meta: this person gets too many messages of businesses.
  131049: tooMany,
  131050: optedOut,
  131056: tooMany,
  // Nobody knows, or nobody says.
  131000: unsaid,
};

/** Families of codes that no row names: permission, the request, templates, registration. */
const families = /^(?:0|[1-9]\d{0,2}|13[1-5]\d{3})$/;

/**
 * What the WhatsApp Cloud API reports ("Status messages webhook reference", "Error codes"). Takes the webhook's body
 * (`entry[].changes[].value.statuses[]`), one of its statuses, or the API's refusal of a send (`{error}`). A body may carry
 * many statuses: call this for each (`whatsAppStatuses`); of a whole body the first is read. `messageId` is the `wamid…` that
 * the API answered. Never throws.
 */
export function fromWhatsApp(payload: unknown): DeliveryReport {
  const status = whatsAppStatuses(payload)[0] ?? payload;
  const refusal = wordAt(payload, 'error', 'code');
  const known = entry(statuses, textAt(status, 'status'));
  const code = wordAt(itemsAt(status, 'errors')[0], 'code') ?? refusal;
  const fails = known?.state === 'failed' || (known === undefined && refusal !== undefined);
  return toReport(fails && code !== undefined ? failed(verdictOf(code)) : known, {
    messageId: textAt(status, 'id'),
  });
}

/** The statuses in a webhook's body, each to be read by `fromWhatsApp`. Empty for any other payload. Never throws. */
export const whatsAppStatuses = (payload: unknown): readonly unknown[] =>
  itemsAt(payload, 'entry')
    .flatMap((account) => itemsAt(account, 'changes'))
    .flatMap((change) => itemsAt(read(change, 'value'), 'statuses'));

const verdictOf = (code: string): Verdict => entry(codes, code) ?? (families.test(code) ? ours : unsaid);
