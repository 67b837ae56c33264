import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DeliveryReason } from '../../src/core/delivery/report.js';
import type { Memory, TabHint } from '../../src/core/session-event.js';
import { challengeAt, MachineDriver, NOON, waiting } from '../helpers/machine-driver.js';

const failed = (reason: DeliveryReason) => ({ delivery: { state: 'failed', reason } }) as const;
const inSeconds = (seconds: number) => NOON + seconds * 1000;

describe('rule 5: dead states latch', () => {
  it('remembers "too many attempts", whatever the server says next', () => {
    const session = waiting().verify().refuseAttempt({ code: 'attempts_exhausted' });
    const { stop } = session.view;
    assert.deepEqual(stop, { kind: 'attempts', next: 'resend' });
    assert.ok(!session.verify('654321').asked('attempt'));
    session.snapshot({ attemptsLeft: 5, delivery: { state: 'delivered' } });
    session.play({ type: 'have-code' });
    session.play({ type: 'change' }).play({ type: 'cancel-change' });
    assert.deepEqual(session.view.stop, stop);
  });

  it('takes the last wrong code for the end of all tries', () => {
    const session = waiting().verify().refuseAttempt({ code: 'invalid_code', attemptsLeft: 0 });
    assert.equal(session.view.stop?.kind, 'attempts');
    assert.deepEqual(session.factTypes, ['refused', 'blocked']);
  });

  it('ends the latch when another send is accepted, not when it is asked for', () => {
    const session = waiting().verify().refuseAttempt({ code: 'attempts_exhausted' }).wait(30).resend();
    assert.equal(session.view.stop?.kind, 'attempts');
    session.refuseSend({ code: 'network' });
    assert.equal(session.step, 'stopped');
    session.resend().accept({ sendsLeft: 3 });
    assert.equal(session.step, 'waiting');
    assert.ok(session.verify().asked('attempt'));
  });

  it('starts anew where no sends are left: by the server, or by the policy', () => {
    for (const sendsLeft of [0, undefined]) {
      const session = new MachineDriver({
        policy: { ...new MachineDriver().state.rules.policy, maxSends: 1 },
      });
      session.start();
      session.play({
        type: 'sent',
        act: session.state.acts,
        challenge: { id: 'c1', status: 'pending', ...(sendsLeft === undefined ? {} : { sendsLeft }) },
      });
      session.verify().refuseAttempt({ code: 'attempts_exhausted' });
      assert.deepEqual(session.view.stop, { kind: 'attempts', next: 'restart' });
      session.resend();
      assert.ok(!session.asked('send'), 'the cooldown is of the destination, not of the challenge');
      session.wait(30).resend();
      assert.deepEqual(session.effects[0], {
        type: 'send',
        act: session.state.acts,
        reason: 'resend',
        method: 'email',
        request: { kind: 'start', method: 'email', destination: 'ana@example.org' },
      });
    }
  });

  it("obeys the server's word on what helps", () => {
    const session = waiting().verify().refuseAttempt({ code: 'attempts_exhausted', next: 'wait' });
    assert.deepEqual(session.view.stop, { kind: 'attempts', next: 'wait' });
  });

  it('is paused by a lock until its wait has passed, then stands where it stood', () => {
    const session = waiting()
      .verify()
      .refuseAttempt({ code: 'locked', retryAt: inSeconds(300) });
    assert.equal(session.view.stop?.kind, 'paused');
    assert.ok(!session.verify('654321').asked('attempt'));
    assert.ok(!session.wait(60).resend().asked('send'));
    session.wait(239);
    assert.equal(session.step, 'stopped');
    session.wait(1);
    assert.equal(session.step, 'waiting');
    assert.ok(session.verify('654321').asked('attempt'));
  });

  it('does not lose "too many attempts" under a lock', () => {
    const session = waiting()
      .verify()
      .refuseAttempt({ code: 'attempts_exhausted' })
      .wait(30)
      .resend()
      .refuseSend({ code: 'locked', retryAt: inSeconds(90) });
    assert.equal(session.view.stop?.kind, 'paused');
    session.wait(60);
    assert.equal(session.view.stop?.kind, 'attempts');
  });

  it('lets another destination be tried during a lock, also after a reload', () => {
    const memory: Memory = {
      challenge: challengeAt(0),
      method: 'email',
      masked: 'an•••@example.org',
      sends: 1,
      sentAt: NOON,
      earlierSendOk: false,
      exhausted: false,
      expired: false,
    };
    const locked = { code: 'locked', retryAt: inSeconds(300) } as const;
    for (const session of [waiting(), new MachineDriver().play({ type: 'restored', memory })]) {
      session.verify().refuseAttempt(locked).play({ type: 'change' });
      assert.equal(session.start('ana@example.org').step, 'stopped', 'the same one is back at the stop');
      session.play({ type: 'change' });
      assert.ok(session.start('ben@example.org').asked('send'));
    }
  });

  it('does not take a stop back for the answer to a code that was on its way before it', () => {
    const session = waiting()
      .wait(30)
      .resend()
      .verify()
      .refuseSend({ code: 'locked', retryAt: inSeconds(300) });
    session.refuseAttempt({ code: 'invalid_code', attemptsLeft: 3 });
    assert.equal(session.view.stop?.kind, 'paused');
  });

  it('is over when the server does not know the challenge any more', () => {
    const session = waiting().play({ type: 'gone', id: 'c1' });
    assert.deepEqual(session.view.stop, { kind: 'gone' });
    assert.ok(!session.verify().asked('attempt'));
    assert.equal(waiting().play({ type: 'gone', id: 'other' }).step, 'waiting');
  });

  it('takes "exhausted" and "expired" from a snapshot', () => {
    assert.equal(waiting().snapshot({ status: 'exhausted' }).view.stop?.kind, 'attempts');
    const expired = waiting().snapshot({ status: 'expired' });
    assert.equal(expired.view.step === 'expired' && expired.view.by, 'server');
    assert.deepEqual(expired.factTypes, ['expired']);
    assert.deepEqual(expired.snapshot({ status: 'expired' }).factTypes, []);
  });

  it('stays verified, whatever comes later', () => {
    const session = waiting().verify();
    session.play({ type: 'verified', act: session.state.acts, result: 'session', next: undefined });
    const { state } = session;
    session.play({ type: 'gone', id: 'c1' });
    session.snapshot({ status: 'expired' });
    session.wait(9999).resend().verify().play({ type: 'change' });
    session.play({ type: 'field', empty: false });
    assert.equal(session.state, state);
    assert.equal(session.play({ type: 'reset' }).step, 'identify');
  });

  it('tells the other tabs of its own sign-in alone: what it heard, they hear too', () => {
    const session = waiting().verify();
    session.play({ type: 'verified', act: session.state.acts, result: 'session', next: undefined });
    assert.ok(session.asked('tell'));
    assert.ok(!waiting().snapshot({ status: 'verified' }, 'session').asked('tell'));
    assert.ok(!waiting().snapshot({ status: 'verified' }).asked('tell'));
  });
});

