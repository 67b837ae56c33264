import type { Clock } from '../core/clock.js';

/** Waits `delay` milliseconds, or until `signal` is aborted; no timer and no listener is left. */
export const sleep = (clock: Clock, delay: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clock.clearTimeout(handle);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const handle = clock.setTimeout(end, delay);
    signal.addEventListener('abort', end, { once: true });
  });
