import { holdHere, otherWays, resendAt, sendsLeft } from './machine/limits.js';
import { wayBack } from './machine/go-back.js';
import type { EarlierWay, MachineState, SessionState, StateBase, Stepped } from './state.js';

/** What is shown of a state: everything an element needs, nothing a log must not hold. */
export function viewState(state: MachineState): SessionState {
  const { challenge, sendFlight, attemptFlight } = state;
  const hold = holdHere(state);
  const base: StateBase = {
    phase: state.phase,
    stop: state.phase === 'stopped' ? state.stop : undefined,
    method: state.method,
    methods: state.rules.methods,
    destination: challenge?.destination ?? state.masked,
    challenge,
    sends: state.sends,
    sentAt: state.sentAt,
    sending: sendFlight && { reason: sendFlight.reason, method: sendFlight.method },
    checking: attemptFlight !== undefined,
    changing: state.changing,
    asksAddress: state.changing && state.asksAddress !== undefined,
    resendAt: resendAt(state),
    sendsLeft: sendsLeft(state),
    sendsHeld: hold?.exhausted ? { until: hold.until } : undefined,
    otherWays: otherWays(state),
    attemptsHeldUntil: state.attemptHoldUntil,
    // What went wrong before is old news once another try is on its way; it comes back where that try is withheld.
    failure: sendFlight || attemptFlight ? undefined : state.failure,
    expiredBy: state.expiredBy,
    earlierSendOk: state.earlierSendOk,
    earlier: viewEarlier(state),
    isBack: state.isBack,
    stopDismissed: state.stopDismissed,
    fieldEmpty: state.fieldEmpty,
    fieldFilledAt: state.fieldFilledAt,
    fieldEmptiedAt: state.fieldEmptiedAt,
    online: state.online,
    generic: state.rules.generic,
    purpose: state.rules.purpose,
    policy: state.rules.policy,
  };
  return Object.freeze({ ...base, ...stepOf(state) });
}

function viewEarlier(state: MachineState): EarlierWay | undefined {
  const way = wayBack(state);
  return (
    way && {
      method: way.method,
      destination: way.challenge.destination ?? way.masked,
      isOfThisChallenge: way.challenge.id === state.challenge?.id,
    }
  );
}

function stepOf(state: MachineState): Stepped {
  const { challenge, sendFlight } = state;
  if (state.phase === 'verified') return { step: 'verified', via: state.via ?? 'server' };
  if (state.attemptFlight && challenge) return { step: 'verifying', challenge };
  if (sendFlight)
    return { step: 'sending', sending: { reason: sendFlight.reason, method: sendFlight.method } };
  if (state.changing) return { step: 'identify' };
  if (state.phase === 'stopped' && state.stop) return { step: 'stopped', stop: state.stop };
  if (!challenge) return { step: 'identify' };
  if (state.phase === 'refused' && state.refusal)
    return { step: 'refused', challenge, refusal: state.refusal };
  if (state.phase === 'expired') return { step: 'expired', challenge, by: state.expiredBy ?? 'server' };
  return { step: 'waiting', challenge };
}
