import type { DeliveryReason, DeliveryState } from '../core/delivery/report.js';

/** The server has news of the message. */
export class OtpDeliveryEvent extends Event {
  static readonly eventName = 'otp-delivery';
  /** Where it stands. */
  readonly state: DeliveryState;
  /** Why it is late or lost. */
  readonly reason: DeliveryReason | undefined;

  constructor(fields: { readonly state: DeliveryState; readonly reason: DeliveryReason | undefined }) {
    super(OtpDeliveryEvent.eventName, { bubbles: true, composed: true });
    this.state = fields.state;
    this.reason = fields.reason;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'otp-delivery': OtpDeliveryEvent;
  }
}
