import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { focusAt, type FocusTarget } from '../../src/core/reactions.js';
import type { Step } from '../../src/core/state.js';

const targets: Readonly<Record<Step, FocusTarget>> = {
  identify: 'address',
  sending: 'code',
  waiting: 'code',
  verifying: 'code',
  refused: 'code',
  expired: 'code',
  verified: 'headline',
  stopped: 'headline',
};

describe('where a person goes on', () => {
  const steps = Object.keys(targets).filter((step): step is Step => step in targets);
  for (const step of steps)
    it(`at the step ${step}: the ${targets[step]}`, () => {
      assert.equal(focusAt(step), targets[step]);
    });
});
