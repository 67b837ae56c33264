import type { DeliveryReason } from './report.js';

/** A reason, and the number of its leading cause in the advice catalogue. */
export type Verdict = readonly [reason: DeliveryReason, cause: number];

// On the way.
export const scanned: Verdict = ['filtered', 3];
export const busy: Verdict = ['congestion', 4];
export const greylisted: Verdict = ['greylisted', 5];
/** The host takes only so much from this sender. */
export const throttled: Verdict = ['congestion', 6];

// Not even tried.
export const bouncedBefore: Verdict = ['suppressed-bounce', 9];
export const complainedBefore: Verdict = ['suppressed-complaint', 10];
export const optedOut: Verdict = ['suppressed-optout', 11];
export const tooMany: Verdict = ['rate-limited', 14];
export const fraudGuard: Verdict = ['fraud-guard', 16];
export const tooManyTries: Verdict = ['rate-limited', 18];

// The sender's side.
/** The sending service itself is not well, or not trusted. */
export const weakSender: Verdict = ['sender-fault', 6];
export const ours: Verdict = ['sender-fault', 21];
/** Carriers refuse what their rules, or the sender's registration, do not cover. */
export const carrierFiltered: Verdict = ['filtered', 21];

// The address or number.
export const misspelt: Verdict = ['mailbox-unknown', 22];
export const noMailbox: Verdict = ['mailbox-unknown', 23];
export const noDomain: Verdict = ['domain-invalid', 24];
export const noRoute: Verdict = ['dns', 25];
export const voip: Verdict = ['voip', 26];
export const wrongNumber: Verdict = ['number-invalid', 27];
export const landline: Verdict = ['landline', 28];

// The recipient's side.
export const mailboxFull: Verdict = ['mailbox-full', 34];
export const turnedAway: Verdict = ['blocked-by-recipient', 35];
export const spam: Verdict = ['filtered', 35];
export const barred: Verdict = ['blocked-by-recipient', 38];
export const phoneFull: Verdict = ['mailbox-full', 39];
export const noService: Verdict = ['region', 41];
/** Held back by the network for reasons of its own; another channel works. */
export const heldBack: Verdict = ['unknown', 41];
export const unreachable: Verdict = ['unreachable', 42];

/** Nobody said. Silence is what suppression looks like from outside, so that leads. */
export const unsaid: Verdict = ['unknown', 12];
