import { isDeliveryReason, isDeliveryState } from '../core/delivery/report.js';
import type { Memory } from '../core/session-event.js';

/** The part of Web Storage a session uses. */
export interface KeyValueStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** What is kept for a reload, in sessionStorage: never the code, never the address in clear. */
export interface StoredSession {
  readonly memory: Memory;
  /** Proof for a server on another origin. */
  readonly token?: string;
  readonly handle?: unknown;
}

/** Entries of another shape are left alone by number, not by guessing. */
const VERSION = 1;
const MAX_HANDLE = 4096;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The browser's sessionStorage, or nothing where it is denied: reading the property alone may throw. */
export function browserStorage(): KeyValueStore | undefined {
  try {
    const store: unknown = Reflect.get(globalThis, 'sessionStorage');
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
    const { handle } = entry;
    const small = handle !== undefined && JSON.stringify(handle).length > MAX_HANDLE ? without(entry) : entry;
    try {
      this.#store?.setItem(this.#key, JSON.stringify({ version: VERSION, savedAt: now, ...small }));
      this.#isDenied = false;
    } catch {
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

const without = ({ handle: _handle, ...rest }: StoredSession): StoredSession => rest;

function readEntry(value: unknown, now: number): StoredSession | undefined {
  if (!isRecord(value) || value['version'] !== VERSION || !isRecord(value['memory'])) return undefined;
  const { memory, savedAt, token, handle } = value;
  if (!isMemory(memory)) return undefined;
  // A clock behind the time of saving was set back: deadlines go with it, so that no wait grows.
  const shift = typeof savedAt === 'number' && now < savedAt ? now - savedAt : 0;
  return {
    memory: shift === 0 ? memory : shifted(memory, shift),
    ...(typeof token === 'string' ? { token } : {}),
    ...(handle === undefined ? {} : { handle }),
  };
}

const isTime = (value: unknown): value is number | undefined =>
  value === undefined || (typeof value === 'number' && Number.isFinite(value));

/** This origin's own entry, but any script of the page may have written it. */
function isMemory(value: Record<string, unknown>): value is Record<string, unknown> & Memory {
  const { challenge, method, masked, sends, sentAt } = value;
  if (!isRecord(challenge) || typeof challenge['id'] !== 'string') return false;
  const { delivery, expiresAt, resendAt, sendsLeft, attemptsLeft, methods } = challenge;
  const isDeliveryFine =
    delivery === undefined ||
    (isRecord(delivery) &&
      isDeliveryState(delivery['state']) &&
      (delivery['reason'] === undefined || isDeliveryReason(delivery['reason'])));
  return (
    isDeliveryFine &&
    [expiresAt, resendAt, sendsLeft, attemptsLeft, sentAt].every(isTime) &&
    (methods === undefined || Array.isArray(methods)) &&
    typeof method === 'string' &&
    (masked === undefined || typeof masked === 'string') &&
    typeof sends === 'number'
  );
}

function shifted(memory: Memory, by: number): Memory {
  const move = (time: number | undefined) => (time === undefined ? undefined : time + by);
  const { challenge } = memory;
  const expiresAt = move(challenge.expiresAt);
  const resendAt = move(challenge.resendAt);
  return {
    ...memory,
    sentAt: move(memory.sentAt),
    challenge: {
      ...challenge,
      ...(expiresAt === undefined ? {} : { expiresAt }),
      ...(resendAt === undefined ? {} : { resendAt }),
    },
  };
}
