import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { DeliveryReport } from '../../src/core/delivery/report.js';
import { advance, Backend, holdTime, releaseTime, wrong } from './backend.js';

beforeEach(holdTime);
afterEach(releaseTime);

const ANA = 'ana@example.org';
const NUMBER = '+49151234567';

describe('countries', () => {
  const numberPrefixes = ['+49', '+4366'];

  for (const [number, status] of [
    [NUMBER, 201],
    ['+436641234567', 201],
    ['+4315890000', 422],
    ['+15550100123', 422],
  ] as const)
    test(`${number}: ${status}`, async () => {
      const backend = new Backend({ numberPrefixes });
      const { status: answered, body } = await backend.browser().start(number);
      assert.equal(answered, status);
      if (status === 422) assert.deepEqual([body.code, body.reason], ['undeliverable', 'region']);
      assert.equal(backend.sms.sent.length, status === 201 ? 1 : 0);
    });

  test('do not matter to e-mail', async () => {
    assert.equal((await new Backend({ numberPrefixes: [] }).browser().start(ANA)).status, 201);
  });

  test('in generic mode: policy alone', async () => {
    const { status, body } = await new Backend({ numberPrefixes, disclosure: 'generic' })
      .browser()
      .start('+15550100123');
    assert.deepEqual([status, body.code, body.reason], [403, 'blocked', undefined]);
  });
});

describe('caps for texts and calls', () => {
  test('one for numbers that begin alike', async () => {
    const backend = new Backend({ sendsPerNumberBlock: 2 });
    const browser = backend.browser();
    for (const number of ['+49151230001', '+49151230002'])
      assert.equal((await browser.start(number)).status, 201);
    const { status, body } = await browser.start('+49151230003');
    assert.deepEqual([status, body.code, body.scope], [403, 'blocked', 'destination']);
    assert.ok((body.retryIn ?? 0) > 3000);
    assert.equal((await browser.start('+49151240003')).status, 201);
    assert.equal((await browser.start(ANA)).status, 201);
    await advance(3600);
    assert.equal((await browser.start('+49151230003')).status, 201);
  });

  test('one for all numbers, calls among them', async () => {
    const browser = new Backend({ phoneSendsPerHour: 2 }).browser();
    const started = await browser.start(NUMBER);
    assert.equal((await browser.resend(started, { method: 'voice' })).status, 200);
    const { status, body } = await browser.start('+4366412345678');
    assert.deepEqual([status, body.code, body.scope], [403, 'blocked', 'service']);
    await advance(30);
    const refused = await browser.resend(started, { method: 'voice' });
    assert.deepEqual([refused.status, refused.body.code], [403, 'blocked']);
    // Nothing was counted, and the code that is out still works.
    assert.equal((await browser.status(started)).body.sendsLeft, 3);
  });

  test('near one, a person has to show to be one', async () => {
    const widget = { kind: 'turnstile', siteKey: 'k' };
    const captcha = { widget, check: () => Promise.resolve('ok' as const) };
    const browser = new Backend({ phoneSendsPerHour: 5, captcha }).browser();
    for (let i = 1; i <= 4; i += 1) assert.equal((await browser.start(`+4915123${i}0000`)).status, 201);
    const asked = await browser.start('+49151250000');
    assert.deepEqual([asked.status, asked.body.code], [403, 'captcha_required']);
    assert.equal((await browser.start('+49151250000', { captcha: 'solved' })).status, 201);
    const { body } = await browser.start('+49151260000', { captcha: 'solved' });
    assert.equal(body.code, 'blocked');
  });
});

