import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { settle, SimulatedClock } from '../helpers/simulated-clock.js';
import { newest } from './answering-backend.js';
import { MemoryStorage } from '../helpers/memory-storage.js';
import { CODE, Stage } from './stage.js';

const TEXT = { kind: 'sms', id: 'm1', destination: '•••12' };
const ENTRY = 'otp-elements:session:ways';

describe('two ways, each a challenge of its own', () => {
  const stages: Stage[] = [];
  afterEach(() => {
    for (const stage of stages.splice(0)) stage.leave();
  });

  function stageWith(storage: MemoryStorage, clock: SimulatedClock): Stage {
    const stage = new Stage({ key: 'ways', storage, clock });
    stages.push(stage);
    return stage;
  }

  /** A mail for one challenge, then a text for another. */
  async function switched(storage = new MemoryStorage(), clock = new SimulatedClock()) {
    const stage = stageWith(storage, clock);
    await stage.toWaiting({ methods: [TEXT] }, { token: 'proof 1', handle: { flow: 'f1' } });
    await clock.advance(61_000);
    stage.session.useMethod(TEXT);
    await settle();
    newest(stage.backend.resends).answer(
      stage.backend.snapshot({ id: 'c2', method: 'sms', destination: '•••12' }, { token: 'proof 2' }),
    );
    await settle();
    return { stage, storage, clock };
  }

  async function attempted({ session, backend }: Stage) {
    session.verify(CODE);
    await settle();
    return newest(backend.attempts).request.challenge;
  }

  const first = { id: 'c1', token: 'proof 1', handle: { flow: 'f1' } };

  it('keeps the proof of both', async () => {
    const { stage } = await switched();
    stage.session.goBack();
    assert.deepEqual(await attempted(stage), first);
  });

  it('keeps it over a reload, before and after the person goes back', async () => {
    const { stage, storage, clock } = await switched();
    stage.leave();
    const second = stageWith(storage, clock);
    assert.equal(second.session.state.method, 'sms');
    second.session.goBack();
    second.leave();
    const third = stageWith(storage, clock);
    assert.equal(third.session.state.method, 'email');
    assert.deepEqual(await attempted(third), first);
  });

  it('lets no wait grow when the clock was set back before the reload', async () => {
    const { stage, storage, clock } = await switched();
    stage.leave();
    clock.jump(-3_600_000);
    const after = stageWith(storage, clock);
    after.session.goBack();
    const { resendAt = 0, challenge } = after.session.state;
    assert.ok(resendAt <= clock.now());
    assert.ok((challenge?.expiresAt ?? 0) - clock.now() <= 540_000);
  });

  it('forgets the one that is left for good, and both after the sign-in', async () => {
    const { stage, storage } = await switched();
    stage.session.start({ method: 'email', destination: 'ben@example.org' });
    await settle();
    newest(stage.backend.starts).answer(stage.backend.snapshot({ id: 'c3' }, { token: 'proof 3' }));
    await settle();
    assert.doesNotMatch(storage.text, /proof [12]|f1|c[12]/);
    stage.session.verify(CODE);
    await settle();
    newest(stage.backend.attempts).answer({ ok: true, result: 'session' });
    await settle();
    assert.equal(storage.getItem(ENTRY), null);
  });

  it('forgets the proof of the one that has expired while no page was there', async () => {
    const { stage, storage, clock } = await switched();
    stage.leave();
    clock.jump(560_000);
    const after = stageWith(storage, clock);
    assert.equal(after.session.state.earlier, undefined);
    after.session.start({ method: 'email', destination: 'ben@example.org' });
    await settle();
    newest(after.backend.starts).answer(after.backend.snapshot({ id: 'c1' }));
    await settle();
    assert.deepEqual(await attempted(after), { id: 'c1', destination: 'ben@example.org' });
  });

  it('takes nothing from an entry that another script has spoilt', async () => {
    const { stage, storage, clock } = await switched();
    stage.leave();
    const entry: unknown = JSON.parse(storage.getItem(ENTRY) ?? '');
    for (const earlier of ['c1', { challenge: 'c1' }, { method: 'email' }, [], null]) {
      const spoilt = structuredClone(entry);
      const memory: unknown = spoilt instanceof Object && Reflect.get(spoilt, 'memory');
      if (memory instanceof Object) Reflect.set(memory, 'earlier', earlier);
      storage.setItem(ENTRY, JSON.stringify(spoilt));
      const after = stageWith(storage, clock);
      assert.equal(after.session.state.method, 'sms');
      assert.equal(after.session.state.earlier, undefined);
      after.leave();
    }
  });
});
