import { expect } from '@esm-bundle/chai';
import { findAccessibilityFaults } from '../helpers/axe.js';
import { ADDRESS, FlowFixture, type FlowFixtureOptions } from '../helpers/flow-fixture.js';

const kept = new Map<string, string>();
const options: FlowFixtureOptions = {
  challenge: { resendIn: 0 },
  settings: { key: 'address again' },
  storage: {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  },
};
const ASKED = 'Type your address again to go on. The code went to an•••@gmail.com.';

describe('otp-request: an address that a reload has lost, and the backend needs', () => {
  let fixture: FlowFixture;

  beforeEach(async () => {
    kept.clear();
    fixture = await FlowFixture.mount(options);
    await fixture.send();
    fixture.remove();
    fixture = await FlowFixture.mount(options);
    fixture.backend.needsAddress = { resend: true, verify: true };
  });

  afterEach(() => fixture.remove());

  const hints = () =>
    (fixture.addressInput.getAttribute('aria-describedby')?.split(' ') ?? [])
      .map((id) => document.getElementById(id)?.textContent)
      .join(' ');

  it('is asked for before another send, in the field, with why', async () => {
    await fixture.press(fixture.part('otp-request', 'resend'));
    expect(fixture.focus).to.equal('address');
    expect(hints()).to.equal(ASKED);
    expect(fixture.addressInput.getAttribute('aria-invalid')).to.equal(null);
    expect(fixture.spoken, 'read by focus').to.deep.equal([]);
    expect(await findAccessibilityFaults(fixture.root)).to.deep.equal([]);
    await fixture.send(ADDRESS);
    expect(fixture.headline).to.equal('Enter your code');
    expect([fixture.backend.starts.calls.length, fixture.backend.resends.calls.length]).to.deep.equal([0, 0]);
    await fixture.press(fixture.part('otp-request', 'resend'));
    expect(fixture.backend.resends.last.request.challenge.destination).to.equal(ADDRESS);
  });

  it('is asked for before a check, which goes on by itself', async () => {
    await fixture.enter();
    expect(fixture.focus).to.equal('address');
    expect(hints()).to.equal(ASKED);
    await fixture.send(ADDRESS);
    expect(fixture.backend.attempts.last.request.challenge.destination).to.equal(ADDRESS);
    expect(fixture.headline).to.equal('You are signed in');
  });

  it('need not be given: the person can go back to the code', async () => {
    await fixture.enter();
    await fixture.press(fixture.part('otp-request', 'cancel'));
    expect(fixture.focus).to.equal('code');
    expect(fixture.codeInput.value).to.equal('123456');
    expect(fixture.backend.attempts.calls).to.have.length(0);
  });
});
