import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { advance, Backend, holdTime, releaseTime, wrong } from './backend.js';

beforeEach(holdTime);
afterEach(releaseTime);

describe('attempt', () => {
  test('the right code verifies, and the result is answered', async () => {
    const backend = new Backend({ onVerified: (proved) => Promise.resolve({ result: proved }) });
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    const { status, body } = await browser.attempt(started, backend.email.code('ana@example.org'));
    assert.equal(status, 200);
    assert.deepEqual(body, {
      verified: true,
      result: { method: 'email', destination: 'ana@example.org', purpose: 'sign-in' },
    });
  });

  test('spaces, hyphens and digits of other scripts are put right', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    const forms = [
      (code: string) => ` ${code.slice(0, 3)} ${code.slice(3)} `,
      (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`,
      (code: string) => code.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit))),
    ];
    for (const [index, form] of forms.entries()) {
      const started = await browser.start(`p${index}@example.org`);
      const { status } = await browser.attempt(started, form(backend.email.code(`p${index}@example.org`)));
      assert.equal(status, 200);
    }
  });

  test('case is put right', async () => {
    const backend = new Backend({ alphabet: 'alphanumeric', codeLength: 8 });
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    const code = backend.email.code('ana@example.org');
    assert.match(code, /^[A-Z2-9]{8}$/);
    assert.equal((await browser.attempt(started, code.toLowerCase())).status, 200);
  });

  test('a wrong code is counted, and the new snapshot comes with the refusal', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    const { status, body } = await browser.attempt(started, wrong(backend.email.code('ana@example.org')));
    assert.deepEqual([status, body.code, body.attemptsLeft], [422, 'invalid_code', 4]);
    assert.equal(body.challenge?.attemptsLeft, 4);
  });

  test('what cannot be a code is refused and not counted', async () => {
    const browser = new Backend().browser();
    const started = await browser.start('ana@example.org');
    for (const code of ['', '12345', '1234567', '12345a']) {
      const { status, body } = await browser.attempt(started, code);
      assert.deepEqual([status, body.code], [400, 'invalid_request'], code);
    }
    assert.equal((await browser.status(started)).body.attemptsLeft, 5);
  });

  test('five per code, then none: not even the right one', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    const code = backend.email.code('ana@example.org');
    for (let left = 4; left >= 0; left -= 1) {
      const { body } = await browser.attempt(started, wrong(code));
      assert.deepEqual([body.code, body.attemptsLeft], ['invalid_code', left]);
    }
    const { status, body } = await browser.attempt(started, code);
    assert.deepEqual([status, body.code, body.next], [429, 'attempts_exhausted', 'resend']);
    assert.equal((await browser.status(started)).body.status, 'exhausted');
  });

  test('a new code brings five tries, but a challenge has ten', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    const guess = async (times: number) => {
      const code = wrong(backend.email.code('ana@example.org'));
      for (let i = 0; i < times; i += 1) await browser.attempt(started, code);
    };
    await guess(5);
    await advance(30);
    assert.equal((await browser.resend(started)).body.attemptsLeft, 5);
    await advance(0);
    await guess(4);
    await advance(40);
    assert.equal((await browser.resend(started)).body.attemptsLeft, 1);
    await advance(0);
    await guess(1);
    const { body } = await browser.attempt(started, backend.email.code('ana@example.org'));
    assert.deepEqual([body.code, body.next], ['attempts_exhausted', 'restart']);
    await advance(60);
    const again = await browser.resend(started);
    assert.deepEqual([again.body.code, again.body.next], ['attempts_exhausted', 'restart']);
  });

  test('an expired code is said to be expired, and the challenge outlives it by an hour', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    const code = backend.email.code('ana@example.org');
    await advance(599);
    assert.equal((await browser.status(started)).body.expiresIn, 1);
    await advance(1);
    const { status, body } = await browser.attempt(started, code);
    assert.deepEqual([status, body.code, body.next], [422, 'expired_code', 'resend']);
    const seen = await browser.status(started);
    assert.deepEqual([seen.body.status, seen.body.expiresIn], ['expired', 0]);
    await advance(3599);
    assert.equal((await browser.status(started)).status, 200);
    await advance(1);
    assert.equal((await browser.status(started)).body.code, 'challenge_not_found');
  });

  test('verified once is verified: neither attempt nor send', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    const code = backend.email.code('ana@example.org');
    await browser.attempt(started, code);
    await advance(60);
    for (const { status, body } of [await browser.attempt(started, code), await browser.resend(started)])
      assert.deepEqual([status, body.code], [409, 'already_verified']);
    assert.equal((await browser.status(started)).body.status, 'verified');
  });

  test('of two right answers at once, one verifies', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    const code = backend.email.code('ana@example.org');
    const answers = await Promise.all([browser.attempt(started, code), browser.attempt(started, code)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  });

  test('a burst of guesses gets no more tries than a patient one', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    const code = wrong(backend.email.code('ana@example.org'));
    const answers = await Promise.all(Array.from({ length: 20 }, () => browser.attempt(started, code)));
    assert.equal(answers.filter(({ body }) => body.code === 'invalid_code').length, 5);
  });

  test('the site may begin its session in the answer', async () => {
    const headers = { 'set-cookie': 'session=new; HttpOnly; Secure' };
    const backend = new Backend({ onVerified: () => Promise.resolve({ headers }) });
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    const answer = await browser.attempt(started, backend.email.code('ana@example.org'));
    assert.deepEqual(answer.body, { verified: true });
    const [session, ...others] = answer.headers.getSetCookie();
    assert.equal(session, headers['set-cookie']);
    // The browser is known from now on: its own cookie is kept.
    assert.deepEqual(
      others.map((cookie) => cookie.split('=')[0]),
      ['__Host-otp'],
    );
    assert.equal((await browser.status(started)).headers.getSetCookie().length, 0);
  });

  test('the result is answered to a GET for a minute', async () => {
    const backend = new Backend({ onVerified: () => Promise.resolve({ result: 'in' }) });
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    await browser.attempt(started, backend.email.code('ana@example.org'));
    await advance(59);
    assert.equal((await browser.status(started)).body.result, 'in');
    await advance(1);
    assert.equal('result' in (await browser.status(started)).body, false);
  });

  test('when the site fails after the right code, the same code may be tried again', async () => {
    let broken = true;
    const backend = new Backend({
      attemptsPerCode: 1,
      onVerified: () =>
        broken ? Promise.reject(new Error('no database')) : Promise.resolve({ result: 'in' }),
    });
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    const code = backend.email.code('ana@example.org');
    const { status, body } = await browser.attempt(started, code);
    assert.deepEqual([status, body.code, body.reason], [503, 'unavailable', 'sender-fault']);
    assert.equal(backend.errors.length, 1);
    broken = false;
    assert.equal((await browser.attempt(started, code)).status, 200);
  });
});
