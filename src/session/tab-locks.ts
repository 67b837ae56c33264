import type { Clock } from '../core/clock.js';
import { ELSEWHERE } from '../core/machine/limits.js';
import { sleep } from './sleep.js';

/** The browser's locks, shared by the tabs of an origin; not in every context, and not in every browser. */
export const tabLocks = (): LockManager | undefined =>
  'navigator' in globalThis && 'locks' in navigator ? navigator.locks : undefined;

export interface TabLockOptions {
  readonly name: string;
  readonly clock: Clock;
  /** Gives the lock up. */
  readonly signal: AbortSignal;
}

/** Gives up what was taken; more than once does no harm. */
export type Release = () => void;

/**
 * Takes the lock of that name, or nothing where another tab has it.
 * A tab that never gives it up does not keep the others away for ever. Where locks are missing or refused, everybody has it.
 */
export function takeTabLock({ name, clock, signal }: TabLockOptions): Promise<Release | undefined> {
  const locks = tabLocks();
  const over = new AbortController();
  const release = () => over.abort();
  if (!locks) return Promise.resolve(release);
  return new Promise((resolve) => {
    const hold = async (lock: Lock | null): Promise<void> => {
      resolve(lock ? release : undefined);
      if (lock) await sleep(clock, ELSEWHERE, AbortSignal.any([over.signal, signal]));
    };
    locks.request(name, { ifAvailable: true }, hold).catch(() => resolve(release));
  });
}
