import { AskEvent } from './ask-event.js';

/** The person wants another way. A way that carries no code is the page's own: prevent the default and take it on. */
export class OtpFallbackEvent extends AskEvent {
  static readonly eventName = 'otp-fallback';
  /** Kind of the way. */
  readonly method: string;

  constructor(fields: { readonly method: string }) {
    super(OtpFallbackEvent.eventName);
    this.method = fields.method;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'otp-fallback': OtpFallbackEvent;
  }
}
