import type { KeyValueStore } from '../../src/session/storage.js';

/** What a browser keeps for a page, in the test's hand. */
export class MemoryStorage implements KeyValueStore {
  readonly entries = new Map<string, string>();
  getItem = (key: string): string | null => this.entries.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.entries.set(key, value);
  removeItem = (key: string): void => void this.entries.delete(key);

  get text(): string {
    return [...this.entries].flat().join('\n');
  }
}
