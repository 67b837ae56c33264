import { definite, withoutSpecifics } from '../challenge.js';
import type { Memory, Transition } from '../session-event.js';
import type { MachineState, SendHold, Way } from '../state.js';
import { wayOf } from './go-back.js';
import { doubtedUntil, holdHere, knownDestination } from './limits.js';
import { clockMoved } from './news.js';
import { exhausted, paused, REFRESH_WHEN_SEEN, same, settleChallenge, type Of } from './outcomes.js';

/** What of a session outlives its page: nothing of a challenge that is over. */
export function memoryOf(state: MachineState): Memory | undefined {
  const { earlier, stop, underPause, expiredBy } = state;
  const way = wayOf(state);
  if (!way || state.phase === 'verified' || stop?.kind === 'gone') return undefined;
  const hold = holdHere(state);
  const phase = underPause?.phase ?? state.phase;
  const pause = stop?.kind === 'paused' ? stop.problem : undefined;
  return {
    ...way,
    earlier,
    exhausted: stop?.kind === 'attempts' || underPause?.stop?.kind === 'attempts',
    expired: phase === 'expired' && expiredBy === 'server',
    attemptHoldUntil: state.attemptHoldUntil,
    pause: pause && { code: pause.code === 'blocked' ? 'blocked' : 'locked', until: pause.retryAt },
    hold: hold && { until: hold.until, exhausted: hold.exhausted, isScoped: hold.of !== undefined },
  };
}

/** One word of how the message travels, the server's first. A generic session may have begun as a specific one. */
function settledWay({ rules }: MachineState, way: Way): Way {
  const method = way.challenge.method ?? way.method;
  const challenge = { ...way.challenge, method };
  return { ...way, method, challenge: rules.generic ? withoutSpecifics(challenge) : challenge };
}

const holdAgain = (
  state: MachineState,
  { until, exhausted, isScoped }: NonNullable<Memory['hold']>,
): SendHold => ({ until, exhausted, of: isScoped === true ? knownDestination(state) : undefined });

const expired = (state: MachineState): MachineState => ({ ...state, phase: 'expired', expiredBy: 'server' });

/** After a reload everything goes on from the times that were kept; one GET brings the truth. */
export function restored(
  state: MachineState,
  { memory, isFresh, now }: Of<'restored'>,
): Transition<MachineState> {
  if (state.challenge || state.sendFlight) return same(state);
  const { method, challenge } = settledWay(state, memory);
  const taken: MachineState = {
    ...state,
    phase: 'waiting',
    method,
    typed: undefined,
    masked: memory.masked,
    challenge,
    sends: memory.sends,
    sentAt: memory.sentAt,
    earlierSendOk: memory.earlierSendOk,
    earlier: memory.earlier && settledWay(state, memory.earlier),
    isBack: memory.isBack === true,
    attemptHoldUntil: memory.attemptHoldUntil,
    failure: undefined,
    // What is known of this destination is the truth about it.
    unansweredStart: state.unansweredStart?.masked === memory.masked ? undefined : state.unansweredStart,
  };
  const held = memory.hold ? { ...taken, sendHold: holdAgain(taken, memory.hold) } : taken;
  const latched = memory.exhausted ? exhausted(held) : memory.expired ? expired(held) : held;
  const { state: settled } = settleChallenge(latched, undefined, []);
  const { pause } = memory;
  const stopped = pause
    ? paused(settled, definite({ code: pause.code, retryAt: pause.until }), knownDestination(taken))
    : settled;
  const moved = clockMoved(stopped, now).state;
  return isFresh === true ? same(moved) : { state: moved, effects: [REFRESH_WHEN_SEEN] };
}

/**
 * A code may have been sent, and without its challenge it is of no use here. Whoever wants another one is told so, and waits
 * as after any send, since the key by which a server knows a repetition went with the page.
 */
export function interrupted(
  state: MachineState,
  { start, now }: Of<'interrupted'>,
): Transition<MachineState> {
  if (state.acts > 0) return same(state);
  // Whatever was stored, nobody waits longer than after a send.
  const unansweredStart = { ...start, at: Math.min(start.at, now), isInterrupted: true };
  const doubted = { ...state, unansweredStart };
  const until = doubtedUntil(doubted);
  if (until === undefined || now >= until) return same(state);
  return same({
    ...doubted,
    method: state.rules.methods.includes(start.method) ? start.method : state.method,
    changing: state.challenge !== undefined,
    failure: { at: 'send', problem: { code: 'in_progress', retryAt: until }, act: state.acts },
  });
}
