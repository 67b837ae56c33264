/**
 * The neutral vocabulary for what became of a message.
 * Every sender's own words (an SMTP reply, a webhook's payload) are turned into this, and only this goes on the wire.
 */

/** Where a message stands. `delivered` means accepted by the receiving server or network, never "seen". */
export const deliveryStates = ['queued', 'sent', 'delayed', 'delivered', 'failed'] as const;
/** One of `deliveryStates`. */
export type DeliveryState = (typeof deliveryStates)[number];

/** Why a message is late or lost. */
export const deliveryReasons = [
  'greylisted',
  'congestion',
  'mailbox-full',
  'mailbox-unknown',
  'domain-invalid',
  'dns',
  'suppressed-bounce',
  'suppressed-complaint',
  'suppressed-optout',
  'blocked-by-recipient',
  'filtered',
  'number-invalid',
  'landline',
  'voip',
  'unreachable',
  'region',
  'rate-limited',
  'fraud-guard',
  'sender-fault',
  'unknown',
] as const;
/** One of `deliveryReasons`. */
export type DeliveryReason = (typeof deliveryReasons)[number];

/** One report about one message. */
export interface DeliveryReport {
  readonly state: DeliveryState;
  /** Present for `delayed` and `failed`; beside `queued`, `unknown` says that a payload told nothing of the message. */
  readonly reason?: DeliveryReason;
  /** Seconds until the sender's own next try. Nobody's button: the person cannot speed it up. */
  readonly retryIn?: number;
  /** The sender's id of the message, by which a report finds its challenge. */
  readonly messageId?: string;
  /** Number of the leading cause in the advice catalogue. */
  readonly cause?: number;
}

const states: ReadonlySet<string> = new Set(deliveryStates);
const reasons: ReadonlySet<string> = new Set(deliveryReasons);

export const isDeliveryState = (value: unknown): value is DeliveryState =>
  typeof value === 'string' && states.has(value);

export const isDeliveryReason = (value: unknown): value is DeliveryReason =>
  typeof value === 'string' && reasons.has(value);
