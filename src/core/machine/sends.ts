import { maskEmail, maskPhone } from '../address/mask.js';
import { isCodeMethod, sameDestinationSort, type MethodOption } from '../challenge.js';
import type { SendReason } from '../fact.js';
import { cooldownAfter } from '../policy.js';
import type { Problem } from '../problem.js';
import type { Effect, SendRequest, Transition } from '../session-event.js';
import type { MachineState, SendHold } from '../state.js';
import { fact, refreshAnd, same, settleChallenge, type Of } from './outcomes.js';

/** Until Send again is accepted, or `undefined` for now. The server's word wins; our own wait is lifted when the send failed. */
export function resendAt(state: MachineState): number | undefined {
  const stated = state.challenge?.resendAt;
  const failed = state.challenge?.delivery?.state === 'failed';
  const own =
    state.sentAt === undefined || failed
      ? undefined
      : state.sentAt + cooldownAfter(state.rules.policy, state.sends);
  const wait = stated ?? own;
  const held = state.sendHold?.until;
  return wait === undefined ? held : Math.max(wait, held ?? 0);
}

export function sendsLeft(state: MachineState): number {
  if (state.sendHold?.exhausted) return 0;
  return state.challenge?.sendsLeft ?? Math.max(0, state.rules.policy.maxSends - state.sends);
}

/** One owner, one flight; nothing while the clock or the server says wait, nothing while all is locked. */
function maySend(state: MachineState, now: number): boolean {
  if (state.sendFlight || state.attemptFlight || state.phase === 'verified') return false;
  if (state.sendingElsewhereUntil !== undefined && now < state.sendingElsewhereUntil) return false;
  return true;
}

const isHeld = (hold: SendHold | undefined, typed: string, now: number): boolean =>
  hold?.until !== undefined && now < hold.until && (hold.typed === undefined || hold.typed === typed);

export function start(state: MachineState, event: Of<'start'>): Transition<MachineState> {
  const { method, destination, now } = event;
  if (!maySend(state, now)) return same(state);
  if (state.changing && isSameDestination(state, method, destination) && !isDead(state))
    return same({ ...state, changing: false, typed: destination, failure: undefined });
  if (isHeld(state.sendHold, destination, now)) return same(state);
  return takeOff({ ...state, method, stopDismissed: false }, 'start', { kind: 'start', method, destination });
}

/** No send and no attempt of this challenge can help any more. */
const isDead = (state: MachineState): boolean =>
  state.stop?.kind === 'gone' || (state.stop?.kind === 'attempts' && state.stop.next === 'restart');

/** After a reload the address is unknown, so its mask has to do. */
function isSameDestination(state: MachineState, method: string, destination: string): boolean {
  if (!sameDestinationSort(method, state.challenge?.method ?? state.method)) return false;
  if (state.typed !== undefined) return state.typed === destination;
  return state.masked === maskFor(method, destination);
}

const maskFor = (method: string, destination: string): string =>
  method === 'email' ? maskEmail(destination) : maskPhone(destination);

export function resend(state: MachineState, now: number): Transition<MachineState> {
  const { challenge } = state;
  if (!challenge || state.changing || !maySend(state, now)) return same(state);
  if (state.stop?.kind === 'paused' && isHeld(state.sendHold, state.typed ?? '', now)) return same(state);
  // A dead challenge takes no sends; the address, where this page still has it, starts a new one.
  if (isDead(state))
    return state.typed === undefined
      ? same({ ...state, changing: true })
      : takeOff(state, 'resend', { kind: 'start', method: state.method, destination: state.typed });
  const readyAt = resendAt(state);
  if ((readyAt !== undefined && now < readyAt) || sendsLeft(state) === 0) return same(state);
  return takeOff(state, 'resend', { kind: 'again', id: challenge.id });
}

/** Switches a running challenge to another way that carries a code; every other way is the page's own. */
export function useMethod(state: MachineState, option: MethodOption, now: number): Transition<MachineState> {
  const { challenge } = state;
  if (!isCodeMethod(option.kind) || !challenge || !maySend(state, now)) return same(state);
  if (option.availableAt !== undefined && now < option.availableAt) return same(state);
  // Another sort of destination that the server does not know: the person types it, and a new challenge begins.
  if (option.id === undefined && !sameDestinationSort(option.kind, challenge.method ?? state.method))
    return same({ ...state, changing: true, method: option.kind, typed: undefined, failure: undefined });
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
      : { act, reason, method: request.method ?? state.method };
  const effects: Effect[] = [{ type: 'send', act, reason, request }];
  if (state.challenge) effects.push({ type: 'tell', hint: { type: 'sending', id: state.challenge.id } });
  return { state: { ...state, acts: act, sendFlight: flight, failure: undefined }, effects };
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
  const typed = flight.typed ?? state.typed;
  const next: MachineState = {
    ...state,
    phase: 'waiting',
    method: challenge.method ?? flight.method,
    typed,
    masked: challenge.destination ?? (typed === undefined ? state.masked : maskFor(flight.method, typed)),
    challenge: { ...challenge, method: challenge.method ?? flight.method },
    sends,
    sentAt: event.now,
    earlierSendOk: !isNew && (state.earlierSendOk || !lastFailed),
    sendFlight: undefined,
    sendHold: undefined,
    attemptHoldUntil: undefined,
    refusal: undefined,
    refusedCode: undefined,
    failure: undefined,
    stop: undefined,
    stopDismissed: false,
    expiredBy: undefined,
    changing: false,
    fieldEmptiedAt: undefined,
  };
  const effects: Effect[] = [];
  if (isNew && state.challenge) effects.push(fact({ type: 'changed' }));
  effects.push(fact({ type: 'sent', method: next.method, reason: flight.reason, sends }));
  effects.push({ type: 'tell', hint: { type: 'sent', id: challenge.id, resendAt: resendAt(next) } });
  return settleChallenge(next, undefined, effects);
}

