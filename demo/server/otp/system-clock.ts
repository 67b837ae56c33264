import type { Clock } from '../../../src/core/clock.js';

/** The machine's clock. Its timers never keep a process alive that has nothing else to do. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, delay) => setTimeout(callback, delay).unref(),
  clearTimeout: (handle) => {
    if (typeof handle === 'object' && handle !== null) clearTimeout(handle as NodeJS.Timeout);
  },
};
