import type { DeliveryReport, DeliveryState } from './report.js';

/** How far along a message is. What was only put off can still arrive; what has arrived can still be returned. */
const order: Readonly<Record<DeliveryState, number>> = {
  queued: 0,
  sent: 1,
  delayed: 2,
  delivered: 3,
  failed: 4,
};

/**
 * Which of two reports on the same message stands. Webhooks come twice, and in any order: a report takes the place of one
 * that is as far along, or less far, and none sets a message back.
 */
export const laterReport = (known: DeliveryReport | undefined, news: DeliveryReport): DeliveryReport =>
  known === undefined || order[news.state] >= order[known.state] ? news : known;
