import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { advance, Backend, holdTime, releaseTime } from './backend.js';

beforeEach(holdTime);
afterEach(releaseTime);

const ANA = 'ana@example.org';

describe('delivery', () => {
  test('is queued, then what the sender reports', async () => {
    const backend = new Backend();
    backend.email.reports = [{ state: 'failed', reason: 'mailbox-unknown', cause: 23 }];
    const browser = backend.browser();
    const started = await browser.start(ANA);
    assert.deepEqual(started.body.delivery, { state: 'queued' });
    // The vocabulary alone: no cause, no server's text.
    assert.deepEqual((await browser.status(started)).body.delivery, {
      state: 'failed',
      reason: 'mailbox-unknown',
    });
  });

  test('later news of the same message is taken', async () => {
    const backend = new Backend();
    backend.email.reports = [{ state: 'sent' }];
    const browser = backend.browser();
    const started = await browser.start(ANA);
    assert.deepEqual((await browser.status(started)).body.delivery, { state: 'sent' });
    backend.email.later({ state: 'delivered' });
    assert.deepEqual((await browser.status(started)).body.delivery, { state: 'delivered' });
  });

  test('a sender that breaks is our fault', async () => {
    const backend = new Backend();
    backend.email.reports = [new Error('connection refused')];
    const browser = backend.browser();
    const started = await browser.start(ANA);
    assert.deepEqual((await browser.status(started)).body.delivery, {
      state: 'failed',
      reason: 'sender-fault',
    });
    assert.equal(backend.errors.length, 1);
  });
});

describe('retry', () => {
  test('a delayed message is tried again after the wait the server asked for', async () => {
    const backend = new Backend();
    backend.email.reports = [{ state: 'delayed', reason: 'greylisted', retryIn: 300 }];
    const browser = backend.browser();
    const started = await browser.start(ANA);
    const delayed = { state: 'delayed', reason: 'greylisted' };
    assert.deepEqual((await browser.status(started)).body.delivery, { ...delayed, retryIn: 300 });
    await advance(299.5);
    assert.deepEqual((await browser.status(started)).body.delivery, { ...delayed, retryIn: 1 });
    await advance(0.5);
    assert.deepEqual((await browser.status(started)).body.delivery, { state: 'delivered' });
    const [first, second] = backend.email.sent;
    assert.deepEqual(first, second);
  });

  test('after a minute where it did not say', async () => {
    const backend = new Backend();
    backend.email.reports = [{ state: 'delayed', reason: 'congestion' }];
    const browser = backend.browser();
    const started = await browser.start(ANA);
    await advance(59);
    assert.equal(backend.email.sent.length, 1);
    await advance(1);
    assert.equal(backend.email.sent.length, 2);
    assert.deepEqual((await browser.status(started)).body.delivery, { state: 'delivered' });
  });

  test('ends when the code would be dead on arrival', async () => {
    const backend = new Backend();
    const delayed = { state: 'delayed', reason: 'congestion', retryIn: 250 } as const;
    backend.email.reports = [delayed, delayed, delayed, delayed];
    const browser = backend.browser();
    const started = await browser.start(ANA);
    await advance(250);
    await advance(250);
    assert.equal(backend.email.sent.length, 3);
    assert.deepEqual((await browser.status(started)).body.delivery, {
      state: 'failed',
      reason: 'congestion',
    });
    await advance(1000);
    assert.equal(backend.email.sent.length, 3);
  });

  test('another send takes the place of the older message', async () => {
    const backend = new Backend();
    backend.email.reports = [{ state: 'delayed', reason: 'greylisted', retryIn: 120 }];
    const browser = backend.browser();
    const started = await browser.start(ANA);
    await advance(60);
    await browser.resend(started);
    await advance(0);
    await advance(120);
    assert.equal(backend.email.sent.length, 2);
  });

  test('news of an older message is not news', async () => {
    const backend = new Backend();
    backend.email.reports = [{ state: 'sent' }];
    const browser = backend.browser();
    const started = await browser.start(ANA);
    const { later } = backend.email;
    await advance(30);
    await browser.resend(started);
    await advance(0);
    later({ state: 'failed', reason: 'filtered' });
    assert.deepEqual((await browser.status(started)).body.delivery, { state: 'delivered' });
  });

  test('a verified challenge sends nothing more', async () => {
    const backend = new Backend();
    backend.email.reports = [{ state: 'delayed', reason: 'greylisted', retryIn: 60 }];
    const browser = backend.browser();
    const started = await browser.start(ANA);
    assert.equal((await browser.attempt(started, backend.email.code(ANA))).status, 200);
    await advance(60);
    assert.equal(backend.email.sent.length, 1);
  });

  test('nothing is sent after the server has closed', async () => {
    const backend = new Backend();
    backend.email.reports = [{ state: 'delayed', reason: 'greylisted', retryIn: 60 }];
    await backend.browser().start(ANA);
    backend.handler.close();
    await advance(60);
    assert.equal(backend.email.sent.length, 1);
  });
});

