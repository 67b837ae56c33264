import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { advise } from '../../src/core/advice/advise.js';
import type { Advice } from '../../src/core/advice/advice.js';
import { deliveryReasons } from '../../src/core/delivery/report.js';
import { messageText } from '../../src/core/message-text.js';
import type { Problem } from '../../src/core/problem.js';
import { nextChange } from '../../src/core/advice/next-change.js';
import { en } from '../../src/locales/en.js';
import { happenings, playAll } from '../helpers/machine-arbitraries.js';
import { MachineDriver, waiting } from '../helpers/machine-driver.js';
import { driverAt, situationAt } from '../helpers/situations.js';

const english = { locale: 'en', messages: en };
const adviceOf = (driver: MachineDriver, shown: readonly string[] = []): Advice =>
  advise(situationAt(driver, { shown }));
const ids = (advice: Advice) => advice.rows.map(({ id }) => id);

describe('a correction that was offered and not answered', () => {
  const at = (age: number, sends = 1) =>
    advise({
      ...situationAt(driverAt({ row: 'E0', age, sends, status: [], causes: [] }), { shown: [] }),
      suggestion: 'ana@gmail.com',
    });

  it('stands there from the start, with a control that takes it', () => {
    const [row] = at(0).rows;
    assert.equal(row?.title.key, 'suggestion.question');
    assert.deepEqual(row?.causes, [22]);
    const [action] = row?.actions ?? [];
    assert.equal(action?.type === 'correct' && action.address, 'ana@gmail.com');
  });

  it('makes way for what to check, and is not brought up again by another send', () => {
    assert.deepEqual(ids(at(60)), ['spam', 'address']);
    assert.deepEqual(ids(at(0, 2)), ['spam', 'address']);
  });
});

describe('advice holds still (rules 2 and 6)', () => {
  it('holds time back while the field is not empty, and 10 s after', () => {
    const driver = driverAt({ row: 'E0', age: 20, status: [], causes: [] });
    driver.play({ type: 'field', empty: false }).wait(100);
    assert.equal(adviceOf(driver).id, 'E0');
    driver.play({ type: 'field', empty: true }).wait(9);
    assert.equal(adviceOf(driver).id, 'E0');
    driver.wait(1);
    assert.equal(adviceOf(driver).id, 'E120');
  });

  it('counts a field that is filled again at once as in use all along', () => {
    const driver = driverAt({ row: 'E0', age: 20, status: [], causes: [] });
    driver.play({ type: 'field', empty: false }).wait(20);
    driver.play({ type: 'field', empty: true }).wait(5).play({ type: 'field', empty: false }).wait(5);
    assert.equal(adviceOf(driver).id, 'E0');
  });

  it('holds time back for what was typed before another send, too', () => {
    const driver = driverAt({ row: 'E30', age: 40, status: [], causes: [] });
    driver
      .play({ type: 'field', empty: false })
      .resend()
      .accept({ resendAt: driver.now + 30_000 });
    driver.wait(70);
    assert.equal(adviceOf(driver).id, 'E2');
  });

  it('keeps what is shown in its place and adds below', () => {
    const driver = driverAt({ row: 'E60', age: 60, status: [], causes: [] });
    const shown = ids(adviceOf(driver));
    driver.wait(60);
    assert.deepEqual(ids(adviceOf(driver, shown)), ['spam', 'address', 'way']);
    assert.deepEqual(ids(adviceOf(driver, ['address'])), ['address', 'spam', 'way']);
  });

  it('keeps what is shown when the server has news', () => {
    const driver = driverAt({ row: 'E60', age: 60, status: [], causes: [] });
    const shown = ids(adviceOf(driver));
    driver.snapshot({ delivery: { state: 'delivered' } });
    assert.deepEqual(ids(adviceOf(driver, shown)), ['spam', 'address']);
  });

  it('takes the times that the server expects', () => {
    const driver = waiting({ expectation: { typical: 60, slow: 300 } }).wait(59);
    assert.equal(adviceOf(driver).id, 'E0');
    assert.equal(adviceOf(driver.wait(1)).id, 'E30');
    assert.equal(adviceOf(driver.wait(60)).id, 'E60');
    assert.equal(adviceOf(driver.wait(180)).id, 'E120');
    assert.equal(
      messageText(english, adviceOf(driver).status[0] ?? { key: 'neverShare', values: {} }),
      'More than 5 minutes now. It may not come.',
    );
  });
});