describe('delivery: a stop only when no code can work', () => {
  it('stops when the only send failed and nothing is typed', () => {
    const session = waiting().snapshot(failed('mailbox-unknown'));
    assert.deepEqual(session.view.stop, { kind: 'delivery', reason: 'mailbox-unknown' });
    assert.deepEqual(session.facts, [{ type: 'delivery', state: 'failed', reason: 'mailbox-unknown' }]);
  });

  it('stops at once when the answer to the send says it failed', () => {
    assert.equal(waiting(failed('landline')).step, 'stopped');
  });

  it('only warns when a character is typed', () => {
    const session = waiting().play({ type: 'field', empty: false }).snapshot(failed('mailbox-unknown'));
    assert.equal(session.step, 'waiting');
    assert.deepEqual(session.factTypes, ['delivery']);
  });

  it('only warns when an earlier send did not fail', () => {
    const session = waiting().wait(30).resend().accept().snapshot(failed('mailbox-unknown'));
    assert.equal(session.step, 'waiting');
  });

  it('stops again when every send failed', () => {
    const session = waiting(failed('mailbox-full')).wait(30).resend().accept(failed('mailbox-full'));
    assert.equal(session.step, 'stopped');
  });

  it('gives the field back to a person who has a code, for good', () => {
    const session = waiting(failed('mailbox-unknown')).play({ type: 'have-code' });
    assert.equal(session.step, 'waiting');
    assert.ok(session.view.stopDismissed);
    session.snapshot(failed('unknown'));
    assert.equal(session.step, 'waiting');
    assert.ok(session.verify().asked('attempt'));
  });

  it('follows what the server learns later', () => {
    const session = waiting(failed('unknown')).snapshot(failed('mailbox-full'));
    assert.deepEqual(session.view.stop, { kind: 'delivery', reason: 'mailbox-full' });
    assert.equal(session.snapshot({ delivery: { state: 'delivered' } }).step, 'waiting');
  });

  it('does not stop for what may still be found: a filtered text, a limit', () => {
    assert.equal(waiting({ method: 'sms', ...failed('filtered') }).step, 'waiting');
    assert.equal(waiting(failed('rate-limited')).step, 'waiting');
  });

  it('tells the same news once', () => {
    const session = waiting({ delivery: { state: 'sent' } });
    assert.deepEqual(session.factTypes, ['sent', 'delivery']);
    assert.deepEqual(session.snapshot({ delivery: { state: 'sent' } }).factTypes, []);
  });
});

