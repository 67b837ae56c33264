import type { ProblemCode } from '../../../src/core/problem.js';
import type { RefusalDetails } from '../otp/refusal.js';

/** What a person does that can be refused. */
export type DemoAct = 'start' | 'send' | 'attempt';

interface DemoRefusal {
  readonly on: readonly DemoAct[];
  readonly details?: RefusalDetails;
}

/** Every refusal of the contract, with what it carries in life, and the acts that meet it. */
export const demoRefusals: Readonly<Record<ProblemCode, DemoRefusal>> = {
  invalid_request: { on: ['start', 'send', 'attempt'] },
  forbidden: { on: ['start', 'send', 'attempt'] },
  blocked: { on: ['start', 'send'], details: { retryIn: 900, scope: 'destination' } },
  captcha_required: { on: ['start'], details: { captcha: { kind: 'demo', siteKey: 'demo' } } },
  challenge_not_found: { on: ['send', 'attempt'], details: { next: 'restart' } },
  already_verified: { on: ['send', 'attempt'] },
  in_progress: { on: ['send', 'attempt'] },
  invalid_destination: { on: ['start'] },
  undeliverable: { on: ['start'], details: { reason: 'suppressed-bounce', next: 'none' } },
  method_unavailable: { on: ['start', 'send'] },
  invalid_code: { on: ['attempt'], details: { attemptsLeft: 3 } },
  expired_code: { on: ['attempt'], details: { next: 'resend' } },
  invalid_or_expired_code: { on: ['attempt'], details: { attemptsLeft: 3 } },
  rate_limited: { on: ['start', 'send'], details: { retryIn: 600, scope: 'destination' } },
  sends_exhausted: { on: ['send'], details: { sendsLeft: 0, next: 'restart' } },
  attempts_exhausted: { on: ['attempt'], details: { attemptsLeft: 0, next: 'resend' } },
  locked: { on: ['start', 'send', 'attempt'], details: { retryIn: 900, scope: 'destination', next: 'wait' } },
  unavailable: { on: ['start', 'send', 'attempt'], details: { reason: 'sender-fault' } },
};
