import type { Challenge } from './challenge.js';
import type { DeliveryReason } from './delivery/report.js';

/** Error codes of the HTTP contract; docs/http-contract.md says what each means. */
export const problemCodes = [
  'invalid_request',
  'forbidden',
  'blocked',
  'captcha_required',
  'challenge_not_found',
  'already_verified',
  'in_progress',
  'invalid_destination',
  'undeliverable',
  'method_unavailable',
  'invalid_code',
  'expired_code',
  'invalid_or_expired_code',
  'rate_limited',
  'sends_exhausted',
  'attempts_exhausted',
  'locked',
  'unavailable',
] as const;
/** A refusal in the contract's words. */
export type ProblemCode = (typeof problemCodes)[number];

/** What can go wrong on the way, before any server has answered in the contract's words. */
export type LocalErrorCode = 'network' | 'timeout' | 'offline' | 'bad_answer' | 'prevented';
/** Whatever an act may end with beside a yes. */
export type ErrorCode = ProblemCode | LocalErrorCode;

const known: ReadonlySet<string> = new Set(problemCodes);
export const isProblemCode = (value: unknown): value is ProblemCode =>
  typeof value === 'string' && known.has(value);

/** What a limit is about. */
export type ProblemScope = 'destination' | 'ip' | 'service';
/** What leads on from a refusal. */
export type ProblemNext = 'resend' | 'restart' | 'wait' | 'none';

/** Which widget a page is to show. */
export interface Captcha {
  /** As in `turnstile`, `hcaptcha`. */
  readonly kind: string;
  readonly siteKey?: string;
}

/** What a refusal may say beside its code, wherever it is: on the wire, at a backend or in a session. */
export interface ProblemDetails<Challenge> {
  readonly attemptsLeft?: number;
  readonly sendsLeft?: number;
  readonly reason?: DeliveryReason;
  readonly captcha?: Captcha;
  readonly scope?: ProblemScope;
  readonly next?: ProblemNext;
  /** The challenge after the refusal. */
  readonly challenge?: Challenge;
}

/** A refusal, or a failure on the way. */
export interface Problem extends ProblemDetails<Challenge> {
  readonly code: ErrorCode;
  /** Until the refused request may be repeated, in milliseconds since the epoch. */
  readonly retryAt?: number;
  /** For developers: what was thrown. Never shown. */
  readonly cause?: unknown;
}

/** Failures that say nothing about what was sent: the same act may be tried again. */
const unanswered: ReadonlySet<ErrorCode> = new Set([
  'network',
  'timeout',
  'offline',
  'bad_answer',
  'prevented',
  'unavailable',
  'in_progress',
  'captcha_required',
  'forbidden',
  'invalid_request',
]);
export const isUnanswered = (code: ErrorCode): boolean => unanswered.has(code);
