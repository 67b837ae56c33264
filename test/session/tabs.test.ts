import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { isTabMessage } from '../../src/session/tabs.js';
import { settle, SimulatedClock } from '../helpers/simulated-clock.js';
import { AnsweringBackend, newest } from './answering-backend.js';
import { MemoryStorage } from '../helpers/memory-storage.js';
import { ADDRESS, CODE, Stage } from './stage.js';
import { anotherTab, ChannelBus } from './tab-harness.js';

const KEY = 'tabs test';
const { BroadcastChannel: real } = globalThis;
let bus: ChannelBus;
let clock: SimulatedClock;
const open: Stage[] = [];

beforeEach(() => {
  bus = new ChannelBus();
  clock = new SimulatedClock();
  globalThis.BroadcastChannel = bus.Channel;
});
afterEach(() => {
  for (const tab of open.splice(0)) tab.leave();
  globalThis.BroadcastChannel = real;
});

/** A tab of its own: its own module, its own storage, its own connection. */
async function openTab(backend = new AnsweringBackend(clock)): Promise<Stage> {
  const tab = new Stage({
    clock,
    backend,
    key: KEY,
    storage: new MemoryStorage(),
    create: await anotherTab(),
  });
  open.push(tab);
  await settle();
  return tab;
}

/** A tab that opens after another has a challenge, and is told by the server that it is its own too. */
async function openBeside(): Promise<Stage> {
  const tab = await openTab();
  newest(tab.backend.questions).answer(tab.backend.snapshot());
  await settle();
  return tab;
}

describe('a second tab', () => {
  it('takes the challenge over when it opens, after the server has confirmed it', async () => {
    await (await openTab()).toWaiting();
    const second = await openTab();
    assert.equal(second.step, 'identify', 'the other tab alone is not believed');
    newest(second.backend.questions).answer(second.backend.snapshot());
    await settle();
    assert.equal(second.step, 'waiting');
    assert.equal(second.session.state.challenge?.id, 'c1');
  });

  it('starts alone where the server does not confirm it, or cannot be asked', async () => {
    await (await openTab()).toWaiting();
    const refused = await openTab();
    newest(refused.backend.questions).answer(refused.backend.refusal('challenge_not_found'));
    await settle();
    assert.equal(refused.step, 'identify');
    const cut = await openTab();
    newest(cut.backend.questions).fail(new Error('cut'));
    await settle();
    assert.equal(cut.step, 'identify');
  });

  it('hears of the newest message, whichever is waited for there, and not of a way that is only being chosen', async () => {
    const text = { kind: 'sms', id: 'm1', destination: '•••12' };
    const first = await (await openTab()).toWaiting({ methods: [text] });
    await clock.advance(60_000);
    first.session.useMethod(text);
    await settle();
    newest(first.backend.resends).answer(first.backend.snapshot({ method: 'sms', destination: '•••12' }));
    await settle();
    first.session.goBack();
    first.session.change();
    first.session.chooseMethod('voice');
    const second = await openTab();
    const { method: _method, ...challenge } = second.backend.snapshot().challenge;
    newest(second.backend.questions).answer({ ...second.backend.snapshot(), challenge });
    await settle();
    const { method, sends, sentAt } = second.session.state;
    assert.deepEqual([method, sends, sentAt], ['sms', 2, clock.now()]);
  });

  it("hears nothing of a challenge whose proof is another tab's token", async () => {
    await (await openTab()).toWaiting({}, { token: 'proof' });
    const second = await openTab();
    assert.equal(second.backend.questions.length, 0);
  });

  it('takes nothing over that a third one asked for later', async () => {
    const first = await openTab();
    const second = await openTab();
    await clock.advance(60_000);
    await first.toWaiting();
    const third = await openTab();
    assert.equal(third.backend.questions.length, 1);
    assert.equal(second.backend.questions.length, 0);
  });

  it('takes nothing over once something was done in it', async () => {
    await (await openTab()).toWaiting();
    const second = await openTab();
    second.session.start({ method: 'email', destination: ADDRESS });
    newest(second.backend.questions).answer(second.backend.snapshot());
    await settle();
    assert.equal(second.step, 'sending');
  });

  it('takes nothing over that it asked about before it was reset', async () => {
    await (await openTab()).toWaiting();
    const second = await openTab();
    second.session.reset();
    newest(second.backend.questions).answer(second.backend.snapshot());
    await settle();
    assert.equal(second.step, 'identify');
  });
});

