import type { Challenge } from '../challenge.js';
import { MAX_SECONDS, SECOND } from '../clock.js';
import type { TabHint, Transition } from '../session-event.js';
import type { MachineState, Way } from '../state.js';
import { checkedElsewhere, giveBack } from './attempts.js';
import { ELSEWHERE } from './limits.js';
import {
  afterPause,
  exhausted,
  fact,
  REFRESH_WHEN_SEEN,
  refreshAnd,
  same,
  settleChallenge,
  takeIn,
  verifiedBy,
  type Of,
} from './outcomes.js';

export function snapshot(state: MachineState, event: Of<'snapshot'>): Transition<MachineState> {
  const { challenge: known } = state;
  const { challenge } = event;
  if (known?.id !== challenge.id) return same(state);
  if (challenge.status === 'verified') {
    const isTold = event.isTold === true;
    // This page's own attempt is under way: its answer says how the code came in.
    if (state.attemptFlight && state.attemptFlight.waits !== true)
      return same({
        ...state,
        attemptFlight: { ...state.attemptFlight, verified: { isTold, result: event.result } },
      });
    // A stream never carries the result; the question does, for a while.
    if (isTold) return refreshAnd(state, []);
    return verifiedBy(state, event.result === undefined ? 'tab' : 'server', event.result, undefined);
  }
  if (isStale(known, challenge, event.since, state.acts)) return same(state);
  const settled = settleChallenge(takeIn(state, challenge), known.delivery, []);
  // A code that had expired by the clock may have a longer life than was known.
  const timed = clockMoved(settled.state, event.now);
  const after = { state: timed.state, effects: [...settled.effects, ...timed.effects] };
  return withStatus(after, event.now, isSentSince(known, challenge));
}

/** Whether an answer counts one send more than was known. */
const isSentSince = ({ sendsLeft: known }: Challenge, { sendsLeft: told }: Challenge): boolean =>
  known !== undefined && told !== undefined && told < known;

/** An answer that began before the newest act may be older than what that act brought; a revision number decides better. */
function isStale(known: Challenge, incoming: Challenge, since: number, acts: number): boolean {
  if (known.rev !== undefined && incoming.rev !== undefined) return incoming.rev < known.rev;
  return since < acts;
}

function withStatus(
  { state, effects }: Transition<MachineState>,
  now: number,
  isSentAgain: boolean,
): Transition<MachineState> {
  const { status, expiresAt } = state.challenge ?? {};
  if (status === 'expired' && state.phase !== 'stopped' && state.expiredBy !== 'server')
    return {
      state: { ...state, phase: 'expired', expiredBy: 'server', refusal: undefined },
      effects: state.expiredBy === undefined ? [...effects, fact({ type: 'expired' })] : effects,
    };
  if (status === 'exhausted' && state.phase !== 'stopped' && !state.attemptFlight)
    return {
      state: exhausted(state),
      effects: [...effects, fact({ type: 'blocked', code: 'attempts_exhausted', retryIn: undefined })],
    };
  // A server that says nothing of an end has not taken its own word back. Only a code that another tab has asked for since may work.
  const isAlive = status === 'pending' && expiresAt !== undefined && now < expiresAt;
  if (isAlive && isSentAgain && !state.isBack && state.phase === 'expired')
    return { state: { ...state, phase: 'waiting', expiredBy: undefined }, effects };
  return { state, effects };
}

/** Time has moved: the newest code may be past its life, a wait may be over. */
export function clockMoved(before: MachineState, now: number): Transition<MachineState> {
  const state = withoutPast(before, now);
  const expiresAt = state.challenge?.expiresAt;
  const isPast = expiresAt !== undefined && now >= expiresAt;
  if (isPast && (state.phase === 'waiting' || state.phase === 'refused'))
    return {
      state: { ...state, phase: 'expired', expiredBy: 'clock', refusal: undefined },
      effects: state.expiredBy === undefined ? [fact({ type: 'expired' })] : [],
    };
  // A clock that was set back, or a snapshot with a longer life, takes it back.
  if (!isPast && state.phase === 'expired' && state.expiredBy === 'clock')
    return same({ ...state, phase: 'waiting', expiredBy: undefined });
  return same(state);
}

