import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { advance, Backend, holdTime, releaseTime, wrong, type Browser } from './backend.js';

beforeEach(holdTime);
afterEach(releaseTime);

const ANA = 'ana@example.org';
const DAY = 24 * 3600;

/** Somebody gets in. */
async function verify(backend: Backend, browser: Browser, to = ANA): Promise<void> {
  const started = await browser.start(to);
  assert.equal((await browser.attempt(started, backend.email.code(to))).status, 200);
  await advance(120);
}

/** Guesses in challenges of its own until it is told to stop; answers how often it could. */
async function guess(backend: Backend, browser: Browser): Promise<number> {
  for (let failures = 0; ;) {
    const started = await browser.start(ANA);
    if (started.status !== 201) return failures;
    const code = wrong(backend.email.code(ANA));
    for (let i = 0; i < 5; i += 1) {
      if ((await browser.attempt(started, code)).body.code === 'locked') return failures;
      failures += 1;
    }
    await advance(120);
  }
}

describe('a browser that verified this destination before', () => {
  const options = { sendsPerHour: 1000, startsPerHour: 1000 };

  test('is not locked out by strangers', async () => {
    const backend = new Backend(options);
    const owner = backend.browser();
    await verify(backend, owner);
    const stranger = backend.browser();
    assert.equal(await guess(backend, stranger), 20);
    await advance(120);
    assert.equal((await stranger.start(ANA)).body.code, 'locked');
    await verify(backend, owner);
    assert.equal((await stranger.start(ANA)).body.code, 'locked');
  });

  test('goes on with a challenge that strangers locked in the meantime', async () => {
    const backend = new Backend({ ...options, codeLife: 3600 });
    const owner = backend.browser();
    await verify(backend, owner);
    const started = await owner.start(ANA);
    const code = backend.email.code(ANA);
    await advance(120);
    await guess(backend, backend.browser());
    assert.equal((await owner.attempt(started, code)).status, 200);
  });

  test('has as many tries as anybody, and locks nobody else', async () => {
    const backend = new Backend(options);
    const owner = backend.browser();
    await verify(backend, owner);
    assert.equal(await guess(backend, owner), 20);
    await advance(120);
    assert.equal((await owner.start(ANA)).body.code, 'locked');
    assert.equal((await backend.browser().start(ANA)).status, 201);
  });

  test('has sends of its own', async () => {
    const backend = new Backend({ sendsPerHour: 3 });
    const owner = backend.browser();
    await verify(backend, owner);
    for (let i = 0; i < 2; i += 1) {
      assert.equal((await backend.browser().start(ANA)).status, 201);
      await advance(120);
    }
    assert.equal((await backend.browser().start(ANA)).body.code, 'rate_limited');
    for (let i = 0; i < 3; i += 1) {
      assert.equal((await owner.start(ANA)).status, 201);
      await advance(120);
    }
    assert.equal((await owner.start(ANA)).body.code, 'rate_limited');
  });

  test('waits between sends like everybody: one mailbox is not flooded', async () => {
    const backend = new Backend(options);
    const owner = backend.browser();
    await verify(backend, owner);
    await backend.browser().start(ANA);
    assert.equal((await owner.start(ANA)).body.code, 'rate_limited');
  });

  for (const [what, browser, to] of [
    ['another browser', (backend: Backend) => backend.browser(), ANA],
    [
      'a browser that verified another destination',
      (backend: Backend) => backend.browser(),
      'bo@example.org',
    ],
  ] as const)
    test(`${what} is locked with the rest`, async () => {
      const backend = new Backend(options);
      const other = browser(backend);
      if (to !== ANA) await verify(backend, other, to);
      await guess(backend, backend.browser());
      await advance(120);
      assert.equal((await other.start(ANA)).body.code, 'locked');
    });

  test('is known whatever the spelling, and for a while', async () => {
    const backend = new Backend({ ...options, knownBrowserLife: DAY });
    const owner = backend.browser();
    await verify(backend, owner, 'Ana+shop@example.org');
    await guess(backend, backend.browser());
    await advance(120);
    await verify(backend, owner);
    await advance(DAY);
    await guess(backend, backend.browser());
    await advance(120);
    assert.equal((await owner.start(ANA)).body.code, 'locked');
  });

  test('keeps its cookie, which is the same', async () => {
    const backend = new Backend({ knownBrowserLife: DAY });
    const browser = backend.browser();
    const started = await browser.start(ANA);
    const before = browser.cookie;
    const { headers } = await browser.attempt(started, backend.email.code(ANA));
    const [kept = ''] = headers.getSetCookie();
    assert.equal(kept, `${before}; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=${DAY}`);
    assert.equal(browser.cookie, before);
  });

  test('a page of another origin has a token, and keeps nothing', async () => {
    const origin = 'https://partner.example';
    const backend = new Backend({ allowedOrigins: [origin] });
    const browser = backend.browser({ origin });
    const started = await browser.start(ANA);
    const proof = { 'otp-token': started.body.token ?? '' };
    const { status, headers } = await browser.attempt(started, backend.email.code(ANA), proof);
    assert.equal(status, 200);
    assert.deepEqual(headers.getSetCookie(), []);
  });

  test('is no more known than others where that is off', async () => {
    const backend = new Backend({ ...options, knownBrowserLife: 0 });
    const owner = backend.browser();
    const started = await owner.start(ANA);
    const { headers } = await owner.attempt(started, backend.email.code(ANA));
    assert.deepEqual(headers.getSetCookie(), []);
    await advance(120);
    await guess(backend, backend.browser());
    await advance(120);
    assert.equal((await owner.start(ANA)).body.code, 'locked');
  });
});
