import type { Advice } from './advice/advice.js';
import { failureMessage } from './advice/failures.js';
import { refusalMessages } from './advice/refusals.js';
import { whichCode } from './advice/wording.js';
import { spokenMask } from './address/mask.js';
import type { Urgency } from './announcements.js';
import type { ResendSemantics } from './challenge.js';
import { message, type Ltr, type Message } from './messages.js';
import type { SessionState, Step } from './state.js';

/** What a person perceives at one instant. */
export interface Scene {
  readonly state: SessionState;
  readonly advice: Advice;
  /** Which code is good after another send, where the page says so. */
  readonly resend?: ResendSemantics | undefined;
}

export type FocusTarget = 'code' | 'address' | 'headline';

/** Where a person goes on at a step. */
export const focusAt = (step: Step): FocusTarget =>
  step === 'identify' ? 'address' : step === 'verified' || step === 'stopped' ? 'headline' : 'code';

/** What focus and voice do about a change. The rows F… are those of the table of moments. */
export interface Reaction {
  /** Where focus goes, if it was inside the flow (or its control went). */
  readonly focus?: FocusTarget;
  /** Said where focus does not go: what focus reads is not said as well. */
  readonly sayUnlessFocused?: readonly Message[];
  readonly say?: readonly Message[];
  readonly urgency?: Urgency;
  /** Everything may be said again. */
  readonly isNewSend?: boolean;
}

const none: Reaction = {};

/** Focus and announcement that follow from one scene becoming another. Pure; who holds focus is the painter's to know. */
export function react(before: Scene, after: Scene): Reaction {
  const { state, advice } = after;
  if (isRestored(before.state, state)) return none;
  if (state.step === 'verified')
    return before.state.step === 'verified'
      ? none
      : { focus: 'headline', sayUnlessFocused: [advice.headline] };
  if (state.sentAt !== before.state.sentAt && state.sends > 0 && before.state.sending)
    return sent(before, after);
  if (state.asksAddress && !before.state.asksAddress)
    return { focus: 'address', sayUnlessFocused: [typeAgain(state.method)] };
  if (isReturn(before.state, state))
    return {
      focus: 'code',
      sayUnlessFocused: [message('say.sent', { to: spokenDestination(state) })],
      isNewSend: true,
    };
  if (advice.isStop && (!before.advice.isStop || before.advice.id !== advice.id))
    return { focus: 'headline', sayUnlessFocused: aloud([advice.headline, ...advice.status]) };
  if (state.step === 'refused' && before.state.step !== 'refused')
    return { focus: 'code', say: refusalMessages(state), urgency: 'assertive' };
  if (state.failure && state.failure !== before.state.failure)
    return { say: [failureMessage(state.failure, advice)], urgency: 'assertive' };
  if (state.online !== before.state.online)
    return { say: [message(state.online ? 'say.online' : 'say.offline')] };
  return news(before, after);
}

/** F1: a page that was loaded again is as quiet as one that was loaded. */
const isRestored = (before: SessionState, { challenge }: SessionState): boolean =>
  challenge !== undefined && before.challenge === undefined && before.sending === undefined;

/** The address is gone with the page it was typed on, and nothing goes on without it. */
export const typeAgain = (method: string): Message =>
  message(method === 'email' ? 'identify.typeAgain.email' : 'identify.typeAgain.phone');

/** As F6: another message is waited for, and nothing was sent. */
const isReturn = (before: SessionState, state: SessionState): boolean =>
  before.challenge !== undefined &&
  state.challenge !== undefined &&
  before.sending === undefined &&
  state.sentAt !== before.sentAt &&
  state.method !== before.method;

/** F6, F11, F20: the first code, the same way again, another way. */
function sent(before: Scene, { state, advice, resend }: Scene): Reaction {
  if (advice.isStop)
    return {
      focus: 'headline',
      sayUnlessFocused: aloud([advice.headline, ...advice.status]),
      isNewSend: true,
    };
  const to = spokenDestination(state);
  if (before.state.sending?.reason === 'resend')
    return {
      // What led out of a stop goes with it.
      ...(before.advice.isStop ? { focus: 'code' } : {}),
      say: [message('say.sentAgain', { to }), whichCode(state.challenge?.code?.resend ?? resend)],
      isNewSend: true,
    };
  return { focus: 'code', sayUnlessFocused: [message('say.sent', { to })], isNewSend: true };
}

/** F8, F9, F15, F17: what time or the server changes is said once, and never over a code being typed. */
function news(before: Scene, { state, advice }: Scene): Reaction {
  const isWaiting = state.step === 'waiting' || state.step === 'sending';
  if (!isWaiting || advice.status.length === 0 || advice.id === before.advice.id) return none;
  if (before.state.step === 'identify' || before.state.step === 'refused') return none;
  const isByDelivery = state.challenge?.delivery !== before.state.challenge?.delivery;
  if (!isByDelivery && !state.fieldEmpty) return none;
  const isByTime = TIMED.has(advice.id);
  if (!isByDelivery && !isByTime) return none;
  const things = isByTime && advice.rows.length > 0 ? [message('say.things', { n: advice.rows.length })] : [];
  return { say: [...aloud(advice.status), ...things] };
}

/** Rows that begin by the clock, and are news. The first sentence of a send is not: it is read with the field. */
const TIMED: ReadonlySet<string> = new Set([
  'E30',
  'E60',
  'E120',
  'S30',
  'S60',
  'S120',
  'Edeliv',
  'Sdeliv',
  'Aexp',
]);

/** A mask in words: bullets would be read one by one. */
export const spokenDestination = ({ destination = '' }: SessionState): Ltr | Message => spoken(destination);

function spoken(mask: string): Ltr | Message {
  const { kind, text } = spokenMask(mask);
  return kind === 'number' ? message('say.numberEnding', { digits: text }) : { ltr: mask, spoken: text };
}

/** What is painted with masks, for a voice. */
const aloud = (messages: readonly Message[]): readonly Message[] =>
  messages.map(({ key, values }) => ({
    key,
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'object' && 'ltr' in value ? spoken(value.ltr) : value,
      ]),
    ),
  }));
