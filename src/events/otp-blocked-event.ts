import type { ErrorCode } from '../core/problem.js';

/** The server takes no more sends or attempts for now. */
export class OtpBlockedEvent extends Event {
  static readonly eventName = 'otp-blocked';
  /** Which limit it is. */
  readonly code: ErrorCode;
  /** Seconds until it may be tried again. */
  readonly retryIn: number | undefined;

  constructor(fields: { readonly code: ErrorCode; readonly retryIn: number | undefined }) {
    super(OtpBlockedEvent.eventName, { bubbles: true, composed: true });
    this.code = fields.code;
    this.retryIn = fields.retryIn;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'otp-blocked': OtpBlockedEvent;
  }
}
