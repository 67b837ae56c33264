import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { advise } from '../../src/core/advice/advise.js';
import type { Challenge, ResendSemantics } from '../../src/core/challenge.js';
import { memoryOf } from '../../src/core/machine/memory.js';
import { MachineDriver, NOON, challengeAt, waiting } from '../helpers/machine-driver.js';
import { situationAt } from '../helpers/situations.js';

const TEXT = { kind: 'sms', id: 'm1', destination: '•••12' } as const;
const code = (resend?: ResendSemantics): Partial<Challenge> => ({
  code: { length: 6, alphabet: 'numeric', ...(resend === undefined ? {} : { resend }) },
});
const offered = { ...code('both'), methods: [TEXT], stream: true };
const byText = { ...offered, method: 'sms', destination: '•••12', sendsLeft: 3 } as const;

/** A mail was sent, and after a minute a text. */
const switched = (mail: Partial<Challenge> = {}, text: Partial<Challenge> = {}): MachineDriver =>
  waiting({ ...offered, ...mail })
    .wait(60)
    .play({ type: 'use-method', option: TEXT })
    .accept({ ...byText, ...text });

const goBack = (driver: MachineDriver): MachineDriver => driver.play({ type: 'go-back' });
const shown = ({ view }: MachineDriver) => [view.method, view.destination, view.sentAt];
const MAIL = ['email', 'an•••@example.org', NOON];
const MESSAGE = ['sms', '•••12', NOON + 60_000];

describe('going back to the way that was left', () => {
  it('waits for its message again, without a send', () => {
    const driver = goBack(switched());
    assert.deepEqual(shown(driver), MAIL);
    assert.equal(driver.step, 'waiting');
    assert.ok(!driver.asked('send'));
    assert.deepEqual([driver.view.sends, driver.view.sendsLeft, driver.view.isBack], [2, 3, true]);
  });

  it('goes forth as well', () => {
    const driver = goBack(goBack(switched()));
    assert.deepEqual(shown(driver), MESSAGE);
    assert.deepEqual([driver.view.sends, driver.view.isBack], [2, false]);
    assert.equal(driver.view.earlier?.method, 'email');
  });

  it('checks a code of the first message', () => {
    const driver = goBack(switched()).verify('735198');
    const [effect] = driver.effects;
    assert.ok(effect?.type === 'attempt' && effect.id === 'c1');
  });

  it('sends again by that way, where that is wanted', () => {
    const driver = goBack(
      switched({}, { methods: [TEXT, { kind: 'email', id: 'e1', destination: 'an•••@example.org' }] }),
    );
    driver.wait(40).resend();
    const [effect] = driver.effects;
    assert.ok(effect?.type === 'send');
    assert.deepEqual(effect.request, { kind: 'again', id: 'c1', method: 'email', methodId: 'e1' });
    driver.accept(offered);
    assert.deepEqual(
      [driver.view.method, driver.view.isBack, driver.view.earlier?.method],
      ['email', false, 'sms'],
    );
  });

  it('keeps the wait that the server named for that way, and else the one that is running', () => {
    const stated = goBack(switched({ resendAt: NOON + 90_000 }, { resendAt: NOON + 180_000 }));
    assert.equal(stated.view.resendAt, NOON + 90_000);
    const { resendAt: _none, ...silent } = challengeAt(0, offered);
    const own = new MachineDriver().start();
    own.play({ type: 'sent', act: own.state.acts, challenge: silent }).wait(60);
    own.play({ type: 'use-method', option: TEXT }).accept({ ...byText, resendAt: NOON + 180_000 });
    assert.equal(goBack(own).view.resendAt, NOON + 180_000);
  });

  it('hears of the challenge as a whole, and not of the other message', () => {
    const driver = goBack(switched());
    driver.snapshot({ ...byText, sendsLeft: 2, attemptsLeft: 1, delivery: { state: 'delivered' } });
    assert.deepEqual(shown(driver), MAIL);
    assert.deepEqual([driver.view.sendsLeft, driver.view.challenge?.attemptsLeft], [2, 1]);
    assert.equal(driver.view.challenge?.delivery, undefined);
    assert.equal(goBack(driver).view.challenge?.delivery?.state, 'delivered');
  });

  it('goes forth to the message that another tab has asked for meanwhile', () => {
    const driver = goBack(switched()).snapshot({ ...byText, method: 'voice', destination: '•••34' });
    assert.deepEqual(shown(driver), MAIL);
    assert.equal(driver.view.earlier?.method, 'voice');
    assert.deepEqual(shown(goBack(driver)).slice(0, 2), ['voice', '•••34']);
  });

  it('is signed in by what the server says of the challenge', () => {
    const driver = goBack(switched()).snapshot({ ...byText, status: 'verified' }, 'session');
    assert.equal(driver.step, 'verified');
    assert.equal(driver.state.earlier, undefined);
  });

  it('says what that message says, and not that it was sent again', () => {
    const driver = goBack(switched()).wait(1);
    const advice = advise(situationAt(driver, { shown: [] }));
    assert.deepEqual([advice.id, advice.status.map(({ key }) => key)], ['E60', ['status.longer']]);
  });

  it('survives a reload, as far as that may be kept', () => {
    const before = goBack(switched());
    const memory = memoryOf(before.state);
    assert.ok(memory);
    const text = JSON.stringify(memory);
    assert.ok(!text.includes('ana@example.org'));
    const after = new MachineDriver();
    after.now = before.now;
    after.play({ type: 'restored', memory: structuredClone(memory) });
    assert.deepEqual(shown(after), MAIL);
    assert.equal(after.view.isBack, true);
    assert.deepEqual(shown(goBack(after)), MESSAGE);
  });

  it('brings back another challenge, and asks where that stands', () => {
    const driver = goBack(switched(code('new'), { ...code('new'), id: 'c2' }));
    assert.deepEqual(shown(driver), MAIL);
    assert.deepEqual([driver.view.challenge?.id, driver.view.sends, driver.view.isBack], ['c1', 1, false]);
    assert.deepEqual(driver.effects, [{ type: 'refresh' }]);
  });
});

