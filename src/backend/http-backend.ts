import { SECOND, type Clock } from '../core/clock.js';
import {
  BackendError,
  type AttemptOutcome,
  type AttemptRequest,
  type CallOptions,
  type ChallengeReference,
  type ChallengeSnapshot,
  type OtpBackend,
  type Refused,
  type ResendRequest,
  type SendOutcome,
  type StartRequest,
  type StatusOutcome,
} from './backend.js';
import { isChallengeId, parseChallenge, parseVerified } from './contract.js';
import { EventStream } from './event-stream.js';
import { HttpClient, type Arrival, type HttpCall } from './http-client.js';
import { readRefusal } from './problem.js';
import { readJson, readText } from './read-body.js';
import { systemClock } from './system-clock.js';

/** Where a server is, and by what it is reached. */
export interface HttpBackendOptions {
  /** Where the server speaks the HTTP contract: a URL, or a path on the page's own origin, without a query. */
  readonly endpoint: string;
  /** Default: the clock on the wall. */
  readonly clock?: Clock;
  /** Default: the platform's, looked up at each call. */
  readonly fetch?: typeof globalThis.fetch;
  /** Default: `same-origin`. A server on another origin needs no cookie: its token is the proof. */
  readonly credentials?: RequestCredentials;
}

/** A stream that says nothing for so long, not even a comment, is dead. */
const SILENCE_LIMIT = 40 * SECOND;

/**
 * Speaks this project's HTTP contract. A request that does not get through is repeated after 1 s and 3 s under the same
 * idempotency key; one that takes longer than 15 s is given up and not repeated.
 *
 * Its calls reject with a `BackendError`, or with the reason of the caller's signal. A stream resolves when the server
 * ends it and when the challenge is gone: asking for the status then tells which.
 */
export function createHttpBackend(options: HttpBackendOptions): OtpBackend {
  return new HttpBackend(options);
}

class HttpBackend implements OtpBackend {
  readonly needsAddress = { verify: false, resend: false };
  readonly knows = {
    delivery: true,
    attemptsLeft: true,
    expiry: true,
    wrongFromExpired: true,
    cooldown: true,
    watch: true,
  };
  readonly #clock: Clock;
  readonly #client: HttpClient;
  /** Absolute; links are resolved against it. */
  readonly #base: string | undefined;