describe('tabs beside each other', () => {
  it('do not send at the same time', async () => {
    const first = await (await openTab()).toWaiting();
    const second = await openBeside();
    await clock.advance(30_000);
    first.session.resend();
    await settle();
    second.session.resend();
    await settle();
    assert.equal(first.backend.resends.length, 1);
    assert.equal(second.backend.resends.length, 0);
    newest(first.backend.resends).answer(first.backend.snapshot({ resendIn: 40 }));
    await settle();
    assert.equal(second.session.state.resendAt, clock.now() + 40_000);
    assert.ok(second.backend.questions.length > 1, 'it asks what has become of the challenge');
  });

  it('may send again when the other one did not', async () => {
    const first = await (await openTab()).toWaiting();
    const second = await openBeside();
    await clock.advance(30_000);
    first.session.intercept(() => Promise.resolve({ proceed: false }));
    first.session.resend();
    await settle();
    second.session.resend();
    await settle();
    assert.equal(second.backend.resends.length, 1);
  });

  it('all know of a sign-in in one of three, and each asks the server', async () => {
    const first = await (await openTab()).toWaiting();
    const others = [await openBeside(), await openBeside()];
    const asked = others.map(({ backend }) => backend.questions.length);
    for (const { backend } of others) newest(backend.questions).answer(backend.snapshot());
    await settle();
    first.session.verify(CODE);
    await settle();
    newest(first.backend.attempts).answer({ ok: true, result: 'session' });
    await settle();
    for (const [index, other] of others.entries()) {
      assert.equal(other.step, 'waiting');
      assert.ok(other.backend.questions.length > (asked[index] ?? 0));
      newest(other.backend.questions).answer(
        other.backend.snapshot({ status: 'verified' }, { result: 'session' }),
      );
      await settle();
      assert.equal(other.step, 'verified');
    }
  });

  it("believe a sign-in where there is nobody to ask: 'tab', without a result", async () => {
    const mute = () => Object.assign(new AnsweringBackend(clock), { status: undefined });
    const first = await (await openTab(mute())).toWaiting();
    const second = await (await openTab(mute())).toWaiting();
    first.session.verify(CODE);
    await settle();
    newest(first.backend.attempts).answer({ ok: true, result: 'session' });
    await settle();
    assert.deepEqual(second.facts.at(-1), {
      type: 'verified',
      result: undefined,
      next: undefined,
      via: 'tab',
    });
    assert.equal(bus.said.filter((message) => JSON.stringify(message).includes('verified')).length, 1);
  });

  it('tell each other no code, address, token or result', async () => {
    const first = await (await openTab()).toWaiting();
    await openBeside();
    first.session.verify(CODE);
    await settle();
    newest(first.backend.attempts).answer(first.backend.refusal('invalid_code'));
    await clock.advance(30_000);
    first.session.resend();
    await settle();
    newest(first.backend.resends).answer(first.backend.snapshot({}, { token: 'proof-token' }));
    await settle();
    first.session.verify('402867');
    await settle();
    newest(first.backend.attempts).answer({ ok: true, result: 'secret-result' });
    await settle();
    const all = JSON.stringify(bus.said);
    assert.match(all, /verified/);
    assert.doesNotMatch(all, new RegExp(`${CODE}|402867|${ADDRESS}|proof-token|secret-result|•••`));
  });
});

describe('strangers on the channel', () => {
  const sound: readonly unknown[] = [
    { type: 'hello' },
    { type: 'here', id: 'c1', method: 'email', sends: 1, sentAt: 5 },
    { type: 'here', id: 'c1', method: 'email', sends: 0 },
    { type: 'sent', id: 'c1', resendAt: 5 },
    { type: 'sent', id: 'c1' },
    { type: 'done', id: 'c1', act: 'attempts' },
    ...['sending', 'settled', 'checking', 'checked', 'verified', 'news'].map((type) => ({ type, id: 'c1' })),
  ];
  for (const message of sound) it(`takes ${JSON.stringify(message)}`, () => assert.ok(isTabMessage(message)));

  const unsound: readonly unknown[] = [
    null,
    'hello',
    [],
    {},
    { type: 'verified' },
    { type: 'verified', id: '../../other' },
    { type: 'verified', id: '' },
    { type: 'verified', id: 'x'.repeat(129) },
    { type: 'sent', id: 'c1', resendAt: 'soon' },
    { type: 'sent', id: 'c1', resendAt: Infinity },
    { type: 'here', id: 'c1', method: 'email', sends: -1 },
    { type: 'here', id: 'c1', method: 'email', sends: NaN },
    { type: 'here', id: 'c1', method: 'email', sends: 1.5 },
    { type: 'here', id: 'c1', sends: 1 },
    { type: 'done', id: 'c1' },
    { type: 'done', id: 'c1', act: 'challenges' },
    { type: 'attempt', id: 'c1', code: CODE },
    { type: 'constructor', id: 'c1' },
    { id: 'c1' },
  ];
  for (const message of unsound)
    it(`leaves ${JSON.stringify(message)} alone`, () => assert.ok(!isTabMessage(message)));

  it('cannot sign anybody in, send anything, or shorten a wait', async () => {
    const tab = await (await openTab()).toWaiting();
    const before = tab.session.state.resendAt ?? 0;
    const anything = fc.oneof(
      fc.anything(),
      fc.record({
        type: fc.constantFrom(
          'hello',
          'here',
          'sent',
          'sending',
          'settled',
          'checking',
          'checked',
          'verified',
          'news',
        ),
        id: fc.constantFrom('c1', 'c2'),
        method: fc.constant('sms'),
        sends: fc.nat(9),
        sentAt: fc.integer(),
        resendAt: fc.oneof(fc.double(), fc.integer()),
      }),
    );
    fc.assert(fc.property(anything, (message) => bus.shout(KEY, message)));
    await settle();
    assert.equal(tab.step, 'waiting');
    assert.ok((tab.session.state.resendAt ?? 0) >= before);
    assert.equal(tab.backend.starts.length + tab.backend.resends.length, 1);
  });
});

describe('no channel', () => {
  for (const [name, channel] of [
    ['missing', undefined],
    [
      'refused',
      function refuse(): never {
        throw new DOMException('opaque origin', 'SecurityError');
      },
    ],
  ] as const)
    it(`is no obstacle: ${name}`, async () => {
      Reflect.set(globalThis, 'BroadcastChannel', channel);
      const tab = await (await openTab()).toWaiting();
      tab.session.verify(CODE);
      await settle();
      newest(tab.backend.attempts).answer({ ok: true });
      await settle();
      assert.equal(tab.step, 'verified');
    });
});
