import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Challenge } from '../../src/core/challenge.js';
import { memoryOf } from '../../src/core/machine/memory.js';
import type { Problem } from '../../src/core/problem.js';
import { MachineDriver, NOON, waiting } from '../helpers/machine-driver.js';

const inSeconds = (seconds: number) => NOON + seconds * 1000;

describe('rules 6 to 8: another send, another destination, no sends by itself', () => {
  it('starts the field anew after another send, and remembers that an earlier code may work', () => {
    const session = waiting().verify('111111').refuseAttempt({ code: 'invalid_code' });
    assert.ok(!session.verify('111-111').asked('attempt'), 'a refused code is not sent again');
    session.wait(30).resend().accept({ sendsLeft: 3 });
    assert.equal(session.step, 'waiting');
    assert.equal(session.view.sends, 2);
    assert.ok(session.view.earlierSendOk);
    assert.ok(session.verify('111111').asked('attempt'));
  });

  it('lets a code be sent again whose attempt got no answer', () => {
    const session = waiting().verify().refuseAttempt({ code: 'timeout' });
    assert.equal(session.view.failure?.problem.code, 'timeout');
    assert.ok(session.verify().asked('attempt'));
  });

  it('keeps the old challenge while another destination is typed, and drops it when that is sent', () => {
    const session = waiting().wait(5).play({ type: 'change' });
    assert.equal(session.step, 'identify');
    session.start('ben@example.org');
    assert.equal(session.view.challenge?.id, 'c1');
    session.accept({ id: 'c2', destination: 'be•••@example.org' });
    assert.deepEqual(session.factTypes, ['changed', 'sent']);
    assert.equal(session.view.challenge?.id, 'c2');
    assert.equal(session.view.sends, 1);
    assert.ok(!session.view.earlierSendOk);
  });

  it('goes back to waiting without a send by Cancel and by the same destination', () => {
    for (const goBack of [
      (session: MachineDriver) => session.play({ type: 'cancel-change' }),
      (session: MachineDriver) => session.start('ana@example.org'),
    ]) {
      const session = waiting().play({ type: 'change' });
      goBack(session);
      assert.equal(session.step, 'waiting');
      assert.ok(!session.asked('send'));
    }
  });

  it('judges "the same" by its mask after a reload', () => {
    const { challenge } = waiting().view;
    assert.ok(challenge);
    const reloaded = () =>
      new MachineDriver()
        .play({
          type: 'restored',
          memory: {
            challenge,
            method: 'email',
            masked: 'an•••@example.org',
            sends: 1,
            sentAt: NOON,
            earlierSendOk: false,
            exhausted: false,
            expired: false,
          },
        })
        .play({ type: 'change' });
    assert.ok(!reloaded().start('ana@example.org').asked('send'));
    assert.ok(reloaded().start('ben@example.org').asked('send'));
  });

  it('goes back to the way of the code on its way when a change is cancelled', () => {
    const session = waiting().play({ type: 'change' }).play({ type: 'choose-method', method: 'sms' });
    assert.equal(session.view.method, 'sms');
    assert.equal(session.play({ type: 'cancel-change' }).view.method, 'email');
  });

  it('sends again by the way of the code on its way, whatever was tried beside it', () => {
    const session = waiting().start('+4915155512399', 'sms').refuseSend({ code: 'invalid_destination' });
    session.wait(30).resend();
    assert.equal(session.view.sending?.method, 'email');
    assert.equal(session.accept().state.typed, 'ana@example.org');
  });

  it('keeps the challenge whose successor was refused, by whatever code', () => {
    for (const code of ['challenge_not_found', 'already_verified', 'in_progress'] as const) {
      const session = waiting().play({ type: 'change' }).start('ben@example.org').refuseSend({ code });
      assert.equal(session.view.failure?.problem.code, code);
      assert.equal(session.play({ type: 'cancel-change' }).step, 'waiting');
    }
  });

  it('does not let the method of a code on its way be chosen again', () => {
    assert.equal(waiting().play({ type: 'choose-method', method: 'sms' }).view.method, 'email');
  });

  it('asks for the number where another way needs one nobody knows, and sends nothing', () => {
    const session = waiting().play({ type: 'use-method', option: { kind: 'sms' } });
    assert.equal(session.step, 'identify');
    assert.equal(session.view.method, 'sms');
    assert.ok(!session.asked('send'));
    const { typed } = waiting().state;
    assert.equal(session.play({ type: 'cancel-change' }).state.typed, typed, 'the address is still known');
  });

  it('switches to a way the server offers, with its id, when it is available', () => {
    const option = { kind: 'sms', id: 's1', destination: '•••12', availableAt: inSeconds(10) };
    const session = waiting();
    assert.ok(!session.play({ type: 'use-method', option }).asked('send'));
    session.wait(10).play({ type: 'use-method', option });
    assert.deepEqual(session.effects[0], {
      type: 'send',
      act: session.state.acts,
      reason: 'fallback',
      method: 'sms',
      request: { kind: 'again', id: 'c1', method: 'sms', methodId: 's1' },
    });
  });

  it('leaves ways that carry no code to the page', () => {
    assert.ok(
      !waiting()
        .play({ type: 'use-method', option: { kind: 'passkey', id: 'p' } })
        .asked('send'),
    );
  });
});