  constructor({ endpoint, clock = systemClock, fetch, credentials = 'same-origin' }: HttpBackendOptions) {
    this.#clock = clock;
    this.#base = absolute(endpoint);
    this.#client = new HttpClient({
      endpoint,
      clock,
      credentials,
      fetch: fetch ?? ((input, init) => globalThis.fetch(input, init)),
    });
  }

  start(request: StartRequest, options: CallOptions): Promise<SendOutcome> {
    return this.#send({ path: '/challenges', body: request, options });
  }

  async resend({ challenge, ...body }: ResendRequest, options: CallOptions): Promise<SendOutcome> {
    const call = this.#callFor(challenge, '/sends', { body, options });
    return call ? this.#send(call) : this.#unknownChallenge();
  }

  async attempt({ challenge, ...body }: AttemptRequest, options: CallOptions): Promise<AttemptOutcome> {
    const call = this.#callFor(challenge, '/attempts', { body, options });
    if (!call) return this.#unknownChallenge();
    return this.#ask(call, (answer) => {
      const verified = parseVerified(answer);
      return verified && { ok: true, ...verified };
    });
  }

  async status(reference: ChallengeReference, options: CallOptions): Promise<StatusOutcome> {
    const call = this.#callFor(reference, '', { options });
    if (!call) return this.#unknownChallenge();
    return this.#ask(call, (answer, receivedAt) => {
      const snapshot = this.#snapshotOf(reference, answer, receivedAt);
      return snapshot && { ok: true, ...snapshot };
    });
  }

  async watch(
    reference: ChallengeReference,
    listener: (snapshot: ChallengeSnapshot) => void,
    options: CallOptions,
  ): Promise<void> {
    const call = this.#callFor(reference, '', { options, accept: 'text/event-stream' });
    if (!call) return;
    await this.#client.sendOnce(call, async (arrival) => {
      const { response, receivedAt, signal } = arrival;
      if (!response.ok) {
        const refused = await readRefusal(arrival, this.#base);
        if (refused.code === 'challenge_not_found') return;
        throw new BackendError('bad_answer', { cause: refused });
      }
      if (isEventStream(response)) return this.#follow(reference, arrival, listener);
      const snapshot = this.#snapshotOf(reference, await readJson(response, signal), receivedAt);
      if (!snapshot) throw new BackendError('bad_answer');
      listener(withoutResult(snapshot));
    });
  }

  async #follow(
    reference: ChallengeReference,
    { response, signal, renew }: Arrival,
    listener: (snapshot: ChallengeSnapshot) => void,
  ): Promise<void> {
    const stream = new EventStream();
    renew(SILENCE_LIMIT);
    for await (const text of readText(response, signal)) {
      renew(SILENCE_LIMIT);
      // Each event is a whole snapshot: of those that came together the last that can be understood is enough.
      let newest: ChallengeSnapshot | undefined;
      for (const { type, data } of stream.push(text)) {
        const body = type === 'challenge' ? parseJson(data) : undefined;
        newest = this.#snapshotOf(reference, body, this.#clock.now()) ?? newest;
      }
      if (!newest) continue;
      // A listener may call the whole off.
      if (signal.aborted) return;
      listener(withoutResult(newest));
    }
  }

  #send(call: HttpCall): Promise<SendOutcome> {
    return this.#ask(call, (body, receivedAt) => {
      const answer = parseChallenge(body, this.#base);
      return answer && { ok: true, ...withoutResult({ ...answer, receivedAt }) };
    });
  }

  /** Sends a request and reads what comes: a refusal, or what `understand` makes of the JSON. */
  #ask<Answer extends object>(
    call: HttpCall,
    understand: (body: unknown, receivedAt: number) => Answer | undefined,
  ): Promise<Answer | Refused> {
    return this.#client.send<Answer | Refused>(call, async (arrival) => {
      const { response, receivedAt, signal } = arrival;
      if (!response.ok) return readRefusal(arrival, this.#base);
      const answer = understand(await readJson(response, signal), receivedAt);
      if (!answer) throw new BackendError('bad_answer');
      return answer;
    });
  }

  /** A snapshot of the challenge that was asked for; one of another challenge is no answer. */
  #snapshotOf({ id }: ChallengeReference, body: unknown, receivedAt: number): ChallengeSnapshot | undefined {
    const answer = parseChallenge(body, this.#base);
    return answer?.challenge.id === id ? { ...answer, receivedAt } : undefined;
  }

  #callFor(
    { id, token }: ChallengeReference,
    act: '' | '/sends' | '/attempts',
    rest: Pick<HttpCall, 'options' | 'body' | 'accept'>,
  ): HttpCall | undefined {
    return isChallengeId(id) ? { path: `/challenges/${id}${act}`, token, ...rest } : undefined;
  }

  /** What a server would say of a name that cannot be one. */
  #unknownChallenge(): Refused {
    return { ok: false, code: 'challenge_not_found', receivedAt: this.#clock.now() };
  }
}

/** The contract answers a result to an attempt and to a question alone; from anywhere else it is not taken. */
function withoutResult({ result: _result, ...snapshot }: ChallengeSnapshot): ChallengeSnapshot {
  return snapshot;
}

const isEventStream = ({ headers }: Response): boolean =>
  /^text\/event-stream\b/i.test(headers.get('content-type') ?? '');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** As `fetch` would resolve it, which knows the page's base URL. */
function absolute(endpoint: string): string | undefined {
  try {
    return new Request(endpoint).url;
  } catch {
    return undefined;
  }
}
