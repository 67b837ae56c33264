import { expect } from '@esm-bundle/chai';
import { findAccessibilityFaults } from '../helpers/axe.js';
import { flowStates } from '../helpers/flow-fixture-states.js';
import { FlowFixture } from '../helpers/flow-fixture.js';

const STEPS = ['identify', 'sending', 'waiting', 'verifying', 'refused', 'expired', 'verified', 'stopped'];

describe('otp-flow: every state', () => {
  let fixture: FlowFixture;

  afterEach(() => fixture.remove());

  for (const methods of [['email'], ['email', 'sms']])
    for (const { name, given, reach, state, headline } of flowStates)
      it(`${name}, with ${methods.join(' and ')}: nothing for axe, one step, one headline`, async () => {
        fixture = await FlowFixture.mount({ ...given, settings: { methods } });
        await reach(fixture);
        fixture.endAnimations();
        expect(await findAccessibilityFaults(fixture.root)).to.deep.equal([]);
        expect(fixture.flow.matches(`:state(${state})`)).to.equal(true);
        expect(STEPS.filter((step) => fixture.flow.matches(`:state(${step})`))).to.have.length(1);
        expect(fixture.headline).to.equal(headline);
        const headings = fixture.parts('otp-request', 'title').concat(fixture.parts('otp-help', 'title'));
        expect(headings.map((heading) => heading.ariaLevel)).to.deep.equal(['2']);
      });
});