export function sendRefused(state: MachineState, event: Of<'send-refused'>): Transition<MachineState> {
  const flight = state.sendFlight;
  if (flight?.act !== event.act) return same(state);
  const { problem, now } = event;
  const landed: MachineState = { ...state, sendFlight: undefined };
  const after = refusedBy(landed, flight, problem, now);
  return { state: after.state, effects: [...after.effects, ...settledElsewhere(state)] };
}

type Flight = NonNullable<MachineState['sendFlight']>;

function refusedBy(
  state: MachineState,
  flight: Flight,
  problem: Problem,
  now: number,
): Transition<MachineState> {
  const blocked = fact({
    type: 'blocked',
    code: problem.code,
    retryIn: problem.retryAt === undefined ? undefined : Math.ceil((problem.retryAt - now) / 1000),
  });
  const byDestination = problem.scope === 'destination' ? flight.typed : undefined;
  const hold: SendHold = { until: problem.retryAt, exhausted: false, typed: byDestination };
  const known = adopt(state, problem);
  const failed = failure(known, flight.act, problem);
  switch (problem.code) {
    case 'rate_limited':
      return { state: { ...failed, sendHold: hold }, effects: [blocked] };
    case 'sends_exhausted':
      return { state: { ...failed, sendHold: { ...hold, exhausted: true } }, effects: [blocked] };
    case 'locked':
    case 'blocked':
      // A block of the next send says nothing about the code that is already there; a lock does.
      return problem.code === 'blocked' && canStillVerify(state)
        ? { state: { ...failed, sendHold: { ...hold, exhausted: true } }, effects: [blocked] }
        : {
            state: {
              ...known,
              phase: 'stopped',
              changing: false,
              typed: flight.typed ?? known.typed,
              masked: known.masked ?? (flight.typed && maskFor(flight.method, flight.typed)),
              stop: { kind: 'paused', problem },
              sendHold: { ...hold, typed: flight.typed ?? known.typed },
            },
            effects: [blocked],
          };
    case 'challenge_not_found':
      // A start that finds nothing has the wrong address of its server; there was no challenge to lose.
      if (flight.typed !== undefined && flight.reason === 'start')
        return { state: failed, effects: [errorFact(problem)] };
      return {
        state: { ...known, phase: 'stopped', stop: { kind: 'gone' } },
        effects: [errorFact(problem)],
      };
    case 'undeliverable':
      // At the start it is an error on the address field; later it is the fate of that send.
      return flight.reason === 'start' || !known.challenge
        ? { state: failed, effects: [errorFact(problem)] }
        : settleChallenge(
            {
              ...known,
              earlierSendOk: known.earlierSendOk || known.challenge.delivery?.state !== 'failed',
              challenge: {
                ...known.challenge,
                delivery: { state: 'failed', reason: problem.reason ?? 'unknown' },
              },
            },
            known.challenge.delivery,
            [],
          );
    case 'already_verified':
    case 'in_progress':
      return refreshAnd(known, []);
    default:
      return { state: failed, effects: [errorFact(problem)] };
  }
}

const errorFact = (problem: Problem): Effect =>
  fact({ type: 'error', code: problem.code, cause: problem.cause });

/** Some code that was sent may still be right. */
const canStillVerify = (state: MachineState): boolean =>
  state.challenge !== undefined && state.phase !== 'stopped' && state.phase !== 'identify';

const failure = (state: MachineState, act: number, problem: Problem): MachineState => ({
  ...state,
  failure: { at: 'send', problem, act },
});

function adopt(state: MachineState, problem: Problem): MachineState {
  if (!problem.challenge || problem.challenge.id !== state.challenge?.id) {
    if (problem.sendsLeft === undefined || !state.challenge) return state;
    return { ...state, challenge: { ...state.challenge, sendsLeft: problem.sendsLeft } };
  }
  return { ...state, challenge: problem.challenge };
}
