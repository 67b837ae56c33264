import type { Via } from '../core/fact.js';

/** The person is verified. `result` is answered here and nowhere else. */
export class OtpVerifiedEvent extends Event {
  static readonly eventName = 'otp-verified';
  /** What the server answered. */
  readonly result: unknown;
  /** How the code came in, or how this page learned of it. */
  readonly via: Via;
  /** A further factor, where one is needed: proven, not yet signed in. */
  readonly next: unknown;

  constructor(fields: { readonly result: unknown; readonly via: Via; readonly next: unknown }) {
    super(OtpVerifiedEvent.eventName, { bubbles: true, composed: true });
    this.result = fields.result;
    this.via = fields.via;
    this.next = fields.next;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'otp-verified': OtpVerifiedEvent;
  }
}
