import { definite } from '../core/challenge.js';
import type { ErrorCode } from '../core/problem.js';
import type { Refused } from './backend.js';
import { parseProblem } from './contract.js';
import type { Arrival } from './http-client.js';
import { readJson } from './read-body.js';
import { retryAfter } from './retry-after.js';

/** What a status means where the body does not say. Others mean nothing to a person. */
const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid_request',
  403: 'forbidden',
  404: 'challenge_not_found',
  413: 'invalid_request',
  415: 'invalid_request',
  429: 'rate_limited',
};

const codeOf = (status: number): ErrorCode =>
  status >= 500 ? 'unavailable' : (BY_STATUS[status] ?? 'bad_answer');

/**
 * Reads a refusal (RFC 9457): by its `code`, and by its status only where that is absent or unknown. Proxies and
 * gateways refuse with pages of their own, so no body is needed.
 */
export async function readRefusal(
  { response, receivedAt, signal }: Arrival,
  endpoint: string | undefined,
): Promise<Refused> {
  const body = await readJson(response, signal).catch(() => undefined);
  const problem = parseProblem(body, endpoint);
  return definite({
    ...problem,
    ok: false as const,
    code: problem.code ?? codeOf(response.status),
    receivedAt,
    retryIn: problem.retryIn ?? retryAfter(response.headers, receivedAt),
  });
}
