import {
  BackendError,
  type AttemptOutcome,
  type CallOptions,
  type ChallengeReference,
  type OtpBackend,
  type Refused,
  type ResendRequest,
  type SendOutcome,
  type StartRequest,
  type StatusOutcome,
} from '../../src/backend/backend.js';
import type { ChallengeAnswer } from '../../src/core/challenge.js';
import { SECOND, type Clock } from '../../src/core/clock.js';
import type { ErrorCode } from '../../src/core/problem.js';

export type CallKind = 'start' | 'resend' | 'attempt' | 'status';

/** What becomes of a request: `cut-before` never arrives, of `cut-after` the answer never does. */
export type Fate =
  | 'answered'
  | 'cut-before'
  | 'cut-after'
  | { readonly refused: ErrorCode; readonly retryIn?: number; readonly attemptsLeft?: number };

/** A request on its way. */
export interface Flight {
  readonly kind: CallKind;
  readonly tab: number;
  /** The challenge, or the destination of a start. */
  readonly about: string;
  readonly signal: AbortSignal;
  readonly at: number;
  readonly key: string | undefined;
  readonly land: (fate: Fate) => void;
}

interface Record {
  readonly id: string;
  readonly destination: string;
  code: string;
  sends: number;
  attempts: number;
  expiresAt: number;
  rev: number;
  isVerified: boolean;
}

export const COOLDOWN = 30;
export const MAX_SENDS = 5;
export const MAX_ATTEMPTS = 5;

/** The mask of a destination; no two destinations share one. */
export const maskOf = (destination: string): string => `${destination.slice(0, 2)}•••@example.org`;

/** A server of the contract's rules, with its own clock, and a network in the test's hand: nothing lands by itself. */
export class SimulatedServer {
  /** Every request that left a page, in order. */
  readonly received: Flight[] = [];
  readonly inFlight: Flight[] = [];
  /** How far the pages' clock is from the server's: the pages' may jump. Milliseconds. */
  ahead = 0;
  /** Told of each request that leaves a page, and of each answer that reaches one. */
  onRequest: (flight: Flight) => void = () => undefined;
  onAnswer: (flight: Flight, answer: SendOutcome | AttemptOutcome | StatusOutcome) => void = () => undefined;
  readonly #clock: Clock;
  readonly #challenges = new Map<string, Record>();
  readonly #readyAt = new Map<string, number>();
  readonly #answers = new Map<string, SendOutcome | AttemptOutcome>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** How one tab reaches it. */
  connect(tab: number): OtpBackend {
    const call = <Outcome extends SendOutcome | AttemptOutcome | StatusOutcome>(
      kind: CallKind,
      about: string,
      { signal, idempotencyKey: key }: CallOptions,
      answer: () => Outcome,
    ): Promise<Outcome> =>
      new Promise((resolve, reject) => {
        const flight: Flight = {
          kind,
          tab,
          about,
          signal,
          at: this.#clock.now(),
          key,
          land: (fate) => {
            this.inFlight.splice(this.inFlight.indexOf(flight), 1);
            if (fate === 'cut-before') return reject(new BackendError('network'));
            const outcome = typeof fate === 'object' ? this.#refusal(fate) : answer();
            if (fate === 'cut-after') return reject(new BackendError('network'));
            if (!signal.aborted) this.onAnswer(flight, outcome);
            resolve(outcome as Outcome); // A refusal is part of every outcome.
          },
        };
        this.received.push(flight);
        this.inFlight.push(flight);
        this.onRequest(flight);
      });
    return {
      start: (request, options) =>
        call('start', request.destination, options, () => this.#once(options, () => this.#start(request))),
      resend: (request, options) =>
        call('resend', request.challenge.id, options, () => this.#once(options, () => this.#resend(request))),
      attempt: ({ challenge, code }, options) =>
        call('attempt', challenge.id, options, () =>
          this.#once(options, () => this.#attempt(challenge, code)),
        ),
      status: (challenge, options) => call('status', challenge.id, options, () => this.#status(challenge)),
    };
  }

  /** Lets everything that is under way land, and what follows from it. */
  get next(): Flight | undefined {
    return this.inFlight[0];
  }

  count(kind: CallKind): number {
    return this.received.filter((flight) => flight.kind === kind).length;
  }

  /** The code that is good for a challenge. */
  codeOf(id: string): string | undefined {
    return this.#challenges.get(id)?.code;
  }

  destinationOf(id: string): string | undefined {
    return this.#challenges.get(id)?.destination;
  }

  get #now(): number {
    return this.#clock.now() - this.ahead;
  }

  /** The same act is done once, however often it arrives. */
  #once<Outcome extends SendOutcome | AttemptOutcome>(options: CallOptions, act: () => Outcome): Outcome {
    const { idempotencyKey: key = '' } = options;
    const known = this.#answers.get(key);
    if (known) return { ...known, receivedAt: this.#clock.now() } as Outcome; // Kept under the key of this very act.
    const answer = act();
    this.#answers.set(key, answer);
    return answer;
  }

  #start({ destination }: StartRequest): SendOutcome {
    const wait = this.#waitFor(destination);
    if (wait > 0) return this.#refusal({ refused: 'rate_limited', retryIn: wait });
    const id = `c${this.#challenges.size + 1}`;
    const record = {
      id,
      destination,
      code: '',
      sends: 0,
      attempts: 0,
      expiresAt: 0,
      rev: 0,
      isVerified: false,
    };
    this.#challenges.set(id, record);
    return this.#sent(record);
  }

  #resend({ challenge }: ResendRequest): SendOutcome {
    const record = this.#challenges.get(challenge.id);
    if (!record) return this.#refusal({ refused: 'challenge_not_found' });
    if (record.isVerified) return this.#refusal({ refused: 'already_verified' });
    if (record.sends >= MAX_SENDS) return this.#refusal({ refused: 'sends_exhausted' });
    const wait = this.#waitFor(record.destination);
    return wait > 0 ? this.#refusal({ refused: 'rate_limited', retryIn: wait }) : this.#sent(record);
  }

