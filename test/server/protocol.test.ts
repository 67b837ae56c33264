import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { CaptchaCheck } from '../../demo/server/otp/options.js';
import { advance, Backend, holdTime, releaseTime } from './backend.js';

beforeEach(holdTime);
afterEach(releaseTime);

describe('answers', () => {
  test('are never stored, and vary by what is accepted', async () => {
    const browser = new Backend().browser();
    const started = await browser.start('ana@example.org');
    const answers = [
      started,
      await browser.status(started),
      await browser.resend(started),
      await browser.attempt(started, '1'),
      await browser.get('/nothing'),
    ];
    for (const { headers } of answers) {
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('vary'), 'Accept');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
    }
  });

  test('refusals are problem details with the contract’s code', async () => {
    const { headers, status, body } = await new Backend().browser().post('/challenges', {});
    assert.equal(headers.get('content-type'), 'application/problem+json');
    assert.deepEqual([status, body.status, body.code], [400, 400, 'invalid_request']);
  });

  test('what was malformed is named, what it held is not', async () => {
    const { body } = await new Backend()
      .browser()
      .post('/challenges', { method: 'email', destination: 12345678 });
    assert.equal(body.detail, 'wrong or missing: destination');
  });

  test('every change makes `rev` grow', async () => {
    const browser = new Backend().browser();
    const started = await browser.start('ana@example.org');
    const revs = [started.body.rev, (await browser.status(started)).body.rev];
    await browser.attempt(started, '000000');
    revs.push((await browser.status(started)).body.rev);
    await advance(30);
    revs.push((await browser.resend(started)).body.rev);
    assert.deepEqual(
      revs,
      [...new Set(revs)].sort((a, b) => Number(a) - Number(b)),
    );
  });

  test('lives are rounded down and waits up', async () => {
    const browser = new Backend().browser();
    const started = await browser.start('ana@example.org');
    await advance(0.4);
    const { body } = await browser.status(started);
    assert.deepEqual([body.expiresIn, body.resendIn], [599, 30]);
  });
});

describe('requests', () => {
  const types = [
    ['application/json', 201],
    ['application/json; charset=utf-8', 201],
    ['Application/JSON', 201],
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=application/json', 415],
    ['application/jsonp', 415],
  ] as const;
  for (const [type, status] of types)
    test(`content-type ${type}: ${status}`, async () => {
      const start = { method: 'email', destination: 'ana@example.org' };
      const answer = await new Backend().browser().post('/challenges', start, { 'content-type': type });
      assert.equal(answer.status, status);
      if (status === 415) assert.equal(answer.body.code, 'invalid_request');
    });

  test('a body over 8 kB is refused before it is whole', async () => {
    const backend = new Backend();
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024).fill(32));
      },
    });
    // `duplex` is not yet in the types of fetch.
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://shop.example' },
      body: endless,
      duplex: 'half',
    };
    const request = new Request('https://shop.example/otp/challenges', init);
    const response = await backend.handler.handle(request);
    assert.equal(response.status, 413);
    assert.match(await response.text(), /"code":"invalid_request"/);
    assert.ok(pulled < 20);
  });

  for (const body of ['', '{', 'null', '"x"', '[]', '{"method":"email"}', '<html>', '{"__proto__":1}'])
    test(`body ${JSON.stringify(body)} is refused`, async () => {
      const answer = await new Backend().browser().post('/challenges', body);
      assert.deepEqual([answer.status, answer.body.code], [400, 'invalid_request']);
    });

  test('fields the contract does not know are passed over', async () => {
    const { status } = await new Backend().browser().start('ana@example.org', { later: { version: 2 } });
    assert.equal(status, 201);
  });

  test('other methods are refused', async () => {
    const browser = new Backend().browser();
    const started = await browser.start('ana@example.org');
    for (const [method, path] of [
      ['GET', '/challenges'],
      ['DELETE', `/challenges/${started.body.id ?? ''}`],
      ['PUT', `/challenges/${started.body.id ?? ''}/sends`],
    ] as const)
      assert.equal((await browser.request(path, { method })).status, 405);
  });
});

describe('captcha', () => {
  const widget = { kind: 'puzzle', siteKey: 'public' };
  const captcha: CaptchaCheck = {
    widget,
    check: (token) => Promise.resolve(token === 'solved' ? 'ok' : 'required'),
  };

  test('is asked of a start, a send and an attempt, says which one, and counts nothing', async () => {
    const backend = new Backend({ captcha });
    const browser = backend.browser();
    const refused = await browser.start('ana@example.org');
    assert.deepEqual(
      [refused.status, refused.body.code, refused.body.captcha],
      [403, 'captcha_required', widget],
    );
    const started = await browser.start('ana@example.org', { captcha: 'solved' });
    assert.equal(started.status, 201);
    await advance(30);
    assert.equal((await browser.resend(started)).body.code, 'captcha_required');
    assert.equal((await browser.attempt(started, '000000')).body.code, 'captcha_required');
    const { body } = await browser.resend(started, { captcha: 'solved' });
    assert.deepEqual([body.sendsLeft, body.attemptsLeft], [3, 5]);
  });

  test('the same key may be used again once it is solved', async () => {
    const browser = new Backend({ captcha }).browser();
    const key = { 'idempotency-key': 'one-press' };
    assert.equal((await browser.start('ana@example.org', {}, key)).status, 403);
    assert.equal((await browser.start('ana@example.org', { captcha: 'solved' }, key)).status, 201);
  });
});
