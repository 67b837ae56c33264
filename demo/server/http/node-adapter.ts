import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { Connection } from '../otp/handler.js';

export type WebHandler = (request: Request, connection: Connection) => Promise<Response>;

export interface AdapterOptions {
  /**
   * Proxies of the site's own before this server. Their `X-Forwarded-*` headers are believed, and no others, since any
   * client can write such headers. Default 0.
   */
  readonly trustedProxies?: number;
}

/** Lets `handler` answer a node:http request. The request's signal aborts when the client has gone. */
export async function answerWith(
  handler: WebHandler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { trustedProxies = 0 }: AdapterOptions = {},
): Promise<void> {
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  const request = toRequest(incoming, gone.signal, trustedProxies);
  if (!request) {
    outgoing.writeHead(400).end();
    return;
  }
  const response = await handler(request, { address: clientAddress(incoming, trustedProxies) });
  await writeResponse(response, outgoing);
}

function toRequest(incoming: IncomingMessage, signal: AbortSignal, proxies: number): Request | undefined {
  const host = (proxies > 0 && lastOf(incoming, 'x-forwarded-host')) || incoming.headers.host || 'localhost';
  const scheme = (proxies > 0 && lastOf(incoming, 'x-forwarded-proto')) || 'http';
  const target = `${scheme}://${host}${incoming.url ?? '/'}`;
  const method = incoming.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const headers = new Headers();
  for (let i = 0; i + 1 < incoming.rawHeaders.length; i += 2)
    headers.append(incoming.rawHeaders[i] ?? '', incoming.rawHeaders[i + 1] ?? '');
  const body = hasBody && { body: bodyOf(incoming), duplex: 'half' };
  try {
    return new Request(target, { method, headers, signal, ...body });
  } catch {
    // A host that is none, a user name in it, a method that fetch forbids: nothing a page would send.
    return undefined;
  }
}

/**
 * The body, read as it is asked for. `Readable.toWeb` will not do: given up in the middle it breaks the connection, and
 * the client never sees the refusal. Here the rest of an unwanted body is let run out instead.
 */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let chunks: AsyncIterator<Uint8Array, undefined> | undefined;
  return new ReadableStream(
    {
      async pull(controller) {
        chunks ??= incoming.iterator({ destroyOnReturn: false });
        const step = await chunks.next();
        if (step.done) controller.close();
        else controller.enqueue(step.value);
      },
      async cancel() {
        await chunks?.return?.();
        incoming.resume();
      },
    },
    { highWaterMark: 0 },
  );
}

/** What the nearest proxy wrote: each one appends to what it was given, which may be anybody's. */
const lastOf = (incoming: IncomingMessage, name: string): string | undefined => listOf(incoming, name).at(-1);

const listOf = (incoming: IncomingMessage, name: string): string[] =>
  [incoming.headers[name] ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function clientAddress(incoming: IncomingMessage, proxies: number): string | undefined {
  const hops = [...listOf(incoming, 'x-forwarded-for'), incoming.socket.remoteAddress].reverse();
  return hops[Math.min(proxies, hops.length - 1)];
}

async function writeResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  const headers = new Map<string, string | string[]>(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers.set('set-cookie', cookies);
  outgoing.writeHead(response.status, Object.fromEntries(headers));
  if (!response.body) {
    outgoing.end();
    return;
  }
  outgoing.flushHeaders();
  const body = Readable.fromWeb(response.body as NodeReadableStream<Uint8Array>);
  // A client that leaves in the middle is nobody's error; pipeline has cancelled the stream by then.
  await pipeline(body, outgoing).catch(() => {});
}
