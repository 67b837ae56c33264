import { definite } from '../challenge.js';
import type { Effect, Transition } from '../session-event.js';
import type { AttemptFlight, MachineState } from '../state.js';
import { ELSEWHERE, knownDestination } from './limits.js';
import {
  adopt,
  askAddressAgain,
  blockedFact,
  challengeGone,
  errorFact,
  exhausted,
  fact,
  failed,
  paused,
  refreshAnd,
  same,
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
  // Another destination is being sent to: this challenge is about to be left.
  if (state.sendFlight?.typed !== undefined) return same(state);
  if (state.phase === 'stopped' || (state.phase === 'expired' && state.expiredBy === 'server'))
    return same(state);
  if (state.attemptHoldUntil !== undefined && event.now < state.attemptHoldUntil) return same(state);
  if (state.refusedCode !== undefined && bare(event.code) === bare(state.refusedCode)) return same(state);
  const { code, via } = event;
  if (event.needsAddress === true && state.typed === undefined)
    return askAddressAgain(state, { type: 'verify', code, via });
  const act = state.acts + 1;
  const { checkingElsewhereUntil } = state;
  if (checkingElsewhereUntil !== undefined && event.now < checkingElsewhereUntil)
    return same({ ...state, acts: act, attemptFlight: { act, code, via, waits: true } });
  return {
    state: { ...state, acts: act, attemptFlight: { act, code, via } },
    effects: [
      { type: 'attempt', act, id: challenge.id, code, via },
      { type: 'tell', hint: { type: 'checking', id: challenge.id } },
    ],
  };
}

/** The check did not happen, by the page's own wish. */
export function attemptWithheld(state: MachineState, act: number): Transition<MachineState> {
  const flight = state.attemptFlight;
  if (flight?.act !== act) return same(state);
  const known = verifiedMeanwhile({ ...state, attemptFlight: undefined }, flight);
  return known ?? { state: { ...state, attemptFlight: undefined }, effects: checkedHere(state) };
}

/** Two tabs were asked at the same moment, and the other one was first. */
export function attemptElsewhere(state: MachineState, act: number, now: number): Transition<MachineState> {
  const flight = state.attemptFlight;
  if (flight?.act !== act) return same(state);
  const known = verifiedMeanwhile({ ...state, attemptFlight: undefined }, flight);
  if (known) return known;
  const waiting: MachineState = {
    ...state,
    attemptFlight: { ...flight, waits: true },
    checkingElsewhereUntil: now + ELSEWHERE,
  };
  // What is waited for may have been heard before.
  return same(flight.isOverElsewhere === true ? giveBack(waiting) : waiting);
}

/** The other tab's check has brought nothing: the code is the person's again, and is not spent without a press. */
export function giveBack(state: MachineState): MachineState {
  const flight = state.attemptFlight;
  if (flight?.waits !== true) return state;
  return {
    ...state,
    acts: state.acts + 1,
    attemptFlight: undefined,
    checkingElsewhereUntil: undefined,
    failure: { at: 'attempt', problem: { code: 'in_progress' }, act: flight.act },
  };
}

/** Another tab's check is over, and it did not verify. */
export const checkedElsewhere = (state: MachineState): MachineState => {
  const { attemptFlight: flight } = state;
  const after = { ...state, checkingElsewhereUntil: undefined };
  if (!flight) return after;
  return flight.waits === true
    ? giveBack(after)
    : { ...after, attemptFlight: { ...flight, isOverElsewhere: true } };
};

const checkedHere = ({ challenge }: MachineState): readonly Effect[] =>
  challenge ? [{ type: 'tell', hint: { type: 'checked', id: challenge.id } }] : [];

/** Verified wins: a refusal of what was on its way meanwhile is of no account. */
function verifiedMeanwhile(
  state: MachineState,
  { verified }: AttemptFlight,
): Transition<MachineState> | undefined {
  if (!verified) return undefined;
  // A stream never carries the result; the question does, for a while.
  if (verified.isTold) return refreshAnd(state, []);
  return verifiedBy(state, verified.result === undefined ? 'tab' : 'server', verified.result, undefined);
}

export function attemptVerified(state: MachineState, event: Of<'verified'>): Transition<MachineState> {
  const flight = state.attemptFlight;
  if (flight?.act !== event.act) return same(state);
  return verifiedBy(state, flight.via, event.result, event.next);
}

export function attemptRefused(state: MachineState, event: Of<'attempt-refused'>): Transition<MachineState> {
  const flight = state.attemptFlight;
  if (flight?.act !== event.act) return same(state);
  const isVerified = verifiedMeanwhile(landed(state), flight);
  if (isVerified) return isVerified;
  const known = adopt(landed(state), event.problem);
  const after = refusedBy(known.state, flight, event);
  return { state: after.state, effects: [...known.effects, ...after.effects, ...checkedHere(state)] };
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

function refusedBy(
  state: MachineState,
  flight: AttemptFlight,
  { problem, now }: Of<'attempt-refused'>,
): Transition<MachineState> {
  const attemptsLeft = problem.attemptsLeft ?? state.challenge?.attemptsLeft;
  const refused = fact({ type: 'refused', code: problem.code, attemptsLeft });
  const blocked = blockedFact(problem, now);
  const unanswered = failed(state, { at: 'attempt', problem, act: flight.act });
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
      return { state: { ...unanswered, attemptHoldUntil: problem.retryAt }, effects: [blocked] };
    case 'challenge_not_found':
      return challengeGone(state, state.challenge?.id ?? '');
    case 'already_verified':
    case 'in_progress':
      // Until the question is answered the person may try again.
      return refreshAnd(unanswered, []);
    default:
      // The attempt may have been taken although its answer was lost: one question tells.
      return refreshAnd(unanswered, [errorFact(problem)]);
  }
}
