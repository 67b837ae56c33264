import type {
  AttemptOutcome,
  AttemptRequest,
  CallOptions,
  ChallengeReference,
  ChallengeSnapshot,
  OtpBackend,
  ResendRequest,
  SendOutcome,
  StartRequest,
  StatusOutcome,
} from '../../src/backend/backend.js';
import type { ChallengeAnswer } from '../../src/core/challenge.js';
import type { Clock } from '../../src/core/clock.js';
import type { ErrorCode } from '../../src/core/problem.js';

/** A call that was made and waits for its answer, or has it. */
export interface Call<Request, Outcome> {
  readonly request: Request;
  readonly options: CallOptions;
  readonly answer: (outcome: Outcome) => void;
  readonly fail: (cause: unknown) => void;
}

export interface Watch {
  readonly reference: ChallengeReference;
  readonly options: CallOptions;
  readonly say: (snapshot: ChallengeSnapshot) => void;
  readonly end: () => void;
  readonly fail: (cause: unknown) => void;
}

/** A server in the test's hand: nothing is answered until the test answers it. */
export class AnsweringBackend implements OtpBackend {
  readonly starts: Call<StartRequest, SendOutcome>[] = [];
  readonly resends: Call<ResendRequest, SendOutcome>[] = [];
  readonly attempts: Call<AttemptRequest, AttemptOutcome>[] = [];
  readonly questions: Call<ChallengeReference, StatusOutcome>[] = [];
  readonly watches: Watch[] = [];
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  start = (request: StartRequest, options: CallOptions) => pending(this.starts, request, options);
  resend = (request: ResendRequest, options: CallOptions) => pending(this.resends, request, options);
  attempt = (request: AttemptRequest, options: CallOptions) => pending(this.attempts, request, options);
  status? = (reference: ChallengeReference, options: CallOptions) =>
    pending(this.questions, reference, options);

  watch? = (
    reference: ChallengeReference,
    say: (snapshot: ChallengeSnapshot) => void,
    options: CallOptions,
  ): Promise<void> =>
    new Promise((end, fail) => this.watches.push({ reference, options, say, end: () => end(), fail }));

  /** A whole answer, as it arrives now. */
  snapshot(
    changes: Partial<ChallengeAnswer> = {},
    more: Partial<ChallengeSnapshot> = {},
  ): ChallengeSnapshot & { ok: true } {
    return {
      ok: true,
      receivedAt: this.#clock.now(),
      challenge: {
        id: 'c1',
        method: 'email',
        destination: 'zx•••@example.org',
        code: { length: 6, alphabet: 'numeric' },
        expiresIn: 600,
        resendIn: 30,
        sendsLeft: 4,
        attemptsLeft: 5,
        ...changes,
      },
      ...more,
    };
  }

  refusal(code: ErrorCode, retryIn?: number) {
    return {
      ok: false,
      code,
      receivedAt: this.#clock.now(),
      ...(retryIn === undefined ? {} : { retryIn }),
    } as const;
  }
}

function pending<Request, Outcome>(
  calls: Call<Request, Outcome>[],
  request: Request,
  options: CallOptions,
): Promise<Outcome> {
  return new Promise((answer, fail) => calls.push({ request, options, answer, fail }));
}

/** The newest of the calls; without one the test has gone wrong. */
export function newest<T>(calls: readonly T[]): T {
  const call = calls.at(-1);
  if (call === undefined) throw new Error('Nothing was called.');
  return call;
}
