import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TabHint } from '../../src/core/session-event.js';
import { waiting, type MachineDriver } from '../helpers/machine-driver.js';

const hear = (session: MachineDriver, type: Exclude<TabHint['type'], 'sent'>): MachineDriver =>
  session.play({ type: 'tab', hint: { type, id: 'c1' } });

/** Another tab checks a code when this one is asked to. */
const waitingTurn = (): MachineDriver => hear(waiting(), 'checking').verify();

describe('a check while another tab checks', () => {
  it('is told to the others, without its code, and so is its end', () => {
    const session = waiting().verify('735198');
    const told = () => session.effects.flatMap((effect) => (effect.type === 'tell' ? [effect.hint] : []));
    assert.deepEqual(told(), [{ type: 'checking', id: 'c1' }]);
    session.refuseAttempt({ code: 'invalid_code' });
    assert.deepEqual(told(), [{ type: 'checked', id: 'c1' }]);
  });

  it('waits', () => {
    const session = waitingTurn();
    assert.ok(!session.asked('attempt'));
    assert.equal(session.step, 'verifying');
    assert.ok(!session.verify('654321').asked('attempt'), 'one at a time');
  });

  it('ends with the sign-in that the other one brought', () => {
    const session = hear(waitingTurn(), 'verified');
    assert.ok(session.asked('refresh'));
    session.snapshot({ status: 'verified' }, 'session');
    assert.equal(session.step, 'verified');
    assert.equal(session.view.step === 'verified' && session.view.via, 'server');
  });

  it('is given back where the other one brought none: nothing is spent without a press', () => {
    const session = hear(waitingTurn(), 'checked');
    assert.ok(!session.asked('attempt'));
    assert.equal(session.step, 'waiting');
    assert.equal(session.view.failure?.at, 'attempt');
    assert.ok(session.verify().asked('attempt'));
  });

  it('is given back when nothing is heard of the other one any more', () => {
    const session = waitingTurn().wait(19);
    assert.equal(session.step, 'verifying');
    session.wait(1);
    assert.equal(session.step, 'waiting');
    assert.ok(session.verify().asked('attempt'));
  });

  it('waits also where both were asked at once and the other was first', () => {
    const session = waiting().verify();
    session.play({ type: 'attempt-elsewhere', act: session.state.acts });
    assert.equal(session.step, 'verifying');
    hear(session, 'checked');
    assert.equal(session.step, 'waiting');
    assert.ok(session.verify().asked('attempt'));
  });

  it('is given back at once where the end of the other one was heard before', () => {
    const session = hear(waiting().verify(), 'checked');
    assert.equal(session.step, 'verifying', 'its own request may have left');
    session.play({ type: 'attempt-elsewhere', act: session.state.acts });
    assert.equal(session.step, 'waiting');
    assert.equal(session.view.failure?.problem.code, 'in_progress');
  });

  it('waits for a tab that checks now, whatever became of one that did long ago', () => {
    const session = hear(waiting(), 'checking').wait(60).verify();
    session.play({ type: 'attempt-elsewhere', act: session.state.acts }).wait(19);
    assert.equal(session.step, 'verifying');
    session.wait(1);
    assert.equal(session.step, 'waiting');
  });

  it('goes on where the other tab is at another challenge', () => {
    const session = waiting().play({ type: 'tab', hint: { type: 'checking', id: 'other' } });
    assert.ok(session.verify().asked('attempt'));
  });

  it('does not outlive the challenge', () => {
    const session = hear(hear(waiting(), 'checking'), 'sending').play({ type: 'change' });
    session.start('ben@example.org').accept({ id: 'c2' });
    assert.ok(session.verify().asked('attempt'));
  });
});

describe('a sign-in that the server tells of while a check is on its way', () => {
  it('wins over a refusal', () => {
    const session = waiting().verify().snapshot({ status: 'verified' }, 'session');
    assert.equal(session.step, 'verifying', 'the answer may still say how');
    session.refuseAttempt({ code: 'invalid_code' });
    assert.equal(session.step, 'verified');
    assert.deepEqual(session.facts, [
      { type: 'verified', result: 'session', next: undefined, via: 'server' },
    ]);
  });

  it('leaves the way it came in to the answer', () => {
    const session = waiting().verify().snapshot({ status: 'verified' }, 'session');
    session.play({ type: 'verified', act: session.state.acts, result: 'session', next: undefined });
    assert.equal(session.view.step === 'verified' && session.view.via, 'typing');
  });

  it('is asked for where only a stream told of it, without the result', () => {
    const session = waiting().verify();
    const { challenge, acts: since } = session.state;
    assert.ok(challenge);
    session.play({ type: 'snapshot', challenge: { ...challenge, status: 'verified' }, since, isTold: true });
    session.refuseAttempt({ code: 'invalid_code' });
    assert.equal(session.step, 'waiting');
    assert.ok(session.asked('refresh'));
  });
});
