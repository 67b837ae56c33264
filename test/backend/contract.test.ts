import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ChallengeAnswer } from '../../src/core/challenge.js';
import { MAX_SECONDS } from '../../src/core/clock.js';
import { BackendError } from '../../src/backend/backend.js';
import {
  deliveryReasons,
  deliveryStates,
  isDeliveryReason,
  isDeliveryState,
} from '../../src/core/delivery/report.js';
import { answering, CHALLENGE, ENDPOINT, json, options, simulate, STARTING } from './calls.js';

/** What is understood of a challenge on the wire. */
async function understood(body: unknown, endpoint = ENDPOINT): Promise<ChallengeAnswer> {
  const { backend } = simulate([answering(body)], { endpoint });
  const outcome = await backend.start(STARTING, options());
  assert.ok(outcome.ok);
  return outcome.challenge;
}

/** What is understood of one field; `undefined` where it is left out, and nothing else with it. */
async function field(name: keyof ChallengeAnswer, value: unknown): Promise<unknown> {
  const { [name]: read, ...rest } = await understood({ ...FULL, [name]: value });
  const { [name]: _written, ...others } = FULL;
  assert.deepEqual(rest, others);
  return read;
}

const FULL = {
  ...CHALLENGE,
  code: { length: 6, alphabet: 'numeric', format: '###-###', resend: 'same' },
  sendsLeft: 4,
  attemptsLeft: 5,
  sender: { name: 'Shop', address: 'code@shop.example' },
  expectation: { typical: 10, slow: 60 },
  delivery: { state: 'delayed', reason: 'greylisted', retryIn: 300 },
  methods: [{ kind: 'sms', id: 'm1', destination: '•••12', availableIn: 20 }, { kind: 'passkey' }],
  mailbox: 'gmail',
  messageLocale: 'de-AT',
  reference: 'REF-1',
  stream: true,
  status: 'expired',
  rev: 3,
} as const satisfies ChallengeAnswer;

describe('a challenge on the wire', () => {
  it('is understood whole', async () => assert.deepEqual(await understood(FULL), FULL));

  it('is understood by its name alone', async () =>
    assert.deepEqual(await understood({ id: 'x' }), { id: 'x', status: 'pending' }));

  it('may say more than is known', async () =>
    assert.deepEqual(await understood({ ...FULL, color: 'red', v: 2 }), FULL));

  const FIELDS: readonly [keyof ChallengeAnswer, unknown, unknown][] = [
    ['method', 'pigeon', undefined],
    ['method', 5, undefined],
    ['destination', '', undefined],
    ['destination', 'x'.repeat(321), undefined],
    ['destination', null, undefined],
    ['code', { length: 6, alphabet: 'emoji' }, { length: 6, alphabet: 'alphanumeric' }],
    ['code', { length: 6 }, { length: 6, alphabet: 'alphanumeric' }],
    [
      'code',
      { length: 6, alphabet: 'numeric', format: 5, resend: 'never' },
      { length: 6, alphabet: 'numeric' },
    ],
    ['code', { length: 0, alphabet: 'numeric' }, undefined],
    ['code', { length: 65, alphabet: 'numeric' }, undefined],
    ['code', { length: 5.5, alphabet: 'numeric' }, undefined],
    ['code', { length: '6', alphabet: 'numeric' }, undefined],
    ['code', 'numeric', undefined],
    ['expiresIn', 599.9, 599],
    ['expiresIn', -1, 0],
    ['expiresIn', 1e300, MAX_SECONDS],
    ['expiresIn', '600', undefined],
    ['resendIn', 29.1, 30],
    ['resendIn', -0.5, 0],
    ['resendIn', MAX_SECONDS + 1, MAX_SECONDS],
    ['resendIn', null, undefined],
    ['sendsLeft', 0, 0],
    ['sendsLeft', -1, undefined],
    ['sendsLeft', 1.5, undefined],
    ['attemptsLeft', '3', undefined],
    ['sender', { name: 5, address: 'a@b.example' }, { address: 'a@b.example' }],
    ['sender', 'Shop', undefined],
    ['expectation', { typical: 10 }, undefined],
    ['expectation', { typical: 0, slow: 10 }, undefined],
    ['expectation', { typical: 10, slow: '20' }, undefined],
    ['delivery', { state: 'teleported', reason: 'dns' }, undefined],
    ['delivery', { state: 'failed', reason: 'moonshine' }, { state: 'failed', reason: 'unknown' }],
    ['delivery', { state: 'failed', reason: 5 }, { state: 'failed' }],
    ['delivery', { state: 'delayed', retryIn: 0.5 }, { state: 'delayed', retryIn: 1 }],
    ['methods', 'sms', undefined],
    ['methods', [], []],
    ['methods', [5, null, {}, { kind: 'sms' }, { kind: '' }, { kind: 'UP CASE' }], [{ kind: 'sms' }]],
    ['methods', [{ kind: 'sms', id: 5, destination: {}, availableIn: 'x' }], [{ kind: 'sms' }]],
    ['methods', [{ kind: 'sms', availableIn: 0.1 }], [{ kind: 'sms', availableIn: 1 }]],
    ['mailbox', 'https://evil.example', undefined],
    ['messageLocale', 'not a language', undefined],
    ['reference', {}, undefined],
    ['stream', 'yes', undefined],
    ['status', 'frozen', 'pending'],
    ['status', 5, 'pending'],
    ['rev', 'three', undefined],
    ['rev', 1.5, undefined],
  ];
  for (const [name, written, read] of FIELDS) {
    it(`reads ${name} ${JSON.stringify(written).slice(0, 60)}`, async () =>
      assert.deepEqual(await field(name, written), read));
  }

  for (const state of deliveryStates)
    it(`knows the delivery ${state}`, async () =>
      assert.deepEqual(await field('delivery', { state }), { state }));
  for (const reason of deliveryReasons)
    it(`knows the reason ${reason}`, async () => {
      const delivery = { state: 'failed', reason };
      assert.deepEqual(await field('delivery', delivery), delivery);
    });

  it('takes a bounded number of methods', async () => {
    const methods = Array.from({ length: 1000 }, () => ({ kind: 'sms' }));
    assert.equal((await understood({ ...FULL, methods })).methods?.length, 20);
  });

  for (const token of ['', 'a b', 'line\nbreak', 'é', 5, 'x'.repeat(4097)]) {
    it(`has no token ${JSON.stringify(token).slice(0, 12)}`, async () => {
      const { backend } = simulate([() => json({ ...CHALLENGE, token })]);
      assert.equal('token' in (await backend.start(STARTING, options())), false);
    });
  }
});

