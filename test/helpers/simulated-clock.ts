import type { Clock } from '../../src/core/clock.js';

/** A clock that stands still until a test moves it. */
export class SimulatedClock implements Clock {
  #now: number;
  #lastHandle = 0;
  readonly #timers = new Map<number, { readonly at: number; readonly callback: () => void }>();

  constructor(now = Date.UTC(2026, 0, 15, 12)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  setTimeout(callback: () => void, delay: number): number {
    this.#lastHandle += 1;
    this.#timers.set(this.#lastHandle, { at: this.#now + Math.max(0, delay), callback });
    return this.#lastHandle;
  }

  clearTimeout(handle: unknown): void {
    if (typeof handle === 'number') this.#timers.delete(handle);
  }

  /** Timers that wait: none may be left when everything is over. */
  get pending(): number {
    return this.#timers.size;
  }

  /**
   * Moves on by `ms`. What falls due runs at its own moment, in order, the first set first; so do timers that it sets.
   * Promises are settled in between, so that what waits on a timer is done before the next one fires.
   */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (let due = this.#nextUntil(end); due; due = this.#nextUntil(end)) {
      this.#timers.delete(due.handle);
      this.#now = Math.max(this.#now, due.at);
      due.callback();
      await settle();
    }
    this.#now = end;
  }

  /** Moves the clock without running anything, like a machine that slept or a wall clock that was set. */
  jump(ms: number): void {
    this.#now += ms;
  }

  #nextUntil(end: number) {
    return [...this.#timers]
      .map(([handle, timer]) => ({ handle, ...timer }))
      .filter(({ at }) => at <= end)
      .sort((a, b) => a.at - b.at || a.handle - b.handle)[0];
  }
}

/** One turn of the event loop, in Node and in a browser, where timeouts within timeouts are slowed down. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') return void setImmediate(resolve);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** Lets every promise that can settle do so, those of Node's streams too. */
export async function settle(): Promise<void> {
  for (let turns = 0; turns < 5; turns += 1) await turn();
}
