import { SECOND, type Clock } from '../../../src/core/clock.js';
import type { CodeMethod } from '../../../src/core/challenge.js';
import type { DeliveryReason, DeliveryReport } from '../../../src/core/delivery/report.js';

/** Reasons that another message would meet again. */
const lasting: ReadonlySet<DeliveryReason> = new Set<DeliveryReason>([
  'mailbox-unknown',
  'domain-invalid',
  'suppressed-bounce',
  'suppressed-complaint',
  'suppressed-optout',
  'number-invalid',
  'landline',
  'voip',
]);

interface Entry {
  readonly reason: DeliveryReason;
  readonly until: number;
}

/**
 * Destinations that messages do not get to, by method: what gets no texts can be called. Sending on to them harms the
 * sender's name, and whoever complained wants no more.
 */
export class Suppressions {
  readonly #clock: Clock;
  readonly #life: number;
  /** In the order in which they end. */
  readonly #entries = new Map<string, Entry>();

  constructor(clock: Clock, life: number) {
    this.#clock = clock;
    this.#life = life * SECOND;
  }

  /** Why messages do not get there, as far as is known. */
  find(method: CodeMethod, destinationKey: string): DeliveryReason | undefined {
    const entry = this.#entries.get(keyOf(method, destinationKey));
    return entry && entry.until > this.#clock.now() ? entry.reason : undefined;
  }

  /** Learns from what became of a message: one that arrived ends a suppression. */
  learn(method: CodeMethod, destinationKey: string, { state, reason }: DeliveryReport): void {
    const key = keyOf(method, destinationKey);
    if (state === 'delivered') this.#entries.delete(key);
    if (state !== 'failed' || reason === undefined || !lasting.has(reason)) return;
    const now = this.#clock.now();
    for (const [old, { until }] of this.#entries) {
      if (until > now) break;
      this.#entries.delete(old);
    }
    this.#entries.delete(key);
    if (this.#life > 0) this.#entries.set(key, { reason, until: now + this.#life });
  }
}

const keyOf = (method: CodeMethod, destinationKey: string): string => `${method} ${destinationKey}`;
