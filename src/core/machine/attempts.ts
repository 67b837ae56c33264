import { definite } from '../challenge.js';
import type { Transition } from '../session-event.js';
import type { MachineState } from '../state.js';
import { knownDestination } from './limits.js';
import {
  adopt,
  blockedFact,
  challengeGone,
  errorFact,
  exhausted,
  fact,
  paused,
  refreshAnd,
  same,
  told,
  verifiedBy,
  type Of,
} from './outcomes.js';

/** Codes are compared as the server does: without blanks, hyphens and case. */
const bare = (code: string): string => code.replace(/[\s-]/g, '').toUpperCase();

/**
 * One attempt at a time, none that the server has already refused, none in a state where it said no code can work.
 * Expiry by the clock is no reason to hold one back: the clock may be wrong.
 */
export function verify(state: MachineState, event: Of<'verify'>): Transition<MachineState> {
  const { challenge } = state;
  if (!challenge || state.attemptFlight || state.changing) return same(state);
  if (state.phase === 'stopped' || (state.phase === 'expired' && state.expiredBy === 'server'))
    return same(state);
  if (state.attemptHoldUntil !== undefined && event.now < state.attemptHoldUntil) return same(state);
  if (state.refusedCode !== undefined && bare(event.code) === bare(state.refusedCode)) return same(state);
  const act = state.acts + 1;
  return {
    state: {
      ...state,
      acts: act,
      attemptFlight: { act, code: event.code, via: event.via },
    },
    effects: [{ type: 'attempt', act, id: challenge.id, code: event.code, via: event.via }],
  };
}

export function attemptWithheld(state: MachineState, act: number): Transition<MachineState> {
  return state.attemptFlight?.act === act ? same({ ...state, attemptFlight: undefined }) : same(state);
}

export function attemptVerified(state: MachineState, event: Of<'verified'>): Transition<MachineState> {
  const flight = state.attemptFlight;
  if (flight?.act !== event.act) return same(state);
  return verifiedBy(state, flight.via, event.result, event.next);
}

export function attemptRefused(state: MachineState, event: Of<'attempt-refused'>): Transition<MachineState> {
  const flight = state.attemptFlight;
  if (flight?.act !== event.act) return same(state);
  const known = adopt(landed(state), event.problem);
  const after = refusedBy(known.state, flight, event);
  return { state: after.state, effects: [...known.effects, ...after.effects] };
}

/** The answer is here: what stood below the check gives way to it. */
const landed = (state: MachineState): MachineState => ({
  ...state,
  acts: state.acts + 1,
  attemptFlight: undefined,
  failure: undefined,
  refusal: undefined,
  phase: state.phase === 'refused' ? 'waiting' : state.phase,
});

/** A stop is not undone by the answer to a code that was on its way before it. */
const isLatched = ({ phase, expiredBy }: MachineState): boolean =>
  phase === 'stopped' || (phase === 'expired' && expiredBy === 'server');

type Flight = NonNullable<MachineState['attemptFlight']>;

function refusedBy(
  state: MachineState,
  flight: Flight,
  { problem, now }: Of<'attempt-refused'>,
): Transition<MachineState> {
  const attemptsLeft = problem.attemptsLeft ?? state.challenge?.attemptsLeft;
  const refused = fact({ type: 'refused', code: problem.code, attemptsLeft });
  const blocked = blockedFact(problem, now);
  const failed: MachineState = {
    ...state,
    failure: { at: 'attempt', problem: told(state, problem), act: flight.act },
  };
  switch (problem.code) {
    case 'invalid_code':
    case 'invalid_or_expired_code':
      if (isLatched(state)) return { state, effects: [refused] };
      // The last try was wrong: some servers say so at once, others only to the next one.
      if (attemptsLeft === 0) return { state: exhausted(state, problem), effects: [refused, blocked] };
      return {
        state: {
          ...state,
          phase: 'refused',
          refusal: definite({ code: problem.code, attemptsLeft }),
          refusedCode: flight.code,
        },
        effects: [refused],
      };
    case 'expired_code':
      if (isLatched(state)) return { state, effects: [refused] };
      return {
        state: { ...state, phase: 'expired', expiredBy: 'server' },
        effects: [refused, ...(state.expiredBy === undefined ? [fact({ type: 'expired' })] : [])],
      };
    case 'attempts_exhausted':
      return { state: exhausted(state, problem), effects: [refused, blocked] };
    case 'locked':
      return { state: paused(state, problem, knownDestination(state)), effects: [blocked] };
    case 'rate_limited':
      return { state: { ...failed, attemptHoldUntil: problem.retryAt }, effects: [blocked] };
    case 'challenge_not_found':
      return challengeGone(state, state.challenge?.id ?? '');
    case 'already_verified':
    case 'in_progress':
      // Until the question is answered the person may try again.
      return refreshAnd(failed, []);
    default:
      // The attempt may have been taken although its answer was lost: one question tells.
      return refreshAnd(failed, [errorFact(problem)]);
  }
}
