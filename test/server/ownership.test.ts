import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { Backend, holdTime, releaseTime, SITE } from './backend.js';

beforeEach(holdTime);
afterEach(releaseTime);

const PARTNER = 'https://partner.example';

describe('cookie', () => {
  const sites = [
    ['https://shop.example', '__Host-otp', '; Secure'],
    ['https://localhost', '__Host-otp', '; Secure'],
    ['http://localhost:5173', 'otp', ''],
    ['http://127.0.0.1:5173', 'otp', ''],
    ['http://[::1]:5173', 'otp', ''],
    ['http://demo.localhost', 'otp', ''],
    ['http://shop.example', '__Host-otp', '; Secure'],
    ['http://notlocalhost', '__Host-otp', '; Secure'],
  ] as const;
  for (const [site, name, secure] of sites)
    test(`on ${site} it is ${name}`, async () => {
      const { headers, body } = await new Backend().browser({ site }).start('ana@example.org');
      const [cookie = ''] = headers.getSetCookie();
      assert.match(cookie, /^[\w-]+=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax(?:; Secure)?$/);
      assert.ok(cookie.startsWith(`${name}=`));
      assert.equal(cookie.endsWith('; Secure'), secure !== '');
      assert.equal(body.token, undefined);
    });

  test('is one per browser: made once, kept for the next challenge', async () => {
    const browser = new Backend().browser();
    const first = await browser.start('ana@example.org');
    const second = await browser.start('ben@example.org');
    assert.deepEqual(second.headers.getSetCookie(), []);
    assert.equal((await browser.status(first)).status, 200);
    assert.equal((await browser.status(second)).status, 200);
  });

  test('that is too short to be ours is replaced', async () => {
    const browser = new Backend().browser();
    browser.cookie = '__Host-otp=guess';
    assert.equal((await browser.start('ana@example.org')).headers.getSetCookie().length, 1);
  });
});

describe('without proof', () => {
  test('every call is answered as for an id that never was', async () => {
    const backend = new Backend();
    const owner = backend.browser();
    const started = await owner.start('ana@example.org');
    const code = backend.email.code('ana@example.org');
    const stranger = backend.browser();
    await stranger.start('eve@example.org');
    const never = await stranger.get(`/challenges/${'A'.repeat(43)}`);
    assert.equal(never.status, 404);
    const tries = [
      await stranger.status(started),
      await stranger.status(started, { accept: 'text/event-stream' }),
      await stranger.resend(started),
      await stranger.attempt(started, code),
      await backend.browser().attempt(started, code),
    ];
    for (const answer of tries) {
      assert.equal(answer.status, 404);
      assert.deepEqual(answer.body, never.body);
      assert.deepEqual([...answer.headers], [...never.headers]);
    }
    assert.equal((await owner.attempt(started, code)).status, 200);
  });

  test('an id with other letters is unknown too', async () => {
    const browser = new Backend().browser();
    for (const id of ['%2e%2e', 'a b', 'ä', 'x'.repeat(129)])
      assert.equal(
        (await browser.get(`/challenges/${encodeURIComponent(id)}`)).body.code,
        'challenge_not_found',
      );
  });
});

describe('a listed origin', () => {
  const options = { allowedOrigins: [PARTNER] };

  test('gets a token in the 201 only, and no cookie', async () => {
    const backend = new Backend(options);
    const browser = backend.browser({ origin: PARTNER });
    const started = await browser.start('ana@example.org');
    const token = started.body.token ?? '';
    assert.match(token, /^[A-Za-z0-9_-]{43}$/);
    assert.deepEqual(started.headers.getSetCookie(), []);
    const proof = { 'otp-token': token, origin: PARTNER };
    const seen = await browser.status(started, proof);
    assert.equal(seen.status, 200);
    assert.equal('token' in seen.body, false);
    assert.equal((await browser.status(started, { origin: PARTNER })).status, 404);
    const code = backend.email.code('ana@example.org');
    assert.equal((await browser.attempt(started, code)).status, 404);
    assert.equal((await browser.attempt(started, code, proof)).status, 200);
  });

  test('a cookie is no proof for its page', async () => {
    const backend = new Backend(options);
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    assert.equal((await browser.status(started, { origin: PARTNER })).status, 404);
  });

  test('may send the contract’s headers and read its waits', async () => {
    const browser = new Backend(options).browser({ origin: PARTNER });
    const preflight = await browser.request('/challenges', { method: 'OPTIONS' });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-origin'), PARTNER);
    assert.equal(
      preflight.headers.get('access-control-allow-headers'),
      'content-type, idempotency-key, otp-token',
    );
    assert.equal(preflight.headers.get('access-control-allow-credentials'), null);
    const { headers } = await browser.start('ana@example.org');
    assert.equal(headers.get('access-control-allow-origin'), PARTNER);
    assert.equal(headers.get('access-control-expose-headers'), 'Retry-After, X-Retry-After, RateLimit-Reset');
    assert.equal(headers.get('vary'), 'Accept, Origin');
    const refused = await browser.post('/challenges', 'nonsense');
    assert.equal(refused.headers.get('access-control-allow-origin'), PARTNER);
  });
});

describe('Origin', () => {
  const origins = [
    ['its own', SITE, 201],
    ['listed', PARTNER, 201],
    ['not listed', 'https://evil.example', 403],
    ['a subdomain of a listed one', 'https://x.partner.example', 403],
    ['a listed one with another scheme', 'http://partner.example', 403],
    ['a listed one with another port', 'https://partner.example:8443', 403],
    ['null', 'null', 403],
    ['none', undefined, 403],
  ] as const;
  for (const [name, origin, status] of origins)
    test(`${name}: ${status}`, async () => {
      const backend = new Backend({ allowedOrigins: [PARTNER] });
      const request = new Request(`${SITE}/otp/challenges`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(origin && { origin }) },
        body: JSON.stringify({ method: 'email', destination: 'ana@example.org' }),
      });
      const response = await backend.handler.handle(request);
      assert.equal(response.status, status);
      if (status === 403) {
        assert.equal(response.headers.get('access-control-allow-origin'), null);
        assert.match(await response.text(), /"code":"forbidden"/);
      }
    });
});
