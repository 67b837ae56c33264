import { moveBy, shiftWay } from '../core/shift-times.js';
import type { Memory } from '../core/session-event.js';
import type { UnansweredStart, Way } from '../core/state.js';
import { isCount, isRecord, isText, isTime } from './guards.js';
import { readChallenge } from './stored-challenge.js';

/** The part of Web Storage a session uses. */
export interface KeyValueStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** What proves a challenge to its server, and what its backend wants back. */
export interface Secrets {
  /** Proof for a server on another origin. */
  readonly token?: string;
  readonly handle?: unknown;
}

/** What is kept for a reload, in sessionStorage: never the code, never the address in clear. */
export interface StoredSession extends Secrets {
  readonly memory?: Memory | undefined;
  /** A first send that has left and is not answered yet. */
  readonly start?: UnansweredStart | undefined;
  /** For the way that was left, where that is another challenge. */
  readonly earlier?: Secrets;
}

/** Entries of another shape are left alone by number, not by guessing. */
const VERSION = 1;
const MAX_HANDLE = 4096;

/** The browser's storage, or nothing where it is denied: reading the property alone may throw. */
export function browserStorage(
  name: 'sessionStorage' | 'localStorage' = 'sessionStorage',
): KeyValueStore | undefined {
  try {
    const store: unknown = Reflect.get(globalThis, name);
    return isStore(store) ? store : undefined;
  } catch {
    return undefined;
  }
}

const isStore = (value: unknown): value is KeyValueStore =>
  typeof value === 'object' && value !== null && 'getItem' in value && 'setItem' in value;

/** One session's entry. Storage that is denied, full or full of something else is the same as no storage. */
export class SessionMemory {
  readonly #store: KeyValueStore | undefined;
  readonly #key: string;
  #isDenied = false;

  constructor(store: KeyValueStore | undefined, key: string) {
    this.#store = store;
    this.#key = `otp-elements:session:${key}`;
  }

  /** Whether the page can be left and come back to. */
  get isDenied(): boolean {
    return this.#isDenied || !this.#store;
  }

  save(entry: StoredSession, now: number): void {
    try {
      const { earlier } = entry;
      const small = { ...withoutLarge(entry), ...(earlier ? { earlier: withoutLarge(earlier) } : {}) };
      this.#store?.setItem(this.#key, JSON.stringify({ version: VERSION, savedAt: now, ...small }));
      this.#isDenied = false;
    } catch {
      // An older entry may be about another destination.
      this.forget();
      this.#isDenied = true;
    }
  }

  forget(): void {
    try {
      this.#store?.removeItem(this.#key);
    } catch {
      this.#isDenied = true;
    }
  }

  load(now: number): StoredSession | undefined {
    try {
      const text = this.#store?.getItem(this.#key);
      return text ? readEntry(JSON.parse(text), now) : undefined;
    } catch {
      return undefined;
    }
  }
}

function withoutLarge<Kept extends Secrets>(secrets: Kept): Omit<Kept, 'handle'> {
  const { handle, ...rest } = secrets;
  return (JSON.stringify(handle) ?? '').length > MAX_HANDLE ? rest : secrets;
}

function readEntry(value: unknown, now: number): StoredSession | undefined {
  if (!isRecord(value) || value.version !== VERSION) return undefined;
  const { savedAt, earlier } = value;
  const memory = readMemory(value.memory);
  const start = readStart(value.start);
  // A clock behind the time of saving was set back: deadlines go with it, so that no wait grows.
  const shift = isTime(savedAt) && now < savedAt ? now - savedAt : 0;
  return {
    memory: memory && shifted(memory, shift),
    start: start && { ...start, at: start.at + shift },
    ...readSecrets(value),
    ...(isRecord(earlier) ? { earlier: readSecrets(earlier) } : {}),
  };
}

const readSecrets = ({ token, handle }: Record<string, unknown>): Secrets => ({
  ...(isText(token) ? { token } : {}),
  ...(handle === undefined ? {} : { handle }),
});

function readMemory(value: unknown): Memory | undefined {
  if (!isRecord(value)) return undefined;
  const { earlier, exhausted, expired, attemptHoldUntil, pause, hold } = value;
  const way = readWay(value);
  if (!way) return undefined;
  return {
    ...way,
    earlier: readWay(earlier),
    exhausted: exhausted === true,
    expired: expired === true,
    attemptHoldUntil: timeOf(attemptHoldUntil),
    pause: isRecord(pause)
      ? { code: pause.code === 'blocked' ? 'blocked' : 'locked', until: timeOf(pause.until) }
      : undefined,
    hold: isRecord(hold)
      ? { until: timeOf(hold.until), exhausted: hold.exhausted === true, isScoped: hold.isScoped === true }
      : undefined,
  };
}

function readWay(value: unknown): Way | undefined {
  if (!isRecord(value)) return undefined;
  const { method, masked, sends, sentAt, earlierSendOk, isBack } = value;
  const challenge = readChallenge(value.challenge);
  if (!challenge || !isText(method) || !isCount(sends)) return undefined;
  return {
    challenge,
    method,
    masked: isText(masked) ? masked : undefined,
    sends,
    sentAt: timeOf(sentAt),
    earlierSendOk: earlierSendOk === true,
    isBack: isBack === true,
  };
}

function readStart(value: unknown): UnansweredStart | undefined {
  if (!isRecord(value)) return undefined;
  const { method, masked, at } = value;
  return isText(method) && isText(masked) && isTime(at) ? { method, masked, at } : undefined;
}

const timeOf = (value: unknown): number | undefined => (isTime(value) ? value : undefined);

function shifted(memory: Memory, by: number): Memory {
  const move = moveBy(by);
  const { earlier, hold, pause } = memory;
  return {
    ...shiftWay(memory, by),
    earlier: earlier && shiftWay(earlier, by),
    attemptHoldUntil: move(memory.attemptHoldUntil),
    pause: pause && { ...pause, until: move(pause.until) },
    hold: hold && { ...hold, until: move(hold.until) },
  };
}
