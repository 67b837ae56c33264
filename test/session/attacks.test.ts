import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sessionAttacks, type Outcome } from '../data/session-attacks.js';
import { World } from './world.js';

/** What a world looks like, in the words of the table; only what a row names is compared. */
function outcomeOf({ tabs, server }: World): Required<Outcome> {
  const [first] = tabs;
  assert.ok(first);
  const { state } = first.session;
  return {
    step: state.step,
    starts: server.count('start'),
    resends: server.count('resend'),
    attempts: server.count('attempt'),
    wait: first.wait,
    stop: state.stop?.kind ?? 'none',
    failure: state.failure?.problem.code ?? 'none',
    via: state.step === 'verified' ? state.via : 'none',
    fact: first.facts.at(-1)?.type ?? 'none',
    tabs: tabs.map(({ step }) => step),
    survivesReload: first.session.survivesReload,
  };
}

const named = (expected: Outcome, found: Required<Outcome>) =>
  Object.fromEntries(Object.entries(found).filter(([name]) => name in expected));

for (const situation of new Set(sessionAttacks.map((attack) => attack.situation)))
  describe(situation, () => {
    const attacks = sessionAttacks.filter((attack) => attack.situation === situation);
    for (const { name, world: options, play, outcome } of attacks)
      it(name, async () => {
        const world = new World(options);
        try {
          await play(world);
          assert.deepEqual(named(outcome, outcomeOf(world)), { ...outcome });
        } finally {
          world.close();
        }
        assert.equal(world.clock.pending, 0, 'timers are left');
      });
  });
