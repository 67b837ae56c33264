import {
  definite,
  sameDestinationSort,
  withNews,
  withoutSpecifics,
  type Challenge,
  type Delivery,
} from '../challenge.js';
import { SECOND } from '../clock.js';
import { endsTheWait } from '../delivery/ends-the-wait.js';
import type { Fact } from '../fact.js';
import type { Problem } from '../problem.js';
import type { Effect, SessionEvent, Transition } from '../session-event.js';
import type { Failure, InterruptedAct, KnownDestination, MachineState, UnderPause } from '../state.js';
import { sendsLeft } from './limits.js';

/** The event of one type. */
export type Of<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;

export const same = (state: MachineState): Transition<MachineState> => ({ state, effects: [] });

export const fact = (of: Fact): Effect => ({ type: 'fact', fact: of });

export const blockedFact = ({ code, retryAt }: Problem, now: number): Effect =>
  fact({
    type: 'blocked',
    code,
    retryIn: retryAt === undefined ? undefined : Math.ceil((retryAt - now) / SECOND),
  });

export const errorFact = ({ code, cause }: Problem): Effect => fact({ type: 'error', code, cause });

/**
 * What is kept of a refusal to show it. Its snapshot has been taken in by then, and a generic session may not know
 * what became of a message.
 */
function told({ rules }: MachineState, problem: Problem): Problem {
  const { challenge: _challenge, reason, ...rest } = problem;
  return rules.generic || reason === undefined ? rest : { ...rest, reason };
}

/** Another message is waited for: what was said of the one before it is over. */
export const newlyAwaited = {
  phase: 'waiting',
  refusal: undefined,
  failure: undefined,
  stop: undefined,
  underPause: undefined,
  stopDismissed: false,
  expiredBy: undefined,
  fieldEmptiedAt: undefined,
} as const satisfies Partial<MachineState>;

/** What was tried on a challenge, and what other tabs do about it, says nothing about another one. */
export const leftBehind = {
  attemptFlight: undefined,
  attemptHoldUntil: undefined,
  refusedCode: undefined,
  sendingElsewhereUntil: undefined,
  checkingElsewhereUntil: undefined,
} as const satisfies Partial<MachineState>;

/** An act got no yes. */
export const failed = (state: MachineState, failure: Failure): MachineState => ({
  ...state,
  failure: { ...failure, problem: told(state, failure.problem) },
});

/** What a refusal says of the challenge: a whole snapshot where it brings one, else the counts. */
export function adopt(state: MachineState, problem: Problem): Transition<MachineState> {
  const { challenge } = state;
  if (!challenge) return same(state);
  if (problem.challenge?.id === challenge.id)
    return settleChallenge(takeIn(state, problem.challenge), challenge.delivery, []);
  const counts = definite({ attemptsLeft: problem.attemptsLeft, sendsLeft: problem.sendsLeft });
  return same({ ...state, challenge: { ...challenge, ...counts } });
}

/**
 * The running challenge as a snapshot describes it, which is by its newest message. Where an older one is waited for, only
 * what is true of all of them changes.
 */
export function takeIn(state: MachineState, incoming: Challenge): MachineState {
  const { challenge: known = incoming, earlier, isBack, rules } = state;
  if (!isBack)
    return {
      ...state,
      method: incoming.method ?? state.method,
      ...whereTo(state, incoming),
      challenge: withMethod(incoming, known),
    };
  const newest = rules.generic ? withoutSpecifics(incoming) : incoming;
  return {
    ...state,
    challenge: withNews(known, incoming),
    earlier:
      earlier?.challenge.id === incoming.id
        ? {
            ...earlier,
            method: incoming.method ?? earlier.method,
            masked: whereTo(earlier, incoming).masked,
            challenge: withMethod(newest, earlier.challenge),
          }
        : earlier,
  };
}

/**
 * Where a message went that a server tells of. The address that was typed is no longer it once the server's own words point
 * elsewhere: another of the account's destinations was chosen, here or in another tab.
 */
export function whereTo(
  { typed, masked, challenge, method }: Pick<MachineState, 'typed' | 'masked' | 'challenge' | 'method'>,
  { destination, method: way = challenge?.method ?? method }: Pick<Challenge, 'destination' | 'method'>,
): Pick<MachineState, 'typed' | 'masked'> {
  if (!sameDestinationSort(way, challenge?.method ?? method))
    return { typed: undefined, masked: destination };
  const known = challenge?.destination;
  const isElsewhere = known !== undefined && destination !== undefined && destination !== known;
  return { typed: isElsewhere ? undefined : typed, masked: destination ?? masked };
}

/** A server need not say again by which way it sent. */
const withMethod = (challenge: Challenge, { method }: Challenge): Challenge =>
  challenge.method !== undefined || method === undefined ? challenge : { ...challenge, method };