  #sent(record: Record): SendOutcome {
    record.sends += 1;
    record.attempts = 0;
    record.rev += 1;
    record.code = `QX${record.id}Y${record.sends}Z`;
    record.expiresAt = this.#now + 600 * SECOND;
    this.#readyAt.set(record.destination, this.#now + COOLDOWN * SECOND);
    return this.#snapshot(record);
  }

  #attempt({ id }: ChallengeReference, code: string): AttemptOutcome {
    const record = this.#challenges.get(id);
    if (!record) return this.#refusal({ refused: 'challenge_not_found' });
    if (record.isVerified) return this.#refusal({ refused: 'already_verified' });
    if (record.attempts >= MAX_ATTEMPTS) return this.#refusal({ refused: 'attempts_exhausted' });
    record.attempts += 1;
    record.rev += 1;
    if (this.#now >= record.expiresAt) return this.#refusal({ refused: 'expired_code' });
    if (code !== record.code)
      return this.#refusal({ refused: 'invalid_code', attemptsLeft: MAX_ATTEMPTS - record.attempts });
    record.isVerified = true;
    return { ok: true, result: 'session' };
  }

  #status({ id }: ChallengeReference): StatusOutcome {
    const record = this.#challenges.get(id);
    return record ? this.#snapshot(record) : this.#refusal({ refused: 'challenge_not_found' });
  }

  #snapshot(record: Record): SendOutcome {
    const { id, destination, sends, attempts, expiresAt, rev, isVerified } = record;
    const life = Math.max(0, Math.floor((expiresAt - this.#now) / SECOND));
    const isUsedUp = attempts >= MAX_ATTEMPTS;
    const challenge: ChallengeAnswer = {
      id,
      method: 'email',
      destination: maskOf(destination),
      code: { length: 6, alphabet: 'numeric' },
      expiresIn: life,
      resendIn: this.#waitFor(destination),
      sendsLeft: MAX_SENDS - sends,
      attemptsLeft: MAX_ATTEMPTS - attempts,
      status: isVerified ? 'verified' : isUsedUp ? 'exhausted' : life === 0 ? 'expired' : 'pending',
      rev,
    };
    return {
      ok: true,
      challenge,
      receivedAt: this.#clock.now(),
      ...(isVerified ? { result: 'session' } : {}),
    };
  }

  #waitFor(destination: string): number {
    return Math.max(0, Math.ceil(((this.#readyAt.get(destination) ?? 0) - this.#now) / SECOND));
  }

  #refusal({ refused, retryIn, attemptsLeft }: Exclude<Fate, string>): Refused {
    return {
      ok: false,
      code: refused,
      receivedAt: this.#clock.now(),
      ...(retryIn === undefined ? {} : { retryIn }),
      ...(attemptsLeft === undefined ? {} : { attemptsLeft }),
    };
  }
}
