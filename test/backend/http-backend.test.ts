import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  answering,
  CALLS,
  CHALLENGE,
  ENDPOINT,
  json,
  options,
  REFERENCE,
  simulate,
  STARTING,
} from './calls.js';

describe('a request', () => {
  it('starts a challenge', async () => {
    const { backend, requests } = simulate([answering(CHALLENGE, { status: 201 })]);
    await backend.start({ ...STARTING, purpose: 'sign-in', locale: 'de', captcha: 'c' }, options());
    const [{ url, init, headers } = assert.fail()] = requests;
    assert.equal(url, `${ENDPOINT}/challenges`);
    assert.equal(init.method, 'POST');
    assert.deepEqual(bodyOf(init), { ...STARTING, purpose: 'sign-in', locale: 'de', captcha: 'c' });
    assert.equal(headers.get('content-type'), 'application/json');
    assert.equal(headers.get('idempotency-key'), 'act-1');
    assert.equal(headers.get('otp-token'), null);
  });

  it('sends again, another way', async () => {
    const { backend, requests } = simulate([answering(CHALLENGE)]);
    await backend.resend({ challenge: REFERENCE, method: 'sms', methodId: 'm1' }, options());
    assert.equal(requests[0]?.url, `${ENDPOINT}/challenges/chal_1/sends`);
    assert.deepEqual(bodyOf(requests[0].init), { method: 'sms', methodId: 'm1' });
  });

  it('tries a code, and keeps what else it knows of the challenge to itself', async () => {
    const { backend, requests } = simulate([answering({ verified: true })]);
    const challenge = { ...REFERENCE, destination: 'ann@example.org', handle: { flow: 1 } };
    await backend.attempt({ challenge, code: '123456' }, options());
    assert.equal(requests[0]?.url, `${ENDPOINT}/challenges/chal_1/attempts`);
    assert.deepEqual(bodyOf(requests[0].init), { code: '123456' });
  });

  it('asks where a challenge stands, without a body or a key', async () => {
    const { backend, requests } = simulate([answering(CHALLENGE)]);
    await backend.status?.(REFERENCE, options());
    const [{ url, init, headers } = assert.fail()] = requests;
    assert.equal(url, `${ENDPOINT}/challenges/chal_1`);
    assert.equal(init.method ?? 'GET', 'GET');
    assert.equal(init.body, undefined);
    assert.equal(headers.get('idempotency-key'), null);
    assert.equal(headers.get('content-type'), null);
  });

  it('may be given an endpoint that ends in a slash', async () => {
    const { backend, requests } = simulate([answering(CHALLENGE)], { endpoint: '/otp/' });
    await backend.start(STARTING, options());
    assert.equal(requests[0]?.url, '/otp/challenges');
  });

  for (const [name, call] of Object.entries(CALLS)) {
    it(`is never cached and sends cookies to the same origin alone: ${name}`, async () => {
      const { backend, requests } = simulate([answering({ ...CHALLENGE, verified: true })]);
      await call(backend);
      assert.equal(requests[0]?.init.cache, 'no-store');
      assert.equal(requests[0].init.credentials, 'same-origin');
      assert.equal(requests[0].init.redirect, 'manual');
    });
  }

  it('sends cookies where the page says so', async () => {
    const { backend, requests } = simulate([answering(CHALLENGE)], { credentials: 'omit' });
    await backend.start(STARTING, options());
    assert.equal(requests[0]?.init.credentials, 'omit');
  });

  it('carries the proof, once there is one', async () => {
    const { backend, requests } = simulate([answering(CHALLENGE)]);
    await backend.status?.({ ...REFERENCE, token: 'tok-1' }, options());
    await backend.resend({ challenge: { ...REFERENCE, token: 'tok-1' } }, options());
    await backend.status?.({ ...REFERENCE, token: 'line\nbreak' }, options());
    assert.deepEqual(
      requests.map(({ headers }) => headers.get('otp-token')),
      ['tok-1', 'tok-1', null],
    );
  });

  it('carries the headers of the page, which cannot break ours', async (t) => {
    const warn = t.mock.method(console, 'warn', () => {});
    const { backend, requests } = simulate([answering(CHALLENGE)]);
    const headers = {
      'X-Csrf': 'x',
      'Content-Type': 'text/plain',
      Accept: 'text/html',
      'IDEMPOTENCY-KEY': 'theirs',
      'Otp-Token': 'theirs',
      'not a name': '1',
      'x-value': 'line\nbreak',
    };
    await backend.start(STARTING, options({ headers }));
    assert.deepEqual(Object.fromEntries(requests[0]?.headers ?? []), {
      accept: 'application/json',
      'content-type': 'application/json',
      'idempotency-key': 'act-1',
      'x-csrf': 'x',
    });
    assert.equal(warn.mock.callCount(), 2);
  });

  for (const id of ['', '../admin', 'a/b', 'a?b', 'a b', 'é', 'x'.repeat(129)]) {
    it(`is never made for a name that cannot be one: ${JSON.stringify(id.slice(0, 12))}`, async () => {
      const { backend, clock, requests } = simulate([answering(CHALLENGE)]);
      const gone = { ok: false, code: 'challenge_not_found', receivedAt: clock.now() };
      assert.deepEqual(await backend.status?.({ id }, options()), gone);
      assert.deepEqual(await backend.resend({ challenge: { id } }, options()), gone);
      assert.deepEqual(await backend.attempt({ challenge: { id }, code: '1' }, options()), gone);
      await backend.watch?.({ id }, () => assert.fail(), options());
      assert.equal(requests.length, 0);
    });
  }
});