describe('going back to a challenge that had been gone back in', () => {
  it('still waits for its first message, whatever is said of its newest', () => {
    const driver = goBack(switched());
    driver.wait(40).play({ type: 'use-method', option: { kind: 'whatsapp', id: 'w1' } });
    driver.accept({ ...offered, id: 'c2', method: 'whatsapp', destination: '•••34' });
    goBack(driver).snapshot(byText);
    assert.deepEqual([...shown(driver), driver.view.challenge?.id], [...MAIL, 'c1']);
  });
});

/** Why there may be no way back. */
const without: readonly (readonly [why: string, driver: () => MachineDriver])[] = [
  ['nothing was left', () => waiting(offered)],
  ['only the newest code of a challenge works', () => switched(code('new'), code('new'))],
  ['the server says so later', () => switched().snapshot({ ...byText, ...code('new') })],
  ['its code has expired', () => switched({ expiresAt: NOON + 90_000 }).wait(30)],
  ['its message was lost', () => switched({ delivery: { state: 'failed', reason: 'mailbox-full' } })],
  [
    'another destination was sent to',
    () => switched().wait(40).start('ben@example.org').accept({ id: 'c3' }),
  ],
  ['the address is open', () => switched().play({ type: 'change' })],
  ['the person is signed in', () => verified(switched())],
  ['there were too many tries', () => switched().verify().refuseAttempt({ code: 'attempts_exhausted' })],
  ['codes are paused', () => switched().verify().refuseAttempt({ code: 'locked' })],
  ['the server knows none of it', () => switched().play({ type: 'gone', id: 'c1' })],
  ['everything was forgotten', () => switched().play({ type: 'reset' })],
];

const verified = (driver: MachineDriver): MachineDriver =>
  driver.verify().play({ type: 'verified', act: driver.state.acts, result: 'session', next: undefined });

describe('there is no way back', () => {
  for (const [why, make] of without)
    it(`where ${why}`, () => {
      const driver = make();
      assert.equal(driver.view.earlier, undefined);
      const { state } = driver;
      assert.equal(goBack(driver).state, state);
    });

  it('while something is on its way', () => {
    for (const busy of [switched().verify(), switched().wait(40).resend()]) {
      const { state } = busy;
      assert.equal(goBack(busy).state, state);
    }
  });
});

describe('the way back is offered', () => {
  const offers = (driver: MachineDriver, resend?: ResendSemantics) =>
    advise({
      ...situationAt(driver, { shown: [] }),
      ...(resend === undefined ? {} : { resend }),
    }).actions.map(({ label: { key } }) => key);

  it('at once after a switch, without waiting for what takes long', () => {
    assert.deepEqual(offers(switched()), ['back.email']);
    assert.deepEqual(offers(goBack(switched())), ['back.sms']);
    assert.deepEqual(offers(waiting(offered)), []);
  });

  it('unless the page says that only the newest code is good, where the server does not say', () => {
    const driver = switched(code(), code());
    assert.deepEqual(offers(driver), ['back.email']);
    assert.deepEqual(offers(driver, 'new'), []);
    assert.deepEqual(offers(switched(code(), { ...code(), id: 'c2' }), 'new'), ['back.email']);
  });

  it('with the news that the other message failed', () => {
    const driver = switched({ delivery: { state: 'delayed' } });
    const failed = driver.snapshot({ ...byText, delivery: { state: 'failed', reason: 'landline' } });
    assert.equal(offers(failed)[0], 'action.otherNumber');
    assert.ok(offers(failed).includes('back.email'));
  });

  it('while no more codes can be sent', () => {
    assert.deepEqual(offers(switched({}, { sendsLeft: 0 })).slice(0, 1), ['back.email']);
  });
});
