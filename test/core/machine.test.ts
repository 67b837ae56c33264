import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { challengeAt, MachineDriver, NOON, waiting } from '../helpers/machine-driver.js';

const inSeconds = (seconds: number) => NOON + seconds * 1000;

describe('rule 1: one flight', () => {
  it('takes no second start, resend or switch while a send is on its way', () => {
    const session = new MachineDriver().start();
    const { state } = session;
    assert.equal(session.step, 'sending');
    for (const again of [
      () => session.start(),
      () => session.start('ben@example.org'),
      () => session.resend(),
      () => session.play({ type: 'use-method', option: { kind: 'voice', id: 'v' } }),
      () => session.play({ type: 'choose-method', method: 'sms' }),
      () => session.play({ type: 'change' }),
    ]) {
      again();
      assert.equal(session.state, state);
      assert.deepEqual(session.effects, []);
    }
  });

  it('takes no second attempt and no send while an attempt is on its way', () => {
    const session = waiting().wait(40).verify();
    const { state } = session;
    assert.equal(session.step, 'verifying');
    for (const again of [() => session.verify(), () => session.verify('654321'), () => session.resend()]) {
      again();
      assert.equal(session.state, state);
      assert.deepEqual(session.effects, []);
    }
  });

  it('ignores an answer to an act that is not the newest', () => {
    const session = waiting();
    const { state } = session;
    session.play({ type: 'send-refused', act: 1, problem: { code: 'network' } });
    session.play({ type: 'attempt-refused', act: 1, problem: { code: 'locked' } });
    session.play({ type: 'verified', act: 1, result: 'session', next: undefined });
    session.play({ type: 'send-withheld', act: 1 });
    session.play({ type: 'attempt-withheld', act: 1 });
    assert.equal(session.state, state);
  });

  it('ignores the answer to a send that a reset forgot', () => {
    const session = new MachineDriver().start();
    const act = session.state.sendFlight?.act ?? 0;
    session.play({ type: 'reset' });
    session.play({ type: 'send-refused', act, problem: { code: 'locked' } });
    assert.equal(session.step, 'identify');
    assert.equal(session.view.failure, undefined);
  });

  it('drops a snapshot that was asked for before the newest answer', () => {
    const session = waiting().wait(30).resend();
    const asked = session.state.acts;
    session.accept({ sendsLeft: 3 });
    session.play({
      type: 'snapshot',
      since: asked,
      challenge: { id: 'c1', status: 'pending', sendsLeft: 4 },
    });
    assert.equal(session.view.sendsLeft, 3);
  });

  it('lets a revision decide between two snapshots, where the server counts them', () => {
    const session = waiting({ rev: 7 });
    session.snapshot({ rev: 6, sendsLeft: 1 });
    assert.equal(session.view.sendsLeft, 4);
    session.play({
      type: 'snapshot',
      since: 0,
      challenge: { id: 'c1', status: 'pending', rev: 8, sendsLeft: 2 },
    });
    assert.equal(session.view.sendsLeft, 2);
  });

  it('leaves everything as it was when the page withholds an act', () => {
    const session = waiting().verify('111111').refuseAttempt({ code: 'invalid_code', attemptsLeft: 4 });
    const before = session.view;
    session.verify('222222');
    session.play({ type: 'attempt-withheld', act: session.state.attemptFlight?.act ?? 0 });
    assert.deepEqual(session.view, before);

    const form = new MachineDriver().start().refuseSend({ code: 'network' });
    const refused = form.view;
    form.start('ben@example.org');
    assert.equal(form.view.failure, undefined);
    form.play({ type: 'send-withheld', act: form.state.sendFlight?.act ?? 0 });
    assert.deepEqual(form.view, refused);
  });
});

