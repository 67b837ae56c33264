/** Other causes are shown now. */
export class OtpAdviceEvent extends Event {
  static readonly eventName = 'otp-advice';
  /** Their numbers in the catalogue. */
  readonly causes: readonly number[];

  constructor(fields: { readonly causes: readonly number[] }) {
    super(OtpAdviceEvent.eventName, { bubbles: true, composed: true });
    this.causes = fields.causes;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'otp-advice': OtpAdviceEvent;
  }
}