describe('ways on (rules 1, 5, 12 and 13)', () => {
  for (const method of ['email', 'sms', 'voice', 'whatsapp'])
    for (const reason of deliveryReasons)
      it(`every stop has an exit: ${method}, ${reason}`, () => {
        const driver = new MachineDriver().start('ana@example.org', method);
        driver.accept({ method, delivery: { state: 'failed', reason }, sendsLeft: 0, resendAt: driver.now });
        const advice = adviceOf(driver);
        const types = advice.actions.map(({ type }) => type);
        if (advice.isStop) {
          assert.ok(types.includes('change') || types.includes('restart'));
          assert.ok(types.includes('have-code'));
        }
        assert.ok(!types.includes('resend'), 'no sends are left');
        assert.equal(advice.isStop, driver.step === 'stopped');
      });

  it('offers another address in the words of what was typed', () => {
    const label = (method: string) =>
      adviceOf(new MachineDriver().start('x', method).accept({ method, delivery: { state: 'failed' } }))
        .actions.filter(({ type }) => type === 'change')
        .map(({ label: { key } }) => key);
    assert.deepEqual(label('email'), ['action.otherAddress']);
    assert.deepEqual(label('sms'), ['action.otherNumber']);
  });

  it('drops ways that are withdrawn, not available yet, unknown without a link, or the one in use', () => {
    const driver = waiting({
      methods: [
        { kind: 'email' },
        { kind: 'email', id: 'e1', destination: 'an•••@example.org' },
        { kind: 'sms', id: 's1', availableAt: waiting().now + 10_000 },
        { kind: 'passkey' },
        { kind: 'totp' },
        { kind: 'carrier-pigeon' },
        { kind: 'constructor' },
        { kind: 'help-desk', href: 'https://shop.example/help' },
      ],
    });
    const kinds = () =>
      advise(situationAt(driver, { withdrawn: ['passkey'] })).methods.map(({ method }) => method.kind);
    assert.deepEqual(kinds(), ['totp', 'help-desk']);
    driver.wait(10);
    assert.deepEqual(kinds(), ['sms', 'totp', 'help-desk']);
  });

  const kinds = (driver: MachineDriver) => adviceOf(driver).methods.map(({ method }) => method.kind);
  const methods = [
    { kind: 'sms', id: 's1', destination: '•••12' },
    { kind: 'voice' },
    { kind: 'whatsapp', id: 'w1' },
    { kind: 'passkey' },
  ];
  const refusedSend = (problem: Problem) =>
    waiting({ methods, resendAt: 0, sendsLeft: 2 }).resend().refuseSend(problem);

  it('offers no way that the limits rule out', () => {
    const all = ['sms', 'voice', 'whatsapp', 'passkey'];
    const anew = ['voice', 'passkey'];
    assert.deepEqual(kinds(waiting({ methods })), all);
    assert.deepEqual(kinds(waiting({ methods, sendsLeft: 0 })), anew, 'of this challenge');
    assert.deepEqual(kinds(refusedSend({ code: 'sends_exhausted' })), anew, 'as the server said');
    const until = refusedSend({ code: 'sends_exhausted', retryAt: waiting().now + 600_000 });
    assert.deepEqual(kinds(until), ['passkey'], 'a new one is held back as well');
    assert.deepEqual(kinds(until.wait(600)), all, 'the time has passed');
  });

  it('offers other destinations where a refusal is about one', () => {
    const here = refusedSend({ code: 'sends_exhausted', scope: 'destination' });
    assert.deepEqual(kinds(here), ['sms', 'voice', 'whatsapp', 'passkey']);
  });

  it('says where a code goes that is sent another way to the same number, and asks where it is another sort', () => {
    const methods = [
      { kind: 'voice' },
      { kind: 'whatsapp', id: 'w1' },
      { kind: 'email' },
      { kind: 'passkey' },
    ];
    const driver = new MachineDriver();
    driver.start('+4915123456712', 'sms').accept({ method: 'sms', destination: '•••12', methods });
    const labels = adviceOf(driver).methods.map(({ label }) => messageText(english, label));
    assert.deepEqual(labels, [
      'Call •••12 with a code',
      'Get a code by WhatsApp',
      'Send it by email',
      'Use a passkey',
    ]);
  });

  it('puts a call first from the third send on', () => {
    const methods = [
      { kind: 'sms', id: 's' },
      { kind: 'voice', id: 'v' },
    ];
    const driver = waiting({ methods });
    const first = () => adviceOf(driver).methods[0]?.method.kind;
    for (const expected of ['sms', 'sms', 'voice']) {
      assert.equal(first(), expected);
      driver.wait(40).resend().accept({ methods, resendAt: driver.now });
    }
  });

  it('shows other ways from t2 and at every later send, not before', () => {
    const driver = waiting();
    assert.equal(adviceOf(driver).more, false);
    assert.equal(adviceOf(driver.wait(60)).more, true);
    assert.equal(adviceOf(driver.resend().accept()).more, true);
  });

  it('shows no support without an address that is safe to follow', () => {
    const support = (supportHref: string) => advise(situationAt(waiting(), { supportHref })).support?.href;
    for (const href of [
      'https://shop.example/help',
      'mailto:help@shop.example',
      'tel:+49301234',
      '/help',
      '#help',
    ])
      assert.equal(support(href), href);
    for (const href of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', ''])
      assert.equal(support(href), undefined);
  });

  it('says before the press that it is the last one', () => {
    assert.equal(adviceOf(waiting({ sendsLeft: 1 })).isLastSend, true);
    assert.equal(adviceOf(waiting({ sendsLeft: 2 })).isLastSend, false);
  });
});

describe('what stays while something is under way', () => {
  it('leaves a stop in place while the send that may end it is on its way', () => {
    const driver = waiting({ delivery: { state: 'failed', reason: 'mailbox-full' }, resendAt: 0 });
    const stop = adviceOf(driver);
    assert.deepEqual(adviceOf(driver.resend()), stop);
  });

  it('leaves the field in place when a code expired by the clock and another is asked for', () => {
    const driver = waiting({ resendAt: 0 }).wait(600);
    assert.equal(adviceOf(driver).isStop, false);
    assert.equal(adviceOf(driver.resend()).isStop, false);
  });

  it('keeps what was typed while offline', () => {
    const advice = adviceOf(waiting().play({ type: 'online', online: false }));
    assert.deepEqual([advice.id, advice.isStop], ['offline', false]);
  });

  it('names the sign-in only where it is one', () => {
    const done = (purpose?: string) => {
      const driver = waiting({}, { purpose }).verify();
      driver.play({ type: 'verified', act: driver.state.acts, result: undefined, next: undefined });
      return adviceOf(driver).headline.key;
    };
    assert.equal(done(), 'verified.signIn');
    assert.equal(done('sign-in'), 'verified.signIn');
    assert.equal(done('confirm-order'), 'verified.other');
  });
});

describe('whatever has happened', () => {
  const everyAdvice = (check: (advice: Advice, driver: MachineDriver) => void, generic = false) =>
    fc.assert(
      fc.property(
        happenings,
        fc.uniqueArray(fc.constantFrom('spam', 'way', 'phone', 'address')),
        (story, shown) => {
          const driver = new MachineDriver({ generic });
          playAll(story, driver, () => check(adviceOf(driver, shown), driver));
        },
      ),
      { numRuns: 500 },
    );

  it('there is an answer, and the same one for the same situation', () => {
    everyAdvice((advice, driver) => {
      const situation = situationAt(driver);
      assert.deepEqual(advise(situation), advise(situation));
      assert.ok(messageText(english, advice.headline).length > 0);
    });
  });

  it('at most three things are to be checked, each once', () => {
    everyAdvice((advice) => {
      assert.ok(advice.rows.length <= 3);
      assert.equal(new Set(ids(advice)).size, advice.rows.length);
    });
  });

  it('no stop is a dead end, and none offers a send that is not left', () => {
    everyAdvice((advice, { view }) => {
      const types = advice.actions.map(({ type }) => type);
      if (advice.isStop) assert.ok(types.includes('change') || types.includes('restart'), advice.id);
      if (view.sendsLeft === 0) assert.ok(!types.includes('resend'), advice.id);
    });
  });

  it('generic mode says nothing of hosts and fates', () => {
    const telling = new Set([
      'Edeliv',
      'Egrey',
      'Eslow',
      'Efull4',
      'Efull',
      'Enone',
      'Edom',
      'Esupp',
      'Eblk',
      'Sdeliv',
      'Sline',
      'Sbad',
      'Sstop',
      'Soff',
      'Sreg',
      'Afault',
      'Aunk',
    ]);
    everyAdvice((advice) => {
      assert.ok(!telling.has(advice.id), advice.id);
      for (const { values } of [advice.headline, ...advice.status]) assert.ok(!('host' in values));
      for (const { method } of advice.methods) assert.equal(method.destination, undefined);
    }, true);
  });

  it('the next change lies ahead, and until then what is shown stays as it is', () => {
    everyAdvice((advice, driver) => {
      const next = nextChange(driver.view, driver.now);
      if (next === undefined) return;
      assert.ok(next > driver.now);
      const { progress: _before, ...before } = advice;
      const { progress: _after, ...after } = advise({
        ...situationAt(driver, { shown: ids(advice) }),
        now: next - 1,
      });
      assert.deepEqual([after.id, after.status], [before.id, before.status]);
    });
  });
});
