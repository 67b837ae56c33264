import { SECOND } from '../clock.js';
import { FIELD_REST, milestones, resolveExpectation } from '../policy.js';
import type { SessionState } from '../state.js';

/** From here on a code's end is said. */
const LAST_MINUTE = 60 * SECOND;

/**
 * When something visible changes next without anybody doing anything, in milliseconds since the epoch;
 * `undefined` when nothing will. A countdown or a moving track changes every second, everything else at its own moment.
 */
export function nextChange(state: SessionState, now: number): number | undefined {
  const counting = countdowns(state).filter((until) => until > now);
  const { sentAt, challenge, fieldEmptiedAt } = state;
  const isWaiting = challenge !== undefined && state.step !== 'verified' && state.step !== 'stopped';
  const moments = [...counting.map((until) => until - Math.floor((until - now - 1) / SECOND) * SECOND)];
  if (isWaiting && sentAt !== undefined) {
    const times = milestones(resolveExpectation(challenge.expectation, state.policy.expectation));
    moments.push(sentAt + times.t1, sentAt + times.t2, sentAt + times.t3);
    if (now < sentAt + times.t3) moments.push(sentAt + (Math.floor((now - sentAt) / SECOND) + 1) * SECOND);
  }
  if (isWaiting && fieldEmptiedAt !== undefined) moments.push(fieldEmptiedAt + FIELD_REST);
  if (isWaiting && challenge.expiresAt !== undefined)
    moments.push(challenge.expiresAt - LAST_MINUTE, challenge.expiresAt);
  for (const method of challenge?.methods ?? [])
    if (method.availableAt !== undefined) moments.push(method.availableAt);
  const ahead = moments.filter((moment) => moment > now);
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
}

/** Everything that is shown as a time that runs. */
function countdowns(state: SessionState): number[] {
  const { resendAt, attemptsHeldUntil, failure, challenge, sendsHeld, stop } = state;
  // Also while something is being sent: what was pressed stays in its place until it has worked.
  const pausedUntil = stop?.kind === 'paused' ? stop.problem.retryAt : undefined;
  const delayedUntil = challenge?.delivery?.state === 'delayed' ? challenge.delivery.retryAt : undefined;
  return [
    state.step === 'verified' ? undefined : resendAt,
    attemptsHeldUntil,
    failure?.problem.retryAt,
    sendsHeld?.until,
    pausedUntil,
    delayedUntil,
  ].filter((until) => until !== undefined);
}
