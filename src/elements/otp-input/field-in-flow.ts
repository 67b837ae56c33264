import type { FlowContext } from '../../controllers/flow-context.js';
import { refusalMessages } from '../../core/advice/refusals.js';
import type { CodeShape } from '../../core/challenge.js';
import { message, type Message } from '../../core/messages.js';
import { spokenDestination } from '../../core/reactions.js';
import type { Refusal } from '../../core/state.js';

/** What a flow's state means for its code field. */
export interface FieldInFlow {
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
  /** The code has done what it was for. */
  readonly isSpent: boolean;
  /** What the challenge says of its code. */
  readonly shape: CodeShape | undefined;
  /** Where the code went, for those who do not see the headline above. */
  readonly context: Message | undefined;
  /** When it is checked, said beforehand (WCAG 3.2.2). */
  readonly hint: Message;
  readonly error: readonly Message[];
}

export function fieldInFlow({ state, settings, advice, failure }: FlowContext): FieldInFlow {
  const { challenge, changing } = state;
  const isLastTry = challenge?.attemptsLeft === 1;
  const isNumeric = (challenge?.code?.alphabet ?? 'numeric') === 'numeric';
  const isUnanswered = state.failure?.at === 'attempt';
  const isAutomatic = !settings.manual && !isLastTry;
  return {
    isActive: challenge !== undefined && !changing && !advice.isStop && state.step !== 'verified',
    isPending: state.checking,
    isAutomatic,
    isUnanswered,
    id: challenge?.id,
    sends: state.sends,
    refusal: state.step === 'refused' ? state.refusal : undefined,
    isSpent: state.step === 'verified',
    shape: challenge?.code,
    context:
      state.destination === undefined ? undefined : message('code.hintTo', { to: spokenDestination(state) }),
    hint: message(isAutomatic ? (isNumeric ? 'code.hint' : 'code.hintAny') : 'code.hintManual'),
    error: isUnanswered && failure ? [failure] : refusalMessages(state),
  };
}

/** Whether the code that is wanted now is another one than before, or none. */
export const isAnotherCode = (before: FieldInFlow, now: FieldInFlow): boolean =>
  before.id !== now.id || before.sends !== now.sends || (now.isSpent && !before.isSpent);
