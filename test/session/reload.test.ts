import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { Step, Stop } from '../../src/core/state.js';
import { settle, SimulatedClock } from '../helpers/simulated-clock.js';
import { newest } from './answering-backend.js';
import { MemoryStorage } from '../helpers/memory-storage.js';
import { ADDRESS, CODE, Stage } from './stage.js';

const KEY = 'reload test';

/** Everything that a session can be at: each step, each stop, and what may lie over a step. */
type Place =
  | Exclude<Step, 'stopped'>
  | `stopped by ${Stop['kind']}`
  | 'sending again'
  | 'expired by the server'
  | 'changing'
  | 'held by the server'
  | 'sends used up'
  | 'checks held'
  | 'warned of a failed message';

interface Way {
  /** From a page just opened. */
  readonly go: (stage: Stage) => Promise<void>;
  /** The step and the stop that a reload leads to while the server is silent. */
  readonly after: Step;
  readonly stop?: Stop['kind'];
}

const sent = async (stage: Stage): Promise<void> => {
  await stage.toWaiting();
};

type Refusal = Parameters<Stage['backend']['refusal']>;

const checked = async (stage: Stage, answer: Refusal): Promise<void> => {
  await stage.toWaiting();
  await refuseCheck(stage, answer);
};

const refuseCheck = async (stage: Stage, answer: Refusal): Promise<void> => {
  stage.session.verify(CODE);
  await settle();
  newest(stage.backend.attempts).answer(stage.backend.refusal(...answer));
  await settle();
};

const sentAgain = async (stage: Stage, answer?: Refusal): Promise<void> => {
  await stage.toWaiting();
  await stage.clock.advance(30_000);
  stage.session.resend();
  await settle();
  if (answer) newest(stage.backend.resends).answer(stage.backend.refusal(...answer));
  await settle();
};

const failedMessage = { delivery: { state: 'failed', reason: 'mailbox-unknown' } } as const;

const ways: Readonly<Record<Place, Way>> = {
  identify: { go: () => Promise.resolve(), after: 'identify' },
  sending: {
    async go({ session }) {
      session.start({ method: 'email', destination: ADDRESS });
      await settle();
    },
    after: 'identify',
  },
  'sending again': { go: sentAgain, after: 'waiting' },
  waiting: { go: sent, after: 'waiting' },
  verifying: {
    async go(stage) {
      await stage.toWaiting();
      stage.session.verify(CODE);
      await settle();
    },
    after: 'waiting',
  },
  // The field is empty then, and the next code as good as any.
  refused: { go: (stage) => checked(stage, ['invalid_code']), after: 'waiting' },
  expired: {
    async go(stage) {
      await stage.toWaiting({ expiresIn: 60 });
      await stage.clock.advance(60_000);
    },
    after: 'expired',
  },
  'expired by the server': {
    async go(stage) {
      // Nothing was said of how long a code lives.
      const { challenge, ...snapshot } = stage.backend.snapshot();
      const { expiresIn: _life, ...mute } = challenge;
      stage.session.start({ method: 'email', destination: ADDRESS });
      await settle();
      newest(stage.backend.starts).answer({ ...snapshot, challenge: mute });
      await settle();
      await refuseCheck(stage, ['expired_code']);
    },
    after: 'expired',
  },
  verified: {
    async go(stage) {
      await stage.toWaiting();
      stage.session.verify(CODE);
      await settle();
      newest(stage.backend.attempts).answer({ ok: true });
      await settle();
    },
    after: 'identify',
  },
  changing: {
    async go(stage) {
      await stage.toWaiting();
      stage.session.change();
    },
    after: 'waiting',
  },
  'held by the server': { go: (stage) => sentAgain(stage, ['rate_limited', 300]), after: 'waiting' },
  'sends used up': { go: (stage) => sentAgain(stage, ['sends_exhausted', 300]), after: 'waiting' },
  'checks held': { go: (stage) => checked(stage, ['rate_limited', 300]), after: 'waiting' },
  'warned of a failed message': {
    async go(stage) {
      await sentAgain(stage);
      newest(stage.backend.resends).answer(stage.backend.snapshot(failedMessage));
      await settle();
    },
    after: 'waiting',
  },
  'stopped by delivery': {
    async go(stage) {
      await stage.toWaiting(failedMessage);
    },
    after: 'stopped',
    stop: 'delivery',
  },
  'stopped by attempts': {
    go: (stage) => checked(stage, ['attempts_exhausted']),
    after: 'stopped',
    stop: 'attempts',
  },
  'stopped by paused': { go: (stage) => checked(stage, ['locked', 900]), after: 'stopped', stop: 'paused' },
  // Nothing is left to go on with.
  'stopped by gone': { go: (stage) => checked(stage, ['challenge_not_found']), after: 'identify' },
};

/** What must be the same after as before: seconds that are left, counts, and what is known of the challenge. */
function known({ session, clock }: Stage) {
  const { challenge, sends, sendsLeft, destination, method, resendAt, attemptsHeldUntil, earlierSendOk } =
    session.state;
  const left = (until = 0) => Math.max(0, (until - clock.now()) / 1000);
  return {
    id: challenge?.id,
    ...{ sends, sendsLeft, destination, method, earlierSendOk },
    wait: left(resendAt),
    checkWait: left(attemptsHeldUntil),
    life: left(challenge?.expiresAt),
    delivery: challenge?.delivery,
    sendsHeld: session.state.sendsHeld !== undefined,
  };
}

/** What happens to the clock while no page is there: the time that passes, and the time that it shows to have passed. */
const meanwhile = {
  'at once': [0, 0],
  'after 20 s': [20, 20],
  'with a clock set back by an hour': [0, -3600],
};

const stages: Stage[] = [];
afterEach(() => {
  for (const stage of stages.splice(0)) stage.leave();
});

for (const [name, [passed = 0, shown = 0]] of Object.entries(meanwhile))
  describe(`a reload ${name}, with a server that is silent`, () => {
    for (const [place, { go, after, stop }] of Object.entries(ways))
      it(`at: ${place}`, async () => {
        const [clock, storage] = [new SimulatedClock(), new MemoryStorage()];
        const load = () => {
          const stage = new Stage({ key: KEY, storage, clock });
          stages.push(stage);
          return stage;
        };
        const first = load();
        await go(first);
        const before = known(first);
        first.leave();
        clock.jump(shown * 1000);
        for (const _visit of ['the first', 'the next']) {
          const again = load();
          await settle();
          const { step, stop: found } = again.session.state;
          assert.deepEqual({ step, stop: found?.kind }, { step: after, stop });
          const { starts, resends, attempts } = again.backend;
          assert.equal(starts.length + resends.length + attempts.length, 0, 'it sent by itself');
          if (again.session.state.challenge) assert.deepEqual(known(again), aged(before, passed));
          assert.doesNotMatch(storage.text, new RegExp(`${CODE}|${ADDRESS}`));
          again.leave();
        }
      });
  });

function aged(before: ReturnType<typeof known>, seconds: number): ReturnType<typeof known> {
  const later = (left: number) => Math.max(0, left - seconds);
  return {
    ...before,
    wait: later(before.wait),
    checkWait: later(before.checkWait),
    life: later(before.life),
  };
}
