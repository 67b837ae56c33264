import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ChallengeAnswer } from '../../src/core/challenge.js';
import { settle, SimulatedClock } from '../helpers/simulated-clock.js';
import { AnsweringBackend, newest } from './answering-backend.js';
import { CODE, Stage } from './stage.js';

/** Answers every question as soon as it comes, and notes when it came, in seconds. */
class PolledBackend extends AnsweringBackend {
  readonly askedAt: number[] = [];
  says: Partial<ChallengeAnswer> = {};

  constructor(clock: SimulatedClock) {
    super(clock);
    const began = clock.now();
    this.status = () => {
      this.askedAt.push((clock.now() - began) / 1000);
      return Promise.resolve(this.snapshot(this.says));
    };
  }
}

async function polled() {
  const clock = new SimulatedClock();
  const backend = new PolledBackend(clock);
  const stage = await new Stage({ clock, backend }).toWaiting();
  return { clock, backend, stage, session: stage.session };
}

describe('polling', () => {
  it('begins quickly and slows down to a quarter of a minute', async () => {
    const { clock, backend } = await polled();
    await clock.advance(120_000);
    const gaps = backend.askedAt.map((at, index) => at - (backend.askedAt[index - 1] ?? 0));
    assert.equal(gaps[0], 1.5);
    for (const [index, gap] of gaps.entries()) assert.ok(gap >= (gaps[index - 1] ?? 0) - 1e-6);
    assert.ok(Math.abs((gaps.at(-1) ?? 0) - 15) < 1e-6);
  });

  it('begins quickly again with another send', async () => {
    const { clock, backend, session } = await polled();
    backend.says = { resendIn: 0 };
    await clock.advance(60_000);
    session.resend();
    await settle();
    newest(backend.resends).answer(backend.snapshot());
    await settle();
    const before = backend.askedAt.length;
    await clock.advance(1500);
    assert.equal(backend.askedAt.length, before + 1);
  });

  it('rests while nobody can see the page, and asks at once when somebody can', async () => {
    const { clock, backend, session } = await polled();
    await clock.advance(10_000);
    session.setVisible(false);
    const before = backend.askedAt.length;
    await clock.advance(600_000);
    assert.equal(backend.askedAt.length, before);
    session.setVisible(true);
    await settle();
    assert.equal(backend.askedAt.length, before + 1);
  });

  it('rests while offline, and asks when back', async () => {
    const { clock, backend, session } = await polled();
    session.setOnline(false);
    await clock.advance(60_000);
    assert.equal(backend.askedAt.length, 0);
    session.setOnline(true);
    await settle();
    assert.ok(backend.askedAt.length > 0);
  });

  it('ends with the sign-in', async () => {
    const { clock, backend, session, stage } = await polled();
    session.verify(CODE);
    await settle();
    newest(backend.attempts).answer({ ok: true });
    await settle();
    const before = backend.askedAt.length;
    await clock.advance(600_000);
    assert.equal(backend.askedAt.length, before);
    assert.equal(clock.pending, 0);
    assert.equal(stage.step, 'verified');
  });

  it('brings the fate of the message, once', async () => {
    const { clock, backend, stage } = await polled();
    backend.says = { delivery: { state: 'failed', reason: 'mailbox-unknown' } };
    await clock.advance(20_000);
    assert.equal(stage.factTypes.filter((type) => type === 'delivery').length, 1);
    assert.equal(stage.session.state.stop?.kind, 'delivery');
  });

  it('is not there where the backend cannot be asked', async () => {
    const clock = new SimulatedClock();
    const backend = Object.assign(new AnsweringBackend(clock), { status: undefined });
    const stage = await new Stage({ clock, backend }).toWaiting();
    await clock.advance(60_000);
    assert.equal(stage.step, 'waiting');
  });
});

