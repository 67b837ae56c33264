import { definite, isCodeMethod, sameDestinationSort, type MethodOption } from '../challenge.js';
import type { SendReason } from '../fact.js';
import { cooldownAfter } from '../policy.js';
import type { ErrorCode, Problem } from '../problem.js';
import type { Effect, SendRequest, Transition } from '../session-event.js';
import type { KnownDestination, MachineState, SendHold } from '../state.js';
import { verify } from './attempts.js';
import { earlierAfter } from './go-back.js';
import { doubtOf, isHeld, isSame, knownDestination, maskFor, resendAt, sendsLeft } from './limits.js';
import {
  adopt,
  askAddressAgain,
  blockedFact,
  challengeGone,
  errorFact,
  fact,
  paused,
  refreshAnd,
  same,
  settleChallenge,
  told,
  whereTo,
  type Of,
} from './outcomes.js';

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
  return same(
    withFailure({ ...state, acts: act }, act, definite({ code: 'rate_limited' as const, retryAt: until })),
  );
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
  return takeOff(state, 'fallback', {
    kind: 'again',
    id: challenge.id,
    method: option.kind,
    ...(option.id === undefined ? {} : { methodId: option.id }),
  });
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

/** The send did not happen, by the page's own wish: all is as before. */
export function sendWithheld(state: MachineState, act: number): Transition<MachineState> {
  if (state.sendFlight?.act !== act) return same(state);
  return { state: { ...state, sendFlight: undefined }, effects: settledElsewhere(state) };
}

const settledElsewhere = (state: MachineState): readonly Effect[] =>
  state.challenge ? [{ type: 'tell', hint: { type: 'settled', id: state.challenge.id } }] : [];

export function sendAccepted(state: MachineState, event: Of<'sent'>): Transition<MachineState> {
  const flight = state.sendFlight;
  if (flight?.act !== event.act) return same(state);
  const { challenge } = event;
  const isNew = challenge.id !== state.challenge?.id;
  const sends = isNew ? 1 : state.sends + 1;
  const lastFailed = state.challenge?.delivery?.state === 'failed';
  const { destination, method = flight.method } = challenge;
  const next: MachineState = {
    ...state,
    phase: 'waiting',
    method,
    ...(flight.typed === undefined
      ? whereTo(state, { ...challenge, method })
      : { typed: flight.typed, masked: destination ?? maskFor(flight.method, flight.typed) }),
    challenge: { ...challenge, method },
    sends,
    sentAt: event.now,
    earlierSendOk: !isNew && (state.earlierSendOk || !lastFailed),
    earlier: earlierAfter(state, challenge),
    isBack: false,
    acts: state.acts + 1,
    sendFlight: undefined,
    // What was tried on the challenge that is left behind says nothing about the new one.
    attemptFlight: isNew ? undefined : state.attemptFlight,
    sendHold: undefined,
    unansweredStart: undefined,
    attemptHoldUntil: undefined,
    refusal: undefined,
    refusedCode: undefined,
    failure: undefined,
    stop: undefined,
    underPause: undefined,
    // What other tabs do is about the challenge that is left behind.
    sendingElsewhereUntil: isNew ? undefined : state.sendingElsewhereUntil,
    checkingElsewhereUntil: isNew ? undefined : state.checkingElsewhereUntil,
    stopDismissed: false,
    expiredBy: undefined,
    changing: false,
    asksAddress: undefined,
    fieldEmptiedAt: undefined,
  };
  const effects: Effect[] = [];
  if (isNew && state.challenge) effects.push(fact({ type: 'changed' }));
  effects.push(fact({ type: 'sent', method: next.method, reason: flight.reason, sends }));
  effects.push({ type: 'tell', hint: { type: 'sent', id: challenge.id, resendAt: resendAt(next) } });
  return settleChallenge(next, undefined, effects);
}

/** The server may have done it all the same. What failed offline has not left. */
const UNKNOWN: ReadonlySet<ErrorCode> = new Set(['network', 'timeout', 'bad_answer', 'in_progress']);

