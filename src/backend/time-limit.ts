import type { Clock } from '../core/clock.js';
import { BackendError } from './backend.js';

export interface TimeLimit {
  readonly clock: Clock;
  /** The caller's: aborting it ends the work with its reason. */
  readonly signal: AbortSignal;
  /** Milliseconds. */
  readonly limit: number;
}

/** Sets the limit anew, from now. */
export type Renew = (limit: number) => void;

/**
 * Runs `work` until it is done, the caller aborts or the time is up; the signal it is given then aborts what it has
 * left open. It need not heed that signal to be ended by it.
 *
 * @throws BackendError `timeout` when the time is up, else the caller's reason or what `work` throws.
 */
export async function withTimeLimit<Result>(
  { clock, signal, limit }: TimeLimit,
  work: (signal: AbortSignal, renew: Renew) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  const controller = new AbortController();
  const forward = (): void => controller.abort(signal.reason);
  let timer: unknown;
  const renew: Renew = (milliseconds) => {
    clock.clearTimeout(timer);
    if (controller.signal.aborted) return;
    timer = clock.setTimeout(() => controller.abort(new BackendError('timeout')), milliseconds);
  };
  signal.addEventListener('abort', forward);
  try {
    renew(limit);
    return await Promise.race([work(controller.signal, renew), rejectWhenAborted(controller.signal)]);
  } catch (error) {
    // A body that nobody reads to its end would hold its connection.
    controller.abort();
    throw error;
  } finally {
    signal.removeEventListener('abort', forward);
    clock.clearTimeout(timer);
  }
}

/** Resolves after `delay` milliseconds, or rejects with the reason of `signal`. */
export async function pause(clock: Clock, delay: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve) => {
    const stop = (): void => {
      clock.clearTimeout(timer);
      resolve();
    };
    const timer = clock.setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, delay);
    signal.addEventListener('abort', stop, { once: true });
  });
  signal.throwIfAborted();
}

const rejectWhenAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the reason is the caller's, whatever it is
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
