import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BackendError } from '../../src/backend/backend.js';
import type { Ask } from '../../src/session/effects.js';
import { settle } from '../helpers/simulated-clock.js';
import { newest } from './answering-backend.js';
import { ADDRESS, CODE, Stage } from './stage.js';

describe('one flight', () => {
  it('makes one call for many presses', async () => {
    const { session, backend } = new Stage();
    for (let press = 0; press < 3; press += 1) session.start({ method: 'email', destination: ADDRESS });
    await settle();
    assert.equal(backend.starts.length, 1);
  });

  it('checks a code once', async () => {
    const { session, backend } = await new Stage().toWaiting();
    session.verify(CODE);
    session.verify(CODE);
    await settle();
    assert.equal(backend.attempts.length, 1);
  });

  it('takes events one after another, also those that a listener causes', async () => {
    const stage = new Stage();
    const steps: string[] = [];
    stage.session.subscribe(({ step }) => {
      if (step !== steps.at(-1)) steps.push(step);
      if (step === 'waiting' && stage.backend.attempts.length === 0) stage.session.verify(CODE);
    });
    await stage.toWaiting();
    assert.deepEqual(steps.slice(0, 3), ['sending', 'waiting', 'verifying']);
  });
});

describe('idempotency keys', () => {
  const key = (call: { options: { idempotencyKey?: string } }) => call.options.idempotencyKey;

  it('stay the same when an act got no answer and is repeated', async () => {
    const { session, backend } = new Stage();
    for (const code of ['timeout', 'network'] as const) {
      session.start({ method: 'email', destination: ADDRESS });
      await settle();
      newest(backend.starts).fail(new BackendError(code));
      await settle();
    }
    session.start({ method: 'email', destination: ADDRESS });
    await settle();
    assert.equal(new Set(backend.starts.map(key)).size, 1);
    assert.equal(backend.starts.length, 3);
  });

  it('are new after an answer, a refusal too', async () => {
    const { session, backend } = new Stage();
    session.start({ method: 'email', destination: ADDRESS });
    await settle();
    newest(backend.starts).answer(backend.refusal('unavailable'));
    await settle();
    session.start({ method: 'email', destination: ADDRESS });
    await settle();
    assert.equal(new Set(backend.starts.map(key)).size, 2);
  });

  it('are new for another body: the server holds the old one to what it was sent with', async () => {
    const { session, backend } = new Stage();
    let token = 0;
    session.intercept(() => Promise.resolve({ proceed: true, captcha: `token-${(token += 1)}` }));
    for (let press = 0; press < 2; press += 1) {
      session.start({ method: 'email', destination: ADDRESS });
      await settle();
      newest(backend.starts).fail(new BackendError('timeout'));
      await settle();
    }
    assert.equal(new Set(backend.starts.map(key)).size, 2);
  });

  it('stay while the first request is still running at the server', async () => {
    const { session, backend } = await new Stage().toWaiting();
    session.verify(CODE);
    await settle();
    newest(backend.attempts).answer(backend.refusal('in_progress'));
    await settle();
    session.verify(CODE);
    await settle();
    assert.equal(new Set(backend.attempts.map(key)).size, 1);
    assert.equal(backend.attempts.length, 2);
  });
});

describe('asks', () => {
  it('hear what is about to be done, by which way', async () => {
    const stage = new Stage();
    const asks: Ask[] = [];
    stage.session.intercept((ask) => {
      asks.push(ask);
      return Promise.resolve({ proceed: true });
    });
    await stage.toWaiting({ method: 'sms' });
    await stage.clock.advance(30_000);
    stage.session.resend();
    await settle();
    newest(stage.backend.resends).answer(stage.backend.snapshot({ method: 'sms' }));
    await settle();
    stage.session.verify(CODE, 'paste');
    assert.deepEqual(asks, [
      { type: 'send', method: 'email', destination: ADDRESS, reason: 'start' },
      { type: 'send', method: 'sms', destination: ADDRESS, reason: 'resend' },
      { type: 'verify', code: CODE, via: 'paste' },
    ]);
  });

  it('bring headers and a captcha to the backend', async () => {
    const stage = new Stage();
    stage.session.intercept(() =>
      Promise.resolve({ proceed: true, headers: { 'x-csrf': 'yes' }, captcha: 'human' }),
    );
    await stage.toWaiting();
    stage.session.verify(CODE);
    await settle();
    for (const { options, request } of [newest(stage.backend.starts), newest(stage.backend.attempts)]) {
      assert.deepEqual(options.headers, { 'x-csrf': 'yes' });
      assert.equal(request.captcha, 'human');
    }
  });

  it('hold the lock while they are thought over', async () => {
    const { session, backend } = new Stage();
    let allow: () => void = () => undefined;
    session.intercept(() => new Promise((resolve) => (allow = () => resolve({ proceed: true }))));
    session.start({ method: 'email', destination: ADDRESS });
    session.start({ method: 'email', destination: ADDRESS });
    await settle();
    assert.equal(session.state.step, 'sending');
    assert.equal(backend.starts.length, 0);
    allow();
    await settle();
    assert.equal(backend.starts.length, 1);
  });

  it('leave the state as it was when they say no', async () => {
    const stage = await new Stage().toWaiting();
    const before = stage.session.state;
    const facts = stage.facts.length;
    stage.session.intercept(() => Promise.resolve({ proceed: false }));
    stage.session.verify(CODE);
    await stage.clock.advance(0);
    assert.deepEqual(stage.session.state, before);
    assert.equal(stage.backend.attempts.length, 0);
    assert.equal(stage.facts.length, facts);
  });

  it('that fail become an error with their cause, and nothing is sent', async () => {
    const stage = new Stage();
    const before = stage.session.state;
    const cause = new Error('no captcha');
    stage.session.intercept(() => Promise.reject(cause));
    stage.session.start({ method: 'email', destination: ADDRESS });
    await settle();
    assert.deepEqual(stage.facts, [{ type: 'error', code: 'prevented', cause }]);
    assert.deepEqual(stage.session.state, before);
    assert.equal(stage.backend.starts.length, 0);
  });

  it('that end after a reset send nothing: the person has left that act', async () => {
    const stage = new Stage();
    let allow: () => void = () => undefined;
    stage.session.intercept(() => new Promise((resolve) => (allow = () => resolve({ proceed: true }))));
    stage.session.start({ method: 'email', destination: ADDRESS });
    stage.session.reset();
    allow();
    await settle();
    assert.equal(stage.backend.starts.length, 0);
  });
});

