import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { problemCodes } from '../../src/core/problem.js';
import { demoRefusals, type DemoAct } from '../../demo/server/embedded/refusals.js';
import { createReferenceServer, type ReferenceServer } from '../../demo/server/reference-server.js';
import { ManualClock } from './manual-clock.js';
import { SITE } from './page.js';

const paths: Readonly<Record<DemoAct, string>> = {
  start: '/otp/challenges',
  send: '/otp/challenges/abc/sends',
  attempt: '/otp/challenges/abc/attempts',
};

async function ask(server: ReferenceServer, act: DemoAct, more: Readonly<Record<string, string>>) {
  const headers = { origin: SITE, 'content-type': 'application/json', ...more };
  const body = JSON.stringify({ method: 'email', destination: 'ana@mail.example', code: '123456' });
  const answer = await server.handler(
    new Request(`${SITE}${paths[act]}`, { method: 'POST', headers, body }),
    {},
  );
  const { code, retryIn } = (await answer?.json()) as { code?: unknown; retryIn?: unknown };
  return { status: answer?.status, code, retryIn, headers: answer?.headers };
}

describe('refusals that a page asks for', () => {
  let server: ReferenceServer;
  before(async () => {
    server = await createReferenceServer({ clock: new ManualClock(), cooldowns: [0], sendsPerHour: 1000 });
  });
  after(() => server.close());

  for (const code of problemCodes)
    test(`${code}: at the acts that can meet it, and at no other`, async () => {
      const { on } = demoRefusals[code];
      assert.ok(on.length > 0);
      for (const act of ['start', 'send', 'attempt'] as const) {
        const forced = await ask(server, act, { 'x-demo-refusal': code });
        const usual = await ask(server, act, {});
        if (on.includes(act)) {
          assert.equal(forced.code, code);
          assert.equal(forced.headers?.get('content-type'), 'application/problem+json');
          assert.equal(forced.headers.get('cache-control'), 'no-store');
        } else assert.deepEqual([forced.status, forced.code], [usual.status, usual.code]);
      }
    });

  test('by a cookie too', async () => {
    const refused = await ask(server, 'start', { cookie: 'demo-refusal=locked' });
    assert.deepEqual([refused.status, refused.code, refused.retryIn], [429, 'locked', 900]);
  });

  test('nothing by a code that is none', async () => {
    assert.equal((await ask(server, 'start', { 'x-demo-refusal': 'constructor' })).status, 201);
  });

  test('nothing where mail is real', async () => {
    const real = await createReferenceServer({ smtpUrl: 'smtp://127.0.0.1:1', clock: new ManualClock() });
    assert.equal((await ask(real, 'start', { 'x-demo-refusal': 'locked' })).status, 201);
    await real.close();
  });
});
