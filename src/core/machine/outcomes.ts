import { withoutSpecifics, type Delivery } from '../challenge.js';
import { endsTheWait } from '../delivery/ends-the-wait.js';
import type { Fact } from '../fact.js';
import type { Problem } from '../problem.js';
import type { Effect, SessionEvent, Transition } from '../session-event.js';
import type { MachineState } from '../state.js';

/** The event of one type. */
export type Of<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;

export const same = (state: MachineState): Transition<MachineState> => ({ state, effects: [] });

export const fact = (of: Fact): Effect => ({ type: 'fact', fact: of });

/** Asks the server where things stand. */
export const refreshAnd = (state: MachineState, effects: readonly Effect[]): Transition<MachineState> => ({
  state,
  effects: [...effects, { type: 'refresh' }],
});

/**
 * Brings a state in line with the challenge it has just taken in: what a generic session may not know is dropped,
 * and news of the message's fate become a fact, a warning or a stop.
 */
export function settleChallenge(
  state: MachineState,
  before: Delivery | undefined,
  effects: readonly Effect[],
): Transition<MachineState> {
  if (!state.challenge) return { state, effects };
  const challenge = state.rules.generic ? withoutSpecifics(state.challenge) : state.challenge;
  const next = { ...state, challenge };
  const { delivery } = challenge;
  if (!delivery || (delivery.state === before?.state && delivery.reason === before.reason))
    return { state: next, effects };
  const told = [...effects, fact({ type: 'delivery', state: delivery.state, reason: delivery.reason })];
  return { state: withFate(next, delivery), effects: told };
}

/** A stop hides the field only when no code can work: the only send failed, and nothing is typed. */
function withFate(state: MachineState, delivery: Delivery): MachineState {
  const isStop =
    delivery.state === 'failed' && endsTheWait(state.challenge?.method ?? state.method, delivery.reason);
  if (isStop && state.phase === 'waiting' && state.fieldEmpty && !state.earlierSendOk && !state.stopDismissed)
    return { ...state, phase: 'stopped', stop: { kind: 'delivery', reason: delivery.reason ?? 'unknown' } };
  if (state.phase === 'stopped' && state.stop?.kind === 'delivery')
    return isStop
      ? { ...state, stop: { kind: 'delivery', reason: delivery.reason ?? 'unknown' } }
      : { ...state, phase: 'waiting', stop: undefined };
  return state;
}

/** Final. The code goes from memory here; the field in the page is emptied by its owner. */
export function verifiedBy(
  state: MachineState,
  via: NonNullable<MachineState['via']>,
  result: unknown,
  next: unknown,
): Transition<MachineState> {
  const effects: Effect[] = [fact({ type: 'verified', result, next, via })];
  // A tab that heard of it does not pass it on, or two tabs would tell each other for ever.
  if (state.challenge && via !== 'tab')
    effects.push({ type: 'tell', hint: { type: 'verified', id: state.challenge.id } });
  return {
    state: {
      ...state,
      phase: 'verified',
      via,
      attemptFlight: undefined,
      sendFlight: undefined,
      refusedCode: undefined,
      refusal: undefined,
      failure: undefined,
      stop: undefined,
      typed: undefined,
      changing: false,
      fieldEmpty: true,
    },
    effects,
  };
}

/** Servers say "too many" once and "invalid" ever after, so it is remembered: only a new send leads out. */
export function exhausted(state: MachineState, problem?: Problem): MachineState {
  const noSends = (problem?.sendsLeft ?? state.challenge?.sendsLeft) === 0;
  return {
    ...state,
    phase: 'stopped',
    stop: { kind: 'attempts', next: problem?.next ?? (noSends ? 'restart' : 'resend') },
  };
}

/** The server does not know the challenge (any more): it is gone, or never was this browser's. */
export function challengeGone(state: MachineState, id: string): Transition<MachineState> {
  if (state.challenge?.id !== id) return same(state);
  return {
    state: { ...state, phase: 'stopped', stop: { kind: 'gone' }, attemptFlight: undefined },
    effects: [fact({ type: 'error', code: 'challenge_not_found', cause: undefined })],
  };
}
