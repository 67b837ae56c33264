/**
 * Idempotency keys, one per act of a person. An act that got no answer keeps its key, so that pressing again repeats
 * it instead of doing it twice. Kept in memory only.
 */
export class ActKeys {
  readonly #keys = new Map<string, string>();

  keyFor(act: string): string {
    const key = this.#keys.get(act) ?? randomKey();
    this.#keys.set(act, key);
    return key;
  }

  /** The act was answered: the next one like it is a new one. */
  settle(act: string): void {
    this.#keys.delete(act);
  }

  clear(): void {
    this.#keys.clear();
  }
}

/** `crypto.randomUUID` exists in secure contexts only; a page under development on a LAN address is none. */
function randomKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