describe('suppression', () => {
  const options = { suppressionLife: 86_400 };
  const lasting: readonly (readonly [to: string, report: DeliveryReport])[] = [
    [ANA, { state: 'failed', reason: 'mailbox-unknown' }],
    [ANA, { state: 'failed', reason: 'suppressed-complaint' }],
    [NUMBER, { state: 'failed', reason: 'suppressed-optout' }],
    [NUMBER, { state: 'failed', reason: 'landline' }],
  ];

  for (const [to, report] of lasting)
    test(`${report.reason ?? ''}: a later start is refused, for a day`, async () => {
      const backend = new Backend(options);
      for (const sender of [backend.email, backend.sms]) sender.reports = [report];
      await backend.browser().start(to);
      await advance(3600);
      const { status, body } = await backend.browser().start(to);
      assert.deepEqual([status, body.code, body.reason], [422, 'undeliverable', report.reason]);
      assert.equal(backend.email.sent.length + backend.sms.sent.length, 1);
      await advance(86_400);
      assert.equal((await backend.browser().start(to)).status, 201);
    });

  for (const report of [
    { state: 'failed', reason: 'mailbox-full' },
    { state: 'failed', reason: 'unknown' },
    { state: 'delayed', reason: 'greylisted', retryIn: 10_000 },
    { state: 'delivered' },
  ] satisfies DeliveryReport[])
    test(`${report.state} ${'reason' in report ? report.reason : ''}: is none`, async () => {
      const backend = new Backend(options);
      backend.email.reports = [report];
      await backend.browser().start(ANA);
      await advance(3600);
      assert.equal((await backend.browser().start(ANA)).status, 201);
    });

  test('comes from a webhook too, long after the person got in', async () => {
    const backend = new Backend(options);
    backend.email.reports = [{ state: 'sent', messageId: 'm-1' }];
    const browser = backend.browser();
    const started = await browser.start(ANA);
    await browser.attempt(started, backend.email.code(ANA));
    await advance(6 * 3600);
    const complaint = { state: 'failed', reason: 'suppressed-complaint', messageId: 'm-1' } as const;
    backend.handler.report('carrier', complaint);
    assert.equal((await browser.start(ANA)).body.code, 'undeliverable');
  });

  test('a number that gets no texts can be called', async () => {
    const backend = new Backend(options);
    backend.sms.reports = [{ state: 'failed', reason: 'landline' }];
    const browser = backend.browser();
    const started = await browser.start(NUMBER);
    assert.equal((await browser.resend(started, { method: 'voice' })).status, 200);
    const called = await browser.post('/challenges', { method: 'voice', destination: '+49 151 234567' });
    assert.deepEqual([called.status, called.body.code], [429, 'rate_limited']);
  });

  test('whoever turned texts on again says so by sending again, and that ends it', async () => {
    const backend = new Backend(options);
    backend.sms.reports = [{ state: 'failed', reason: 'suppressed-optout' }, { state: 'delivered' }];
    const browser = backend.browser();
    const started = await browser.start(NUMBER);
    await advance(30);
    assert.equal((await browser.resend(started)).status, 200);
    await advance(3600);
    assert.equal((await browser.start(NUMBER)).status, 201);
  });

  test('in generic mode nothing tells of it', async () => {
    const backend = new Backend({ ...options, disclosure: 'generic' });
    backend.email.reports = [{ state: 'failed', reason: 'mailbox-unknown' }];
    await backend.browser().start(ANA);
    await advance(3600);
    assert.equal((await backend.browser().start(ANA)).status, 201);
  });

  test('is off unless it is asked for', async () => {
    const backend = new Backend();
    backend.email.reports = [{ state: 'failed', reason: 'mailbox-unknown' }];
    await backend.browser().start(ANA);
    await advance(30);
    assert.equal((await backend.browser().start(ANA)).status, 201);
  });
});

describe('a server that cannot tell expired codes from wrong ones', () => {
  test('says the same of both', async () => {
    const backend = new Backend({ tellsExpired: false });
    const browser = backend.browser();
    const started = await browser.start(ANA);
    const refused = await browser.attempt(started, wrong(backend.email.code(ANA)));
    await advance(600);
    const expired = await browser.attempt(started, backend.email.code(ANA));
    for (const [answer, attemptsLeft] of [
      [refused, 4],
      [expired, 3],
    ] as const) {
      assert.equal(answer.status, 422);
      assert.deepEqual(
        [answer.body.code, answer.body.attemptsLeft, answer.body.next],
        ['invalid_or_expired_code', attemptsLeft, undefined],
      );
    }
  });
});
