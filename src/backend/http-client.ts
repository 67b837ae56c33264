import { SECOND, type Clock } from '../core/clock.js';
import { BackendError, type CallOptions } from './backend.js';
import { isToken } from './contract.js';
import { isOffline } from './is-offline.js';
import { pause, withTimeLimit, type Renew } from './time-limit.js';

/** How long one request may take, body included. */
const REQUEST_LIMIT = 15 * SECOND;
/** Pauses before a request that did not get through is repeated. */
const REPEAT_AFTER = [1 * SECOND, 3 * SECOND] as const;

export interface HttpClientOptions {
  readonly endpoint: string;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  readonly credentials: RequestCredentials;
}

export interface HttpCall {
  /** Under the endpoint, with a leading slash. */
  readonly path: string;
  /** Makes it a POST. */
  readonly body?: object;
  readonly accept?: string;
  /** Proof for a server on another origin. */
  readonly token?: string | undefined;
  readonly options: CallOptions;
}

/** An answer of which the headers are here; what is read of its body counts into the limit of time. */
export interface Arrival {
  readonly response: Response;
  /** When the headers arrived: milliseconds since the epoch. */
  readonly receivedAt: number;
  /** Aborted when nobody waits for the rest any more. */
  readonly signal: AbortSignal;
  readonly renew: Renew;
}

export type AnswerReader<Answer> = (arrival: Arrival) => Promise<Answer>;

/** Sends requests: headers, the limit of time, repetition. What an answer means is the reader's affair. */
export class HttpClient {
  readonly #options: HttpClientOptions;

  constructor(options: HttpClientOptions) {
    this.#options = options;
  }

  /**
   * Sends a request, and again where it did not get through and nothing can happen twice by it.
   *
   * @throws BackendError `network` or `timeout`, what `read` throws, or the reason of the caller's signal.
   */
  async send<Answer>(call: HttpCall, read: AnswerReader<Answer>): Promise<Answer> {
    const { signal, idempotencyKey } = call.options;
    const isRepeatable = call.body === undefined || idempotencyKey !== undefined;
    for (const delay of REPEAT_AFTER) {
      try {
        return await this.sendOnce(call, read);
      } catch (error) {
        const isLost = error instanceof BackendError && error.code === 'network';
        if (!isLost || !isRepeatable || isOffline()) throw error;
      }
      await pause(this.#options.clock, delay, signal);
    }
    return this.sendOnce(call, read);
  }

  /** Sends a request one single time. */
  sendOnce<Answer>(call: HttpCall, read: AnswerReader<Answer>): Promise<Answer> {
    const { clock } = this.#options;
    return withTimeLimit(
      { clock, signal: call.options.signal, limit: REQUEST_LIMIT },
      async (signal, renew) => {
        const response = await this.#fetch(call, signal);
        const receivedAt = clock.now();
        // A redirect would carry code and token to who knows where; browsers hide even its status.
        const isRedirect =
          response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
        if (isRedirect) throw new BackendError('bad_answer', { cause: new Error('The endpoint redirects.') });
        return read({ response, receivedAt, signal, renew });
      },
    );
  }

  async #fetch(call: HttpCall, signal: AbortSignal): Promise<Response> {
    const { endpoint, fetch, credentials } = this.#options;
    const { path, body } = call;
    try {
      return await fetch(endpoint.replace(/\/+$/, '') + path, {
        headers: headersOf(call),
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
        cache: 'no-store',
        credentials,
        redirect: 'manual',
        signal,
      });
    } catch (cause) {
      throw new BackendError('network', { cause });
    }
  }
}

/** The page's headers, then ours, so that a page cannot break them by accident. */
function headersOf({ body, accept = 'application/json', token, options }: HttpCall): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    try {
      headers.set(name, value);
    } catch {
      console.warn(`otp-elements: the header "${name}" cannot be sent and is left out.`);
    }
  }
  headers.set('accept', accept);
  headers.delete('idempotency-key');
  headers.delete('otp-token');
  if (isToken(token)) headers.set('otp-token', token);
  if (body !== undefined) {
    headers.set('content-type', 'application/json');
    if (options.idempotencyKey !== undefined) headers.set('idempotency-key', options.idempotencyKey);
  }
  return headers;
}