/** When the clock alone changes what a session may do, in milliseconds since the epoch. */
export function nextDeadline(state: MachineState, now: number): number | undefined {
  const { challenge, earlier, sendHold, attemptHoldUntil, stop, failure, attemptFlight } = state;
  const pausedUntil = stop?.kind === 'paused' ? stop.problem.retryAt : undefined;
  const moments = [
    challenge?.expiresAt,
    earlier?.challenge.expiresAt,
    sendHold?.until,
    attemptHoldUntil,
    pausedUntil,
    failure?.problem.retryAt,
    attemptFlight?.waits === true ? state.checkingElsewhereUntil : undefined,
  ];
  const ahead = moments.filter((moment) => moment !== undefined).filter((moment) => moment > now);
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
}

/** Refusals that name a time end with it. */
function withoutPast(state: MachineState, now: number): MachineState {
  const { earlier, sendHold, attemptHoldUntil, stop, failure, underPause } = state;
  const isOver = (until: number | undefined) => until !== undefined && now >= until;
  const isPauseOver = state.phase === 'stopped' && stop?.kind === 'paused' && isOver(stop.problem.retryAt);
  const changes: Partial<MachineState> = {
    ...(isOver(earlier?.challenge.expiresAt) ? { earlier: undefined } : {}),
    ...(isOver(sendHold?.until) ? { sendHold: undefined } : {}),
    ...(isOver(attemptHoldUntil) ? { attemptHoldUntil: undefined } : {}),
    // A check that came too early stays undone: the code waits in the field for the person's word.
    ...(failure?.at === 'send' && isOver(failure.problem.retryAt) ? { failure: undefined } : {}),
  };
  const resumed = isPauseOver && underPause ? afterPause(state, underPause) : state;
  const current = Object.keys(changes).length === 0 ? resumed : { ...resumed, ...changes };
  // Whatever became of the other tab, nothing has come of its check.
  return isOver(state.checkingElsewhereUntil) ? giveBack(current) : current;
}

/** Hints may only make this tab wait longer, or ask the server. */
export function tabHint(state: MachineState, hint: TabHint, now: number): Transition<MachineState> {
  if (hint.id !== state.challenge?.id) return same(state);
  switch (hint.type) {
    case 'sending':
      return same({ ...state, sendingElsewhereUntil: now + ELSEWHERE });
    case 'settled':
      return same({ ...state, sendingElsewhereUntil: undefined });
    case 'sent': {
      const hinted = Math.min(hint.resendAt ?? 0, now + MAX_SECONDS * SECOND);
      const until = Math.max(state.challenge.resendAt ?? 0, hinted);
      const challenge = until > 0 ? { ...state.challenge, resendAt: until } : state.challenge;
      return whenSeen({
        ...state,
        challenge,
        sends: state.sends + 1,
        // The newest message is not the one that is waited for, where the person went back.
        ...(state.isBack ? { earlier: sentNow(state, now) } : { sentAt: now }),
        earlierSendOk: state.earlierSendOk || state.challenge.delivery?.state !== 'failed',
        sendingElsewhereUntil: undefined,
        refusedCode: undefined,
      });
    }
    case 'checking':
      return same({ ...state, checkingElsewhereUntil: now + ELSEWHERE });
    case 'checked':
      return whenSeen(checkedElsewhere(state));
    case 'verified':
      return refreshAnd(state, []);
    case 'news':
      return whenSeen(state);
  }
}

const sentNow = ({ earlier, challenge }: MachineState, now: number): Way | undefined =>
  earlier?.challenge.id === challenge?.id ? earlier && { ...earlier, sentAt: now } : earlier;

const whenSeen = (state: MachineState): Transition<MachineState> => ({ state, effects: [REFRESH_WHEN_SEEN] });
