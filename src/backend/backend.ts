import type { ChallengeAnswer } from '../core/challenge.js';
import type { ErrorCode, ProblemDetails } from '../core/problem.js';

/**
 * What a flow needs from a server, whoever runs it. `createHttpBackend` speaks this project's contract;
 * an adapter speaks an existing service's.
 *
 * A call resolves with an answer or a refusal. It rejects only when there is no answer at all, with a `BackendError`.
 */
export interface OtpBackend {
  /** Begins a challenge: sends a code to `destination`. */
  start(request: StartRequest, options: CallOptions): Promise<SendOutcome>;
  /** Sends again, or another way. */
  resend(request: ResendRequest, options: CallOptions): Promise<SendOutcome>;
  /** Tries a code. */
  attempt(request: AttemptRequest, options: CallOptions): Promise<AttemptOutcome>;
  /** Asks where a challenge stands. Without it a session goes by what it was last told. */
  readonly status?:
    ((reference: ChallengeReference, options: CallOptions) => Promise<StatusOutcome>) | undefined;
  /**
   * Follows a challenge and calls `listener` for each snapshot until `options.signal` is aborted.
   * It resolves when the server ends the stream, and rejects when the connection breaks; the session comes back later.
   */
  readonly watch?:
    | ((
        reference: ChallengeReference,
        listener: (snapshot: ChallengeSnapshot) => void,
        options: CallOptions,
      ) => Promise<void>)
    | undefined;
  /**
   * Calls that need the address in clear. A session does not keep it across a reload: the person is asked to type it
   * again, and the call is made then. Default: none.
   */
  readonly needsAddress?: { readonly verify?: boolean; readonly resend?: boolean } | undefined;
  /** What this backend can tell: for whoever chooses one. No session goes by it. */
  readonly knows?: BackendKnowledge | undefined;
}

/** What a backend can tell. Where it cannot, its answers leave it out, and the session goes by its policy and by time. */
export interface BackendKnowledge {
  /** What became of a message. */
  readonly delivery: boolean;
  readonly attemptsLeft: boolean;
  /** When a code is past its life. */
  readonly expiry: boolean;
  /** A wrong code from one that is too old. */
  readonly wrongFromExpired: boolean;
  /** When the next send is accepted. */
  readonly cooldown: boolean;
  /** News by itself, without being asked. */
  readonly watch: boolean;
}

/** What a backend needs to find a challenge again, also after a reload. */
export interface ChallengeReference {
  readonly id: string;
  /** Proof for servers on another origin. */
  readonly token?: string;
  /** Opaque JSON of the backend, at most 4 kB: flow ids, CSRF tokens; no address, no code, no session token. */
  readonly handle?: unknown;
  /** The address as typed, while this page has it. */
  readonly destination?: string;
}

/** The first send to a destination. */
export interface StartRequest {
  /** Kind that carries the code: `email`, `sms`, `voice` or `whatsapp`. */
  readonly method: string;
  /** An address, or a number that begins with `+` (E.164). */
  readonly destination: string;
  /** What the code is for, from the server's list. Without it: signing in. */
  readonly purpose?: string;
  /** Language of the message (BCP 47). */
  readonly locale?: string;
  /** A CAPTCHA's token. */
  readonly captcha?: string;
}

/** Another send of a challenge; with neither `method` nor `methodId` by the same way. */
export interface ResendRequest {
  readonly challenge: ChallengeReference;
  /** Another kind, to the same destination. */
  readonly method?: string;
  /** One of the ways that the challenge offers. */
  readonly methodId?: string;
  /** A CAPTCHA's token. */
  readonly captcha?: string;
}

/** A code to be tried. */
export interface AttemptRequest {
  readonly challenge: ChallengeReference;
  /** As the field holds it: without spaces or hyphens. */
  readonly code: string;
  /** A CAPTCHA's token. */
  readonly captcha?: string;
}

/** What goes with every call. */
export interface CallOptions {
  /** Aborts when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** One per act of a person; the same again when the same act is repeated after it got no answer. */
  readonly idempotencyKey?: string;
  /** Headers that the page added. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A challenge with the moment its answer arrived (milliseconds since the epoch), from which its times count. */
export interface ChallengeSnapshot {
  readonly challenge: ChallengeAnswer;
  readonly receivedAt: number;
  readonly token?: string;
  readonly handle?: unknown;
  /** What a verified challenge was for; only to a caller with proof. */
  readonly result?: unknown;
}

/** A refusal in the contract's words; times are seconds from `receivedAt`. */
export interface Refused extends ProblemDetails<ChallengeAnswer> {
  readonly ok: false;
  readonly code: ErrorCode;
  readonly receivedAt: number;
  readonly retryIn?: number;
  readonly handle?: unknown;
}

/** What became of a send. Accepted is not delivered. */
export type SendOutcome = (ChallengeSnapshot & { readonly ok: true }) | Refused;

/** Where a challenge stands. */
export type StatusOutcome = (ChallengeSnapshot & { readonly ok: true }) | Refused;

/** What became of an attempt. */
export type AttemptOutcome =
  | {
      readonly ok: true;
      /** For the page, by `otp-verified` alone. */
      readonly result?: unknown;
      /** A further factor is needed: proven, but not yet signed in. */
      readonly next?: unknown;
      readonly handle?: unknown;
    }
  | Refused;

/** There was no answer that could be understood. */
export class BackendError extends Error {
  override readonly name = 'BackendError';
  readonly code: 'network' | 'timeout' | 'bad_answer';

  constructor(code: BackendError['code'], options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
