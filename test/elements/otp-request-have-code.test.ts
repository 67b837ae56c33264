import { expect } from '@esm-bundle/chai';
import { findAccessibilityFaults } from '../helpers/axe.js';
import { click } from '../helpers/keyboard.js';
import { FlowFixture, textOf, type FlowFixtureOptions } from '../helpers/flow-fixture.js';

const LABEL = 'I have a code';
const failed = { state: 'failed', reason: 'mailbox-unknown' } as const;

describe('otp-request: a code that came although its message failed', () => {
  let fixture: FlowFixture;

  afterEach(() => fixture.remove());

  async function stopped(options: FlowFixtureOptions = {}) {
    fixture = await FlowFixture.mount({ challenge: { stream: true }, ...options });
    await fixture.send();
    await fixture.backend.tell({ delivery: failed });
    await fixture.settled();
  }
  const offers = () => fixture.controlTexts.filter((text) => text === LABEL);

  for (const [way, act] of [
    ['the keyboard', (control: HTMLElement) => fixture.press(control)],
    ['a pointer', (control: HTMLElement) => click(control)],
  ] as const)
    it(`is entered after a press by ${way}`, async () => {
      await stopped();
      expect(await findAccessibilityFaults(fixture.request)).to.deep.equal([]);
      expect(offers(), 'one control for it').to.have.length(1);
      await act(fixture.part('otp-request', 'have-code'));
      await fixture.settled();
      expect(fixture.headline).to.equal('Enter your code');
      expect(fixture.focus).to.equal('code');
      expect(fixture.parts('otp-request', 'have-code')).to.deep.equal([]);
      await fixture.enter();
      expect(fixture.headline).to.equal('You are signed in');
    });

  it('is asked for where a message failed, and at no other stop', async () => {
    fixture = await FlowFixture.mount({ challenge: { stream: true } });
    await fixture.send();
    expect(offers()).to.deep.equal([]);
    fixture.backend.attempts.next(fixture.backend.refused('attempts_exhausted'));
    await fixture.enter();
    expect(fixture.headline).to.equal('Too many wrong codes');
    expect(offers()).to.deep.equal([]);
  });

  it('is asked for by help in a flow without otp-request', async () => {
    fixture = await FlowFixture.mount({
      markup: '<otp-flow><otp-input></otp-input><otp-help></otp-help></otp-flow>',
      challenge: { stream: true },
    });
    fixture.session.start({ method: 'email', destination: 'ana@gmail.com' });
    await fixture.settled();
    await fixture.backend.tell({ delivery: failed });
    await fixture.settled();
    const offer = fixture.part('otp-help', 'have-code');
    expect(textOf(offer)).to.equal(LABEL);
    await fixture.press(offer);
    expect(document.activeElement).to.equal(fixture.codeInput);
  });
});
