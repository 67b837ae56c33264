import { SECOND, type Clock } from '../../../src/core/clock.js';
import { cooldownAfter, resolvePolicy, type Policy } from '../../../src/core/policy.js';

/** After this long without a send the waits begin again with the shortest. */
const MEMORY = 3600 * SECOND;
/** Old entries are swept out when there are more than this. */
const SWEEP_AT = 1000;

interface Entry {
  readonly sends: number;
  readonly sentAt: number;
  readonly readyAt: number;
}

/** Growing waits between sends by one method to one destination, over all its challenges. */
export class Cooldowns {
  readonly #entries = new Map<string, Entry>();
  readonly #clock: Clock;
  readonly #policy: Policy;

  constructor(clock: Clock, cooldowns: readonly number[]) {
    this.#clock = clock;
    this.#policy = resolvePolicy({ cooldowns });
  }

  /** Whole seconds until the next send is accepted, rounded up. */
  remaining(key: string): number {
    const readyAt = this.#entries.get(key)?.readyAt ?? 0;
    return Math.max(0, Math.ceil((readyAt - this.#clock.now()) / SECOND));
  }

  /** Takes note of a send. The returned function takes it back, where another rule refused the send after all. */
  begin(key: string): () => void {
    const now = this.#clock.now();
    const before = this.#entries.get(key);
    const sends = before && now - before.sentAt < MEMORY ? before.sends + 1 : 1;
    this.#sweep(now);
    this.#entries.set(key, { sends, sentAt: now, readyAt: now + cooldownAfter(this.#policy, sends) });
    return () => {
      if (before) this.#entries.set(key, before);
      else this.#entries.delete(key);
    };
  }

  #sweep(now: number): void {
    if (this.#entries.size < SWEEP_AT) return;
    for (const [key, entry] of this.#entries) if (now - entry.sentAt >= MEMORY) this.#entries.delete(key);
  }
}
