import type { DeliveryReason } from './report.js';

/** A reason, and the number of its leading cause in the advice catalogue. */
export type Verdict = readonly [reason: DeliveryReason, cause: number];

const noMailbox: Verdict = ['mailbox-unknown', 23];
const misspelt: Verdict = ['mailbox-unknown', 22];
const noDomain: Verdict = ['domain-invalid', 24];
const noRoute: Verdict = ['dns', 25];
const mailboxFull: Verdict = ['mailbox-full', 34];
const busy: Verdict = ['congestion', 4];
const throttled: Verdict = ['congestion', 6];
const ours: Verdict = ['sender-fault', 21];
const turnedAway: Verdict = ['blocked-by-recipient', 35];
const scanned: Verdict = ['filtered', 3];

/** Enhanced status codes without their class: `1.1` is 4.1.1 and 5.1.1 (RFC 3463, IANA registry). */
export const enhancedVerdicts: Readonly<Record<string, Verdict>> = {
  '1.0': noMailbox,
  '1.1': noMailbox,
  '1.2': noDomain,
  '1.3': misspelt,
  '1.4': misspelt,
  '1.6': noMailbox,
  // The sender's address, not the recipient's.
  '1.7': ours,
  '1.8': ours,
  // Null MX: the domain says it takes no mail (RFC 7505).
  '1.10': noRoute,
  '2.0': noMailbox,
  '2.1': noMailbox,
  '2.2': mailboxFull,
  '2.3': ours,
  '3.0': busy,
  '3.1': busy,
  '3.2': busy,
  '3.3': ours,
  '3.4': ours,
  '3.5': ours,
  '4.0': busy,
  '4.1': busy,
  '4.2': busy,
  '4.3': noRoute,
  '4.4': noRoute,
  '4.5': busy,
  '4.6': noRoute,
  '4.7': ['unknown', 12],
  '5.0': ours,
  '5.1': ours,
  '5.2': ours,
  '5.3': ours,
  '5.4': ours,
  '5.5': ours,
  '5.6': ours,
  '6.0': ours,
  '6.1': ours,
  '6.2': ours,
  '6.3': ours,
  '6.5': ours,
  '6.6': ours,
  '6.7': ours,
  '7.0': scanned,
  '7.1': turnedAway,
  '7.2': turnedAway,
  '7.3': ours,
  '7.4': ours,
  '7.5': ours,
  '7.6': ours,
  '7.7': ours,
  '7.8': ours,
  '7.9': ours,
  '7.10': ours,
  '7.11': ours,
  '7.12': ours,
  // The mailbox's account is disabled, has a new owner, or the domain has (RFC 5248, RFC 7293).
  '7.13': noMailbox,
  '7.14': ours,
  '7.16': ours,
  '7.17': noMailbox,
  '7.18': noDomain,
  // Authentication of the sender: DKIM, SPF, reverse DNS, DMARC and their like (RFC 7372, RFC 7505).
  '7.20': ours,
  '7.21': ours,
  '7.22': ours,
  '7.23': ours,
  '7.24': ours,
  '7.25': ours,
  '7.26': ours,
  '7.27': ours,
  // Mail flood: too much from this sender.
  '7.28': throttled,
  '7.29': ours,
  '7.30': ours,
};

/** Plain reply codes, where nothing else speaks (RFC 5321 4.2.3, RFC 7504). 550 and 554 alone do not say why. */
export const replyVerdicts: Readonly<Record<number, Verdict>> = {
  421: busy,
  450: busy,
  451: busy,
  452: busy,
  454: ours,
  455: ours,
  500: ours,
  501: ours,
  502: ours,
  503: ours,
  504: ours,
  521: noRoute,
  530: ours,
  534: ours,
  535: ours,
  538: ours,
  551: noMailbox,
  552: mailboxFull,
  553: misspelt,
  555: ours,
  556: noRoute,
};