export function sendRefused(state: MachineState, event: Of<'send-refused'>): Transition<MachineState> {
  const flight = state.sendFlight;
  if (flight?.act !== event.act) return same(state);
  const { problem, now } = event;
  const landed: MachineState = {
    ...state,
    acts: state.acts + 1,
    sendFlight: undefined,
    failure: undefined,
    unansweredStart:
      flight.typed === undefined || UNKNOWN.has(problem.code) ? state.unansweredStart : undefined,
  };
  const known = adopt(landed, problem);
  const after = refusedBy(known.state, flight, problem, now);
  return { state: after.state, effects: [...known.effects, ...after.effects, ...settledElsewhere(state)] };
}

type Flight = NonNullable<MachineState['sendFlight']>;

function refusedBy(
  state: MachineState,
  flight: Flight,
  problem: Problem,
  now: number,
): Transition<MachineState> {
  const blocked = [blockedFact(problem, now)];
  const to = target(state, flight);
  const hold: SendHold = {
    until: problem.retryAt,
    exhausted: false,
    of: problem.scope === 'destination' ? to : undefined,
  };
  const failed = withFailure(state, flight.act, problem);
  switch (problem.code) {
    case 'rate_limited':
      return {
        state: { ...failed, sendHold: { ...hold, until: problem.retryAt ?? ownWait(state, flight, now) } },
        effects: blocked,
      };
    case 'sends_exhausted':
      return { state: { ...failed, sendHold: { ...hold, exhausted: true } }, effects: blocked };
    case 'locked':
    case 'blocked':
      // Another destination is refused: the code that was sent to the first one may still work.
      if (
        state.challenge &&
        flight.typed !== undefined &&
        !isSame(knownDestination(state), to.method, flight.typed)
      )
        return { state: { ...failed, sendHold: { ...hold, of: to } }, effects: blocked };
      // A block of the next send says nothing about the code that is already there; a lock does.
      if (problem.code === 'blocked' && canStillVerify(state))
        return {
          state:
            flight.reason === 'fallback' ? failed : { ...failed, sendHold: { ...hold, exhausted: true } },
          effects: blocked,
        };
      return {
        state: { ...paused(state, problem, to), typed: to.typed, masked: state.masked ?? to.masked },
        effects: blocked,
      };
    case 'challenge_not_found':
      // Of a start it says nothing about the challenge that is running.
      return state.challenge && flight.typed === undefined
        ? challengeGone(state, state.challenge.id)
        : { state: failed, effects: [errorFact(problem)] };
    case 'undeliverable':
      // At the start it is an error on the address field; later it is the fate of that send.
      return flight.reason === 'start' || !state.challenge
        ? { state: failed, effects: [errorFact(problem)] }
        : settleChallenge(
            {
              ...state,
              earlierSendOk: state.earlierSendOk || state.challenge.delivery?.state !== 'failed',
              challenge: {
                ...state.challenge,
                delivery: { state: 'failed', reason: problem.reason ?? 'unknown' },
              },
            },
            state.challenge.delivery,
            [],
          );
    case 'already_verified':
    case 'in_progress':
      // Without its challenge there is nothing to ask about.
      return state.challenge && flight.typed === undefined
        ? refreshAnd(state, [])
        : { state: failed, effects: [errorFact(problem)] };
    default:
      return { state: failed, effects: [errorFact(problem)] };
  }
}

/** "Too many", and no word of when: without the server's time our own wait holds, as after a send. */
const ownWait = (state: MachineState, { reason }: Flight, now: number): number | undefined =>
  reason === 'resend' ? now + cooldownAfter(state.rules.policy, state.sends) : undefined;

/** Where a send went. */
const target = (state: MachineState, { method, typed }: Flight): KnownDestination =>
  typed === undefined ? knownDestination(state) : { method, typed, masked: maskFor(method, typed) };

/** Some code that was sent may still be right. */
const canStillVerify = (state: MachineState): boolean =>
  state.challenge !== undefined && state.phase !== 'stopped' && state.phase !== 'identify';

const withFailure = (state: MachineState, act: number, problem: Problem): MachineState => ({
  ...state,
  failure: { at: 'send', problem: told(state, problem), act },
});