describe('answers that come late', () => {
  it('change nothing after dispose, and leave no timer behind', async () => {
    const stage = await new Stage().toWaiting();
    stage.session.verify(CODE);
    await settle();
    const { state } = stage.session;
    const facts = stage.facts.length;
    stage.session.dispose();
    assert.ok(newest(stage.backend.attempts).options.signal.aborted);
    newest(stage.backend.attempts).answer({ ok: true, result: 'session' });
    await settle();
    assert.equal(stage.session.state, state);
    assert.equal(stage.facts.length, facts);
    assert.equal(stage.clock.pending, 0);
  });

  it("do not take the next challenge's proof away", async () => {
    const stage = new Stage();
    stage.session.start({ method: 'email', destination: ADDRESS });
    await settle();
    stage.session.reset();
    stage.session.start({ method: 'email', destination: ADDRESS });
    await settle();
    const [first, second] = stage.backend.starts;
    second?.answer(stage.backend.snapshot({ id: 'c2' }, { token: 'new-token' }));
    await settle();
    first?.answer(stage.backend.snapshot({ id: 'c1' }, { token: 'old-token' }));
    await settle();
    stage.session.verify(CODE);
    await settle();
    assert.equal(newest(stage.backend.attempts).request.challenge.token, 'new-token');
    assert.equal(stage.session.state.challenge?.id, 'c2');
  });
});

describe('a sign-in', () => {
  it('gives its result in the fact and nowhere else', async () => {
    const stage = await new Stage().toWaiting();
    stage.session.verify(CODE, 'typing');
    await settle();
    newest(stage.backend.attempts).answer({ ok: true, result: { session: 'top-secret-result' } });
    await settle();
    assert.deepEqual(stage.facts.at(-1), {
      type: 'verified',
      result: { session: 'top-secret-result' },
      next: undefined,
      via: 'typing',
    });
    assert.doesNotMatch(JSON.stringify(stage.session.state), /top-secret-result/);
    assert.equal(stage.session.destination, undefined);
  });

  it('says what went wrong on the way by the kind of error, and the person can go on', async () => {
    for (const [cause, code] of [
      [new BackendError('timeout'), 'timeout'],
      [new BackendError('bad_answer'), 'bad_answer'],
      [new BackendError('network'), 'network'],
      [new TypeError('thrown by an adapter'), 'network'],
    ] as const) {
      const stage = new Stage();
      stage.session.start({ method: 'email', destination: ADDRESS });
      await settle();
      newest(stage.backend.starts).fail(cause);
      await settle();
      assert.deepEqual(stage.facts, [{ type: 'error', code, cause }]);
      assert.equal(stage.step, 'identify');
    }
  });

  it('unsubscribes by function and by signal', async () => {
    const stage = new Stage();
    let heard = 0;
    const controller = new AbortController();
    stage.session.subscribe(() => (heard += 1), { signal: controller.signal });
    const stop = stage.session.subscribe(() => (heard += 1));
    controller.abort();
    stop();
    stage.session.subscribe(() => (heard += 1), { signal: controller.signal });
    await stage.toWaiting();
    assert.equal(heard, 0);
  });

  it('is told as a frozen snapshot', async () => {
    const { session } = await new Stage().toWaiting();
    assert.ok(Object.isFrozen(session.state));
  });
});

describe('a clock that is set back', () => {
  it('lets no wait grow, and asks the server once', async () => {
    const stage = new Stage();
    await stage.toWaiting({ resendIn: 30, expiresIn: 600 });
    await stage.clock.advance(10_000);
    // A page that counts looks at the clock every second.
    stage.session.tick();
    newest(stage.backend.questions).fail(new BackendError('network'));
    await settle();
    const asked = stage.backend.questions.length;
    const left = (stage.session.state.resendAt ?? 0) - stage.clock.now();
    stage.clock.jump(-3_600_000);
    stage.session.tick();
    await settle();
    assert.equal((stage.session.state.resendAt ?? 0) - stage.clock.now(), left);
    assert.equal(stage.backend.questions.length, asked + 1);
  });

  it('is not one that is put right by a moment', async () => {
    const stage = new Stage();
    await stage.toWaiting({ resendIn: 30 });
    const before = stage.session.state.resendAt;
    stage.clock.jump(-400);
    stage.session.tick();
    assert.equal(stage.session.state.resendAt, before);
  });
});