describe('rules 2 and 3: time', () => {
  it("waits as long as the server says, whatever the client's own ladder says", () => {
    assert.equal(waiting({ resendAt: inSeconds(90) }).view.resendAt, inSeconds(90));
    assert.equal(waiting({ resendAt: inSeconds(5) }).view.resendAt, inSeconds(5));
  });

  for (const [index, wait] of [30, 40, 60, 90, 120].entries())
    it(`waits ${wait} s after send ${index + 1} where the server says nothing`, () => {
      const session = new MachineDriver({
        policy: { ...new MachineDriver().state.rules.policy, maxSends: 9 },
      });
      const silent = () =>
        session.play({ type: 'sent', act: session.state.acts, challenge: { id: 'c1', status: 'pending' } });
      session.start();
      silent();
      for (let send = 0; send < index; send += 1) {
        session.wait(120).resend();
        silent();
      }
      assert.equal(session.view.sends, index + 1);
      session.wait(wait - 1).resend();
      assert.ok(!session.asked('send'));
      session.wait(1).resend();
      assert.ok(session.asked('send'));
    });

  it('allows five sends where the server says nothing', () => {
    const session = new MachineDriver().start();
    session.play({ type: 'sent', act: session.state.acts, challenge: { id: 'c1', status: 'pending' } });
    for (let send = 1; send < 5; send += 1) {
      session.wait(120).resend();
      session.play({ type: 'sent', act: session.state.acts, challenge: { id: 'c1', status: 'pending' } });
    }
    assert.equal(session.view.sendsLeft, 0);
    session.wait(1000).resend();
    assert.ok(!session.asked('send'));
  });

  it("lifts the client's own wait when the send failed, never the server's", () => {
    const delivery = { state: 'failed', reason: 'unreachable' } as const;
    const own = new MachineDriver().start();
    own.play({ type: 'sent', act: own.state.acts, challenge: { id: 'c1', status: 'pending' } });
    own.play({
      type: 'snapshot',
      since: own.state.acts,
      challenge: { id: 'c1', status: 'pending', delivery },
    });
    assert.ok(own.resend().asked('send'));
    assert.ok(!waiting({ delivery }).resend().asked('send'));
  });

  it('lifts no wait for a wrong code', () => {
    const session = waiting().verify().refuseAttempt({ code: 'invalid_code' });
    assert.equal(session.view.resendAt, inSeconds(30));
    assert.ok(!session.resend().asked('send'));
  });

  it('shows expiry by the clock and still tries a code', () => {
    const session = waiting({ expiresAt: inSeconds(60) });
    session.wait(59);
    assert.equal(session.step, 'waiting');
    session.wait(1);
    assert.equal(session.view.step === 'expired' && session.view.by, 'clock');
    assert.deepEqual(session.factTypes, ['expired']);
    assert.ok(session.verify().asked('attempt'));
  });

  it('takes expiry by the clock back when the clock is set back', () => {
    const session = waiting({ expiresAt: inSeconds(60) })
      .wait(60)
      .wait(-30);
    assert.equal(session.step, 'waiting');
  });

  it('takes expiry by the clock back when the server states a longer life', () => {
    const session = waiting({ expiresAt: inSeconds(60) })
      .wait(60)
      .snapshot();
    assert.equal(session.step, 'waiting');
  });

  it('tells the same expiry once', () => {
    const session = waiting({ expiresAt: inSeconds(60) })
      .wait(60)
      .verify()
      .refuseAttempt({ code: 'invalid_code' });
    assert.equal(session.step, 'refused');
    session.wait(1);
    assert.equal(session.step, 'expired');
    assert.deepEqual(session.factTypes, []);
  });

  describe('after an expiry the server stated', () => {
    const stated = {
      'in its refusal': () => waiting().verify().refuseAttempt({ code: 'expired_code' }),
      'in a refusal that says nothing of the status': () =>
        waiting()
          .verify()
          .refuseAttempt({ code: 'expired_code', challenge: challengeAt(0) }),
      'in a snapshot': () => waiting().snapshot({ status: 'expired' }),
    };
    for (const [where, expired] of Object.entries(stated)) {
      it(`${where}, it tries nothing until another send is accepted`, () => {
        const session = expired();
        session.snapshot().wait(30);
        session.play({
          type: 'snapshot',
          since: session.state.acts,
          challenge: { id: 'c1', status: 'pending' },
        });
        session
          .resend()
          .snapshot({ expiresAt: inSeconds(9999), resendAt: NOON })
          .refuseSend({ code: 'unavailable' });
        assert.equal(session.view.step === 'expired' && session.view.by, 'server');
        assert.ok(!session.verify('654321').asked('attempt'));
        assert.equal(session.resend().accept({ sendsLeft: 3 }).step, 'waiting');
        assert.ok(session.verify('654321').asked('attempt'));
      });

      it(`${where}, it goes on with the code that another tab has asked for`, () => {
        const session = expired().wait(30).snapshot({ sendsLeft: 3 });
        assert.equal(session.step, 'waiting');
        assert.ok(session.verify('654321').asked('attempt'));
      });
    }

    it('waits for nothing where the newer code has had its time, or its life is not told', () => {
      for (const life of [{ expiresAt: inSeconds(20) }, {}]) {
        const { expiresAt: _none, ...mute } = challengeAt(30);
        const session = stated['in its refusal']().wait(30);
        session.play({
          type: 'snapshot',
          since: session.state.acts,
          challenge: { ...mute, ...life, sendsLeft: 3 },
        });
        assert.equal(session.view.step === 'expired' && session.view.by, 'server');
      }
    });
  });

  it('changes nothing, and makes no new state, when the clock moves and nothing is due', () => {
    const session = waiting();
    const { state } = session;
    session.wait(3);
    assert.equal(session.state, state);
  });
});
