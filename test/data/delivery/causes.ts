import type { DeliveryReason } from '../../../src/core/delivery/report.js';

/** The causes of the advice catalogue that a reason can stand for. */
export const causesOf: Readonly<Record<DeliveryReason, readonly number[]>> = {
  greylisted: [5],
  congestion: [4, 6],
  'mailbox-full': [34, 39],
  'mailbox-unknown': [22, 23],
  'domain-invalid': [24],
  dns: [25],
  'suppressed-bounce': [9],
  'suppressed-complaint': [10],
  'suppressed-optout': [11],
  'blocked-by-recipient': [35, 38],
  filtered: [3, 21, 35],
  'number-invalid': [27],
  landline: [28],
  voip: [26],
  unreachable: [42],
  region: [41],
  'rate-limited': [14, 18],
  'fraud-guard': [16],
  'sender-fault': [6, 21],
  unknown: [12, 41],
};
