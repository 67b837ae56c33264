import type { Memory, Transition } from '../session-event.js';
import type { MachineState, Way } from '../state.js';
import { wayOf } from './go-back.js';
import { holdHere, knownDestination } from './limits.js';
import { clockMoved } from './news.js';
import { exhausted, paused, REFRESH_WHEN_SEEN, same, settleChallenge, type Of } from './outcomes.js';
import { definite, withoutSpecifics } from '../challenge.js';

/** What of a session outlives its page. */
export function memoryOf(state: MachineState): Memory | undefined {
  const { earlier, isBack, stop, underPause } = state;
  const way = wayOf(state);
  if (!way) return undefined;
  const hold = holdHere(state);
  const pause = stop?.kind === 'paused' ? stop.problem : undefined;
  return {
    ...way,
    earlier,
    ...(isBack ? { isBack } : {}),
    exhausted: stop?.kind === 'attempts' || underPause?.stop?.kind === 'attempts',
    pause: pause && { code: pause.code === 'blocked' ? 'blocked' : 'locked', until: pause.retryAt },
    hold: hold && { until: hold.until, exhausted: hold.exhausted },
  };
}

/** A generic session may have begun as a specific one. */
const settledWay = ({ rules }: MachineState, way: Way): Way =>
  rules.generic ? { ...way, challenge: withoutSpecifics(way.challenge) } : way;

/** After a reload everything goes on from the times that were kept; one GET brings the truth. */
export function restored(
  state: MachineState,
  { memory, isFresh, now }: Of<'restored'>,
): Transition<MachineState> {
  if (state.challenge || state.sendFlight) return same(state);
  const taken: MachineState = {
    ...state,
    phase: 'waiting',
    method: memory.method,
    typed: undefined,
    masked: memory.masked,
    challenge: memory.challenge,
    sends: memory.sends,
    sentAt: memory.sentAt,
    earlierSendOk: memory.earlierSendOk,
    earlier: memory.earlier && settledWay(state, memory.earlier),
    isBack: memory.isBack === true,
  };
  const held = memory.hold ? { ...taken, sendHold: { ...memory.hold, of: knownDestination(taken) } } : taken;
  const latched = memory.exhausted ? exhausted(held) : held;
  const { state: settled } = settleChallenge(latched, undefined, []);
  const { pause } = memory;
  const stopped = pause
    ? paused(settled, definite({ code: pause.code, retryAt: pause.until }), knownDestination(taken))
    : settled;
  const moved = clockMoved(stopped, now).state;
  return isFresh === true ? same(moved) : { state: moved, effects: [REFRESH_WHEN_SEEN] };
}