describe('a stream', () => {
  const streaming = async () => {
    const stage = await new Stage().toWaiting({ stream: true });
    return { stage, session: stage.session, clock: stage.clock, backend: stage.backend };
  };

  it('is opened instead of polling', async () => {
    const { clock, backend } = await streaming();
    await clock.advance(60_000);
    assert.equal(backend.watches.length, 1);
    assert.equal(backend.questions.length, 0);
    assert.equal(newest(backend.watches).reference.id, 'c1');
  });

  it('brings news', async () => {
    const { stage, backend } = await streaming();
    newest(backend.watches).say(backend.snapshot({ stream: true, delivery: { state: 'delivered' } }));
    assert.equal(stage.session.state.challenge?.delivery?.state, 'delivered');
    assert.deepEqual(stage.facts.at(-1), { type: 'delivery', state: 'delivered', reason: undefined });
  });

  it('goes on through another send', async () => {
    const { session, clock, backend } = await streaming();
    await clock.advance(30_000);
    session.resend();
    await settle();
    newest(backend.resends).answer(backend.snapshot({ stream: true }));
    await settle();
    assert.equal(backend.watches.length, 1);
    assert.ok(!newest(backend.watches).options.signal.aborted);
  });

  it('comes back after a break: after 1, 2, 4, … at most 30 s', async () => {
    const { clock, backend } = await streaming();
    for (const seconds of [1, 2, 4, 8, 16, 30, 30]) {
      const opened = backend.watches.length;
      newest(backend.watches).fail(new Error('broken'));
      await settle();
      newest(backend.questions).answer(backend.snapshot({ stream: true }));
      await clock.advance(seconds * 1000 - 1);
      assert.equal(backend.watches.length, opened, `not before ${seconds} s`);
      await clock.advance(1);
      assert.equal(backend.watches.length, opened + 1, `after ${seconds} s`);
    }
  });

  it('comes back quickly after it had news', async () => {
    const { clock, backend } = await streaming();
    for (const _ of [1, 2, 3]) {
      newest(backend.watches).say(backend.snapshot({ stream: true }));
      newest(backend.watches).end();
      await settle();
      newest(backend.questions).answer(backend.snapshot({ stream: true }));
      const opened = backend.watches.length;
      await clock.advance(1000);
      assert.equal(backend.watches.length, opened + 1);
    }
  });

  it('is closed while nobody can see the page, and at the sign-in', async () => {
    const { session, clock, backend } = await streaming();
    session.setVisible(false);
    assert.ok(newest(backend.watches).options.signal.aborted);
    session.setVisible(true);
    await settle();
    assert.equal(backend.watches.length, 2);
    session.verify(CODE);
    await settle();
    newest(backend.attempts).answer({ ok: true });
    await settle();
    assert.ok(newest(backend.watches).options.signal.aborted);
    newest(backend.watches).end();
    await clock.advance(60_000);
    assert.equal(backend.watches.length, 2);
    assert.equal(clock.pending, 0);
  });

  it('that tells of a sign-in asks for the result, which it may not carry', async () => {
    const { stage, backend } = await streaming();
    newest(backend.watches).say(backend.snapshot({ stream: true, status: 'verified' }));
    await settle();
    assert.equal(stage.step, 'waiting');
    newest(backend.questions).answer(backend.snapshot({ status: 'verified' }, { result: 'session' }));
    await settle();
    assert.deepEqual(stage.facts.at(-1), {
      type: 'verified',
      result: 'session',
      next: undefined,
      via: 'server',
    });
  });
});

describe('the clock', () => {
  it('expires a code at its time, with one timer', async () => {
    const { clock, stage } = await polled().then(async (found) => {
      found.session.setVisible(false);
      await settle();
      return found;
    });
    assert.equal(clock.pending, 1);
    await clock.advance(600_000 - 1);
    assert.equal(stage.step, 'waiting');
    await clock.advance(1);
    assert.equal(stage.step, 'expired');
    assert.deepEqual(stage.factTypes, ['sent', 'expired']);
  });

  it('is right at once after sleep, and the server is asked once', async () => {
    const { clock, backend, session, stage } = await polled();
    session.setVisible(false);
    clock.jump(3_600_000);
    session.wake();
    session.wake();
    session.setVisible(true);
    await settle();
    assert.equal(stage.step, 'waiting', 'the server says how long the code lives');
    assert.deepEqual(backend.askedAt, [3600]);
  });

  it('expires by itself where the server does not answer after sleep', async () => {
    const stage = await new Stage().toWaiting();
    stage.clock.jump(3_600_000);
    stage.session.wake();
    assert.equal(stage.step, 'expired');
  });

  it('takes the times of the server when it was set back', async () => {
    const { clock, session } = await polled();
    clock.jump(-3_600_000);
    session.wake();
    await settle();
    assert.equal(session.state.resendAt, clock.now() + 30_000);
  });
});
