import type { FlowSummary } from '../core/summary.js';

/** How it went, once, when verified or given up. For analytics: no address, no code. */
export class OtpSummaryEvent extends Event {
  static readonly eventName = 'otp-summary';
  /** The whole story in numbers. */
  readonly summary: FlowSummary;

  constructor(fields: { readonly summary: FlowSummary }) {
    super(OtpSummaryEvent.eventName, { bubbles: true, composed: true });
    this.summary = fields.summary;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'otp-summary': OtpSummaryEvent;
  }
}
