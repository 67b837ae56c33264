import { definite, sameDestinationSort, withNews, type Challenge } from '../challenge.js';
import { endsTheWait } from '../delivery/ends-the-wait.js';
import type { Transition } from '../session-event.js';
import type { MachineState, Way } from '../state.js';
import { resendAt } from './limits.js';
import { leftBehind, newlyAwaited, refreshAnd, same, type Of } from './outcomes.js';

/*
 * A person who has switched to another way may find the first code after all. Going back to it is a look at another
 * message, not an act of the server's: nothing is sent, and no limit is touched.
 */

/** Where the way of the moment stands; another one may be chosen for what is not sent yet. */
export function wayOf(state: MachineState): Way | undefined {
  const { challenge, masked, sends, sentAt, earlierSendOk, isBack } = state;
  const way = { method: methodOf(state), masked, sends, sentAt, earlierSendOk };
  return challenge && { challenge, ...way, ...(isBack ? { isBack } : {}) };
}

/** The way by which the challenge's newest message went, whichever is waited for. */
export function newestWay(state: MachineState): Way | undefined {
  const { isBack, earlier, challenge } = state;
  return isBack && earlier?.challenge.id === challenge?.id ? earlier : wayOf(state);
}

/** Challenges whose proof a session may need. */
export const idsOf = ({ challenge, earlier }: MachineState): readonly string[] =>
  [challenge?.id, earlier?.challenge.id].filter((id) => id !== undefined);

const methodOf = ({ challenge, method }: MachineState): string => challenge?.method ?? method;

/** The way to go back to after a send was accepted as `next`. */
export function earlierAfter(state: MachineState, next: Challenge): Way | undefined {
  const { challenge, sendFlight, masked } = state;
  if (!challenge || sendFlight?.reason === 'start') return undefined;
  const isSwitch =
    sendFlight?.reason === 'fallback' &&
    ((next.method ?? sendFlight.method) !== methodOf(state) || (next.destination ?? masked) !== masked);
  if (isSwitch) return mayWork(state) ? wayOf(state) : undefined;
  return challenge.id === next.id ? wayBack(state) : undefined;
}

/** A code of the way of the moment may be on its way, or in the person's hands. */
function mayWork(machine: MachineState): boolean {
  const { phase, challenge, earlierSendOk } = machine;
  const { state, reason } = challenge?.delivery ?? {};
  const isLost = state === 'failed' && endsTheWait(methodOf(machine), reason) && !earlierSendOk;
  return (phase === 'waiting' || phase === 'refused') && !isLost;
}

/** The way to go back to, where one code of it may be entered now. */
export function wayBack({ earlier, challenge, phase, stop, changing }: MachineState): Way | undefined {
  if (!earlier || !challenge || changing || phase === 'verified') return undefined;
  // After too many tries, a pause or an end only what leads out of them is offered.
  if (phase === 'stopped' && stop?.kind !== 'delivery') return undefined;
  // What is over for a challenge is over for all of its codes; a server that knows one good code knows no older one.
  const isOver = phase === 'expired' || challenge.code?.resend === 'new';
  return isOver && earlier.challenge.id === challenge.id ? undefined : earlier;
}

export function goBack(state: MachineState, { now }: Of<'go-back'>): Transition<MachineState> {
  const earlier = wayBack(state);
  const { challenge } = state;
  if (!earlier || !challenge || state.sendFlight || state.attemptFlight) return same(state);
  const { expiresAt } = earlier.challenge;
  if (expiresAt !== undefined && now >= expiresAt) return same(state);
  const isOneChallenge = earlier.challenge.id === challenge.id;
  const isSameSort = sameDestinationSort(earlier.method, methodOf(state));
  const back: MachineState = {
    ...state,
    ...newlyAwaited,
    ...(isOneChallenge ? {} : leftBehind),
    method: earlier.method,
    masked: earlier.masked,
    // The way back is known by its mask alone; only a number that both share is still the one that was typed.
    typed: isSameSort && earlier.masked === state.masked ? state.typed : undefined,
    challenge: isOneChallenge
      ? withNews({ ...earlier.challenge, ...definite({ resendAt: waitOf(earlier, state) }) }, challenge)
      : earlier.challenge,
    // What was sent of a challenge is sent, whichever message is looked at.
    sends: isOneChallenge ? state.sends : earlier.sends,
    sentAt: earlier.sentAt,
    earlierSendOk: earlier.earlierSendOk || (isOneChallenge && challenge.delivery?.state !== 'failed'),
    earlier: mayWork(state) ? wayOf(state) : undefined,
    isBack: isOneChallenge ? !state.isBack : earlier.isBack === true,
  };
  // Nobody has followed the other challenge meanwhile.
  return isOneChallenge ? same(back) : refreshAnd(back, []);
}

/** Each way has its own wait, by the server's word; without one, the wait of the moment goes on. */
const waitOf = ({ challenge }: Way, state: MachineState): number | undefined =>
  challenge.resendAt ?? resendAt(state);
