import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** What the elements promise to run under, and a little stricter. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "frame-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'";

/** A file below `root` as an answer, or `undefined` if there is none. `path` is a URL's path, still encoded. */
export async function serveFile(root: string, path: string): Promise<Response | undefined> {
  const name = fileName(root, path);
  const type = name && types[extname(name)];
  if (!name || !type) return undefined;
  try {
    const headers = {
      'content-type': type,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      ...(extname(name) === '.html' && { 'content-security-policy': PAGE_POLICY }),
    };
    return new Response(await readFile(name), { headers });
  } catch {
    return undefined;
  }
}

/** Where a path leads, if it stays below `root`. */
function fileName(root: string, path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0')) return undefined;
  const wanted = decoded.endsWith('/') ? `${decoded}index.html` : decoded;
  const base = normalize(root + sep);
  const name = normalize(join(base, wanted));
  // Dot files are nobody's business.
  return name.startsWith(base) &&
    !name
      .slice(base.length)
      .split(sep)
      .some((part) => part.startsWith('.'))
    ? name
    : undefined;
}
