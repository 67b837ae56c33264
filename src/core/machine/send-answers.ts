import { cooldownAfter } from '../policy.js';
import type { ErrorCode, Problem } from '../problem.js';
import type { Effect, Transition } from '../session-event.js';
import type { KnownDestination, MachineState, SendHold } from '../state.js';
import { earlierAfter } from './go-back.js';
import { isSame, knownDestination, maskFor, resendAt } from './limits.js';
import {
  adopt,
  blockedFact,
  challengeGone,
  errorFact,
  fact,
  failed,
  leftBehind,
  newlyAwaited,
  paused,
  refreshAnd,
  same,
  settleChallenge,
  whereTo,
  type Of,
} from './outcomes.js';

/** The send did not happen, by the page's own wish: all is as before. */
export function sendWithheld(state: MachineState, act: number): Transition<MachineState> {
  if (state.sendFlight?.act !== act) return same(state);
  return { state: { ...state, sendFlight: undefined }, effects: settledElsewhere(state) };
}

const settledElsewhere = (state: MachineState): readonly Effect[] =>
  state.challenge ? [{ type: 'tell', hint: { type: 'settled', id: state.challenge.id } }] : [];

export function sendAccepted(state: MachineState, event: Of<'sent'>): Transition<MachineState> {
  const flight = state.sendFlight;
  if (flight?.act !== event.act) return same(state);
  const { challenge } = event;
  const isNew = challenge.id !== state.challenge?.id;
  const sends = isNew ? 1 : state.sends + 1;
  const lastFailed = state.challenge?.delivery?.state === 'failed';
  const { destination, method = flight.method } = challenge;
  const next: MachineState = {
    ...state,
    ...newlyAwaited,
    ...(isNew ? leftBehind : {}),
    method,
    ...(flight.typed === undefined
      ? whereTo(state, { ...challenge, method })
      : { typed: flight.typed, masked: destination ?? maskFor(flight.method, flight.typed) }),
    challenge: { ...challenge, method },
    sends,
    sentAt: event.now,
    earlierSendOk: !isNew && (state.earlierSendOk || !lastFailed),
    earlier: earlierAfter(state, challenge),
    isBack: false,
    acts: state.acts + 1,
    sendFlight: undefined,
    sendHold: undefined,
    unansweredStart: undefined,
    attemptHoldUntil: undefined,
    refusedCode: undefined,
    changing: false,
    asksAddress: undefined,
  };
  const effects: Effect[] = [];
  if (isNew && state.challenge) effects.push(fact({ type: 'changed' }));
  effects.push(fact({ type: 'sent', method: next.method, reason: flight.reason, sends }));
  effects.push({ type: 'tell', hint: { type: 'sent', id: challenge.id, resendAt: resendAt(next) } });
  return settleChallenge(next, undefined, effects);
}

/** The server may have done it all the same. What failed offline has not left. */
const UNKNOWN: ReadonlySet<ErrorCode> = new Set(['network', 'timeout', 'bad_answer', 'in_progress']);

export function sendRefused(state: MachineState, event: Of<'send-refused'>): Transition<MachineState> {
  const flight = state.sendFlight;
  if (flight?.act !== event.act) return same(state);
  const { problem, now } = event;
  const landed: MachineState = {
    ...state,
    acts: state.acts + 1,
    sendFlight: undefined,
    failure: undefined,
    unansweredStart:
      flight.typed === undefined || UNKNOWN.has(problem.code) ? state.unansweredStart : undefined,
  };
  const known = adopt(landed, problem);
  const after = refusedBy(known.state, flight, problem, now);
  return { state: after.state, effects: [...known.effects, ...after.effects, ...settledElsewhere(state)] };
}

type Flight = NonNullable<MachineState['sendFlight']>;

function refusedBy(
  state: MachineState,
  flight: Flight,
  problem: Problem,
  now: number,
): Transition<MachineState> {
  const blocked = [blockedFact(problem, now)];
  const to = target(state, flight);
  const unsent = failed(state, { at: 'send', problem, act: flight.act });
  const reported: Transition<MachineState> = { state: unsent, effects: [errorFact(problem)] };
  const held = (by: Partial<SendHold>): Transition<MachineState> => {
    const of = problem.scope === 'destination' ? to : undefined;
    return {
      state: { ...unsent, sendHold: { until: problem.retryAt, exhausted: false, of, ...by } },
      effects: blocked,
    };
  };
  switch (problem.code) {
    case 'rate_limited':
      return held({ until: problem.retryAt ?? ownWait(state, flight, now) });
    case 'sends_exhausted':
      return held({ exhausted: true });
    case 'locked':
    case 'blocked':
      // Another destination is refused: the code that was sent to the first one may still work.
      if (
        state.challenge &&
        flight.typed !== undefined &&
        !isSame(knownDestination(state), to.method, flight.typed)
      )
        return held({ of: to });
      // A block of the next send says nothing about the code that is already there; a lock does.
      if (problem.code === 'blocked' && canStillVerify(state))
        return flight.reason === 'fallback' ? { state: unsent, effects: blocked } : held({ exhausted: true });
      return {
        state: { ...paused(state, problem, to), typed: to.typed, masked: state.masked ?? to.masked },
        effects: blocked,
      };
    case 'challenge_not_found':
      // Of a start it says nothing about the challenge that is running.
      return state.challenge && flight.typed === undefined
        ? challengeGone(state, state.challenge.id)
        : reported;
    case 'undeliverable':
      // At the start it is an error on the address field; later it is the fate of that send.
      return flight.reason === 'start' || !state.challenge
        ? reported
        : settleChallenge(
            {
              ...state,
              earlierSendOk: state.earlierSendOk || state.challenge.delivery?.state !== 'failed',
              challenge: {
                ...state.challenge,
                delivery: { state: 'failed', reason: problem.reason ?? 'unknown' },
              },
            },
            state.challenge.delivery,
            [],
          );
    case 'already_verified':
    case 'in_progress':
      // Without its challenge there is nothing to ask about.
      return state.challenge && flight.typed === undefined ? refreshAnd(state, []) : reported;
    default:
      return reported;
  }
}

/** "Too many", and no word of when: without the server's time our own wait holds, as after a send. */
const ownWait = (state: MachineState, { reason }: Flight, now: number): number | undefined =>
  reason === 'resend' ? now + cooldownAfter(state.rules.policy, state.sends) : undefined;

/** Where a send went. */
const target = (state: MachineState, { method, typed }: Flight): KnownDestination =>
  typed === undefined ? knownDestination(state) : { method, typed, masked: maskFor(method, typed) };

/** Some code that was sent may still be right. */
const canStillVerify = (state: MachineState): boolean =>
  state.challenge !== undefined && state.phase !== 'stopped' && state.phase !== 'identify';
