import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { counted, SessionModel, steps } from './session-model.js';
import { World } from './world.js';

const STORIES = 900;
const LONGEST = 250;
const ENOUGH = 100_000;
const PLACES = [
  ...['identify', 'sending', 'waiting', 'verifying', 'refused', 'expired', 'verified', 'stopped'],
  ...['sent again', 'gave way to another tab'],
];

describe('two tabs, a server and a network, whatever they do', () => {
  it('keep every invariant at every step', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(steps, { maxCommands: LONGEST, size: 'max' }), async (commands) => {
        const world = new World();
        try {
          await world.open();
          await world.open();
          await fc.asyncModelRun(() => ({ model: new SessionModel(world), real: world }), commands);
        } finally {
          world.close();
        }
        assert.equal(world.clock.pending, 0, 'a timer after dispose');
      }),
      { numRuns: STORIES },
    );
  });

  after(() => {
    console.log(`${counted.steps} steps of sessions`);
    assert.ok(counted.steps >= ENOUGH, `only ${counted.steps} steps`);
    const missed = PLACES.filter((place) => !counted.reached.has(place));
    assert.deepEqual(missed, [], 'never came to');
  });
});
