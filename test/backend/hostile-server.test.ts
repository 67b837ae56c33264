import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OtpBackend } from '../../src/backend/backend.js';
import { createHttpBackend } from '../../src/backend/http-backend.js';
import { SimulatedClock } from '../helpers/simulated-clock.js';
import { bodyOf, serve, type Answer } from './local-server.js';
import { CALLS, CHALLENGE, options, REFERENCE, STARTING } from './calls.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const MEGABYTE = 'x'.repeat(1024 * 1024);
const GOOD = JSON.stringify({ ...CHALLENGE, verified: true });

const saying =
  (text: string, headers: Record<string, string> = JSON_TYPE, status = 200): Answer =>
  (_request, response) =>
    response.writeHead(status, headers).end(text);

/** Answers that are none. Every call must make the same clear error of each. */
const NO_ANSWERS: Readonly<Record<string, Answer>> = {
  'a page': saying('<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' }),
  'a page that claims to be JSON': saying('<!doctype html>'),
  nothing: saying(''),
  'no content': (_request, response) => response.writeHead(204).end(),
  'cut JSON': saying(GOOD.slice(0, 40)),
  'JSON and more': saying(`${GOOD}}`),
  'a text': saying('"chal_1"'),
  'a number': saying('1'),
  null: saying('null'),
  'a list': saying(`[${GOOD}]`),
  'wrong types': saying('{"id": 5, "verified": "yes"}'),
  'no id': saying('{"method": "email", "verified": null}'),
  'a name that is a path': saying('{"id": "../admin", "verified": {}}'),
  'a connection that breaks': (_request, response) => {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': String(GOOD.length) });
    response.write(GOOD.slice(0, 40), () => response.destroy());
  },
  'ten megabytes': saying(`{"id": "chal_1", "verified": true, "more": "${MEGABYTE.repeat(10)}"}`),
  'a body without end': (_request, response) => {
    response.writeHead(200, JSON_TYPE);
    const more = (): void => {
      while (!response.destroyed && response.write(' '.repeat(65_536)));
    };
    response.on('drain', more);
    more();
  },
  'a redirect': (request, response) => {
    const isFirst = !request.url?.endsWith('/elsewhere');
    if (isFirst) response.writeHead(307, { location: `${request.url ?? ''}/elsewhere` }).end();
    else response.writeHead(200, JSON_TYPE).end(GOOD);
  },
  'not modified': (_request, response) => response.writeHead(304).end(),
};

describe('what is no answer is one clear error', () => {
  for (const [answer, listener] of Object.entries(NO_ANSWERS)) {
    for (const [name, call] of Object.entries(CALLS)) {
      it(`${answer}, to ${name}`, async (t) => {
        const { backend, clock } = await backendFor(t, listener);
        await assert.rejects(call(backend), { name: 'BackendError', code: 'bad_answer' });
        assert.equal(clock.pending, 0);
      });
    }
  }

  it('a redirect is not followed, so that no code goes elsewhere', async (t) => {
    const urls: (string | undefined)[] = [];
    const { backend } = await backendFor(t, (request, response) => {
      urls.push(request.url);
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    await assert.rejects(backend.attempt({ challenge: REFERENCE, code: '123456' }, options()));
    assert.deepEqual(urls, ['/otp/challenges/chal_1/attempts']);
  });
});

describe('a server that is slow', () => {
  it('with its headers is given up', async (t) => {
    let arrived = (): void => {};
    const asked = new Promise<void>((resolve) => (arrived = resolve));
    const { backend, clock } = await backendFor(t, () => arrived());
    const rejected = assert.rejects(backend.start(STARTING, options()), { code: 'timeout' });
    await asked;
    await clock.advance(15_000);
    await rejected;
  });

  it('with its body is given up, and the connection is closed', async (t) => {
    let closed = (): void => {};
    const close = new Promise<void>((resolve) => (closed = resolve));
    const endpoint = await serve(t, (_request, response) => {
      response.on('close', () => closed());
      response.writeHead(200, JSON_TYPE).write('{');
    });
    let arrived = (): void => {};
    const headers = new Promise<void>((resolve) => (arrived = resolve));
    const clock = new SimulatedClock();
    const fetching: typeof fetch = (input, init) => fetch(input, init).finally(() => arrived());
    const backend = createHttpBackend({ endpoint, clock, fetch: fetching });
    const rejected = assert.rejects(backend.start(STARTING, options()), { code: 'timeout' });
    await headers;
    await clock.advance(15_000);
    await rejected;
    await close;
  });
});

describe('a server that is well', () => {
  it('gets what was said, and is understood', async (t) => {
    const seen: unknown[] = [];
    const { backend } = await backendFor(t, async (request, response) => {
      seen.push([request.method, request.url, await bodyOf(request)]);
      response.writeHead(request.method === 'POST' ? 201 : 200, JSON_TYPE).end(GOOD);
    });
    for (const call of Object.values(CALLS)) assert.equal(isOk(await call(backend)), true);
    assert.deepEqual(seen, [
      ['POST', '/otp/challenges', STARTING],
      ['POST', '/otp/challenges/chal_1/sends', {}],
      ['POST', '/otp/challenges/chal_1/attempts', { code: '123456' }],
      ['GET', '/otp/challenges/chal_1', undefined],
    ]);
  });

  it('is understood when its letters come in pieces', async (t) => {
    const bytes = Buffer.from(JSON.stringify({ ...CHALLENGE, destination: 'ä•••@exämple.org' }));
    const { backend } = await backendFor(t, async (_request, response) => {
      response.writeHead(200, JSON_TYPE);
      for (const byte of bytes) await new Promise((resolve) => response.write(Buffer.of(byte), resolve));
      response.end();
    });
    const outcome = await backend.start(STARTING, options());
    assert.equal(outcome.ok && outcome.challenge.destination, 'ä•••@exämple.org');
  });
});

it('a server that is not there is a network error', async (t) => {
  const clock = new SimulatedClock();
  const endpoint = await serve(t, (request) => request.socket.destroy());
  const backend = createHttpBackend({ endpoint, clock });
  const { signal } = new AbortController();
  await assert.rejects(backend.start(STARTING, { signal }), { name: 'BackendError', code: 'network' });
});

const isOk = (outcome: unknown): boolean =>
  typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === true;

async function backendFor(
  t: Parameters<typeof serve>[0],
  listener: Answer,
): Promise<{ backend: OtpBackend; clock: SimulatedClock }> {
  const clock = new SimulatedClock();
  return { clock, backend: createHttpBackend({ endpoint: await serve(t, listener), clock }) };
}