describe('a report of the service', () => {
  test('is of the message that its sender gave that id', async () => {
    const backend = new Backend();
    backend.email.reports = [
      { state: 'sent', messageId: 'm-1' },
      { state: 'sent', messageId: 'm-2' },
    ];
    const browser = backend.browser();
    const first = await browser.start(ANA);
    const second = await browser.start('bo@example.org');
    backend.handler.report('carrier', {
      state: 'failed',
      reason: 'mailbox-full',
      cause: 34,
      messageId: 'm-2',
    });
    backend.handler.report('another', { state: 'failed', reason: 'filtered', messageId: 'm-1' });
    backend.handler.report('carrier', { state: 'failed', reason: 'filtered' });
    assert.deepEqual((await browser.status(first)).body.delivery, { state: 'sent' });
    assert.deepEqual((await browser.status(second)).body.delivery, {
      state: 'failed',
      reason: 'mailbox-full',
    });
  });

  test('may be faster than the answer to the send', async () => {
    const backend = new Backend();
    backend.email.reports = [{ state: 'sent', messageId: 'm-1' }];
    backend.handler.report('carrier', { state: 'failed', reason: 'landline', messageId: 'm-1' });
    const browser = backend.browser();
    const started = await browser.start(ANA);
    assert.deepEqual((await browser.status(started)).body.delivery, { state: 'failed', reason: 'landline' });
  });

  test('waits for its message a minute at most', async () => {
    const backend = new Backend();
    backend.email.reports = [{ state: 'sent', messageId: 'm-1' }];
    backend.handler.report('carrier', { state: 'failed', reason: 'landline', messageId: 'm-1' });
    await advance(60);
    const browser = backend.browser();
    const started = await browser.start(ANA);
    assert.deepEqual((await browser.status(started)).body.delivery, { state: 'sent' });
  });

  test('of a delay counts its own wait down, and makes nobody send again', async () => {
    const backend = new Backend();
    backend.email.reports = [{ state: 'sent', messageId: 'm-1' }];
    const browser = backend.browser();
    const started = await browser.start(ANA);
    backend.handler.report('carrier', {
      state: 'delayed',
      reason: 'congestion',
      retryIn: 90,
      messageId: 'm-1',
    });
    await advance(30);
    assert.deepEqual((await browser.status(started)).body.delivery, {
      state: 'delayed',
      reason: 'congestion',
      retryIn: 60,
    });
    await advance(120);
    assert.equal(backend.email.sent.length, 1);
  });

  test('after the person got in is not news', async () => {
    const backend = new Backend();
    backend.email.reports = [{ state: 'sent', messageId: 'm-1' }];
    const browser = backend.browser();
    const started = await browser.start(ANA);
    await browser.attempt(started, backend.email.code(ANA));
    const { rev } = (await browser.status(started)).body;
    backend.handler.report('carrier', { state: 'failed', reason: 'filtered', messageId: 'm-1' });
    assert.equal((await browser.status(started)).body.rev, rev);
  });
});
