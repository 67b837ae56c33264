import { expect } from '@esm-bundle/chai';
import '../../src/define/otp-flow.js';
import { FlowFixture } from '../helpers/flow-fixture.js';

describe('otp-help, where people help', () => {
  let fixture: FlowFixture;

  beforeEach(async () => {
    fixture = await FlowFixture.mount();
    await fixture.send();
  });

  afterEach(() => fixture.remove());

  it('says what they never ask, as soon as support is offered', async () => {
    fixture.flow.supportHref = 'mailto:help@shop.example';
    await fixture.advance(40);
    expect(fixture.help.shadowRoot?.textContent).to.not.include('We never ask for your code');
    await fixture.advance(25);
    expect(fixture.help.shadowRoot?.textContent).to.include(
      'We never ask for your code, by phone or in chat.',
    );
  });
});