describe('a link on the wire', () => {
  const LINKS: readonly [string, string | undefined, string?][] = [
    ['https://other.example/x', 'https://other.example/x'],
    ['/passkey', 'https://shop.example/passkey'],
    ['passkey', 'https://shop.example/passkey'],
    ['?way=2', 'https://shop.example/otp?way=2'],
    ['//other.example/x', 'https://other.example/x'],
    ['http://other.example/x', undefined],
    ['http://localhost:3000/x', 'http://localhost:3000/x'],
    ['http://app.localhost/x', 'http://app.localhost/x'],
    ['http://127.0.0.1:3000/x', 'http://127.0.0.1:3000/x'],
    ['http://[::1]:3000/x', 'http://[::1]:3000/x'],
    ['http://127.0.0.1.evil.example/x', undefined],
    ['http://localhost.evil.example/x', undefined],
    ['http://notlocalhost/x', undefined],
    ['https://shop.example@evil.example/', undefined],
    ['https://:pass@evil.example/', undefined],
    ['javascript:alert(1)', undefined],
    ['JaVaScRiPt:alert(1)', undefined],
    [' java\nscript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['blob:https://shop.example/x', undefined],
    ['ftp://shop.example/x', undefined],
    ['https://', undefined],
    ['mailto:help@shop.example', undefined],
    ['mailto:help@shop.example', 'mailto:help@shop.example', 'support'],
    ['tel:+431234', 'tel:+431234', 'support'],
    ['javascript:alert(1)', undefined, 'support'],
  ];
  for (const [href, expected, kind = 'push'] of LINKS) {
    it(`${JSON.stringify(href)} of ${kind} leads to ${expected ?? 'nowhere'}`, async () => {
      const { methods } = await understood({ ...FULL, methods: [{ kind, href }] });
      assert.deepEqual(methods, [expected === undefined ? { kind } : { kind, href: expected }]);
    });
  }

  it('must be absolute where the endpoint cannot be', async () => {
    const methods = [
      { kind: 'push', href: '/x' },
      { kind: 'link', href: 'https://shop.example/x' },
    ];
    const answer = await understood({ ...FULL, methods }, '/otp');
    assert.deepEqual(answer.methods, [{ kind: 'push' }, methods[1]]);
  });
});

describe('whatever JSON a server answers', () => {
  /** Values that are nearly right, among any others. */
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.double(),
    fc.integer(),
    fc.string({ maxLength: 400 }),
    fc.constantFrom(
      'email',
      'sent',
      'pending',
      'numeric',
      'unknown',
      '__proto__',
      'constructor',
      'javascript:1',
    ),
  );
  const anyChallenge = fc.record(
    {
      id: fc.oneof({ weight: 9, arbitrary: fc.constant('chal_1') }, { weight: 1, arbitrary: odd }),
      method: odd,
      destination: odd,
      code: fc.oneof(odd, fc.record({ length: odd, alphabet: odd, format: odd, resend: odd })),
      expiresIn: odd,
      resendIn: odd,
      sendsLeft: odd,
      attemptsLeft: odd,
      sender: fc.oneof(odd, fc.record({ name: odd, address: odd })),
      expectation: fc.oneof(odd, fc.record({ typical: odd, slow: odd })),
      delivery: fc.oneof(odd, fc.record({ state: odd, reason: odd, retryIn: odd })),
      methods: fc.oneof(
        odd,
        fc.array(fc.oneof(odd, fc.record({ kind: odd, id: odd, href: odd, availableIn: odd }))),
      ),
      mailbox: odd,
      messageLocale: odd,
      reference: odd,
      stream: odd,
      status: odd,
      rev: odd,
      token: odd,
      result: odd,
    },
    { requiredKeys: ['id'] },
  );

  it('it is a sound challenge or one clear error', async () => {
    let sound = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), { weight: 9, arbitrary: anyChallenge }), async (body) => {
        const { backend } = simulate([answering(body)]);
        try {
          const outcome = await backend.start(STARTING, options());
          assert.ok(outcome.ok);
          assertSound(outcome.challenge);
          sound += 1;
        } catch (error) {
          if (!(error instanceof BackendError)) throw error;
          assert.equal(error.code, 'bad_answer');
        }
      }),
      { numRuns: 500 },
    );
    assert.ok(sound > 100, `only ${sound} were sound`);
  });

  it('a refusal is sound too', async () => {
    const body = fc.record({
      code: odd,
      retryIn: odd,
      attemptsLeft: odd,
      sendsLeft: odd,
      reason: odd,
      challenge: anyChallenge,
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), body), async (said) => {
        const { backend } = simulate([answering(said, { status: 429 })]);
        const outcome = await backend.start(STARTING, options());
        assert.ok(!outcome.ok);
        assertSeconds(outcome.retryIn);
        assertCount(outcome.attemptsLeft);
        assertCount(outcome.sendsLeft);
        if (outcome.reason !== undefined) assert.ok(isDeliveryReason(outcome.reason));
        if (outcome.challenge) assertSound(outcome.challenge);
      }),
    );
  });
});

