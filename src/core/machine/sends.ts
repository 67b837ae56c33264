import { definite, isCodeMethod, sameDestinationSort, type MethodOption } from '../challenge.js';
import type { SendReason } from '../fact.js';
import type { Effect, SendRequest, Transition } from '../session-event.js';
import type { MachineState } from '../state.js';
import { verify } from './attempts.js';
import { doubtOf, isHeld, isSame, knownDestination, maskFor, resendAt, sendsLeft } from './limits.js';
import { askAddressAgain, failed, same, type Of } from './outcomes.js';

/** One owner, one flight, and nothing once it is over. */
const isBusy = (state: MachineState): boolean =>
  state.sendFlight !== undefined || state.attemptFlight !== undefined || state.phase === 'verified';

/** Another tab is sending for the same challenge. */
const isSentElsewhere = ({ sendingElsewhereUntil }: MachineState, now: number): boolean =>
  sendingElsewhereUntil !== undefined && now < sendingElsewhereUntil;

export function start(state: MachineState, event: Of<'start'>): Transition<MachineState> {
  const { method, destination, now } = event;
  if (isBusy(state)) return same(state);
  const isHere = state.challenge !== undefined && isSame(knownDestination(state), method, destination);
  if (state.changing && isHere && !isDead(state)) {
    const { asksAddress: act } = state;
    const here = {
      ...state,
      changing: false,
      asksAddress: undefined,
      typed: destination,
      failure: undefined,
    };
    // Typing the address again sends nothing; a code that was held up by it is still to be checked.
    return act?.type === 'verify' ? verify(here, { ...act, now }) : same(here);
  }
  if (isHeld(state.sendHold, method, destination, now)) return held(state, state.sendHold?.until);
  // Its cooldown is not got round by starting over, nor by loading the page again.
  const readyAt =
    isHere && method === knownDestination(state).method
      ? resendAt(state)
      : doubtOf(state, method, destination);
  if (readyAt !== undefined && now < readyAt) return held(state, readyAt);
  return takeOff({ ...state, method }, 'start', { kind: 'start', method, destination });
}

/** From now on a message may be on its way, whether an answer comes or not. */
export function startLeft(state: MachineState, { act, now }: Of<'start-left'>): Transition<MachineState> {
  const { act: current, method, typed } = state.sendFlight ?? {};
  if (current !== act || method === undefined || typed === undefined) return same(state);
  return same({ ...state, unansweredStart: { method, masked: maskFor(method, typed), at: now } });
}

/** A press that can send nothing says why, with the time that is left. */
function held(state: MachineState, until: number | undefined): Transition<MachineState> {
  const act = state.acts + 1;
  const problem = definite({ code: 'rate_limited' as const, retryAt: until });
  return same(failed({ ...state, acts: act }, { at: 'send', problem, act }));
}

/** No send and no attempt of this challenge can help any more. */
const isDead = (state: MachineState): boolean =>
  state.stop?.kind === 'gone' || (state.stop?.kind === 'attempts' && state.stop.next === 'restart');

export function resend(state: MachineState, { now, needsAddress }: Of<'resend'>): Transition<MachineState> {
  const { challenge, typed } = state;
  if (!challenge || state.changing || isBusy(state) || isSentElsewhere(state, now)) return same(state);
  if (isDead(state) && typed === undefined) return same({ ...state, changing: true });
  const readyAt = resendAt(state);
  if (readyAt !== undefined && now < readyAt) return same(state);
  // A dead challenge takes no sends; the address, which this page still has, starts a new one.
  if (isDead(state) && typed !== undefined)
    return takeOff(state, 'resend', { kind: 'start', method: state.method, destination: typed });
  if (sendsLeft(state) === 0) return same(state);
  if (needsAddress === true && typed === undefined) return askAddressAgain(state, { type: 'resend' });
  return takeOff(state, 'resend', {
    kind: 'again',
    id: challenge.id,
    ...(state.isBack ? wayHere(state) : {}),
  });
}

/** Without a word of the way, a server sends by the newest one. */
function wayHere({ method, masked, challenge }: MachineState): Pick<AgainRequest, 'method' | 'methodId'> {
  const option = challenge?.methods?.find(
    ({ kind, destination }) => kind === method && (destination === undefined || destination === masked),
  );
  return definite({ method, methodId: option?.id });
}

type AgainRequest = Extract<SendRequest, { kind: 'again' }>;

/** Switches a running challenge to another way that carries a code; every other way is the page's own. */
export function useMethod(state: MachineState, option: MethodOption, now: number): Transition<MachineState> {
  const { challenge, typed } = state;
  if (!isCodeMethod(option.kind) || !challenge || isBusy(state) || isSentElsewhere(state, now))
    return same(state);
  if (option.availableAt !== undefined && now < option.availableAt) return same(state);
  const isSameSort = sameDestinationSort(option.kind, challenge.method ?? state.method);
  // A dead challenge takes no sends by any way.
  if (isDead(state) && isSameSort && typed !== undefined)
    return takeOff(state, 'fallback', { kind: 'start', method: option.kind, destination: typed });
  // Another sort of destination that the server does not know: the person types it, and a new challenge begins.
  if (isDead(state) || (option.id === undefined && !isSameSort))
    return same({
      ...state,
      changing: true,
      method: option.kind,
      failure: undefined,
    });
  const way = definite({ method: option.kind, methodId: option.id });
  return takeOff(state, 'fallback', { kind: 'again', id: challenge.id, ...way });
}

function takeOff(state: MachineState, reason: SendReason, request: SendRequest): Transition<MachineState> {
  const act = state.acts + 1;
  const flight =
    request.kind === 'start'
      ? { act, reason, method: request.method, typed: request.destination }
      : { act, reason, method: request.method ?? state.challenge?.method ?? state.method };
  const effects: Effect[] = [{ type: 'send', act, reason, method: flight.method, request }];
  if (state.challenge) effects.push({ type: 'tell', hint: { type: 'sending', id: state.challenge.id } });
  return { state: { ...state, acts: act, sendFlight: flight }, effects };
}
