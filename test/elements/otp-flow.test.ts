import { expect } from '@esm-bundle/chai';
import { findAccessibilityFaults } from '../helpers/axe.js';
import { ADDRESS, CODE, FlowFixture } from '../helpers/flow-fixture.js';

describe('otp-flow', () => {
  let fixture: FlowFixture;

  afterEach(() => fixture.remove());

  it('sees a person through', async () => {
    fixture = await FlowFixture.mount();
    expect(await findAccessibilityFaults(fixture.root)).to.deep.equal([]);
    expect(fixture.headline).to.equal('Sign in');
    await fixture.send();
    expect(fixture.backend.starts.last.request).to.deep.equal({ method: 'email', destination: ADDRESS });
    expect(fixture.headline).to.equal('Enter your code');
    expect(fixture.status).to.equal('It usually comes within 30 seconds.');
    expect(fixture.focus).to.equal('code');
    await fixture.enter();
    expect(fixture.backend.attempts.last.request.code).to.equal(CODE);
    expect(fixture.headline).to.equal('You are signed in');
    expect(fixture.focus).to.equal('title');
    expect(fixture.facts).to.deep.equal(['otp-sent', 'otp-verified', 'otp-summary']);
    expect(fixture.spoken).to.deep.equal([]);
  });
});
