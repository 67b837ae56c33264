import { maskEmail, maskPhone } from '../address/mask.js';
import { sameDestinationSort } from '../challenge.js';
import { SECOND } from '../clock.js';
import { cooldownAfter } from '../policy.js';
import type { KnownDestination, MachineState, OtherWays, SendHold } from '../state.js';

/** How long another tab's send or check is waited for: the limit of a request, and some. Milliseconds. */
export const ELSEWHERE = 20 * SECOND;

/** Until Send again is accepted, or `undefined` for now. The server's word wins; our own wait is lifted when the send failed. */
export function resendAt(state: MachineState): number | undefined {
  const stated = state.challenge?.resendAt;
  const failed = state.challenge?.delivery?.state === 'failed';
  const own =
    state.sentAt === undefined || failed
      ? undefined
      : state.sentAt + cooldownAfter(state.rules.policy, state.sends);
  const wait = stated ?? own;
  const waits = [wait, holdHere(state)?.until, doubtHere(state)].filter((until) => until !== undefined);
  return waits.length > 0 ? Math.max(...waits) : undefined;
}

/** Until when a first send that the page before this one left unanswered counts as one that was done. */
export const doubtedUntil = ({ unansweredStart, rules }: MachineState): number | undefined =>
  unansweredStart?.isInterrupted === true ? unansweredStart.at + cooldownAfter(rules.policy, 1) : undefined;

const doubtHere = (state: MachineState): number | undefined =>
  !state.challenge || state.unansweredStart?.masked === state.masked ? doubtedUntil(state) : undefined;

/** As `doubtedUntil`, of a send to that destination. */
export function doubtOf(state: MachineState, method: string, destination: string): number | undefined {
  const { unansweredStart: start } = state;
  const isSameSend = start?.method === method && start.masked === maskFor(method, destination);
  return isSameSend ? doubtedUntil(state) : undefined;
}

export function sendsLeft(state: MachineState): number {
  if (holdHere(state)?.exhausted) return 0;
  return state.challenge?.sendsLeft ?? Math.max(0, state.rules.policy.maxSends - state.sends);
}

/**
 * What the limits leave open beside the way of the moment: a challenge has so many sends, by whichever way. A refusal that
 * is about one destination leaves the others alone; while one names a time, and no destination, nothing new is begun.
 */
export function otherWays({ challenge, rules, sends, sendHold }: MachineState): OtherWays {
  const hold = sendHold?.of ? undefined : sendHold;
  const left = challenge?.sendsLeft ?? rules.policy.maxSends - sends;
  return { more: left > 0 && hold?.exhausted !== true, anew: hold?.until === undefined };
}

/** The server's refusal of sends, where it is about this challenge's destination and not about one that was tried beside it. */
export function holdHere({ sendHold, challenge, typed, masked }: MachineState): SendHold | undefined {
  const { of } = sendHold ?? {};
  if (!challenge || !of) return sendHold;
  const isHere = of.typed === undefined || typed === undefined ? of.masked === masked : of.typed === typed;
  return isHere ? sendHold : undefined;
}

/** Whether a refusal that names a time still keeps a send to that destination back. */
export const isHeld = (
  hold: SendHold | undefined,
  method: string,
  destination: string,
  now: number,
): boolean =>
  hold?.until !== undefined && now < hold.until && (!hold.of || isSame(hold.of, method, destination));

/** After a reload the address is unknown, so its mask has to do. */
export function isSame(known: KnownDestination, method: string, destination: string): boolean {
  if (!sameDestinationSort(method, known.method)) return false;
  return known.typed === undefined
    ? known.masked === maskFor(method, destination)
    : known.typed === destination;
}

export const maskFor = (method: string, destination: string): string =>
  method === 'email' ? maskEmail(destination) : maskPhone(destination);

/** What the running challenge was sent to. */
export const knownDestination = (state: MachineState): KnownDestination => ({
  method: state.challenge?.method ?? state.method,
  typed: state.typed,
  masked: state.masked,
});
