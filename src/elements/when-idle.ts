import type { Clock } from '../core/clock.js';

/** Where the browser cannot tell when it is idle. Milliseconds. */
const SOON = 200;

/** Calls back when the page has nothing else to do. */
export function whenIdle(callback: () => void, clock: Clock): void {
  // Not in every engine.
  const request: typeof requestIdleCallback | undefined = globalThis.requestIdleCallback;
  if (request) request(callback);
  else clock.setTimeout(callback, SOON);
}
