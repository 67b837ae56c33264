import { SECOND, type Clock } from '../../../src/core/clock.js';
import { Refusal } from './refusal.js';
import { sameHash, type Hash } from './secrets.js';

/** `Idempotency-Key`: what `crypto.randomUUID()` gives, and anything as harmless. */
const KEY = /^[\x21-\x7e]{1,128}$/;

interface Entry {
  readonly body: Buffer;
  readonly until: number;
  /** Absent while the first request still runs. */
  answer?: Response;
}

/** One act of a person, to be done once however often it is asked for. */
export interface Act {
  readonly request: Request;
  /** The caller's proof; where there is none yet, its address. */
  readonly caller: string;
  readonly body: string;
  /** Counts what was tried with a key that belongs to another body, so that keys cannot be used to guess for free. */
  readonly countMisuse: () => Promise<void>;
}

/** Answers a repeated request as the first time. Keeps hashes of bodies, since a body may hold a code. */
export class Idempotency {
  readonly #entries = new Map<string, Entry>();
  readonly #clock: Clock;
  readonly #hash: Hash;
  readonly #life: number;

  constructor(clock: Clock, hash: Hash, life: number) {
    this.#clock = clock;
    this.#hash = hash;
    this.#life = life * SECOND;
  }

  /** Carries out `perform`, or gives the answer it gave before. */
  async once(act: Act, perform: () => Promise<Response>): Promise<Response> {
    const key = act.request.headers.get('idempotency-key');
    if (key === null) return perform();
    if (!KEY.test(key)) throw new Refusal('invalid_request', { detail: 'Idempotency-Key' });
    this.#sweep();
    const path = new URL(act.request.url).pathname;
    const name = this.#hash('idempotency', act.caller, path, key).toString('base64url');
    const body = this.#hash('body', act.body);
    const known = this.#entries.get(name);
    if (known) return this.#repeat(known, body, act);
    const entry: Entry = { body, until: this.#clock.now() + this.#life };
    this.#entries.set(name, entry);
    try {
      const answer = await perform().catch(answerRefusal);
      if (decided(answer)) entry.answer = answer.clone();
      else this.#entries.delete(name);
      return answer;
    } catch (error) {
      this.#entries.delete(name);
      throw error;
    }
  }

  async #repeat(entry: Entry, body: Buffer, act: Act): Promise<Response> {
    if (!sameHash(entry.body, body)) {
      await act.countMisuse();
      throw new Refusal('invalid_request', { detail: 'Idempotency-Key was used with another body' });
    }
    if (!entry.answer) throw new Refusal('in_progress');
    return entry.answer.clone();
  }

  #sweep(): void {
    const now = this.#clock.now();
    for (const [name, entry] of this.#entries) {
      // Entries are in the order of their making, so the first that still lives ends the search.
      if (entry.until > now) return;
      this.#entries.delete(name);
    }
  }
}

const answerRefusal = (error: unknown): Response => {
  if (error instanceof Refusal) return error.toResponse();
  throw error;
};

/** An act that was put off, or that broke on our side, may be tried again with the same key. */
const decided = (answer: Response): boolean => answer.status !== 403 && answer.status < 500;
