/** The newest code is past its life, by the clock or by the server's word. */
export class OtpExpiredEvent extends Event {
  static readonly eventName = 'otp-expired';

  constructor() {
    super(OtpExpiredEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'otp-expired': OtpExpiredEvent;
  }
}
