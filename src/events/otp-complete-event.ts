import type { Via } from '../core/fact.js';

/** How a whole code came into the field. */
export type CompleteVia = Extract<Via, 'typing' | 'paste' | 'autofill' | 'web-otp'>;

export interface OtpCompleteEventInit {
  readonly value: string;
  readonly via: CompleteVia;
}

/**
 * The field holds a whole code. It comes after `input`, once for each code.
 * Prevented, the code is not checked and no form is submitted.
 */
export class OtpCompleteEvent extends Event {
  static readonly eventName = 'otp-complete';
  readonly value: string;
  readonly via: CompleteVia;

  constructor({ value, via }: OtpCompleteEventInit) {
    super(OtpCompleteEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.value = value;
    this.via = via;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'otp-complete': OtpCompleteEvent;
  }
}
