import {
  BackendError,
  type AttemptOutcome,
  type AttemptRequest,
  type CallOptions,
  type ChallengeSnapshot,
  type OtpBackend,
  type Refused,
  type ResendRequest,
  type SendOutcome,
  type StartRequest,
} from '../../src/backend/backend.js';
import type { ChallengeAnswer } from '../../src/core/challenge.js';
import type { Clock } from '../../src/core/clock.js';

/** The challenge that a backend of a fixture answers with, unless a test wants another. */
export const usualChallenge: ChallengeAnswer = {
  id: 'c1',
  method: 'email',
  destination: 'an•••@gmail.com',
  code: { length: 6, alphabet: 'numeric', resend: 'new' },
  expiresIn: 600,
  resendIn: 30,
};

interface Call<Request> {
  readonly request: Request;
  readonly options: CallOptions;
}

/** One kind of call: what it was asked, and the answers that a test has queued for it. */
class Script<Request, Outcome> {
  readonly calls: Call<Request>[] = [];
  readonly #queue: (() => Promise<Outcome>)[] = [];
  readonly #usual: (request: Request) => Outcome;

  constructor(usual: (request: Request) => Outcome) {
    this.#usual = usual;
  }

  get last(): Call<Request> {
    const call = this.calls.at(-1);
    if (!call) throw new Error('There was no such call.');
    return call;
  }

  /** Queues an answer, or an error to be thrown, for one call. */
  next(outcome: Outcome | Error): void {
    this.#queue.push(() => (outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome)));
  }

  /** Has one call wait for an answer, which is given through what comes back. */
  hang(): (outcome: Outcome | Error) => void {
    let settle: (outcome: Outcome | Error) => void = () => undefined;
    const answer = new Promise<Outcome>((resolve, reject) => {
      settle = (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome));
    });
    this.#queue.push(() => answer);
    return settle;
  }

  take(request: Request, options: CallOptions): Promise<Outcome> {
    this.calls.push({ request, options });
    const answer = this.#queue.shift();
    return answer ? answer() : Promise.resolve(this.#usual(request));
  }
}

/**
 * A server that does as a test says. Unasked, it accepts every send and every code.
 * It records what it was asked, and tells news of a challenge that has `stream`.
 */
export class FlowFixtureBackend implements OtpBackend {
  readonly starts = new Script<StartRequest, SendOutcome>(() => this.accepted());
  readonly resends = new Script<ResendRequest, SendOutcome>(({ method }) =>
    this.accepted(method === undefined ? {} : { method }),
  );
  readonly attempts = new Script<AttemptRequest, AttemptOutcome>(() => ({
    ok: true,
    result: { user: 'u1' },
  }));
  /** What it cannot do without the address in clear. */
  needsAddress: OtpBackend['needsAddress'];
  readonly #clock: Clock;
  #challenge: ChallengeAnswer;
  #announceWatch: (listener: (snapshot: ChallengeSnapshot) => void) => void = () => undefined;
  readonly #watched = new Promise<(snapshot: ChallengeSnapshot) => void>((resolve) => {
    this.#announceWatch = resolve;
  });

  constructor(clock: Clock, challenge: Partial<ChallengeAnswer> = {}) {
    this.#clock = clock;
    this.#challenge = { ...usualChallenge, ...challenge };
  }

  start(request: StartRequest, options: CallOptions): Promise<SendOutcome> {
    return this.starts.take(request, options);
  }

  resend(request: ResendRequest, options: CallOptions): Promise<SendOutcome> {
    return this.resends.take(request, options);
  }

  attempt(request: AttemptRequest, options: CallOptions): Promise<AttemptOutcome> {
    return this.attempts.take(request, options);
  }

  watch(
    _reference: unknown,
    listener: (snapshot: ChallengeSnapshot) => void,
    { signal }: CallOptions,
  ): Promise<void> {
    this.#announceWatch(listener);
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  }

  /** A yes to a send; `more` is true of the challenge from now on. */
  accepted(more: Partial<ChallengeAnswer> = {}): SendOutcome {
    this.#challenge = { ...this.#challenge, ...more };
    return { ok: true, challenge: this.#challenge, receivedAt: this.#clock.now() };
  }

  refused(code: Refused['code'], more: Partial<Refused> = {}): Refused {
    return { ok: false, code, receivedAt: this.#clock.now(), ...more };
  }

  /** News of a challenge that is followed (`stream`), once somebody follows it. */
  async tell(news: Partial<ChallengeAnswer>): Promise<void> {
    const listener = await this.#watched;
    this.#challenge = { ...this.#challenge, ...news };
    listener({ challenge: this.#challenge, receivedAt: this.#clock.now() });
  }
}

export const noAnswer = (code: BackendError['code']): BackendError => new BackendError(code);
