/** The destination was dropped, and everything that belonged to it. */
export class OtpChangedEvent extends Event {
  static readonly eventName = 'otp-changed';

  constructor() {
    super(OtpChangedEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'otp-changed': OtpChangedEvent;
  }
}