/** Codes are paused: what stood before comes back when the pause is over, a stop among it. */
export function paused(state: MachineState, problem: Problem, of: KnownDestination): MachineState {
  const { phase, stop, underPause } = state;
  const isPaused = phase === 'stopped' && stop?.kind === 'paused';
  return {
    ...state,
    phase: 'stopped',
    changing: false,
    asksAddress: undefined,
    stop: { kind: 'paused', problem: told(state, problem) },
    underPause: isPaused ? underPause : { phase: phase === 'refused' ? 'waiting' : phase, stop },
    sendHold: { until: problem.retryAt, exhausted: false, of },
  };
}

/** Asks the server where things stand. */
export const refreshAnd = (state: MachineState, effects: readonly Effect[]): Transition<MachineState> => ({
  state,
  effects: [...effects, { type: 'refresh' }],
});

/** Asks as soon as somebody can see the page: ten tabs in the background are not to ask ten times. */
export const REFRESH_WHEN_SEEN: Effect = { type: 'refresh', whenSeen: true };

/** The address has to be typed again before a backend that keeps no account of it can go on. */
export const askAddressAgain = (state: MachineState, act: InterruptedAct): Transition<MachineState> =>
  same({ ...state, changing: true, asksAddress: act, failure: undefined });

/**
 * Brings a state in line with the challenge it has just taken in: what a generic session may not know is dropped,
 * and news of the message's fate become a fact, a warning or a stop.
 */
export function settleChallenge(
  state: MachineState,
  before: Delivery | undefined,
  effects: readonly Effect[],
): Transition<MachineState> {
  if (!state.challenge) return { state, effects };
  const challenge = state.rules.generic ? withoutSpecifics(state.challenge) : state.challenge;
  const next = { ...state, challenge };
  const { delivery } = challenge;
  if (!delivery || (delivery.state === before?.state && delivery.reason === before.reason))
    return { state: next, effects };
  const told = [...effects, fact({ type: 'delivery', state: delivery.state, reason: delivery.reason })];
  return { state: withFate(next, delivery), effects: told };
}

/** The newest message failed in a way that nobody need wait for it. */
const isLost = ({ challenge, method }: MachineState): boolean =>
  challenge?.delivery?.state === 'failed' &&
  endsTheWait(challenge.method ?? method, challenge.delivery.reason);

/** A stop hides the field only when no code can work: the only send failed, and nothing is typed. */
const isHopeless = (state: MachineState): boolean =>
  isLost(state) && state.fieldEmpty && !state.earlierSendOk && !state.stopDismissed;

/** What stood before a pause comes back with its end; not the fate of a message that another one has followed. */
export function afterPause(state: MachineState, { phase, stop }: UnderPause): MachineState {
  const isPast = stop?.kind === 'delivery' && !isHopeless(state);
  return {
    ...state,
    ...(isPast ? { phase: 'waiting', stop: undefined } : { phase, stop }),
    underPause: undefined,
  };
}

/** What the fate of the newest message makes of the step; a stop stays for as long as nobody need wait. */
function withFate(state: MachineState, { reason = 'unknown' }: Delivery): MachineState {
  const isStopped = state.phase === 'stopped' && state.stop?.kind === 'delivery';
  if (isStopped ? isLost(state) : state.phase === 'waiting' && isHopeless(state))
    return { ...state, phase: 'stopped', stop: { kind: 'delivery', reason } };
  return isStopped ? { ...state, phase: 'waiting', stop: undefined } : state;
}

/** Final. The code goes from memory here; the field in the page is emptied by its owner. */
export function verifiedBy(
  state: MachineState,
  via: NonNullable<MachineState['via']>,
  result: unknown,
  next: unknown,
): Transition<MachineState> {
  const effects: Effect[] = [fact({ type: 'verified', result, next, via })];
  // Only the tab whose person did it tells the others; what a server said, it says to each of them.
  if (state.challenge && via !== 'tab' && via !== 'server')
    effects.push({ type: 'tell', hint: { type: 'verified', id: state.challenge.id } });
  return {
    state: {
      ...state,
      ...leftBehind,
      phase: 'verified',
      via,
      sendFlight: undefined,
      refusal: undefined,
      failure: undefined,
      stop: undefined,
      underPause: undefined,
      sendHold: undefined,
      unansweredStart: undefined,
      typed: undefined,
      earlier: undefined,
      isBack: false,
      changing: false,
      asksAddress: undefined,
      fieldEmpty: true,
    },
    effects,
  };
}

/** Servers say "too many" once and "invalid" ever after, so it is remembered: only a new send leads out. */
export function exhausted(state: MachineState, problem?: Problem): MachineState {
  const next = problem?.next ?? (sendsLeft(state) === 0 ? 'restart' : 'resend');
  return {
    ...state,
    phase: 'stopped',
    refusal: undefined,
    stop: { kind: 'attempts', next },
  };
}

/** The server does not know the challenge (any more): it is gone, or never was this browser's. */
export function challengeGone(state: MachineState, id: string): Transition<MachineState> {
  if (state.challenge?.id !== id) return same(state);
  return {
    state: {
      ...state,
      phase: 'stopped',
      stop: { kind: 'gone' },
      attemptFlight: undefined,
      earlier: undefined,
    },
    effects: [errorFact({ code: 'challenge_not_found' })],
  };
}
