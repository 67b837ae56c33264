import { SECOND, type Clock } from '../../../src/core/clock.js';
import { laterReport } from '../../../src/core/delivery/later-report.js';
import type { DeliveryReport } from '../../../src/core/delivery/report.js';
import type { CodeMethod } from '../../../src/core/challenge.js';
import type { ChallengeRecord, CodeRecord } from './challenge.js';

/** How long reports on a message are taken in, in milliseconds. Complaints come hours after it. */
const MEMORY = 24 * 3600 * SECOND;
/** How long a report waits for its message: a webhook may be faster than the answer to the send. */
const PATIENCE = 60 * SECOND;

/** One message that a service has taken, and what is known of it. */
export interface SentMessage {
  readonly challenge: ChallengeRecord;
  /** The code it carries: another one is the challenge's by now if there was another send. */
  readonly code: CodeRecord;
  readonly method: CodeMethod;
  readonly report: DeliveryReport;
}

interface Kept<T> {
  readonly value: T;
  readonly until: number;
}

/** Messages by the ids that their services gave them. A service speaks of its own messages alone. */
export class SentMessages {
  readonly #clock: Clock;
  readonly #messages = new Map<string, Kept<SentMessage>>();
  readonly #early = new Map<string, Kept<DeliveryReport>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes note of a message. Answers what is known of it: its own report, or what a webhook has said since. */
  add(service: string, id: string, message: SentMessage): DeliveryReport {
    const key = keyOf(service, id);
    const early = this.#find(this.#early, key)?.value;
    const report = early ? laterReport(message.report, early) : message.report;
    this.#early.delete(key);
    this.#keep(this.#messages, key, { ...message, report }, MEMORY);
    return report;
  }

  /** Takes in a report. Answers its message if that is news of it; of messages nobody knows there is none. */
  take(service: string, report: DeliveryReport): SentMessage | undefined {
    if (report.messageId === undefined) return undefined;
    const key = keyOf(service, report.messageId);
    const known = this.#find(this.#messages, key);
    if (!known) {
      const early = this.#find(this.#early, key)?.value;
      this.#keep(this.#early, key, laterReport(early, report), PATIENCE);
      return undefined;
    }
    if (laterReport(known.value.report, report) !== report) return undefined;
    const message = { ...known.value, report };
    this.#messages.set(key, { value: message, until: known.until });
    return message;
  }

  clear(): void {
    this.#messages.clear();
    this.#early.clear();
  }

  #find<T>(map: ReadonlyMap<string, Kept<T>>, key: string): Kept<T> | undefined {
    const found = map.get(key);
    return found && found.until > this.#clock.now() ? found : undefined;
  }

  #keep<T>(map: Map<string, Kept<T>>, key: string, value: T, life: number): void {
    const now = this.#clock.now();
    for (const [old, { until }] of map) {
      // In the order of their coming, so the first that is still of use ends the search.
      if (until > now) break;
      map.delete(old);
    }
    map.delete(key);
    map.set(key, { value, until: now + life });
  }
}

const keyOf = (service: string, id: string): string => `${service} ${id}`;
