import type { Clock } from '../core/clock.js';
import type { TabHint } from '../core/session-event.js';
import { isCount, isId, isRecord, isText, isTime, oneOf, shape, type Guard } from './guards.js';
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

const isWhole: Guard = (value) => isCount(value) && Number.isSafeInteger(value);

const ofChallenge = shape({ id: isId });

/** What each message must be like. */
const shapes: Readonly<Record<TabMessage['type'], Guard>> = {
  hello: isRecord,
  sending: ofChallenge,
  settled: ofChallenge,
  checking: ofChallenge,
  checked: ofChallenge,
  verified: ofChallenge,
  news: ofChallenge,
  done: shape({ id: isId, act: oneOf('sends', 'attempts') }),
  sent: shape({ id: isId }, { resendAt: isTime }),
  here: shape({ id: isId, method: isText, sends: isWhole }, { sentAt: isTime }),
};
/** Types are a stranger's words, so they are looked up in a map: an object knows `constructor` too. */
const shapeOf: ReadonlyMap<unknown, Guard> = new Map(Object.entries(shapes));

/** Anything may arrive on a channel of this origin; what is not a message of ours is none. */
export const isTabMessage = (value: unknown): value is TabMessage =>
  isRecord(value) && shapeOf.get(value.type)?.(value) === true;

/** What a tab says to hear it itself, and so to know that it has heard all that was said before. */
interface Echo {
  readonly type: 'echo';
  readonly of: number;
}

const isEcho = (value: unknown): value is Echo =>
  isRecord(value) && value.type === 'echo' && isTime(value.of);

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
