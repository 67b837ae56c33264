import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryOf } from '../../src/core/machine/memory.js';
import { MachineDriver, waiting } from '../helpers/machine-driver.js';

/** The page was loaded again, so the address is known by its mask alone. */
function reloaded(): MachineDriver {
  const before = waiting({ resendAt: 0 });
  const memory = memoryOf(before.state);
  assert.ok(memory);
  const after = new MachineDriver();
  after.now = before.now;
  return after.play({ type: 'restored', memory });
}

const acts = [
  ['another send', { type: 'resend', needsAddress: true }],
  ['a check', { type: 'verify', code: '735198', via: 'typing', needsAddress: true }],
] as const;

describe('a backend that needs the address in clear', () => {
  for (const [what, event] of acts)
    it(`asks for it before ${what}, and sends nothing for that`, () => {
      const driver = reloaded().play(event);
      assert.deepEqual([driver.step, driver.view.asksAddress, driver.effects], ['identify', true, []]);
      assert.ok(!JSON.stringify(driver.view).includes('735198'));
      driver.start('ana@example.org');
      assert.ok(!driver.asked('send'));
      assert.equal(driver.view.asksAddress, false);
    });

  it('checks the code that was held up, once the address is there', () => {
    const driver = reloaded().play(acts[1][1]).start('ana@example.org');
    const [effect] = driver.effects;
    assert.ok(effect?.type === 'attempt' && effect.code === '735198');
    assert.equal(driver.step, 'verifying');
  });

  it('asks no more on a page that has it', () => {
    const driver = reloaded().play(acts[0][1]).start('ana@example.org');
    assert.ok(driver.play(acts[0][1]).asked('send'));
  });

  it('begins anew only with an address that the mask does not fit', () => {
    const driver = reloaded().play(acts[1][1]).start('ben@example.org').accept({ id: 'c2' });
    assert.deepEqual([driver.view.challenge?.id, driver.step], ['c2', 'waiting']);
    assert.ok(!JSON.stringify(driver.state).includes('735198'));
  });

  it('forgets what was held up when the person goes back, or changes the address', () => {
    for (const type of ['cancel-change', 'change'] as const) {
      const driver = reloaded().play(acts[1][1]).play({ type });
      assert.equal(driver.view.asksAddress, false);
      assert.ok(!JSON.stringify(driver.state).includes('735198'));
    }
  });
});
