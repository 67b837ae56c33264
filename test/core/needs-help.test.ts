import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { needsHelp } from '../../src/core/advice/needs-help.js';
import { MachineDriver } from '../helpers/machine-driver.js';

describe('help is needed', () => {
  it('not while nothing was asked for', () => {
    assert.equal(needsHelp(undefined, new MachineDriver().view), false);
  });

  it('where a page is loaded in the middle of it', () => {
    const { view } = new MachineDriver().start();
    assert.equal(needsHelp(undefined, view), true);
  });

  it('at each step, and not within it', () => {
    const driver = new MachineDriver();
    const before = driver.view;
    const sending = driver.start().view;
    assert.equal(needsHelp(before, sending), true);
    const waiting = driver.accept().view;
    assert.equal(needsHelp(sending, waiting), true);
    assert.equal(needsHelp(waiting, driver.wait(10).view), false);
  });

  it('where the connection goes, and where it comes back', () => {
    const driver = new MachineDriver().start();
    const before = driver.view;
    const offline = driver.play({ type: 'online', online: false }).view;
    assert.equal(needsHelp(before, offline), true);
    assert.equal(needsHelp(offline, driver.play({ type: 'online', online: true }).view), true);
  });
});
