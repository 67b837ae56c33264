import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import fc from 'fast-check';
import type { KeyValueStore } from '../../src/session/storage.js';
import { settle, SimulatedClock } from '../helpers/simulated-clock.js';
import { newest } from './answering-backend.js';
import { MemoryStorage } from '../helpers/memory-storage.js';
import { ADDRESS, CODE, Stage } from './stage.js';

const KEY = 'storage test';
const ENTRY = `otp-elements:session:${KEY}`;

/** A key belongs to one session at a time, so each test lets go of its own. */
const stages: Stage[] = [];
function stageWith(storage: KeyValueStore, clock = new SimulatedClock()): Stage {
  const stage = new Stage({ key: KEY, storage, clock });
  stages.push(stage);
  return stage;
}
afterEach(() => {
  for (const stage of stages.splice(0)) stage.leave();
});

/** A page with a code on its way, which is then left. */
async function leftBehind(storage = new MemoryStorage(), clock = new SimulatedClock()) {
  const stage = await stageWith(storage, clock).toWaiting({}, { token: 'proof', handle: { flow: 'f1' } });
  stage.leave();
  return { storage, clock };
}

describe('a reload', () => {
  it('goes on with the countdown and asks once', async () => {
    const { storage, clock } = await leftBehind();
    clock.jump(10_000);
    const stage = stageWith(storage, clock);
    await settle();
    assert.equal(stage.step, 'waiting');
    assert.equal((stage.session.state.resendAt ?? 0) - clock.now(), 20_000);
    assert.equal(stage.backend.questions.length, 1);
    assert.equal(stage.backend.starts.length, 0);
    assert.ok(stage.session.survivesReload);
  });

  it('brings the proof and the handle back, and no address', async () => {
    const { storage, clock } = await leftBehind();
    const stage = stageWith(storage, clock);
    stage.session.verify(CODE);
    await settle();
    assert.deepEqual(newest(stage.backend.attempts).request.challenge, {
      id: 'c1',
      token: 'proof',
      handle: { flow: 'f1' },
    });
    assert.equal(stage.session.destination, undefined);
    assert.equal(stage.session.state.destination, 'zx•••@example.org');
  });

  it('lets no wait grow when the clock was set back meanwhile', async () => {
    const { storage, clock } = await leftBehind();
    clock.jump(-3_600_000);
    const stage = stageWith(storage, clock);
    const { resendAt = 0, challenge } = stage.session.state;
    assert.equal(resendAt - clock.now(), 30_000);
    assert.equal((challenge?.expiresAt ?? 0) - clock.now(), 600_000);
  });

  it('starts over where the server does not know the challenge any more', async () => {
    const { storage, clock } = await leftBehind();
    const stage = stageWith(storage, clock);
    await settle();
    newest(stage.backend.questions).answer(stage.backend.refusal('challenge_not_found'));
    await settle();
    assert.equal(stage.session.state.stop?.kind, 'gone');
    assert.equal(storage.getItem(ENTRY), null);
  });

  it('still knows that the tries are used up', async () => {
    const storage = new MemoryStorage();
    const clock = new SimulatedClock();
    const stage = await stageWith(storage, clock).toWaiting();
    stage.session.verify(CODE);
    await settle();
    newest(stage.backend.attempts).answer(stage.backend.refusal('attempts_exhausted'));
    await settle();
    stage.leave();
    assert.equal(stageWith(storage, clock).session.state.stop?.kind, 'attempts');
  });
});

describe('what is kept', () => {
  it('is never the code or the address', async () => {
    const storage = new MemoryStorage();
    const stage = stageWith(storage);
    const seen: string[] = [];
    stage.session.subscribe(() => seen.push(storage.text));
    await stage.toWaiting();
    stage.session.noteField(false);
    stage.session.verify(CODE);
    await settle();
    newest(stage.backend.attempts).answer(stage.backend.refusal('invalid_code'));
    await settle();
    stage.session.change();
    stage.session.start({ method: 'email', destination: 'qwkj.hidden@example.com' });
    await settle();
    newest(stage.backend.starts).answer(stage.backend.refusal('rate_limited', 60));
    await settle();
    assert.ok(storage.text.includes('"c1"'));
    for (const text of [...seen, storage.text])
      assert.doesNotMatch(text, new RegExp(`${CODE}|${ADDRESS}|qwkj.hidden`));
  });

  it('has these fields and no others', async () => {
    const { storage } = await leftBehind();
    const entry: unknown = JSON.parse(storage.getItem(ENTRY) ?? '');
    assert.ok(typeof entry === 'object' && entry !== null && 'memory' in entry);
    assert.deepEqual(Object.keys(entry).sort(), ['handle', 'memory', 'savedAt', 'token', 'version']);
    assert.deepEqual(Object.keys(entry.memory ?? {}).sort(), [
      'challenge',
      'earlierSendOk',
      'exhausted',
      'expired',
      'masked',
      'method',
      'sends',
      'sentAt',
    ]);
    assert.deepEqual([...storage.entries.keys()], [ENTRY]);
  });

  for (const [name, end] of [
    [
      'verified',
      async (stage: Stage) => {
        stage.session.verify(CODE);
        await settle();
        newest(stage.backend.attempts).answer({ ok: true, result: 'session' });
      },
    ],
    ['reset', (stage: Stage) => stage.session.reset()],
    [
      'gone',
      async (stage: Stage) => {
        stage.session.verify(CODE);
        await settle();
        newest(stage.backend.attempts).answer(stage.backend.refusal('challenge_not_found'));
      },
    ],
  ] as const)
    it(`goes when the challenge is over: ${name}`, async () => {
      const storage = new MemoryStorage();
      const stage = await stageWith(storage).toWaiting({}, { token: 'proof' });
      await end(stage);
      await settle();
      assert.equal(storage.entries.size, 0);
    });

  it('leaves a handle out that is too large or no JSON', async () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    for (const handle of ['x'.repeat(5000), circular, () => undefined]) {
      const storage = new MemoryStorage();
      const stage = await stageWith(storage).toWaiting({}, { handle });
      assert.equal(stage.step, 'waiting');
      assert.ok(storage.text.length < 4000);
      stage.leave();
    }
  });
});

