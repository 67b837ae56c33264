import assert from 'node:assert/strict';
import { createServer } from 'node:http';

export interface ScriptServer {
  readonly origin: string;
  close(): void;
}

/** A page and the scripts beside it, served on this machine. `scriptOf` has the text of one, or nothing: then it is the page. */
export async function serveScripts(
  page: string,
  scriptOf: (path: string) => string | undefined,
): Promise<ScriptServer> {
  const server = createServer(({ url = '/' }, response) => {
    const script = scriptOf(url);
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(script ?? page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => void server.close() };
}