function assertSound(challenge: ChallengeAnswer): void {
  for (const value of Object.values(challenge)) assert.notEqual(value, undefined);
  assert.match(challenge.id, /^[A-Za-z0-9_-]{1,128}$/);
  assert.ok(['pending', 'verified', 'expired', 'exhausted'].includes(String(challenge.status)));
  if (challenge.code) {
    assert.ok(
      Number.isInteger(challenge.code.length) && challenge.code.length >= 1 && challenge.code.length <= 64,
    );
    assert.ok(['numeric', 'alphabetic', 'alphanumeric'].includes(challenge.code.alphabet));
  }
  for (const text of [
    challenge.destination,
    challenge.reference,
    challenge.sender?.name,
    challenge.sender?.address,
  ])
    assert.ok(text === undefined || (typeof text === 'string' && text.length > 0 && text.length <= 320));
  assertSeconds(challenge.expiresIn);
  assertSeconds(challenge.resendIn);
  assertSeconds(challenge.delivery?.retryIn);
  assertCount(challenge.sendsLeft);
  assertCount(challenge.attemptsLeft);
  if (challenge.delivery) {
    assert.ok(isDeliveryState(challenge.delivery.state));
    assert.ok(challenge.delivery.reason === undefined || isDeliveryReason(challenge.delivery.reason));
  }
  for (const { kind, href, availableIn } of challenge.methods ?? []) {
    assert.match(kind, /^[a-z]/);
    assertSeconds(availableIn);
    if (href !== undefined)
      assert.match(href, /^(?:https:|http:\/\/(?:localhost|127\.|\[::1\])|mailto:|tel:)/);
  }
}

function assertSeconds(value: number | undefined): void {
  assert.ok(value === undefined || (Number.isInteger(value) && value >= 0 && value <= MAX_SECONDS));
}

function assertCount(value: number | undefined): void {
  assert.ok(value === undefined || (Number.isInteger(value) && value >= 0));
}