/** As the page before the reload left it. */
function reloaded({ state, now }: MachineDriver): MachineDriver {
  const memory = memoryOf(state);
  assert.ok(memory);
  const after = new MachineDriver();
  after.now = now;
  return after.play({ type: 'restored', memory });
}

describe('the address that was typed', () => {
  const byText = { method: 'sms', destination: '•••12' } as const;
  const toAnother = { destination: 'bo•••@example.org' } as const;
  const answers = (to: Partial<Challenge>): Readonly<Record<string, MachineDriver>> => {
    const challenge = { id: 'c1', status: 'pending', ...to } as const;
    return {
      'a snapshot': waiting().snapshot(to),
      'a refused check': waiting().verify().refuseAttempt({ code: 'invalid_code', challenge }),
      'a refused send': waiting().wait(30).resend().refuseSend({ code: 'rate_limited', challenge }),
      'another send': waiting()
        .wait(30)
        .play({ type: 'use-method', option: { kind: to.method ?? 'email', id: 'm1' } })
        .accept(to),
    };
  };

  for (const [where, to] of [
    ['by another way', byText],
    ['to another address', toAnother],
  ] as const)
    for (const [what, session] of Object.entries(answers(to)))
      it(`is left behind when ${what} tells of a message ${where}`, () => {
        assert.equal(session.state.typed, undefined);
        assert.equal(session.view.destination, to.destination);
        assert.ok(session.play({ type: 'change' }).start('ana@example.org').step !== 'waiting');
      });

  it('stays while the server calls it by no other name than before', () => {
    for (const session of [...Object.values(answers({})), ...Object.values(answers({ attemptsLeft: 3 }))])
      assert.equal(session.state.typed, 'ana@example.org');
  });

  it('has no mask of another sort where the server gives none', () => {
    const { destination: _none, ...mute } = waiting().wait(1).state.challenge ?? {
      id: '',
      status: 'pending',
    };
    const session = waiting();
    session.play({ type: 'snapshot', since: session.state.acts, challenge: { ...mute, method: 'sms' } });
    assert.equal(session.view.destination, undefined);
  });
});

describe('a reload', () => {
  it('in the middle of a change knows the way of the code on its way', () => {
    const changing = waiting().play({ type: 'change' }).play({ type: 'choose-method', method: 'sms' });
    assert.equal(reloaded(changing).view.method, 'email');
  });

  const scopes: readonly (readonly [scope: Problem['scope'], sends: boolean])[] = [
    [undefined, false],
    ['service', false],
    ['destination', true],
  ];
  for (const [scope, sends] of scopes)
    it(`keeps whether sends are refused for one destination only: ${scope ?? 'nothing said'}`, () => {
      const problem = {
        code: 'sends_exhausted',
        retryAt: inSeconds(900),
        ...(scope ? { scope } : {}),
      } as const;
      const refused = waiting().wait(30).resend().refuseSend(problem);
      for (const session of [refused, reloaded(refused), reloaded(reloaded(refused))]) {
        assert.equal(session.view.sendsLeft, 0);
        assert.equal(session.view.otherWays.anew, sends);
        session.play({ type: 'change' }).start('ben@example.org');
        assert.equal(session.asked('send'), sends);
      }
    });
});

describe('rule 9: generic mode', () => {
  const settings = { generic: true };
  const told = {
    delivery: { state: 'failed', reason: 'mailbox-unknown' } as const,
    methods: [{ kind: 'sms', id: 's', destination: '•••12' }],
  };

  it('drops what could tell whether an account exists, by whatever answer it comes', () => {
    const answers: readonly (readonly [string, (session: MachineDriver) => MachineDriver])[] = [
      ['send', () => waiting(told, settings)],
      ['snapshot', (session) => session.snapshot(told)],
      [
        'refused attempt',
        (session) =>
          session
            .verify()
            .refuseAttempt({ code: 'invalid_code', challenge: { id: 'c1', status: 'pending', ...told } }),
      ],
      [
        'refused send',
        (session) =>
          session
            .wait(30)
            .resend()
            .refuseSend({ code: 'rate_limited', challenge: { id: 'c1', status: 'pending', ...told } }),
      ],
    ];
    for (const [name, answer] of answers) {
      const { view, facts } = answer(waiting({}, settings));
      const seen = JSON.stringify(view);
      assert.doesNotMatch(seen, /mailbox-unknown|•••12/, name);
      assert.ok(!facts.some(({ type }) => type === 'delivery'), name);
    }
  });

  it('does not say why a message could not be delivered', () => {
    const session = new MachineDriver(settings)
      .start()
      .refuseSend({ code: 'undeliverable', reason: 'suppressed-bounce' });
    assert.equal(session.view.failure?.problem.reason, undefined);
  });
});
