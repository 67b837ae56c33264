import type { Challenge, MethodOption } from './challenge.js';
import type { Fact, SendReason, Via } from './fact.js';
import type { Problem } from './problem.js';
import type { Rules, UnansweredStart, Way } from './state.js';

/** What may happen to a session: acts of the person, answers, news and time. `now` is the clock's. */
export type SessionEvent = { readonly now: number } & (
  | { readonly type: 'start'; readonly method: string; readonly destination: string }
  /** `needsAddress`: the backend cannot do it without the address in clear. */
  | { readonly type: 'resend'; readonly needsAddress?: boolean }
  | { readonly type: 'use-method'; readonly option: MethodOption }
  /** Back to the way that was left, without a send. */
  | { readonly type: 'go-back' }
  | { readonly type: 'verify'; readonly code: string; readonly via: Via; readonly needsAddress?: boolean }
  | { readonly type: 'choose-method'; readonly method: string }
  | { readonly type: 'configure'; readonly rules: Rules }
  | { readonly type: 'change' }
  | { readonly type: 'cancel-change' }
  | { readonly type: 'have-code' }
  | { readonly type: 'reset' }
  | { readonly type: 'field'; readonly empty: boolean }
  | { readonly type: 'online'; readonly online: boolean }
  | { readonly type: 'clock' }
  /** The clock on the wall was set back by that many milliseconds (negative). */
  | { readonly type: 'set-back'; readonly by: number }
  | { readonly type: 'sent'; readonly act: number; readonly challenge: Challenge }
  | { readonly type: 'send-refused'; readonly act: number; readonly problem: Problem }
  | { readonly type: 'send-withheld'; readonly act: number }
  | { readonly type: 'verified'; readonly act: number; readonly result: unknown; readonly next: unknown }
  | { readonly type: 'attempt-refused'; readonly act: number; readonly problem: Problem }
  | { readonly type: 'attempt-withheld'; readonly act: number }
  /** It did not leave, because another tab was checking at that very moment. */
  | { readonly type: 'attempt-elsewhere'; readonly act: number }
  /** A whole snapshot, by GET or stream; `since` is the newest act when it was asked for. */
  | {
      readonly type: 'snapshot';
      readonly challenge: Challenge;
      readonly since: number;
      readonly result?: unknown;
      /** It came by itself, on the stream, and was not asked for. */
      readonly isTold?: boolean;
    }
  | { readonly type: 'gone'; readonly id: string }
  /** `isFresh`: the server has just said so, and need not be asked again. */
  | { readonly type: 'restored'; readonly memory: Memory; readonly isFresh?: boolean }
  /** A first send leaves the page. */
  | { readonly type: 'start-left'; readonly act: number }
  /** The page before this one went without an answer to that. */
  | { readonly type: 'interrupted'; readonly start: UnansweredStart }
  | { readonly type: 'tab'; readonly hint: TabHint }
);

/** An event before it is stamped with the time. */
export type SessionEventBody = SessionEvent extends infer E
  ? E extends { readonly now: number }
    ? Omit<E, 'now'>
    : never
  : never;

/** What a session keeps across a reload: no code, no address in clear. */
export interface Memory extends Way {
  /** The way that was left. */
  readonly earlier?: Way | undefined;
  /** The tries of the newest code are used up. */
  readonly exhausted: boolean;
  /** The server has said that the newest code is past its life. */
  readonly expired: boolean;
  /** No attempt is accepted before that moment. */
  readonly attemptHoldUntil?: number | undefined;
  /** Codes are paused: by which refusal, and until when. */
  readonly pause?: { readonly code: 'locked' | 'blocked'; readonly until: number | undefined } | undefined;
  /** The server's refusal of more sends, and whether it is about this destination only. */
  readonly hold?:
    | { readonly until: number | undefined; readonly exhausted: boolean; readonly isScoped?: boolean }
    | undefined;
}

/** What tabs tell each other. Hints only: a wait may grow by them, nothing else is believed without asking the server. */
export type TabHint =
  | { readonly type: 'sending'; readonly id: string }
  | { readonly type: 'settled'; readonly id: string }
  | { readonly type: 'sent'; readonly id: string; readonly resendAt: number | undefined }
  | { readonly type: 'checking'; readonly id: string }
  /** That check is over, and it did not verify. */
  | { readonly type: 'checked'; readonly id: string }
  | { readonly type: 'verified'; readonly id: string }
  /** The tab that follows the stream has heard something. */
  | { readonly type: 'news'; readonly id: string };

/** What the machine asks its surroundings to do. Data, so that a table can test it. */
export type Effect =
  | {
      readonly type: 'send';
      readonly act: number;
      readonly reason: SendReason;
      /** How the code will travel, also where the request leaves it as it is. */
      readonly method: string;
      readonly request: SendRequest;
    }
  | {
      readonly type: 'attempt';
      readonly act: number;
      readonly id: string;
      readonly code: string;
      readonly via: Via;
    }
  /** `whenSeen`: it can wait until somebody looks at the page. */
  | { readonly type: 'refresh'; readonly whenSeen?: boolean }
  | { readonly type: 'fact'; readonly fact: Fact }
  | { readonly type: 'tell'; readonly hint: TabHint };

export type SendRequest =
  | { readonly kind: 'start'; readonly method: string; readonly destination: string }
  | { readonly kind: 'again'; readonly id: string; readonly method?: string; readonly methodId?: string };

export interface Transition<State> {
  readonly state: State;
  readonly effects: readonly Effect[];
}
