import type { Clock } from '../../src/core/clock.js';

/** A clock that a test moves by hand, while sockets go on in real time. */
export class ManualClock implements Clock {
  #now = Date.UTC(2026, 0, 15, 12);
  #timers = new Map<number, { readonly at: number; readonly callback: () => void }>();
  #next = 1;

  now(): number {
    return this.#now;
  }

  setTimeout(callback: () => void, delay: number): number {
    const handle = this.#next;
    this.#next += 1;
    this.#timers.set(handle, { at: this.#now + delay, callback });
    return handle;
  }

  clearTimeout(handle: unknown): void {
    if (typeof handle === 'number') this.#timers.delete(handle);
  }

  advance(seconds: number): void {
    const end = this.#now + seconds * 1000;
    for (;;) {
      const [due] = [...this.#timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
      if (!due) break;
      const [handle, { at, callback }] = due;
      this.#timers.delete(handle);
      this.#now = Math.max(this.#now, at);
      callback();
    }
    this.#now = end;
  }
}
