import type { ErrorCode } from '../../src/core/problem.js';
import type { Fact } from '../../src/core/fact.js';
import type { SessionState } from '../../src/core/state.js';

/** What becomes of an act when a server refuses it with a code and says nothing else. */
export interface Outcome {
  readonly step: SessionState['step'];
  /** Facts that are told, in order. */
  readonly facts: readonly Fact['type'][];
  /** Kind of stop it leads to. */
  readonly stop?: NonNullable<SessionState['stop']>['kind'];
  /** It is shown as a failure of that act. */
  readonly fails?: boolean;
  /** The server is asked where things stand. */
  readonly refreshes?: boolean;
  /** No more codes will be sent. */
  readonly holdsSends?: boolean;
}

type Outcomes = Readonly<Record<ErrorCode, Outcome>>;

const failedStart: Outcome = { step: 'identify', facts: ['error'], fails: true };
const pausedStart: Outcome = { step: 'stopped', facts: ['blocked'], stop: 'paused' };

export const startOutcomes: Outcomes = {
  invalid_request: failedStart,
  forbidden: failedStart,
  blocked: pausedStart,
  captcha_required: failedStart,
  challenge_not_found: failedStart,
  already_verified: failedStart,
  in_progress: failedStart,
  invalid_destination: failedStart,
  undeliverable: failedStart,
  method_unavailable: failedStart,
  invalid_code: failedStart,
  expired_code: failedStart,
  invalid_or_expired_code: failedStart,
  rate_limited: { step: 'identify', facts: ['blocked'], fails: true },
  sends_exhausted: { step: 'identify', facts: ['blocked'], fails: true, holdsSends: true },
  attempts_exhausted: failedStart,
  locked: pausedStart,
  unavailable: failedStart,
  network: failedStart,
  timeout: failedStart,
  offline: failedStart,
  bad_answer: failedStart,
  prevented: failedStart,
};

const failedResend: Outcome = { step: 'waiting', facts: ['error'], fails: true };

export const resendOutcomes: Outcomes = {
  ...startOutcomes,
  invalid_request: failedResend,
  forbidden: failedResend,
  // The code that was sent before may still work.
  blocked: { step: 'waiting', facts: ['blocked'], fails: true, holdsSends: true },
  captcha_required: failedResend,
  challenge_not_found: { step: 'stopped', facts: ['error'], stop: 'gone' },
  already_verified: { step: 'waiting', facts: [], refreshes: true },
  in_progress: { step: 'waiting', facts: [], refreshes: true },
  invalid_destination: failedResend,
  // The fate of that send; the first one did not fail.
  undeliverable: { step: 'waiting', facts: ['delivery'] },
  method_unavailable: failedResend,
  invalid_code: failedResend,
  expired_code: failedResend,
  invalid_or_expired_code: failedResend,
  rate_limited: { step: 'waiting', facts: ['blocked'], fails: true },
  sends_exhausted: { step: 'waiting', facts: ['blocked'], fails: true, holdsSends: true },
  attempts_exhausted: failedResend,
  unavailable: failedResend,
  network: failedResend,
  timeout: failedResend,
  offline: failedResend,
  bad_answer: failedResend,
  prevented: failedResend,
};

// What was news meanwhile was left to the attempt's own answer, so it is asked for again.
const failedAttempt: Outcome = { step: 'waiting', facts: ['error'], fails: true, refreshes: true };
const refused: Outcome = { step: 'refused', facts: ['refused'] };

export const attemptOutcomes: Outcomes = {
  invalid_request: failedAttempt,
  forbidden: failedAttempt,
  blocked: failedAttempt,
  captcha_required: failedAttempt,
  challenge_not_found: { step: 'stopped', facts: ['error'], stop: 'gone' },
  already_verified: { step: 'waiting', facts: [], fails: true, refreshes: true },
  in_progress: { step: 'waiting', facts: [], fails: true, refreshes: true },
  invalid_destination: failedAttempt,
  undeliverable: failedAttempt,
  method_unavailable: failedAttempt,
  invalid_code: refused,
  expired_code: { step: 'expired', facts: ['refused', 'expired'] },
  invalid_or_expired_code: refused,
  rate_limited: { step: 'waiting', facts: ['blocked'], fails: true },
  sends_exhausted: failedAttempt,
  attempts_exhausted: { step: 'stopped', facts: ['refused', 'blocked'], stop: 'attempts' },
  locked: { step: 'stopped', facts: ['blocked'], stop: 'paused' },
  unavailable: failedAttempt,
  network: failedAttempt,
  timeout: failedAttempt,
  offline: failedAttempt,
  bad_answer: failedAttempt,
  prevented: failedAttempt,
};
