import type { CodeMethod } from '../../../src/core/challenge.js';
import type { DeliveryReason, DeliveryState } from '../../../src/core/delivery/report.js';
import type { Destination } from './destination.js';

/** The newest code. What it was is not kept; times are milliseconds since the epoch. */
export interface CodeRecord {
  readonly hash: Buffer;
  readonly expiresAt: number;
  attempts: number;
}

export interface DeliveryRecord {
  readonly state: DeliveryState;
  readonly reason?: DeliveryReason;
  readonly retryAt?: number;
}

/** One try to prove one destination, as the server keeps it. */
export interface ChallengeRecord {
  readonly id: string;
  /** Keyed hash of the secret that shows whose it is. */
  readonly owner: Buffer;
  readonly destination: Destination;
  readonly purpose: string;
  readonly locale: string;
  /** Host of the page it was started on, if it is one of the site's. */
  readonly host: string | undefined;
  readonly reference: string;
  method: CodeMethod;
  code: CodeRecord;
  sends: number;
  /** Over all its codes. */
  attempts: number;
  delivery: DeliveryRecord;
  verified?: { readonly at: number; readonly result: unknown };
  /** Grows with every change, so that a late answer is known for what it is. */
  rev: number;
}