describe('an answer', () => {
  it('is a snapshot with the moment it arrived, and the token', async () => {
    const { backend, clock } = simulate([answering({ ...CHALLENGE, token: 'tok-1' }, { status: 201 })]);
    assert.deepEqual(await backend.start(STARTING, options()), {
      ok: true,
      challenge: { ...CHALLENGE, status: 'pending' },
      token: 'tok-1',
      receivedAt: clock.now(),
    });
  });

  it('counts from its headers, not from the end of its body', async () => {
    const body = new TransformStream<Uint8Array, Uint8Array>();
    const { backend, clock } = simulate([() => new Response(body.readable)]);
    const arrived = clock.now();
    const answer = backend.start(STARTING, options());
    await clock.advance(5000);
    const writer = body.writable.getWriter();
    await writer.write(new TextEncoder().encode(JSON.stringify(CHALLENGE)));
    await writer.close();
    assert.equal(readTime(await answer), arrived);
  });

  for (const result of [{ user: 1 }, 'text', null, false, 0]) {
    it(`to an attempt carries its result: ${JSON.stringify(result)}`, async () => {
      const { backend } = simulate([answering({ verified: true, result })]);
      const outcome = await backend.attempt({ challenge: REFERENCE, code: '1' }, options());
      assert.deepEqual(outcome, { ok: true, result });
    });
  }

  it('to an attempt may have no result', async () => {
    const { backend } = simulate([answering({ verified: true, more: 1 })]);
    assert.deepEqual(await backend.attempt({ challenge: REFERENCE, code: '1' }, options()), { ok: true });
  });

  it('carries a result to the one who asks, not to the one who sends', async () => {
    const body = { ...CHALLENGE, status: 'verified', result: 'r' };
    const { backend } = simulate([answering(body)]);
    const asked = await backend.status?.(REFERENCE, options());
    assert.equal(asked?.ok && asked.result, 'r');
    const sent = await backend.resend({ challenge: REFERENCE }, options());
    assert.equal('result' in sent, false);
  });

  it('about another challenge is none', async () => {
    const { backend } = simulate([answering({ ...CHALLENGE, id: 'other' })]);
    await assert.rejects(async () => backend.status?.(REFERENCE, options()), { code: 'bad_answer' });
  });

  for (const verified of [false, 'true', 1, undefined]) {
    it(`to an attempt is no yes with verified: ${String(verified)}`, async () => {
      const { backend } = simulate([answering({ verified, id: 'chal_1' })]);
      await assert.rejects(backend.attempt({ challenge: REFERENCE, code: '1' }, options()), {
        name: 'BackendError',
        code: 'bad_answer',
      });
    });
  }

  it('that is a redirect is let go, its body unread', async () => {
    const redirect = () => new Response(new ReadableStream(), { status: 302, headers: { location: '/' } });
    const { backend, requests } = simulate([redirect]);
    await assert.rejects(backend.start(STARTING, options()), { code: 'bad_answer' });
    assert.equal(requests[0]?.init.signal?.aborted, true);
  });

  it('has links made absolute against the endpoint', async () => {
    const methods = [{ kind: 'passkey', href: 'passkey?x=1' }];
    const { backend } = simulate([() => json({ ...CHALLENGE, methods })]);
    const outcome = await backend.start(STARTING, options());
    assert.deepEqual(outcome.ok && outcome.challenge.methods, [
      { kind: 'passkey', href: 'https://shop.example/passkey?x=1' },
    ]);
  });
});

function bodyOf({ body }: RequestInit): unknown {
  assert.ok(typeof body === 'string');
  return JSON.parse(body);
}

function readTime(outcome: object): unknown {
  return 'receivedAt' in outcome ? outcome.receivedAt : undefined;
}
