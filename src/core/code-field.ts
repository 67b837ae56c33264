import type { Advice } from './advice/advice.js';
import { refusalCauses, refusalMessages } from './advice/refusals.js';
import type { CodeShape } from './challenge.js';
import { message, type Message } from './messages.js';
import { spokenDestination } from './reactions.js';
import type { Refusal, SessionState } from './state.js';

/** What a flow means for its code field. */
export interface CodeField {
  /** A code can be entered now. */
  readonly isActive: boolean;
  readonly isPending: boolean;
  /** The code is checked as soon as it is whole; else it waits for the person's word. */
  readonly isAutomatic: boolean;
  /** The last check got no answer, or was too early. */
  readonly isUnanswered: boolean;
  /** The challenge it is for, and the newest send of it. */
  readonly id: string | undefined;
  readonly sends: number;
  readonly refusal: Refusal | undefined;
  /** Causes that a refused code stands for, by catalogue number. */
  readonly refusalCauses: readonly number[];
  /** The code has done what it was for. */
  readonly isSpent: boolean;
  /** What the challenge says of its code. */
  readonly shape: CodeShape | undefined;
  /** Where the code went, for those who do not see the headline above. */
  readonly context: readonly Message[];
  /** When it is checked, said beforehand (WCAG 3.2.2). */
  readonly hint: readonly Message[];
  readonly error: readonly Message[];
}

/** What there is to know beside the session's state. */
export interface CodeFieldSurroundings {
  readonly advice: Advice;
  /** What is said of the last act that got no yes. */
  readonly failure: Message | undefined;
  /** No check on the last character. */
  readonly manual: boolean;
}

export function codeField(
  state: SessionState,
  { advice, failure, manual }: CodeFieldSurroundings,
): CodeField {
  const { challenge, changing } = state;
  const isLastTry = challenge?.attemptsLeft === 1;
  const isNumeric = (challenge?.code?.alphabet ?? 'numeric') === 'numeric';
  const isUnanswered = state.failure?.at === 'attempt';
  const isAutomatic = !manual && !isLastTry;
  return {
    isActive: challenge !== undefined && !changing && !advice.isStop && state.step !== 'verified',
    isPending: state.checking,
    isAutomatic,
    isUnanswered,
    id: challenge?.id,
    sends: state.sends,
    refusal: state.step === 'refused' ? state.refusal : undefined,
    refusalCauses,
    isSpent: state.step === 'verified',
    shape: challenge?.code,
    context:
      state.destination === undefined ? [] : [message('code.hintTo', { to: spokenDestination(state) })],
    hint: [message(isAutomatic ? (isNumeric ? 'code.hint' : 'code.hintAny') : 'code.hintManual')],
    error: isUnanswered && failure ? [failure] : refusalMessages(state),
  };
}
