import { SECOND, type Clock } from '../../src/core/clock.js';

const NOON = Date.UTC(2026, 0, 15, 12);

/** A clock that stands still, so that a state stays what it is. Nothing set on it ever falls due. */
export class StoppedClock implements Clock {
  #now = NOON;

  now(): number {
    return this.#now;
  }

  setTimeout(): undefined {
    return undefined;
  }

  clearTimeout(): void {
    // Nothing was set.
  }

  /** Puts the hands anywhere: milliseconds since the epoch. */
  setTo(now: number): void {
    this.#now = now;
  }

  /** Puts the hands forward. */
  pass(seconds: number): void {
    this.#now += seconds * SECOND;
  }
}
