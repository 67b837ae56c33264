import { expect } from '@esm-bundle/chai';
import { findAccessibilityFaults } from '../helpers/axe.js';
import { click } from '../helpers/keyboard.js';
import { FlowFixture, textOf, type FlowFixtureOptions } from '../helpers/flow-fixture.js';
import { MemoryStorage } from '../helpers/memory-storage.js';

const NOT_YOURS = 'Not yours?';
const ELSE = 'Something else is wrong';

describe('otp-request: a destination that is not the person’s', () => {
  let fixture: FlowFixture;
  let advised: (readonly number[])[];

  afterEach(() => fixture.remove());

  /** Sent, and then somebody comes back to a page that has only the mask. */
  async function sent(options: FlowFixtureOptions = {}) {
    const kept = { ...options, storage: new MemoryStorage(), settings: { key: 'shop' } };
    fixture = await FlowFixture.mount(kept);
    await fixture.send();
    fixture.remove();
    const told: typeof advised = [];
    advised = told;
    fixture = await FlowFixture.mount({
      ...kept,
      prepare: (root) => root.addEventListener('otp-advice', ({ causes }) => void told.push(causes)),
    });
  }
  const notYours = () => fixture.press(fixture.control(NOT_YOURS));
  const focused = () => fixture.help.shadowRoot?.activeElement;
  const answers = () => fixture.parts('otp-help', 'advice-title').map(textOf);

  it('stands beside the mask, and leads by keyboard to the question, answered', async () => {
    await sent();
    const beside = fixture.part('otp-request', 'summary').nextElementSibling;
    expect(beside).to.equal(fixture.part('otp-request', 'not-mine'));
    await notYours();
    expect(fixture.focus).to.equal('question');
    expect(focused()?.textContent.trim()).to.equal('That is not my address or number');
    expect(focused()?.ariaExpanded).to.equal('true');
    expect(answers()).to.include('Read it letter by letter');
    expect(advised.at(-1)).to.deep.equal([1, 29, 30]);
    expect(fixture.spoken).to.deep.equal([]);
    fixture.endAnimations();
    expect(await findAccessibilityFaults(fixture.root)).to.deep.equal([]);
  });

  it('leads there by a pointer, too', async () => {
    await sent();
    await click(fixture.control(NOT_YOURS));
    await fixture.settled();
    expect(fixture.focus).to.equal('question');
  });

  it('leaves what it has opened to be closed and opened again, until another send', async () => {
    await sent();
    await notYours();
    await fixture.press(fixture.control(ELSE));
    expect(answers()).to.deep.equal([]);
    expect(fixture.control(ELSE).matches(':focus')).to.equal(true);
    expect(advised.at(-1)).to.deep.equal([1, 29]);
    await fixture.advance(30);
    await notYours();
    fixture.backend.resends.next(fixture.backend.accepted({ resendIn: 60 }));
    await fixture.press(fixture.part('otp-request', 'resend'));
    expect(answers()).to.not.include('Read it letter by letter');
    expect(advised.at(-1)).to.not.include(30);
  });

  it('opens help that waits to be tapped', async () => {
    await sent({
      markup: `<otp-flow><otp-request></otp-request><otp-input></otp-input>
        <otp-help reveal="tap"></otp-help></otp-flow>`,
    });
    await notYours();
    expect(fixture.help.open).to.equal(true);
    expect(fixture.focus).to.equal('question');
  });

  it('works offline', async () => {
    await sent();
    fixture.session.setOnline(false);
    await fixture.settled();
    await notYours();
    expect(fixture.focus).to.equal('question');
  });

  it('is not offered to whoever has just typed the address, who has Change', async () => {
    fixture = await FlowFixture.mount();
    await fixture.send();
    expect(fixture.parts('otp-request', 'not-mine')).to.deep.equal([]);
    expect(fixture.parts('otp-request', 'change')).to.have.length(1);
  });

  it('is not offered where there is no help', async () => {
    await sent();
    expect(fixture.parts('otp-request', 'not-mine')).to.have.length(1);
    fixture.help.remove();
    await fixture.settled();
    expect(fixture.parts('otp-request', 'not-mine')).to.deep.equal([]);
    expect(fixture.parts('otp-request', 'change')).to.have.length(1);
  });
});
