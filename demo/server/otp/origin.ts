import { Refusal } from './refusal.js';

/** Where a request comes from, as its browser says. */
export type Caller =
  /** A page of the endpoint's own origin, or a script that names none (GET only). Anybody can write a `Host`. */
  | { readonly kind: 'same'; readonly host: string }
  /** A page of a listed origin. */
  | { readonly kind: 'listed'; readonly origin: string; readonly host: string };

/** Refuses pages of unlisted origins, and acts without any `Origin`. */
export function identifyCaller(request: Request, allowed: readonly string[]): Caller {
  const own = new URL(request.url);
  const origin = request.headers.get('origin');
  if (origin === own.origin || (origin === null && request.method === 'GET'))
    return { kind: 'same', host: own.hostname };
  if (origin !== null && allowed.includes(origin))
    return { kind: 'listed', origin, host: new URL(origin).hostname };
  throw new Refusal('forbidden');
}

/** What a listed origin's page may send and read. No credentials: its proof is a token, never a cookie. */
export function addCorsHeaders(headers: Headers, caller: Caller): void {
  if (caller.kind !== 'listed') return;
  headers.set('access-control-allow-origin', caller.origin);
  headers.set('access-control-expose-headers', 'Retry-After, X-Retry-After, RateLimit-Reset');
  headers.append('vary', 'Origin');
}

export function answerPreflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'content-type, idempotency-key, otp-token',
      'access-control-max-age': '600',
    },
  });
}
