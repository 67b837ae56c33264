import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isHeld, resendAt, sendsLeft } from '../../src/core/machine/limits.js';
import { happenings, playAll, SECRET_ADDRESSES, SECRET_CODES } from '../helpers/machine-arbitraries.js';
import { MachineDriver } from '../helpers/machine-driver.js';

const STORIES = { numRuns: 1000 };
const secrets: readonly string[] = [...SECRET_ADDRESSES, ...SECRET_CODES];

function assertHolds(name: string, found: unknown): void {
  const text = JSON.stringify(found);
  for (const secret of secrets) assert.ok(!text.includes(secret), `${name} holds ${secret}`);
}

describe('whatever happens, in whatever order', () => {
  it('the machine answers, and what it shows holds no address and no code', () => {
    fc.assert(
      fc.property(happenings, fc.boolean(), (story, generic) => {
        const driver = new MachineDriver({ generic });
        playAll(story, driver, () => assertHolds('the view', driver.view));
      }),
      STORIES,
    );
  });

  it('one send and one attempt are on their way at a time', () => {
    fc.assert(
      fc.property(happenings, (story) => {
        const driver = new MachineDriver();
        playAll(story, driver, (before) => {
          if (before.sendFlight || before.attemptFlight) assert.ok(!driver.asked('send'));
          if (before.attemptFlight) assert.ok(!driver.asked('attempt'));
          assert.ok(driver.effects.filter(({ type }) => type === 'send' || type === 'attempt').length <= 1);
        });
      }),
      STORIES,
    );
  });

  it('nothing is sent but for an act of the person', () => {
    const acts = new Set(['start', 'resend', 'use-method']);
    fc.assert(
      fc.property(happenings, (story) => {
        const driver = new MachineDriver();
        playAll(story, driver, (before, { type }) => {
          if (driver.asked('send')) assert.ok(acts.has(type), type);
          // A check that wanted the address goes on when the person has typed it.
          const isHeldUp = before.asksAddress?.type === 'verify' && type === 'start';
          if (driver.asked('attempt') && !isHeldUp) assert.equal(type, 'verify');
        });
      }),
      STORIES,
    );
  });

  it('no send goes out before its wait is over, or when none is left', () => {
    fc.assert(
      fc.property(happenings, (story) => {
        const driver = new MachineDriver();
        playAll(story, driver, (before, event) => {
          for (const effect of driver.effects) {
            if (effect.type !== 'send') continue;
            if (event.type === 'resend') {
              assert.ok((resendAt(before) ?? -Infinity) <= driver.now, 'in the cooldown');
              if (effect.request.kind === 'again') assert.ok(sendsLeft(before) > 0, 'none left');
            }
            if (event.type === 'start')
              assert.ok(!isHeld(before.sendHold, event.method, event.destination, driver.now), 'held');
          }
        });
      }),
      STORIES,
    );
  });

  it('no attempt goes out at a stop', () => {
    fc.assert(
      fc.property(happenings, (story) => {
        const driver = new MachineDriver();
        playAll(story, driver, (before) => {
          if (driver.asked('attempt')) assert.notEqual(before.phase, 'stopped');
        });
      }),
      STORIES,
    );
  });

  it('only an accepted send, a start over or a passed wait ends "too many attempts"', () => {
    const ends = new Set(['sent', 'reset', 'verified', 'snapshot']);
    fc.assert(
      fc.property(happenings, (story) => {
        const driver = new MachineDriver();
        playAll(story, driver, (before, event) => {
          if (before.stop?.kind !== 'attempts' || before.phase !== 'stopped') return;
          const { stop, phase } = driver.view;
          if (phase === 'stopped' && stop) return;
          assert.ok(ends.has(event.type), event.type);
          if (event.type === 'snapshot') assert.equal(phase, 'verified');
        });
      }),
      STORIES,
    );
  });

  it('verified is final, and nothing secret is left in memory', () => {
    fc.assert(
      fc.property(happenings, (story) => {
        const driver = new MachineDriver();
        playAll(story, driver, (before, event) => {
          if (driver.state.phase === 'verified') assertHolds('the memory', driver.state);
          if (before.phase === 'verified' && event.type !== 'reset')
            assert.equal(driver.state.phase, 'verified');
        });
      }),
      STORIES,
    );
  });

  it('facts and what tabs are told hold no address and no code', () => {
    fc.assert(
      fc.property(happenings, (story) => {
        const driver = new MachineDriver();
        playAll(story, driver, () =>
          assertHolds(
            'an effect',
            driver.effects.filter(({ type }) => type === 'fact' || type === 'tell'),
          ),
        );
      }),
      STORIES,
    );
  });

  it('every stop that is shown has its reason, and every failure its number', () => {
    fc.assert(
      fc.property(happenings, (story) => {
        const driver = new MachineDriver();
        let newest = 0;
        playAll(story, driver, () => {
          const { view } = driver;
          if (view.phase === 'stopped') assert.ok(view.stop);
          assert.ok(view.step !== 'sending' || view.sending !== undefined);
          if (view.failure) {
            assert.ok(view.failure.act >= newest);
            newest = view.failure.act;
          }
        });
      }),
      STORIES,
    );
  });
});
