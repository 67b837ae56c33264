import { AskEvent } from './ask-event.js';
import type { SendReason } from '../core/fact.js';

/** A code is about to be sent. */
export class OtpSendEvent extends AskEvent {
  static readonly eventName = 'otp-send';
  /** Kind that will carry it. */
  readonly method: string;
  /** As typed; unknown after a reload. */
  readonly destination: string | undefined;
  /** Whose act it is. */
  readonly reason: SendReason;

  constructor(fields: {
    readonly method: string;
    readonly destination: string | undefined;
    readonly reason: SendReason;
  }) {
    super(OtpSendEvent.eventName);
    this.method = fields.method;
    this.destination = fields.destination;
    this.reason = fields.reason;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'otp-send': OtpSendEvent;
  }
}
