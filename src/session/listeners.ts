import type { SubscribeOptions } from './session-api.js';

/** Whoever wants to hear of one thing. One that fails takes nothing from the others, nor from the session. */
export class Listeners<Value> {
  readonly #listeners = new Map<(value: Value) => void, () => void>();

  /** Returns how to leave; aborting the signal does the same. */
  add(listener: (value: Value) => void, { signal }: SubscribeOptions): () => void {
    if (signal?.aborted) return () => undefined;
    const leave = () => {
      this.#listeners.delete(listener);
      signal?.removeEventListener('abort', leave);
    };
    this.#listeners.get(listener)?.();
    this.#listeners.set(listener, leave);
    signal?.addEventListener('abort', leave, { once: true });
    return leave;
  }

  tell(value: Value): void {
    for (const listener of [...this.#listeners.keys()]) {
      try {
        listener(value);
      } catch (error) {
        // Reported as any uncaught error is, once the session is in order.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  clear(): void {
    for (const leave of [...this.#listeners.values()]) leave();
  }
}