describe('storage that is no storage', () => {
  const refuse = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };

  for (const [name, changes] of [
    ['denied', { getItem: refuse, setItem: refuse, removeItem: refuse }],
    ['full', { setItem: refuse }],
  ] as const)
    it(`works without it: ${name}`, async () => {
      const stage = await stageWith(Object.assign(new MemoryStorage(), changes)).toWaiting();
      assert.equal(stage.step, 'waiting');
      assert.equal(stage.session.survivesReload, false);
      stage.session.verify(CODE);
      await settle();
      newest(stage.backend.attempts).answer({ ok: true });
      await settle();
      assert.equal(stage.step, 'verified');
    });

  it('takes a key that another session has as no storage', async () => {
    const storage = new MemoryStorage();
    await stageWith(storage).toWaiting();
    const { text } = storage;
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (warning: unknown) => warnings.push(warning);
    try {
      const second = stageWith(storage);
      assert.equal(second.step, 'identify');
      await second.toWaiting({ id: 'c2' });
      assert.equal(second.session.survivesReload, false);
    } finally {
      console.warn = warn;
    }
    assert.equal(storage.text, text);
    assert.equal(warnings.length, 1);
  });

  const challenge = { id: 'c1', status: 'pending' };
  const memory = { challenge, method: 'email', sends: 1 };
  for (const [name, text] of [
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['another version', JSON.stringify({ version: 2, memory })],
    ['no version', JSON.stringify({ memory })],
    ['no memory', JSON.stringify({ version: 1 })],
    ['no challenge', JSON.stringify({ version: 1, memory: { ...memory, challenge: null } })],
    [
      'an id that is a path',
      JSON.stringify({ version: 1, memory: { ...memory, challenge: { id: '../x' } } }),
    ],
    ['sends that are no number', JSON.stringify({ version: 1, memory: { ...memory, sends: 'many' } })],
  ] as const)
    it(`starts afresh from ${name}`, () => {
      const storage = new MemoryStorage();
      storage.setItem(ENTRY, text);
      assert.equal(stageWith(storage).step, 'identify');
    });

  for (const start of [null, [], {}, { method: 'email', masked: 'an•••', at: 'now' }, { method: 1, at: 5 }])
    it(`doubts nothing for a start like ${JSON.stringify(start)}`, () => {
      const storage = new MemoryStorage();
      storage.setItem(ENTRY, JSON.stringify({ version: 1, start }));
      const { state } = stageWith(storage).session;
      assert.equal(state.step, 'identify');
      assert.equal(state.failure, undefined);
      assert.equal(state.resendAt, undefined);
    });

  it('makes nobody wait longer for a start of the future', () => {
    const storage = new MemoryStorage();
    const clock = new SimulatedClock();
    const start = { method: 'email', masked: 'an•••@example.org', at: clock.now() + 1e12 };
    storage.setItem(ENTRY, JSON.stringify({ version: 1, start }));
    assert.equal(stageWith(storage, clock).session.state.resendAt, clock.now() + 30_000);
  });

  it('drops what is wrong in a challenge alone, whatever it is', () => {
    const fields = [
      'code',
      'expiresAt',
      'resendAt',
      'sendsLeft',
      'delivery',
      'methods',
      'sender',
      'expectation',
      'status',
      'destination',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), fc.jsonValue()), (garbage) => {
        const storage = new MemoryStorage();
        storage.setItem(
          ENTRY,
          JSON.stringify({ version: 1, memory: { ...memory, challenge: { ...garbage, id: 'c1' } } }),
        );
        const stage = stageWith(storage);
        assert.equal(stage.session.state.challenge?.id, 'c1');
        assert.ok(
          stage.session.state.challenge.methods?.every(({ kind }) => typeof kind === 'string') ?? true,
        );
        stage.leave();
      }),
    );
  });
});
