import type { Problem } from '../problem.js';
import type { Transition } from '../session-event.js';
import type { MachineState } from '../state.js';
import { challengeGone, exhausted, fact, refreshAnd, same, verifiedBy, type Of } from './outcomes.js';

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
      failure: undefined,
      refusal: undefined,
      phase: state.phase === 'refused' ? 'waiting' : state.phase,
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
  const { problem, now } = event;
  const landed = withCounts({ ...state, attemptFlight: undefined }, problem);
  const attemptsLeft = problem.attemptsLeft ?? landed.challenge?.attemptsLeft;
  const refused = fact({ type: 'refused', code: problem.code, attemptsLeft });
  const retryIn = problem.retryAt === undefined ? undefined : Math.ceil((problem.retryAt - now) / 1000);
  const blocked = fact({ type: 'blocked', code: problem.code, retryIn });
  switch (problem.code) {
    case 'invalid_code':
    case 'invalid_or_expired_code':
      // The last try was wrong: some servers say so at once, others only to the next one.
      if (attemptsLeft === 0) return { state: exhausted(landed, problem), effects: [refused, blocked] };
      return {
        state: {
          ...landed,
          phase: 'refused',
          refusal: attemptsLeft === undefined ? { code: problem.code } : { code: problem.code, attemptsLeft },
          refusedCode: flight.code,
        },
        effects: [refused],
      };
    case 'expired_code':
      return {
        state: { ...landed, phase: 'expired', expiredBy: 'server' },
        effects: [refused, ...(state.phase === 'expired' ? [] : [fact({ type: 'expired' })])],
      };
    case 'attempts_exhausted':
      return { state: exhausted(landed, problem), effects: [refused, blocked] };
    case 'locked':
      return {
        state: {
          ...landed,
          phase: 'stopped',
          stop: { kind: 'paused', problem },
          sendHold: { until: problem.retryAt, exhausted: false, typed: landed.typed },
        },
        effects: [blocked],
      };
    case 'rate_limited':
      return {
        state: {
          ...landed,
          attemptHoldUntil: problem.retryAt,
          failure: { at: 'attempt', problem, act: event.act },
        },
        effects: [blocked],
      };
    case 'challenge_not_found':
      return challengeGone(landed, landed.challenge?.id ?? '');
    case 'already_verified':
    case 'in_progress':
      return refreshAnd(landed, []);
    default:
      return {
        state: { ...landed, failure: { at: 'attempt', problem, act: event.act } },
        effects: [fact({ type: 'error', code: problem.code, cause: problem.cause })],
      };
  }
}

function withCounts(state: MachineState, problem: Problem): MachineState {
  const { challenge } = state;
  if (!challenge) return state;
  if (problem.challenge?.id === challenge.id) return { ...state, challenge: problem.challenge };
  return {
    ...state,
    challenge: {
      ...challenge,
      ...(problem.attemptsLeft === undefined ? {} : { attemptsLeft: problem.attemptsLeft }),
      ...(problem.sendsLeft === undefined ? {} : { sendsLeft: problem.sendsLeft }),
    },
  };
}
