import type { Clock } from '../core/clock.js';

/** Longer delays overflow a 32-bit timer and would fire at once. */
const LONGEST = 2 ** 31 - 1;

/** The clock on the wall. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, delay) => setTimeout(callback, Math.min(Math.max(0, delay), LONGEST)),
  clearTimeout: (handle) => {
    if (typeof handle === 'number' || typeof handle === 'object') clearTimeout(handle as number);
  },
};
