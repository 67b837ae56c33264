import type { ProblemCode, ProblemDetails } from '../../../src/core/problem.js';
import type { WireChallenge } from './snapshot.js';

/** What a refusal may carry beside its code. Times are whole seconds. */
export interface RefusalDetails extends ProblemDetails<WireChallenge> {
  readonly retryIn?: number;
  /** For developers: what was malformed, never the value that was sent. */
  readonly detail?: string;
}

const statusOf: Record<ProblemCode, number> = {
  invalid_request: 400,
  forbidden: 403,
  blocked: 403,
  captcha_required: 403,
  challenge_not_found: 404,
  already_verified: 409,
  in_progress: 409,
  invalid_destination: 422,
  undeliverable: 422,
  method_unavailable: 422,
  invalid_code: 422,
  expired_code: 422,
  invalid_or_expired_code: 422,
  rate_limited: 429,
  sends_exhausted: 429,
  attempts_exhausted: 429,
  locked: 429,
  unavailable: 503,
};

/** Thrown wherever a request ends without what it asked for; the handler turns it into an answer. */
export class Refusal extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: RefusalDetails = {},
    readonly status: number = statusOf[code],
  ) {
    super(code);
    this.name = 'Refusal';
  }

  /** The answer as RFC 9457 has it. `type` is left at its default, `about:blank`: `code` is what tells refusals apart. */
  toResponse(): Response {
    const headers = new Headers({ 'content-type': 'application/problem+json' });
    if (this.details.retryIn !== undefined) headers.set('retry-after', String(this.details.retryIn));
    return new Response(JSON.stringify({ status: this.status, code: this.code, ...this.details }), {
      status: this.status,
      headers,
    });
  }
}
