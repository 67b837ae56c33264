import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { advance, Backend, holdTime, releaseTime, wrong } from './backend.js';

beforeEach(holdTime);
afterEach(releaseTime);

describe('cooldown', () => {
  test('grows 30, 40, 60, 90, 120 s, and stays there', async () => {
    const browser = new Backend({ sendsPerChallenge: 10 }).browser();
    const started = await browser.start('ana@example.org');
    const waits = [started.body.resendIn];
    for (let i = 0; i < 5; i += 1) {
      await advance(waits.at(-1) ?? 0);
      const { status, body } = await browser.resend(started);
      assert.equal(status, 200);
      waits.push(body.resendIn);
    }
    assert.deepEqual(waits, [30, 40, 60, 90, 120, 120]);
  });

  test('a send within it is refused, counts nothing and leaves the old code alone', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    await advance(29.5);
    const { status, body, headers } = await browser.resend(started);
    assert.deepEqual([status, body.code, body.retryIn, body.sendsLeft], [429, 'rate_limited', 1, 4]);
    assert.equal(headers.get('retry-after'), '1');
    assert.equal(backend.email.sent.length, 1);
    assert.equal((await browser.attempt(started, backend.email.code('ana@example.org'))).status, 200);
  });

  test('holds for a destination over all challenges and browsers, whatever its spelling', async () => {
    const backend = new Backend();
    await backend.browser().start('ana@example.org');
    for (const spelling of ['ana@example.org', 'Ana@Example.ORG', 'ana+tag@example.org']) {
      const { status, body } = await backend.browser({ address: '198.51.100.7' }).start(spelling);
      assert.deepEqual([status, body.code, body.retryIn], [429, 'rate_limited', 30], spelling);
    }
    assert.equal((await backend.browser().start('ben@example.org')).status, 201);
  });

  test('is each method’s own', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    const started = await browser.start('+49151234567');
    const { status, body } = await browser.resend(started, { method: 'voice' });
    assert.deepEqual([status, body.method, body.resendIn, body.sendsLeft], [200, 'voice', 30, 3]);
    assert.deepEqual(body.methods, [
      { kind: 'sms', destination: '•••67', availableIn: 30 },
      { kind: 'email' },
    ]);
    await advance(0);
    assert.equal((await browser.attempt(started, backend.voice.code('+49151234567'))).status, 200);
  });

  test('begins anew after an hour without a send', async () => {
    const browser = new Backend().browser();
    const started = await browser.start('ana@example.org');
    await advance(30);
    assert.equal((await browser.resend(started)).body.resendIn, 40);
    await advance(3600);
    assert.equal((await browser.start('ana@example.org')).body.resendIn, 30);
  });
});

describe('another send', () => {
  test('kills the old code when it is accepted', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    const old = backend.email.code('ana@example.org');
    await advance(30);
    const { body } = await browser.resend(started);
    assert.deepEqual([body.expiresIn, body.sendsLeft, body.delivery], [600, 3, { state: 'queued' }]);
    await advance(0);
    const fresh = backend.email.code('ana@example.org');
    if (old !== fresh) assert.equal((await browser.attempt(started, old)).body.code, 'invalid_code');
    assert.equal((await browser.attempt(started, fresh)).status, 200);
  });

  test('brings an expired challenge back', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    await advance(700);
    assert.equal((await browser.resend(started)).body.status, 'pending');
    await advance(0);
    assert.equal((await browser.attempt(started, backend.email.code('ana@example.org'))).status, 200);
  });

  test('five in a challenge, then it has to be started again', async () => {
    const browser = new Backend().browser();
    const started = await browser.start('ana@example.org');
    for (let i = 0; i < 4; i += 1) {
      await advance(120);
      assert.equal((await browser.resend(started)).status, 200);
    }
    await advance(120);
    const { status, body } = await browser.resend(started);
    assert.deepEqual([status, body.code, body.sendsLeft, body.next], [429, 'sends_exhausted', 0, 'restart']);
  });

  test('of two at once, one is sent', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    await advance(30);
    const answers = await Promise.all([browser.resend(started), browser.resend(started)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 429]);
    await advance(0);
    assert.equal(backend.email.sent.length, 2);
  });

  test('of two methods at once, one is the last send', async () => {
    const browser = new Backend({ sendsPerChallenge: 2 }).browser();
    const started = await browser.start('+49151234567');
    await advance(30);
    const answers = await Promise.all([
      browser.resend(started),
      browser.resend(started, { method: 'voice' }),
    ]);
    assert.deepEqual(
      answers.map(({ status, body }) => [status, status === 429 && body.code]),
      [
        [200, false],
        [429, 'sends_exhausted'],
      ],
    );
  });

  const refused = [
    ['a method for another sort of destination', { method: 'sms' }],
    ['a method that is not offered', { method: 'whatsapp' }],
    ['an id that is not offered', { methodId: 'my-own-phone' }],
  ] as const;
  for (const [name, wish] of refused)
    test(`refuses ${name}`, async () => {
      const browser = new Backend().browser();
      const started = await browser.start('ana@example.org');
      await advance(30);
      const { status, body } = await browser.resend(started, wish);
      assert.deepEqual([status, body.code], [422, 'method_unavailable']);
    });

  test('an offered id names its method', async () => {
    const backend = new Backend({ methods: { sms: [{ kind: 'voice', id: 'call' }] } });
    const browser = backend.browser();
    const started = await browser.start('+49151234567');
    assert.equal((await browser.resend(started, { methodId: 'call' })).body.method, 'voice');
  });
});

