import type { CallOptions, OtpBackend } from '../../src/backend/backend.js';
import { createHttpBackend, type HttpBackendOptions } from '../../src/backend/http-backend.js';
import { SimulatedClock } from '../helpers/simulated-clock.js';

export const ENDPOINT = 'https://shop.example/otp';

/** The least that the contract requires of a challenge. */
export const CHALLENGE = {
  id: 'chal_1',
  method: 'email',
  destination: 'a•••@example.org',
  code: { length: 6, alphabet: 'numeric' },
  expiresIn: 600,
  resendIn: 30,
};

export const REFERENCE = { id: CHALLENGE.id };
export const STARTING = { method: 'email', destination: 'ann@example.org' };

/** Options of a call that nobody aborts. */
export const options = (more: Partial<CallOptions> = {}): CallOptions => ({
  signal: new AbortController().signal,
  idempotencyKey: 'act-1',
  ...more,
});

/** Every call that asks for one answer. */
export const CALLS: Readonly<
  Record<string, (backend: OtpBackend, more?: Partial<CallOptions>) => Promise<unknown>>
> = {
  start: (backend, more) => backend.start(STARTING, options(more)),
  resend: (backend, more) => backend.resend({ challenge: REFERENCE }, options(more)),
  attempt: (backend, more) => backend.attempt({ challenge: REFERENCE, code: '123456' }, options(more)),
  status: async (backend, more) => backend.status?.(REFERENCE, options(more)),
};

export interface FakeRequest {
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Headers;
  /** When it was sent, on the simulated clock. */
  readonly at: number;
}

/** Answers one request, or throws as `fetch` does. */
export type Answerer = (request: FakeRequest) => Response | Promise<Response>;

/** A backend on a simulated clock over a network that answers as it is told: one answer after another, the last for ever. */
export function simulate(answers: readonly Answerer[], more: Partial<HttpBackendOptions> = {}) {
  const clock = new SimulatedClock();
  const requests: FakeRequest[] = [];
  const fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    if (typeof input !== 'string') throw new TypeError('The backend fetches plain addresses.');
    const request = { url: input, init, headers: new Headers(init.headers), at: clock.now() };
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push(request);
    if (!answer) throw new TypeError('Nobody answers.');
    return answer(request);
  };
  const backend = createHttpBackend({ endpoint: ENDPOINT, clock, fetch, ...more });
  return { backend, clock, requests };
}

export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' }, ...init });

export const answering =
  (...answer: Parameters<typeof json>): Answerer =>
  () =>
    json(...answer);

/** As `fetch` fails when nobody can be reached. */
export const unreachable: Answerer = () => {
  throw new TypeError('fetch failed');
};

/** Never answers, and does not even heed its signal. */
export const silent: Answerer = () => new Promise<Response>(() => {});
