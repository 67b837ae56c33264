import type { Caller } from './origin.js';
import { randomToken } from './secrets.js';

const SECRET = /^[A-Za-z0-9_-]{22,128}$/;

/** Plain http is trusted on the machine itself only, and there `Secure` cookies would not be kept by every browser. */
function onLoopback(url: URL): boolean {
  return (
    url.protocol === 'http:' &&
    (/(?:^|\.)localhost$/.test(url.hostname) || url.hostname.startsWith('127.') || url.hostname === '[::1]')
  );
}

/** `__Host-` keeps sibling subdomains from planting a cookie of theirs. */
const cookieName = (url: URL): string => (onLoopback(url) ? 'otp' : '__Host-otp');

/** The value of a cookie in a `Cookie` header. */
export function readCookie(request: Request, name: string): string | undefined {
  const prefix = `${name}=`;
  return request.headers
    .get('cookie')
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(prefix))
    ?.slice(prefix.length);
}

/** The secret by which a caller shows that a challenge is its own, or `undefined`. */
export function readProof(request: Request, caller: Caller): string | undefined {
  const token = request.headers.get('otp-token') ?? undefined;
  // A script that names no origin may be either; it shows what it has.
  const cookie = caller.kind === 'same' ? readCookie(request, cookieName(new URL(request.url))) : undefined;
  const proof = token ?? cookie;
  return proof !== undefined && SECRET.test(proof) ? proof : undefined;
}

export interface IssuedProof {
  readonly secret: string;
  /** For the body of the 201. */
  readonly token?: string;
  readonly setCookie?: string;
}

/** The proof for a new challenge: this browser's cookie, made if it has none, or a token for a page of another origin. */
export function issueProof(request: Request, caller: Caller): IssuedProof {
  if (caller.kind === 'listed') {
    const token = randomToken();
    return { secret: token, token };
  }
  const url = new URL(request.url);
  const name = cookieName(url);
  const present = readCookie(request, name);
  if (present !== undefined && SECRET.test(present)) return { secret: present };
  const secret = randomToken();
  return { secret, setCookie: cookieOf(name, secret) };
}

/**
 * The cookie that showed whose challenge it was, to be kept for `life` seconds after the browser is closed, or `undefined`
 * where it was none. A token is the page's own and not kept.
 */
export function keepProof(request: Request, caller: Caller, life: number): string | undefined {
  const name = cookieName(new URL(request.url));
  const secret = readCookie(request, name);
  const isProof = caller.kind === 'same' && secret !== undefined && secret === readProof(request, caller);
  return isProof && life > 0 ? `${cookieOf(name, secret)}; Max-Age=${life}` : undefined;
}

const cookieOf = (name: string, secret: string): string =>
  `${name}=${secret}; Path=/; HttpOnly; SameSite=Lax${name === 'otp' ? '' : '; Secure'}`;
