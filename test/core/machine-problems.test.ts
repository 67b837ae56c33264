import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextChange } from '../../src/core/advice/next-change.js';
import type { ErrorCode, Problem } from '../../src/core/problem.js';
import { attemptOutcomes, resendOutcomes, startOutcomes, type Outcome } from '../data/problems.js';
import { MachineDriver, NOON, waiting } from '../helpers/machine-driver.js';

const acts: readonly {
  readonly name: string;
  readonly outcomes: Readonly<Record<ErrorCode, Outcome>>;
  readonly refuse: (problem: Problem) => MachineDriver;
}[] = [
  {
    name: 'start',
    outcomes: startOutcomes,
    refuse: (problem) => new MachineDriver().start().refuseSend(problem),
  },
  {
    name: 'resend',
    outcomes: resendOutcomes,
    refuse: (problem) => waiting().wait(30).resend().refuseSend(problem),
  },
  {
    name: 'attempt',
    outcomes: attemptOutcomes,
    refuse: (problem) => waiting().verify().refuseAttempt(problem),
  },
];

/** A guard, so that a table that lacks a code does not compile, and its keys keep their type. */
const entries = (outcomes: Readonly<Record<ErrorCode, Outcome>>) =>
  Object.entries(outcomes) as [ErrorCode, Outcome][];

for (const { name, outcomes, refuse } of acts)
  describe(`refusals of a ${name}`, () => {
    for (const [code, expected] of entries(outcomes))
      it(`${code}: ${expected.step}`, () => {
        const session = refuse({ code });
        const { view } = session;
        assert.deepEqual(
          {
            step: view.step,
            facts: session.factTypes,
            stop: view.stop?.kind,
            failure: view.failure?.problem.code,
            refreshes: session.asked('refresh'),
            holdsSends: view.sendsHeld !== undefined,
          },
          {
            step: expected.step,
            facts: expected.facts,
            stop: expected.stop,
            failure: expected.fails ? code : undefined,
            refreshes: expected.refreshes ?? false,
            holdsSends: expected.holdsSends ?? false,
          },
        );
        assert.equal(view.sending, undefined);
        assert.ok(!view.checking);
      });
  });

describe('waits that a refusal states', () => {
  const retryAt = NOON + 120_000;

  it('holds sends back for a rate limit, and takes the countdown to it', () => {
    const session = waiting().wait(30).resend().refuseSend({ code: 'rate_limited', retryAt });
    assert.deepEqual(session.facts, [{ type: 'blocked', code: 'rate_limited', retryIn: 90 }]);
    assert.equal(session.view.resendAt, retryAt);
    assert.ok(session.verify().asked('attempt'), 'attempts are not touched');
  });

  it('holds attempts back for a rate limit of an attempt, and no sends', () => {
    const session = waiting().verify().refuseAttempt({ code: 'rate_limited', retryAt });
    assert.ok(!session.verify().asked('attempt'));
    assert.ok(session.wait(30).resend().asked('send'));
    session.play({ type: 'send-withheld', act: session.state.acts });
    assert.ok(session.wait(90).verify().asked('attempt'));
    assert.equal(session.view.attemptsHeldUntil, undefined);
  });

  it('end with a sign-in that another tab has brought: nothing on the page runs on', () => {
    const session = waiting().verify().refuseAttempt({ code: 'rate_limited', retryAt });
    session.snapshot({ status: 'verified' });
    assert.equal(session.step, 'verified');
    assert.equal(session.view.attemptsHeldUntil, undefined);
    assert.equal(nextChange(session.view, session.now), undefined);
  });

  it('says so, with the time, when a press cannot be obeyed yet', () => {
    const session = new MachineDriver().start().refuseSend({ code: 'rate_limited', retryAt });
    const first = session.view.failure;
    session.play({ type: 'choose-method', method: 'email' }).start();
    assert.ok(!session.asked('send'));
    assert.equal(session.view.failure?.problem.retryAt, retryAt);
    assert.notEqual(session.view.failure?.act, first?.act, 'the same news twice is news twice');
  });

  it('leaves another destination free where the refusal is about one', () => {
    const problem = { code: 'rate_limited', retryAt, scope: 'destination' } as const;
    const atStart = new MachineDriver().start().refuseSend(problem);
    assert.ok(!atStart.start().asked('send'));
    assert.ok(atStart.start('ben@example.org').asked('send'));

    const atResend = waiting().wait(30).resend().refuseSend(problem).play({ type: 'change' });
    assert.ok(atResend.start('ben@example.org').asked('send'));
  });

  it('keeps the first code alive where another destination is locked', () => {
    const session = waiting()
      .play({ type: 'change' })
      .start('ben@example.org')
      .refuseSend({ code: 'locked', retryAt });
    assert.equal(session.step, 'identify');
    assert.equal(session.view.failure?.problem.code, 'locked');
    session.play({ type: 'cancel-change' });
    assert.equal(session.step, 'waiting');
    assert.equal(session.view.resendAt, NOON + 30_000);
    assert.ok(session.verify().asked('attempt'));
  });

  it('takes the counts and the snapshot that come with a refusal', () => {
    const counted = waiting().verify().refuseAttempt({ code: 'invalid_code', attemptsLeft: 2 });
    assert.equal(counted.view.challenge?.attemptsLeft, 2);
    assert.deepEqual(counted.facts, [{ type: 'refused', code: 'invalid_code', attemptsLeft: 2 }]);

    const whole = waiting()
      .wait(30)
      .resend()
      .refuseSend({ code: 'rate_limited', challenge: { id: 'c1', status: 'pending', sendsLeft: 1 } });
    assert.equal(whole.view.sendsLeft, 1);
    assert.equal(whole.view.method, 'email');
    assert.equal(whole.view.failure?.problem.challenge, undefined);
  });

  it('tells the fate of a message that a refusal brings along', () => {
    const session = waiting()
      .verify()
      .refuseAttempt({
        code: 'invalid_code',
        challenge: { id: 'c1', status: 'pending', delivery: { state: 'delivered' } },
      });
    assert.deepEqual(session.factTypes, ['delivery', 'refused']);
  });

  it('blocks one way without closing the others', () => {
    const session = waiting()
      .play({ type: 'use-method', option: { kind: 'voice', id: 'v1' } })
      .refuseSend({ code: 'blocked' });
    assert.equal(session.step, 'waiting');
    assert.equal(session.view.sendsHeld, undefined);
  });
});
