import type { Clock, TimerHandle } from '../../../src/core/clock.js';
import type { ChallengeRecord } from './challenge.js';

/** Told of every change; `undefined` once the challenge is gone. */
export type Watcher = (challenge: ChallengeRecord | undefined) => void;

interface Entry {
  readonly challenge: ChallengeRecord;
  readonly watchers: Set<Watcher>;
  timer: TimerHandle;
}

/** Challenges in memory. Each is forgotten `afterlife` milliseconds after its newest code has expired. */
export class ChallengeStore {
  readonly #entries = new Map<string, Entry>();
  readonly #clock: Clock;
  readonly #afterlife: number;

  constructor(clock: Clock, afterlife: number) {
    this.#clock = clock;
    this.#afterlife = afterlife;
  }

  add(challenge: ChallengeRecord): void {
    const entry: Entry = { challenge, watchers: new Set(), timer: undefined };
    this.#entries.set(challenge.id, entry);
    this.#forgetInTime(entry);
  }

  get(id: string): ChallengeRecord | undefined {
    return this.#entries.get(id)?.challenge;
  }

  /** To be called after every change of what a snapshot shows: tells those who watch. */
  changed(challenge: ChallengeRecord): void {
    challenge.rev += 1;
    for (const watcher of this.#entries.get(challenge.id)?.watchers ?? []) watcher(challenge);
  }

  watchers(id: string): number {
    return this.#entries.get(id)?.watchers.size ?? 0;
  }

  /** Calls `watcher` until the returned function is called. */
  watch(id: string, watcher: Watcher): () => void {
    const watchers = this.#entries.get(id)?.watchers;
    watchers?.add(watcher);
    return () => watchers?.delete(watcher);
  }

  clear(): void {
    for (const entry of this.#entries.values()) this.#forget(entry);
  }

  #forgetInTime(entry: Entry): void {
    const left = entry.challenge.code.expiresAt + this.#afterlife - this.#clock.now();
    // Another send may have moved the end since the timer was set.
    if (left <= 0) this.#forget(entry);
    else entry.timer = this.#clock.setTimeout(() => this.#forgetInTime(entry), left);
  }

  #forget(entry: Entry): void {
    this.#clock.clearTimeout(entry.timer);
    this.#entries.delete(entry.challenge.id);
    for (const watcher of entry.watchers) watcher(undefined);
  }
}
