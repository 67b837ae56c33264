import type { ErrorCode } from '../core/problem.js';

/** Something did not work, and the person can go on. */
export class OtpErrorEvent extends Event {
  static readonly eventName = 'otp-error';
  /** The contract's code, or what went wrong on the way. */
  readonly code: ErrorCode;
  /** What was thrown, for developers. */
  readonly cause: unknown;

  constructor(fields: { readonly code: ErrorCode; readonly cause: unknown }) {
    super(OtpErrorEvent.eventName, { bubbles: true, composed: true });
    this.code = fields.code;
    this.cause = fields.cause;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'otp-error': OtpErrorEvent;
  }
}
