import type { OtpBackend } from '../backend/backend.js';
import type { Clock } from '../core/clock.js';
import type { MethodOption } from '../core/challenge.js';
import type { Fact, Via } from '../core/fact.js';
import type { PolicyOptions } from '../core/policy.js';
import type { SessionState } from '../core/state.js';
import type { AskHandler } from './effects.js';
import type { KeyValueStore } from './storage.js';

/** What a session goes by. */
export interface SessionSettings {
  /** Waits, limits and times, where the server says nothing. */
  readonly policy?: PolicyOptions | undefined;
  /** Names what is stored and the tabs' channel. Without it, nothing is shared between reloads or tabs. */
  readonly key?: string | undefined;
  /** What the code is for, from the server's list. Default: signing in. */
  readonly purpose?: string | undefined;
  /** Kinds offered at the start. Default: `email`. */
  readonly methods?: readonly string[] | undefined;
  /** `generic` drops whatever could tell that an account exists. Default `specific`. */
  readonly disclosure?: 'specific' | 'generic' | undefined;
}

/** What a session is made with. */
export interface SessionOptions extends SessionSettings {
  /** What speaks to the server. */
  readonly backend: OtpBackend;
  /** Default: the clock on the wall. */
  readonly clock?: Clock;
  /** Default: the browser's sessionStorage; `null` keeps everything in memory. */
  readonly storage?: KeyValueStore | null;
  /** Language of the messages that are sent (BCP 47); a function is asked at each send. */
  readonly locale?: string | (() => string | undefined);
}

export interface SubscribeOptions {
  /** Aborted, it ends what was begun, as the function that is returned does. */
  readonly signal?: AbortSignal;
}

/**
 * The store behind a flow: it knows where a person stands, does what the machine asks, and tells its listeners.
 * It owns the requests, the timers, the stored entry and the tabs' channel; it never touches a document.
 */
export interface Session {
  /** A frozen snapshot; another object whenever anything changed. */
  readonly state: SessionState;
  readonly clock: Clock;
  /** The address or number as typed, while this page has it. */
  readonly destination: string | undefined;
  /** False where storage is denied: the page must be kept open. */
  readonly survivesReload: boolean;
  /**
   * Other settings, for an owner that learns them late. A key is taken once: with it the session restores what was
   * kept and hears its tabs.
   */
  configure(settings: SessionSettings): void;
  /** Calls `listener` after every change. */
  subscribe(listener: (state: SessionState) => void, options?: SubscribeOptions): () => void;
  /** Calls `listener` with what has happened. `result` of a sign-in comes here and nowhere else. */
  onFact(listener: (fact: Fact) => void, options?: SubscribeOptions): () => void;
  /** Asks `handler` before each send and each attempt. One handler at a time. */
  intercept(handler: AskHandler, options?: SubscribeOptions): () => void;
  /** Sends the first code to a destination. */
  start(request: { readonly method: string; readonly destination: string }): void;
  /** Sends again the same way, once the cooldown is over. */
  resend(): void;
  /** Tries a code. */
  verify(code: string, via?: Via): void;
  /** Opens the address for a change; the challenge lives on until another one is accepted. */
  change(): void;
  /** Closes it again; nothing has changed. */
  cancelChange(): void;
  /** Before a send: which kind will carry the code. */
  chooseMethod(kind: string): void;
  /** After a send: goes on another way. Only for ways that carry a code. */
  useMethod(option: MethodOption): void;
  /** Goes back to the way that was left for another one, without a send: `state.earlier` says whether there is one. */
  goBack(): void;
  /** "I have a code": the field comes back although the message failed. */
  haveCode(): void;
  /** Whether the code field holds anything: while it does, news wait. */
  noteField(empty: boolean): void;
  /** Whether there is a connection, as far as the browser can tell. */
  setOnline(online: boolean): void;
  /** Whether anyone can see the page; nothing is polled while nobody can. */
  setVisible(visible: boolean): void;
  /** Time has passed, as far as the page can see: it looks at the clock again. */
  tick(): void;
  /** The page is back from sleep, from the background or from the back/forward cache. */
  wake(): void;
  /** Forgets everything, what was kept too, and begins anew. */
  reset(): void;
  /** Lets go of requests, timers and tabs. What is kept for a reload stays. */
  dispose(): void;
}
