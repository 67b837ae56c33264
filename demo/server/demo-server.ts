import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { ViteDevServer } from 'vite';
import { answerWith, type WebHandler } from './http/node-adapter.js';
import { serveFile } from './http/static-files.js';
import { createReferenceServer, type ReferenceOptions, type ReferenceServer } from './reference-server.js';

export interface DemoOptions extends ReferenceOptions {
  /** 0 takes any that is free. Default 5173. */
  readonly port?: number;
  /** Default 127.0.0.1: the demo's mailbox shows codes to whoever can reach it. */
  readonly host?: string;
  /** Pages by Vite, from their sources, instead of the built ones. */
  readonly dev?: boolean;
  /** See `AdapterOptions`. Default 0. */
  readonly trustedProxies?: number;
}

export interface DemoServer extends ReferenceServer {
  readonly port: number;
  /** `http://localhost:…` */
  readonly url: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Everybody who tries a demo comes from this machine, and tests start hundreds of challenges. */
const DEMO_PER_HOUR = 10_000;

/** Starts the demo: the reference backend, the pages, and a mail server and a phone to try them with. */
export async function startDemoServer(options: DemoOptions = {}): Promise<DemoServer> {
  const { port = 5173, host = '127.0.0.1', dev = false, trustedProxies = 0, ...rest } = options;
  const reference = await createReferenceServer({
    ...(rest.smtpUrl === undefined && {
      startsPerHour: DEMO_PER_HOUR,
      sendsPerNumberBlock: DEMO_PER_HOUR,
      phoneSendsPerHour: DEMO_PER_HOUR,
    }),
    ...rest,
  });
  const server = createServer();
  let vite: ViteDevServer | undefined;
  try {
    await listen(server, port, host);
    vite = dev ? await startVite(server) : undefined;
  } catch (error) {
    server.close();
    await reference.close();
    throw error;
  }
  const handler: WebHandler = async (request, connection) =>
    (await reference.handler(request, connection)) ?? (await servePage(request)) ?? notFound();

  server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const pages = vite && !ownPath(incoming.url ?? '/') ? vite : undefined;
    if (pages) pages.middlewares(incoming, outgoing);
    else
      answerWith(handler, incoming, outgoing, { trustedProxies }).catch((error: unknown) => {
        console.error(error);
        outgoing.destroy();
      });
  });

  const { port: actual } = server.address() as AddressInfo;
  return {
    ...reference,
    port: actual,
    url: `http://localhost:${actual}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      // Streams never end by themselves, and browsers keep connections open for later.
      await reference.close();
      server.closeAllConnections();
      await Promise.all([closed, vite?.close()]);
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Paths that are this server's even where Vite serves the pages. */
const ownPath = (url: string): boolean => /^\/(?:otp|webhooks|mailbox|phone|cdn)(?:[/?]|$)/.test(url);

async function startVite(server: Server): Promise<ViteDevServer> {
  const { createServer: createViteServer } = await import('vite');
  return createViteServer({
    configFile: `${root}vite.config.ts`,
    mode: 'demo',
    server: { middlewareMode: true, hmr: { server } },
  });
}

/** `/cdn/` is the built package, everything else the built demo. */
async function servePage(request: Request): Promise<Response | undefined> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  const { pathname } = new URL(request.url);
  const [directory, path] = pathname.startsWith('/cdn/')
    ? [`${root}dist/cdn`, pathname.slice('/cdn'.length)]
    : [`${root}demo/dist`, pathname];
  const file = await serveFile(directory, path);
  return file && request.method === 'HEAD' ? new Response(null, file) : file;
}

const notFound = (): Response =>
  new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
