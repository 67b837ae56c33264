import { definite, type Challenge } from './challenge.js';
import type { Problem } from './problem.js';
import type { MachineState, Way } from './state.js';

/*
 * Deadlines are times of the clock on the wall. When that clock is set back, they go with it: what is left of a wait is
 * what was left before, and no wait grows by an hour because summer has ended.
 */

type Move = (time: number | undefined) => number | undefined;

export const moveBy =
  (by: number): Move =>
  (time) =>
    time === undefined ? undefined : time + by;

export function shiftChallenge(challenge: Challenge, by: number): Challenge {
  const move = moveBy(by);
  const { delivery, methods } = challenge;
  return {
    ...challenge,
    ...definite({
      expiresAt: move(challenge.expiresAt),
      resendAt: move(challenge.resendAt),
      delivery: delivery && { ...delivery, ...definite({ retryAt: move(delivery.retryAt) }) },
      methods: methods?.map((method) => ({
        ...method,
        ...definite({ availableAt: move(method.availableAt) }),
      })),
    }),
  };
}

export const shiftWay = <Shifted extends Way>(way: Shifted, by: number): Shifted => ({
  ...way,
  sentAt: moveBy(by)(way.sentAt),
  challenge: shiftChallenge(way.challenge, by),
});

const shiftProblem = (problem: Problem, move: Move): Problem => ({
  ...problem,
  ...definite({ retryAt: move(problem.retryAt) }),
});

/** A machine's state with every time in it moved by `by` milliseconds. */
export function shiftState(state: MachineState, by: number): MachineState {
  const move = moveBy(by);
  const { challenge, earlier, sendHold, unansweredStart, failure, stop } = state;
  return {
    ...state,
    challenge: challenge && shiftChallenge(challenge, by),
    earlier: earlier && shiftWay(earlier, by),
    sentAt: move(state.sentAt),
    sendingElsewhereUntil: move(state.sendingElsewhereUntil),
    checkingElsewhereUntil: move(state.checkingElsewhereUntil),
    sendHold: sendHold && { ...sendHold, until: move(sendHold.until) },
    unansweredStart: unansweredStart && { ...unansweredStart, at: unansweredStart.at + by },
    attemptHoldUntil: move(state.attemptHoldUntil),
    failure: failure && { ...failure, problem: shiftProblem(failure.problem, move) },
    stop: stop?.kind === 'paused' ? { ...stop, problem: shiftProblem(stop.problem, move) } : stop,
    fieldFilledAt: move(state.fieldFilledAt),
    fieldEmptiedAt: move(state.fieldEmptiedAt),
  };
}
