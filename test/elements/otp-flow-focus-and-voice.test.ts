import { expect } from '@esm-bundle/chai';
import { focusAndVoice } from '../data/focus-and-voice.js';
import { FlowFixture } from '../helpers/flow-fixture.js';

describe('otp-flow: focus and voice', () => {
  let fixture: FlowFixture;

  afterEach(() => fixture.remove());

  for (const { id, moment, given, before, act, focus, spoken } of focusAndVoice)
    it(`${id} ${moment}`, async () => {
      fixture = await FlowFixture.mount(given);
      await before?.(fixture);
      await act(fixture);
      await fixture.settled();
      expect(fixture.focus).to.equal(focus);
      expect(fixture.spoken).to.deep.equal(spoken);
    });
});