describe('rule 4: reload and tabs', () => {
  const memory: Memory = {
    challenge: challengeAt(0),
    method: 'email',
    masked: 'an•••@example.org',
    sends: 2,
    sentAt: NOON,
    earlierSendOk: true,
    exhausted: false,
    expired: false,
  };
  const reloaded = (changes: Partial<Memory> = {}) =>
    new MachineDriver().play({ type: 'restored', memory: { ...memory, ...changes } });

  it('goes on from what was kept and asks once', () => {
    const session = reloaded();
    assert.equal(session.step, 'waiting');
    assert.deepEqual(session.effects, [{ type: 'refresh', whenSeen: true }]);
    assert.equal(session.view.resendAt, NOON + 30_000);
    assert.equal(session.view.sends, 2);
  });

  it('still latches, still waits, and has still expired', () => {
    assert.equal(reloaded({ exhausted: true }).view.stop?.kind, 'attempts');
    const held = reloaded({ hold: { until: inSeconds(90), exhausted: true } });
    assert.equal(held.view.resendAt, inSeconds(90));
    assert.equal(held.view.sendsLeft, 0);
    assert.equal(reloaded({ challenge: challengeAt(-600) }).step, 'expired');
  });

  it('does not restore over a challenge that is there already', () => {
    const session = waiting({ id: 'c2' });
    assert.equal(session.play({ type: 'restored', memory }).view.challenge?.id, 'c2');
  });

  const hints: readonly (readonly [name: string, hint: TabHint])[] = [
    ['an earlier end of the wait', { type: 'sent', id: 'c1', resendAt: NOON }],
    ['no end of the wait', { type: 'sent', id: 'c1', resendAt: undefined }],
    ['a later end of the wait', { type: 'sent', id: 'c1', resendAt: inSeconds(300) }],
    ['a send on its way', { type: 'sending', id: 'c1' }],
    ['another challenge', { type: 'sent', id: 'c2', resendAt: inSeconds(300) }],
    ['a sign-in', { type: 'verified', id: 'c1' }],
    ['news', { type: 'news', id: 'c1' }],
  ];
  for (const [name, hint] of hints)
    it(`lets a wait only grow: ${name}`, () => {
      const session = waiting();
      const before = session.view.resendAt ?? 0;
      session.play({ type: 'tab', hint });
      assert.ok((session.view.resendAt ?? 0) >= before);
      assert.equal(session.step, 'waiting', 'nothing is believed without asking');
      assert.ok(!session.asked('send'));
    });

  it('believes no wait of more than a week', () => {
    const session = waiting().play({ type: 'tab', hint: { type: 'sent', id: 'c1', resendAt: 1e300 } });
    assert.equal(session.view.resendAt, NOON + 604_800_000);
  });

  it('does not send while another tab does', () => {
    const session = waiting()
      .wait(30)
      .play({ type: 'tab', hint: { type: 'sending', id: 'c1' } });
    assert.ok(!session.resend().asked('send'));
    session.play({ type: 'tab', hint: { type: 'settled', id: 'c1' } });
    assert.ok(session.resend().asked('send'));
  });

  it('does not wait for ever for a tab that was closed while it sent', () => {
    const session = waiting()
      .wait(30)
      .play({ type: 'tab', hint: { type: 'sending', id: 'c1' } });
    assert.ok(session.wait(20).resend().asked('send'));
  });

  it('asks the server when a tab has sent, signed in, or heard something', () => {
    for (const type of ['verified', 'news'] as const)
      assert.ok(
        waiting()
          .play({ type: 'tab', hint: { type, id: 'c1' } })
          .asked('refresh'),
      );
    assert.ok(
      waiting()
        .play({ type: 'tab', hint: { type: 'sent', id: 'c1', resendAt: NOON } })
        .asked('refresh'),
    );
  });
});