describe('other ways', () => {
  test('to the same number name it by its mask; those to another place ask for it', async () => {
    const browser = new Backend().browser();
    const started = await browser.start('+49151234567');
    assert.deepEqual(started.body.methods, [{ kind: 'voice', destination: '•••67' }, { kind: 'email' }]);
    assert.deepEqual((await browser.status(started)).body.methods, started.body.methods);
    assert.deepEqual((await browser.start('ana@example.org')).body.methods, [{ kind: 'sms' }]);
  });

  test('are kinds alone in generic mode, whoever has an account', async () => {
    const hasAccount = (_method: string, to: string) => Promise.resolve(to.endsWith('7'));
    const browser = new Backend({ disclosure: 'generic', hasAccount }).browser();
    for (const number of ['+49151234567', '+49151234568'])
      assert.deepEqual((await browser.start(number)).body.methods, [{ kind: 'voice' }, { kind: 'email' }]);
  });

  test('keep the name and the place that the site gave them', async () => {
    const methods = {
      sms: [
        { kind: 'voice', id: 'call' },
        { kind: 'support', href: '/help' },
      ],
    };
    const browser = new Backend({ methods }).browser();
    assert.deepEqual((await browser.start('+49151234567')).body.methods, [
      { kind: 'voice', id: 'call', destination: '•••67' },
      { kind: 'support', href: '/help' },
    ]);
  });
});

describe('budgets', () => {
  test('ten sends an hour to a destination over all challenges', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    for (let i = 0; i < 10; i += 1) {
      assert.equal((await browser.start('ana@example.org')).status, 201);
      await advance(120);
    }
    const { status, body } = await browser.start('ana@example.org');
    assert.deepEqual([status, body.code, body.scope], [429, 'rate_limited', 'destination']);
    assert.equal(body.retryIn, 3600 - 10 * 120);
    await advance(3600 - 10 * 120);
    assert.equal((await browser.start('ana@example.org')).status, 201);
  });

  test('starts from one address, counted over all destinations', async () => {
    const backend = new Backend({ startsPerHour: 3 });
    const browser = backend.browser({ address: '192.0.2.9' });
    for (let i = 0; i < 3; i += 1) await browser.start(`p${i}@example.org`);
    const { status, body } = await browser.start('q@example.org');
    assert.deepEqual([status, body.code, body.scope, body.retryIn], [429, 'rate_limited', 'ip', 3600]);
    assert.equal((await backend.browser({ address: '192.0.2.10' }).start('q@example.org')).status, 201);
  });

  const networks = [
    ['one IPv6 /64', '2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', 429],
    ['another /64', '2001:db8:1:2::1', '2001:db8:1:3::1', 201],
    ['IPv4 in IPv6', '192.0.2.1', '::ffff:192.0.2.1', 429],
    ['the same in another spelling', '2001:db8::1', '2001:0db8:0:0::2', 429],
  ] as const;
  for (const [name, first, second, status] of networks)
    test(`network: ${name}`, async () => {
      const backend = new Backend({ startsPerHour: 1 });
      await backend.browser({ address: first }).start('a@example.org');
      assert.equal((await backend.browser({ address: second }).start('b@example.org')).status, status);
    });

  /** Guesses wrong until the destination is locked; answers how often. */
  async function guessUntilLocked(backend: Backend, rounds: number): Promise<number> {
    let failures = 0;
    for (let round = 0; round < rounds; round += 1) {
      const browser = backend.browser();
      const started = await browser.start('ana@example.org');
      if (started.body.code === 'locked') return failures;
      const code = wrong(backend.email.code('ana@example.org'));
      for (let i = 0; i < 5; i += 1) {
        const { body } = await browser.attempt(started, code);
        if (body.code === 'locked') return failures;
        failures += 1;
      }
      await advance(120);
    }
    return failures;
  }

  test('twenty failed attempts an hour lock a destination: no start, no send, no attempt', async () => {
    const backend = new Backend();
    const owner = backend.browser();
    const started = await owner.start('ana@example.org');
    const code = backend.email.code('ana@example.org');
    await advance(120);
    assert.equal(await guessUntilLocked(backend, 10), 20);
    await advance(120);
    const other = await backend.browser().start('ana@example.org');
    for (const { status, body } of [other, await owner.attempt(started, code), await owner.resend(started)]) {
      assert.deepEqual([status, body.code, body.next], [429, 'locked', 'wait']);
      assert.ok((body.retryIn ?? 0) > 2400 && (body.retryIn ?? 0) <= 3600);
    }
    await advance(other.body.retryIn ?? 0);
    assert.equal((await backend.browser().start('ana@example.org')).status, 201);
  });

  test('a hundred a day lock it for the day', async () => {
    const backend = new Backend({ failuresPerHour: 1000, sendsPerHour: 1000, startsPerHour: 1000 });
    assert.equal(await guessUntilLocked(backend, 40), 100);
    await advance(3600);
    const { body } = await backend.browser().start('ana@example.org');
    assert.equal(body.code, 'locked');
    assert.ok((body.retryIn ?? 0) > 3600);
  });

  test('right codes are not counted as failed', async () => {
    const backend = new Backend({ failuresPerHour: 2, sendsPerHour: 100 });
    for (let i = 0; i < 5; i += 1) {
      const browser = backend.browser();
      const started = await browser.start('ana@example.org');
      assert.equal((await browser.attempt(started, backend.email.code('ana@example.org'))).status, 200);
      await advance(120);
    }
  });
});
