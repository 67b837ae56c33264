import type { ErrorCode } from '../core/problem.js';

/** A code was refused. */
export class OtpRefusedEvent extends Event {
  static readonly eventName = 'otp-refused';
  /** What the server said of it. */
  readonly code: ErrorCode;
  /** Tries left, where the server counts them. */
  readonly attemptsLeft: number | undefined;

  constructor(fields: { readonly code: ErrorCode; readonly attemptsLeft: number | undefined }) {
    super(OtpRefusedEvent.eventName, { bubbles: true, composed: true });
    this.code = fields.code;
    this.attemptsLeft = fields.attemptsLeft;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'otp-refused': OtpRefusedEvent;
  }
}
