import type { Clock } from '../core/clock.js';
import type { TabHint } from '../core/session-event.js';
import { sleep } from './sleep.js';

/** What only one tab does at a time. */
export type SharedAct = 'sends' | 'attempts';

/** What tabs of one session say to each other. No code, no address, no token, no result. */
export type TabMessage =
  | TabHint
  /** A send or a check of that challenge is over, whatever came of it. */
  | { readonly type: 'done'; readonly id: string; readonly act: SharedAct }
  /** A tab has opened and has no challenge. */
  | { readonly type: 'hello' }
  /** A tab answers that it has one; only said where the proof is a cookie, which both tabs share. */
  | {
      readonly type: 'here';
      readonly id: string;
      readonly method: string;
      readonly sends: number;
      readonly sentAt: number | undefined;
    };

/** An echo that does not come by then will not come. Milliseconds. */
const LAST_ECHO = 1000;

const ID = /^[A-Za-z0-9_-]{1,128}$/;

const isTime = (value: unknown): boolean =>
  value === undefined || (typeof value === 'number' && Number.isFinite(value));

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

/** Anything may arrive on a channel of this origin; what is not a message of ours is none. */
export function isTabMessage(value: unknown): value is TabMessage {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  if (value.type === 'hello') return true;
  if (!('id' in value) || typeof value.id !== 'string' || !ID.test(value.id)) return false;
  switch (value.type) {
    case 'sending':
    case 'settled':
    case 'checking':
    case 'checked':
    case 'verified':
    case 'news':
      return true;
    case 'done':
      return 'act' in value && (value.act === 'sends' || value.act === 'attempts');
    case 'sent':
      return !('resendAt' in value) || isTime(value.resendAt);
    case 'here':
      return (
        'method' in value &&
        typeof value.method === 'string' &&
        'sends' in value &&
        isCount(value.sends) &&
        (!('sentAt' in value) || isTime(value.sentAt))
      );
    default:
      return false;
  }
}

/** What a tab says to hear it itself, and so to know that it has heard all that was said before. */
interface Echo {
  readonly type: 'echo';
  readonly of: number;
}

const isEcho = (value: unknown): value is Echo =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  value.type === 'echo' &&
  'of' in value &&
  typeof value.of === 'number';

const isUnrefable = (channel: object): channel is { unref: () => void } =>
  'unref' in channel && typeof channel.unref === 'function';

/** A session's channel to its own tabs. Where BroadcastChannel is missing or refused, tabs simply do not hear each other. */
export class Tabs {
  readonly #clock: Clock;
  readonly #life = new AbortController();
  readonly #echoes = new Map<number, AbortController>();
  #channel: BroadcastChannel | undefined;
  /** A channel does not hear itself, so another one asks for the echo. */
  #voice: BroadcastChannel | undefined;

  constructor(key: string, clock: Clock, onMessage: (message: TabMessage) => void) {
    this.#clock = clock;
    try {
      const name = `otp-elements:session:${key}`;
      this.#channel = new BroadcastChannel(name);
      this.#voice = new BroadcastChannel(name);
      this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (isEcho(data)) this.#echoes.get(data.of)?.abort();
        else if (isTabMessage(data)) onMessage(data);
      };
      // In Node a listening channel keeps the process alive.
      for (const channel of [this.#channel, this.#voice]) if (isUnrefable(channel)) channel.unref();
    } catch {
      this.close();
    }
  }

  tell(message: TabMessage): void {
    try {
      this.#channel?.postMessage(message);
    } catch {
      // A closed channel has no listeners.
    }
  }

  /**
   * Resolves when what was said on the channel before has been heard here, and what was said here has gone out.
   * Messages keep their order on the way through the browser, so whoever hears its own has heard what came before it.
   */
  async caughtUp(): Promise<void> {
    if (!this.#voice) return;
    const of = Math.random();
    const echo = new AbortController();
    this.#echoes.set(of, echo);
    this.#voice.postMessage({ type: 'echo', of } satisfies Echo);
    await sleep(this.#clock, LAST_ECHO, AbortSignal.any([echo.signal, this.#life.signal]));
    this.#echoes.delete(of);
  }

  close(): void {
    this.#life.abort();
    for (const channel of [this.#channel, this.#voice]) channel?.close();
    this.#channel = undefined;
    this.#voice = undefined;
  }
}
