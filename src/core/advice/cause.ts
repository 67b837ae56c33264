import type { CodeMethod } from '../challenge.js';
import type { DeliveryReason } from '../delivery/report.js';
import type { ProblemCode } from '../problem.js';
import type { AdviceLevel } from './advice.js';
import type { QuestionId } from './questions.js';
import type { TopicId } from './topics.js';

/** What a server says by which a cause is known. */
export type Signal = 'delivered' | `${'delayed' | 'failed'}:${DeliveryReason}` | ProblemCode;

/** How a cause comes to light. */
export type Detection =
  | { readonly by: 'signal'; readonly signals: readonly Signal[] }
  /** This page can tell: a correction was offered, more than one code was sent, and so on. */
  | {
      readonly by: 'check';
      readonly check: 'suggestion' | 'mask' | 'sender' | 'again' | 'leaving' | 'provider' | 'generic';
    }
  /** Nobody says anything; time does. The milestones are those of the policy, `t0` is the send. */
  | { readonly by: 'time'; readonly at: 't0' | 't1' | 't2' | 't3' }
  /** Only the person knows. */
  | { readonly by: 'asked'; readonly question: QuestionId };

/** What helps. Each is a control where the session or the page offers one, and a step to take where it does not. */
export type Remedy =
  | 'wait'
  | 'check-spam'
  | 'verify-destination'
  | 'resend'
  | 'contact-support'
  | 'other-destination'
  | 'other-method'
  | 'other-network'
  | 'free-space'
  | 'trust-sender'
  | 'private-window'
  | 'recover-account'
  | 'passkey'
  | 'ignore-and-secure'
  | 'keep-methods-current'
  | 'check-phone'
  | 'enter-code';

/** One reason why a code does not come, or does not help. */
export interface Cause {
  /** Its number, for good: in `data-causes`, in events and in what sites count. */
  readonly number: number;
  readonly id: string;
  /** Ways of sending it concerns. */
  readonly methods: readonly CodeMethod[];
  readonly level: AdviceLevel;
  readonly when: readonly Detection[];
  /** The best first. */
  readonly remedies: readonly Remedy[];
  /** What is said about it: causes that look alike to a person, and are solved alike, share their words. */
  readonly topic: TopicId;
  /** One company's policy, no fact elsewhere: shown only where the site says that it is true there. */
  readonly isPolicy?: boolean;
  /** It would tell something about an address, so it is never shown in generic mode. */
  readonly isSpecific?: boolean;
}

export const every: readonly CodeMethod[] = ['email', 'sms', 'voice', 'whatsapp'];
export const email: readonly CodeMethod[] = ['email'];
export const phone: readonly CodeMethod[] = ['sms', 'voice', 'whatsapp'];
export const written: readonly CodeMethod[] = ['email', 'sms'];
export const text: readonly CodeMethod[] = ['sms'];

export const told = (...signals: Signal[]): Detection => ({ by: 'signal', signals });
export const checked = (check: Extract<Detection, { by: 'check' }>['check']): Detection => ({
  by: 'check',
  check,
});
export const from = (at: Extract<Detection, { by: 'time' }>['at']): Detection => ({ by: 'time', at });
export const asked = (question: QuestionId): Detection => ({ by: 'asked', question });

/** What only some causes have. */
type Rest = Pick<Cause, 'isPolicy' | 'isSpecific'>;

export const cause = (
  number: number,
  id: string,
  methods: readonly CodeMethod[],
  level: AdviceLevel,
  when: readonly Detection[],
  topic: TopicId,
  remedies: readonly Remedy[],
  rest: Rest = {},
): Cause => ({ number, id, methods, level, when, topic, remedies, ...rest });

export const specific: Rest = { isSpecific: true };
export const policy: Rest = { isPolicy: true };
export const paused: readonly Remedy[] = ['other-method', 'wait', 'contact-support'];
