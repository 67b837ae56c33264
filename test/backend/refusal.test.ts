import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isProblemCode, problemCodes } from '../../src/core/problem.js';
import { CALLS, CHALLENGE, json, options, simulate, STARTING, type Answerer } from './calls.js';

const problem = (status: number, body: unknown, headers: Record<string, string> = {}): Answerer => {
  const type = { 'content-type': 'application/problem+json' };
  return () => json(body, { status, headers: { ...type, ...headers } });
};

/** What a start comes to when it is answered so. */
async function refusedBy(answer: Answerer) {
  const { backend, clock } = simulate([answer]);
  const outcome = await backend.start(STARTING, options());
  assert.ok(!outcome.ok);
  assert.equal(outcome.receivedAt, clock.now());
  const { receivedAt: _receivedAt, ...refused } = outcome;
  return refused;
}

const retryIn = async (body: object, headers: Record<string, string>) =>
  (await refusedBy(problem(429, { code: 'rate_limited', ...body }, headers))).retryIn;

describe('a refusal', () => {
  for (const code of problemCodes) {
    it(`goes by its code, whatever its status: ${code}`, async () => {
      assert.deepEqual(await refusedBy(problem(418, { code })), { ok: false, code });
    });
  }

  const BY_STATUS = [
    [400, 'invalid_request'],
    [401, 'bad_answer'],
    [403, 'forbidden'],
    [404, 'challenge_not_found'],
    [409, 'bad_answer'],
    [413, 'invalid_request'],
    [415, 'invalid_request'],
    [422, 'bad_answer'],
    [429, 'rate_limited'],
    [500, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [599, 'unavailable'],
  ] as const;
  for (const [status, code] of BY_STATUS) {
    it(`goes by its status where the code is absent or unknown: ${status}`, async () => {
      const bodies = [{}, { code: 'teapot' }, { code: 5 }, [], null, 'text'];
      for (const body of bodies)
        assert.deepEqual(await refusedBy(problem(status, body)), { ok: false, code });
      const html = () => new Response('<!doctype html><h1>No</h1>', { status });
      assert.deepEqual(await refusedBy(html), { ok: false, code });
      assert.deepEqual(await refusedBy(() => new Response(null, { status })), { ok: false, code });
    });
  }

  for (const [name, call] of Object.entries(CALLS)) {
    it(`is an outcome of every call: ${name}`, async () => {
      const { backend, clock } = simulate([problem(429, { code: 'locked', retryIn: 60 })]);
      const refused = { ok: false, code: 'locked', retryIn: 60, receivedAt: clock.now() };
      assert.deepEqual(await call(backend), refused);
    });
  }

  it('carries what the contract lets it carry', async () => {
    const members = {
      code: 'attempts_exhausted',
      retryIn: 60,
      attemptsLeft: 0,
      sendsLeft: 2,
      reason: 'fraud-guard',
      captcha: { kind: 'turnstile', siteKey: 'key' },
      scope: 'destination',
      next: 'resend',
    } as const;
    const body = { ...members, challenge: CHALLENGE, type: 'about:blank', detail: 'Too many.' };
    assert.deepEqual(await refusedBy(problem(429, body)), {
      ok: false,
      ...members,
      challenge: { ...CHALLENGE, status: 'pending' },
    });
  });

  it('drops what makes no sense, each alone', async () => {
    const body = {
      code: 'locked',
      retryIn: 'soon',
      attemptsLeft: -1,
      sendsLeft: 1.5,
      reason: 'moonshine',
      captcha: { siteKey: 'key' },
      scope: 'galaxy',
      next: {},
      challenge: { id: '../' },
    };
    assert.deepEqual(await refusedBy(problem(429, body)), { ok: false, code: 'locked', reason: 'unknown' });
  });
});

describe('the wait of a refusal', () => {
  const DATE = 'Thu, 15 Jan 2026 12:00:00 GMT';
  const WAITS: readonly [string, object, Record<string, string>, number | undefined][] = [
    ['none', {}, {}, undefined],
    ['body', { retryIn: 30 }, {}, 30],
    ['body before headers', { retryIn: 30 }, { 'retry-after': '60' }, 30],
    ['bad body, then header', { retryIn: null }, { 'retry-after': '60' }, 60],
    ['fraction in body', { retryIn: 0.2 }, {}, 1],
    ['negative body', { retryIn: -5 }, {}, 0],
    ['endless body', { retryIn: 1e12 }, {}, 604_800],
    ['Retry-After', {}, { 'retry-after': '57' }, 57],
    [
      'Retry-After before others',
      {},
      { 'retry-after': '57', 'x-retry-after': '1', 'ratelimit-reset': '2' },
      57,
    ],
    ['X-Retry-After before RateLimit-Reset', {}, { 'x-retry-after': '1', 'ratelimit-reset': '2' }, 1],
    ['RateLimit-Reset', {}, { 'ratelimit-reset': '2' }, 2],
    ['bad one, then the next', {}, { 'retry-after': 'in 5 minutes', 'ratelimit-reset': '2' }, 2],
    ['fraction', {}, { 'x-retry-after': '1.01' }, 2],
    ['too long', {}, { 'retry-after': '99999999999' }, 604_800],
    ['negative', {}, { 'retry-after': '-3' }, undefined],
    ['words', {}, { 'retry-after': 'May 5' }, undefined],
    ['empty', {}, { 'retry-after': '' }, undefined],
    ['date by our clock', {}, { 'retry-after': 'Thu, 15 Jan 2026 12:01:30 GMT' }, 90],
    ['date of old', {}, { 'retry-after': 'Thursday, 15-Jan-26 12:01:30 GMT' }, 90],
    ['date gone by', {}, { 'retry-after': 'Thu, 15 Jan 2026 11:00:00 GMT' }, 0],
    ['date far away', {}, { 'retry-after': 'Thu, 15 Jan 2036 11:00:00 GMT' }, 604_800],
    ['no such date', {}, { 'retry-after': 'Thu, 45 Foo 2026 11:00:00 GMT' }, undefined],
    [
      'date by the server’s clock',
      {},
      { date: 'Mon, 01 Jan 2024 00:00:00 GMT', 'retry-after': 'Mon, 01 Jan 2024 00:00:20 GMT' },
      20,
    ],
    ['date, bad server clock', {}, { date: 'now', 'retry-after': DATE }, 0],
  ];
  for (const [name, body, headers, expected] of WAITS) {
    it(`is read: ${name}`, async () => assert.equal(await retryIn(body, headers), expected));
  }
});

it('every code by status is one that the contract or this client knows', async () => {
  for (let status = 400; status < 600; status += 1) {
    const { code } = await refusedBy(() => new Response(null, { status }));
    assert.ok(isProblemCode(code) || code === 'bad_answer');
  }
});
