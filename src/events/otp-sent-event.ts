import type { SendReason } from '../core/fact.js';

/** A code was accepted for sending. Accepted is not delivered. */
export class OtpSentEvent extends Event {
  static readonly eventName = 'otp-sent';
  /** Kind that carries it. */
  readonly method: string;
  /** Whose act it was. */
  readonly reason: SendReason;
  /** Sends accepted in this challenge. */
  readonly sends: number;

  constructor(fields: { readonly method: string; readonly reason: SendReason; readonly sends: number }) {
    super(OtpSentEvent.eventName, { bubbles: true, composed: true });
    this.method = fields.method;
    this.reason = fields.reason;
    this.sends = fields.sends;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'otp-sent': OtpSentEvent;
  }
}
