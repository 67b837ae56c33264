import { SECOND, type Clock } from '../../../src/core/clock.js';

/**
 * Browsers that have verified a destination. What they do there is counted by itself, so that strangers who guess and ask on
 * cannot lock its owner out ("device cookies" of OWASP).
 */
export class KnownBrowsers {
  readonly #clock: Clock;
  readonly #life: number;
  /** Until when each is known, in the order in which that ends. */
  readonly #until = new Map<string, number>();

  constructor(clock: Clock, life: number) {
    this.#clock = clock;
    this.#life = life * SECOND;
  }

  /** `owner` is the hash of the secret by which the browser shows that a challenge is its own. */
  learn(owner: Buffer, destinationKey: string): void {
    const now = this.#clock.now();
    for (const [old, until] of this.#until) {
      if (until > now) break;
      this.#until.delete(old);
    }
    const key = keyOf(owner, destinationKey);
    this.#until.delete(key);
    if (this.#life > 0) this.#until.set(key, now + this.#life);
  }

  /** The key by which a browser's sends to a destination and its failures there are counted. */
  budgetOf(owner: Buffer, destinationKey: string): string {
    const key = keyOf(owner, destinationKey);
    return (this.#until.get(key) ?? 0) > this.#clock.now() ? key : destinationKey;
  }
}

const keyOf = (owner: Buffer, destinationKey: string): string =>
  `${owner.toString('base64url')} ${destinationKey}`;
