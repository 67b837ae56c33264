import type { Clock } from '../core/clock.js';
import { ELSEWHERE } from '../core/machine/limits.js';
import { sleep } from './sleep.js';

/** The browser's locks, shared by the tabs of an origin; not in every context, and not in every browser. */
export const tabLocks = (): LockManager | undefined =>
  'navigator' in globalThis && 'locks' in navigator ? navigator.locks : undefined;

export interface TabLockOptions {
  readonly name: string;
  readonly clock: Clock;
  /** Gives the lock up, whatever becomes of the work. */
  readonly signal: AbortSignal;
}

/**
 * Runs `work`, unless another tab holds the lock of that name: then nothing is run, and `undefined` comes back.
 * What tabs tell each other arrives a moment later; a lock is there at once.
 * Where locks are missing or refused, the work is done all the same.
 */
export async function unlessElsewhere<Result>(
  { name, clock, signal }: TabLockOptions,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  const locks = tabLocks();
  if (!locks) return work();
  let started: Promise<Result> | undefined;
  const over = new AbortController();
  const end = () => over.abort();
  signal.addEventListener('abort', end, { once: true });
  try {
    await locks.request(name, { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      started = work().finally(end);
      // A backend that never answers is not to keep the other tabs away for ever.
      await Promise.race([started, sleep(clock, ELSEWHERE, over.signal)]);
    });
  } catch {
    started ??= work();
  } finally {
    signal.removeEventListener('abort', end);
  }
  return started;
}
