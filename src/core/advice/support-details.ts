import { message, type Message } from '../messages.js';
import type { DeliveryReason } from '../delivery/report.js';
import type { Action } from './advice.js';
import type { HelpSubject } from './subject.js';
import { masked } from './wording.js';

/** When a code was sent, in a form that needs no language and no time zone (RFC 3339). */
const timestamp = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

/**
 * What support needs to know, a line each: when, how, where to (masked), the public reference, what became of it.
 * Never the challenge's id, its token, or a code.
 */
export function copyAction({ situation }: HelpSubject): Extract<Action, { type: 'copy' }> | undefined {
  const challenge = situation?.state.challenge;
  if (!situation || !challenge) return undefined;
  const { state } = situation;
  const { reference, delivery } = challenge;
  const lines: Message[] = [];
  if (state.sentAt !== undefined)
    lines.push(message('details.time', { sentAt: { ltr: timestamp(state.sentAt) } }));
  lines.push(message('details.method', { kind: { ltr: state.method } }));
  if (state.destination !== undefined) lines.push(message('details.to', { to: masked(state) }));
  lines.push(message('details.sends', { sends: { ltr: String(state.sends) } }));
  if (reference !== undefined) lines.push(message('details.reference', { reference: { ltr: reference } }));
  const fate = delivery && fateOf(delivery.state, delivery.reason);
  if (fate !== undefined && !state.generic)
    lines.push(message('details.delivery', { delivery: { ltr: fate } }));
  return { type: 'copy', label: message('action.copyDetails'), lines };
}

/** In the contract's own words: they are for whoever looks it up, not for the person. */
const fateOf = (state: string, reason: DeliveryReason | undefined): string =>
  reason === undefined ? state : `${state} (${reason})`;
