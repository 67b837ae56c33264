import type { DeliveryReason, DeliveryReport } from '../../../src/core/delivery/report.js';

/** One payload as a sender posts it, and what has to be made of it. */
export interface DeliveryRow {
  readonly says: string;
  readonly payload: unknown;
  readonly report: DeliveryReport;
}

/** The report on one sender's message; each sender's payloads all speak of the same one. */
export const reportsOn = (messageId: string) => ({
  queued: { state: 'queued', messageId } satisfies DeliveryReport,
  sent: { state: 'sent', messageId } satisfies DeliveryReport,
  delivered: { state: 'delivered', messageId } satisfies DeliveryReport,
  /** The payload said nothing of the message. */
  nothing: { state: 'queued', reason: 'unknown', messageId } satisfies DeliveryReport,
  delayed: (reason: DeliveryReason, cause: number, retryIn?: number): DeliveryReport => ({
    state: 'delayed',
    reason,
    cause,
    messageId,
    ...(retryIn !== undefined && { retryIn }),
  }),
  failed: (reason: DeliveryReason, cause: number): DeliveryReport => ({
    state: 'failed',
    reason,
    cause,
    messageId,
  }),
});

/** Of a payload without a message. */
export const withoutId = ({ messageId: _, ...report }: DeliveryReport): DeliveryReport => report;
