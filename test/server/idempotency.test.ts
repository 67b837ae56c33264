import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { advance, Backend, holdTime, releaseTime, wrong } from './backend.js';

beforeEach(holdTime);
afterEach(releaseTime);

const key = { 'idempotency-key': 'c4b6f5a0-0d9c-4a52-8f3e-0a6d2b6e7c11' };

describe('Idempotency-Key', () => {
  test('a repeated start is answered as the first time, and sends once', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    const first = await browser.start('ana@example.org', {}, key);
    browser.cookie = undefined;
    const second = await browser.start('ana@example.org', {}, key);
    assert.equal(second.status, 201);
    assert.deepEqual(second.body, first.body);
    assert.deepEqual(second.headers.getSetCookie(), first.headers.getSetCookie());
    assert.equal(backend.email.sent.length, 1);
    assert.equal((await browser.status(second)).status, 200);
  });

  test('a repeated send is counted once', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    await advance(30);
    const first = await browser.resend(started, {}, key);
    const second = await browser.resend(started, {}, key);
    assert.deepEqual([first.status, second.status], [200, 200]);
    assert.deepEqual(second.body, first.body);
    assert.equal((await browser.status(started)).body.sendsLeft, 3);
  });

  test('a repeated attempt is counted once, wrong or right', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    const code = backend.email.code('ana@example.org');
    for (let i = 0; i < 3; i += 1)
      assert.equal((await browser.attempt(started, wrong(code), key)).body.attemptsLeft, 4);
    const other = { 'idempotency-key': 'another' };
    for (let i = 0; i < 3; i += 1) assert.equal((await browser.attempt(started, code, other)).status, 200);
  });

  test('with another body it is refused and counted as a try', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    const code = backend.email.code('ana@example.org');
    await browser.attempt(started, wrong(code), key);
    const { status, body } = await browser.attempt(started, code, key);
    assert.deepEqual([status, body.code], [400, 'invalid_request']);
    assert.equal((await browser.status(started)).body.attemptsLeft, 3);
  });

  test('with another body a start costs as much as a start', async () => {
    const browser = new Backend({ startsPerHour: 2 }).browser();
    await browser.start('ana@example.org', {}, key);
    assert.equal((await browser.start('ben@example.org', {}, key)).status, 400);
    assert.equal((await browser.start('cas@example.org')).body.code, 'rate_limited');
  });

  test('while the first still runs the second is told so', async () => {
    let finish = (): void => {};
    const running = new Promise<object>((resolve) => (finish = () => resolve({})));
    const backend = new Backend({ onVerified: () => running });
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    const code = backend.email.code('ana@example.org');
    const first = browser.attempt(started, code, key);
    await advance(0);
    const second = await browser.attempt(started, code, key);
    assert.deepEqual([second.status, second.body.code], [409, 'in_progress']);
    finish();
    assert.equal((await first).status, 200);
    assert.equal((await browser.attempt(started, code, key)).status, 200);
  });

  test('is kept for two minutes', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    await browser.start('ana@example.org', {}, key);
    await advance(119);
    await browser.start('ana@example.org', {}, key);
    assert.equal(backend.email.sent.length, 1);
    await advance(1);
    await browser.start('ana@example.org', {}, key);
    assert.equal(backend.email.sent.length, 2);
  });

  test('is each caller’s own, and each path’s', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    const started = await browser.start('ana@example.org', {}, key);
    const elsewhere = await backend.browser({ address: '198.51.100.7' }).start('ana@example.org', {}, key);
    assert.equal(elsewhere.body.code, 'rate_limited');
    assert.equal((await browser.attempt(started, backend.email.code('ana@example.org'), key)).status, 200);
  });

  test('an act that broke on our side may be tried again with it', async () => {
    let broken = true;
    const backend = new Backend({
      onVerified: () =>
        broken ? Promise.reject(new Error('no database')) : Promise.resolve({ result: 'in' }),
    });
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    const code = backend.email.code('ana@example.org');
    assert.equal((await browser.attempt(started, code, key)).status, 503);
    broken = false;
    assert.equal((await browser.attempt(started, code, key)).status, 200);
  });

  test('that is no key is refused', async () => {
    const browser = new Backend().browser();
    for (const bad of ['x'.repeat(129), 'two words', ''])
      assert.equal((await browser.start('ana@example.org', {}, { 'idempotency-key': bad })).status, 400);
  });
});
