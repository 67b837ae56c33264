/** `http` is for development: the loopback names of RFC 6761 §6.3 and addresses of RFC 1122 §3.2.1.3 and RFC 4291 §2.5.3. */
const LOOPBACK = /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Where a server's link leads, made absolute against `base`, or `undefined` where it must not be followed: only https,
 * http on loopback, and for the kind `support` mail and telephone; never with a user name, which hides the real host.
 */
export function safeLink(
  href: string | undefined,
  base: string | undefined,
  kind: string,
): string | undefined {
  if (href === undefined) return undefined;
  const url = parse(href, base);
  if (url?.username !== '' || url.password !== '') return undefined;
  const isSafe =
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && LOOPBACK.test(url.hostname)) ||
    (kind === 'support' && (url.protocol === 'mailto:' || url.protocol === 'tel:'));
  return isSafe ? url.href : undefined;
}

function parse(href: string, base: string | undefined): URL | undefined {
  try {
    return new URL(href, base);
  } catch {
    return undefined;
  }
}
