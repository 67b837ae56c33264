/** Time as an argument: everything that waits or measures takes one, so that tests hold the clock in hand. */
export interface Clock {
  /** Wall-clock time, milliseconds since the epoch. It may jump; deadlines are compared with it, never counted down. */
  now(): number;
  /** Calls `callback` once after `delay` milliseconds. */
  setTimeout(callback: () => void, delay: number): TimerHandle;
  clearTimeout(handle: TimerHandle): void;
}

/** Whatever a clock's `setTimeout` gives back. */
export type TimerHandle = unknown;

/** Milliseconds in a second; the wire speaks seconds, the clock milliseconds. */
export const SECOND = 1000;

/** The longest wait that is believed: a week, in seconds. */
export const MAX_SECONDS = 604_800;
