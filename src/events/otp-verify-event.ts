import { AskEvent } from './ask-event.js';
import type { Via } from '../core/fact.js';

/** A code is about to be checked. */
export class OtpVerifyEvent extends AskEvent {
  static readonly eventName = 'otp-verify';
  /** As it will be sent. */
  readonly code: string;
  /** How it came in. */
  readonly via: Via;

  constructor(fields: { readonly code: string; readonly via: Via }) {
    super(OtpVerifyEvent.eventName);
    this.code = fields.code;
    this.via = fields.via;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'otp-verify': OtpVerifyEvent;
  }
}
