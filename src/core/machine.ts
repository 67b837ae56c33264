import {
  attemptElsewhere,
  attemptRefused,
  attemptVerified,
  attemptWithheld,
  verify,
} from './machine/attempts.js';
import { goBack } from './machine/go-back.js';
import { interrupted, restored } from './machine/memory.js';
import { clockMoved, snapshot, tabHint } from './machine/news.js';
import { challengeGone, REFRESH_WHEN_SEEN, same } from './machine/outcomes.js';
import { FIELD_REST } from './policy.js';
import { sendAccepted, sendRefused, sendWithheld } from './machine/send-answers.js';
import { resend, start, startLeft, useMethod } from './machine/sends.js';
import { shiftState } from './shift-times.js';
import type { Effect, SessionEvent, Transition } from './session-event.js';
import type { MachineState, Rules } from './state.js';

/** Where every session begins, and where `reset` leads back to. */
export const initialState = (rules: Rules): MachineState => ({
  rules,
  phase: 'identify',
  method: rules.methods[0] ?? 'email',
  sends: 0,
  earlierSendOk: false,
  isBack: false,
  stopDismissed: false,
  changing: false,
  fieldEmpty: true,
  online: true,
  acts: 0,
});

/** What may still happen after a sign-in. */
const EVER: ReadonlySet<SessionEvent['type']> = new Set(['reset', 'online', 'configure']);

/**
 * All rules of a session, as one total and pure function.
 * What must be done outside comes back as data; what may not happen now changes nothing.
 */
export function transition(state: MachineState, event: SessionEvent): Transition<MachineState> {
  // Verified once is verified: nothing that comes later undoes it, short of starting over.
  if (state.phase === 'verified' && !EVER.has(event.type)) return same(state);
  switch (event.type) {
    case 'start':
      return start(state, event);
    case 'resend':
      return resend(state, event);
    case 'use-method':
      return useMethod(state, event.option, event.now);
    case 'go-back':
      return goBack(state, event);
    case 'verify':
      return verify(state, event);
    case 'choose-method':
      return chooseMethod(state, event.method);
    case 'configure':
      return configure(state, event.rules);
    case 'change':
      return state.sendFlight || state.attemptFlight || state.phase === 'identify'
        ? same(state)
        : same({ ...state, changing: true, asksAddress: undefined, failure: undefined });
    case 'cancel-change':
      return state.sendFlight ? same(state) : cancelChange(state);
    case 'have-code':
      return state.phase === 'stopped' && state.stop?.kind === 'delivery'
        ? same({ ...state, phase: 'waiting', stop: undefined, stopDismissed: true })
        : same(state);
    case 'reset':
      return reset(state);
    case 'field':
      return fieldChanged(state, event.empty, event.now);
    case 'online':
      return event.online === state.online
        ? same(state)
        : { state: { ...state, online: event.online }, effects: event.online ? refreshed(state) : [] };
    case 'clock':
      return clockMoved(state, event.now);
    case 'set-back': {
      const shifted = shiftState(state, event.by);
      return { state: shifted, effects: refreshed(shifted) };
    }
    case 'sent':
      return onTime(sendAccepted(state, event), event.now);
    case 'send-refused':
      return sendRefused(state, event);
    case 'send-withheld':
      return sendWithheld(state, event.act);
    case 'verified':
      return attemptVerified(state, event);
    case 'attempt-refused':
      return attemptRefused(state, event);
    case 'attempt-withheld':
      return attemptWithheld(state, event.act);
    case 'attempt-elsewhere':
      return attemptElsewhere(state, event.act, event.now);
    case 'snapshot':
      return onTime(snapshot(state, event), event.now);
    case 'gone':
      return challengeGone(state, event.id);
    case 'restored':
      return restored(state, event);
    case 'start-left':
      return startLeft(state, event);
    case 'interrupted':
      return interrupted(state, event);
    case 'tab':
      return tabHint(state, event.hint, event.now);
  }
}

/** What a server says may be past its time already. */
function onTime({ state, effects }: Transition<MachineState>, now: number): Transition<MachineState> {
  const moved = clockMoved(state, now);
  return { state: moved.state, effects: [...effects, ...moved.effects] };
}

const refreshed = (state: MachineState): readonly Effect[] => (state.challenge ? [REFRESH_WHEN_SEEN] : []);

/** Only where the next send is still to be started; the way of a code that is on its way is a fact. */
const chooseMethod = (state: MachineState, method: string): Transition<MachineState> =>
  state.sendFlight || !(state.phase === 'identify' || state.changing)
    ? same(state)
    : same({ ...state, method, failure: undefined });

/** Back to the code that is on its way, by the way it was sent. */
const cancelChange = (state: MachineState): Transition<MachineState> =>
  same({
    ...state,
    changing: false,
    asksAddress: undefined,
    failure: undefined,
    method: state.challenge?.method ?? state.method,
  });

/** A choice the person has not made yet follows the settings. */
function configure(state: MachineState, rules: Rules): Transition<MachineState> {
  const isFree = state.phase === 'identify' && !state.sendFlight && !rules.methods.includes(state.method);
  return same({ ...state, rules, method: isFree ? (rules.methods[0] ?? state.method) : state.method });
}

/** Flights are forgotten with everything else: their answers will be stale, because the act number goes on. */
function reset(state: MachineState): Transition<MachineState> {
  return {
    state: { ...initialState(state.rules), online: state.online, acts: state.acts + 1 },
    effects: state.challenge ? [{ type: 'fact', fact: { type: 'changed' } }] : [],
  };
}

/** The first edit after a refusal or an unanswered check takes the news away; the field is the person's again. */
function fieldChanged(state: MachineState, empty: boolean, now: number): Transition<MachineState> {
  const edited: MachineState = {
    ...state,
    fieldEmpty: empty,
    ...fieldTimes(state, empty, now),
    failure: state.failure?.at === 'attempt' ? undefined : state.failure,
  };
  return same(state.phase === 'refused' ? { ...edited, phase: 'waiting', refusal: undefined } : edited);
}

/** A field that is filled again before the pause after emptying it is over has been in use all along. */
function fieldTimes(
  { fieldEmpty, fieldFilledAt, fieldEmptiedAt }: MachineState,
  empty: boolean,
  now: number,
): Pick<MachineState, 'fieldFilledAt' | 'fieldEmptiedAt'> {
  if (empty === fieldEmpty) return {};
  if (empty) return { fieldEmptiedAt: now };
  const isStillInUse = fieldEmptiedAt !== undefined && now < fieldEmptiedAt + FIELD_REST;
  return { fieldFilledAt: isStillInUse ? (fieldFilledAt ?? now) : now };
}
