import { expect } from '@esm-bundle/chai';
import '../../src/define/otp-help.js';
import { findAccessibilityFaults } from '../helpers/axe.js';
import { FlowFixture, textOf } from '../helpers/flow-fixture.js';

describe('otp-help alone', () => {
  let root: HTMLElement;

  async function show(attributes: string) {
    root = document.createElement('div');
    root.innerHTML = `<otp-help ${attributes}><p slot="extra">Ask at the desk.</p></otp-help>`;
    document.body.append(root);
    const help = root.querySelector('otp-help');
    if (!help?.shadowRoot) throw new Error('There is no otp-help.');
    await help.updateComplete;
    return { help, shadow: help.shadowRoot };
  }

  afterEach(() => root.remove());

  for (const method of ['email', 'sms', 'voice', 'whatsapp'])
    it(`is a whole page of help: ${method}`, async () => {
      const { help, shadow } = await show(
        `method="${method}" support-href="/help" sender="code@shop.example"`,
      );
      expect(help.matches(':state(empty)')).to.equal(false);
      const title = shadow.querySelector<HTMLElement>('[part=title]');
      expect(title?.ariaLevel).to.equal('2');
      expect(shadow.querySelectorAll('[part=advice]').length).to.be.greaterThan(8);
      expect(shadow.querySelectorAll('[part=question]')).to.have.length(5);
      expect(shadow.querySelector('[part=support]')?.getAttribute('href')).to.equal('/help');
      expect(shadow.textContent).to.include('We never ask for your code');
      expect(await findAccessibilityFaults(help)).to.deep.equal([]);
    });

  it('has no control that needs a session', async () => {
    const { shadow } = await show('method="email"');
    const texts = [...shadow.querySelectorAll<HTMLElement>('button, a')].map(textOf);
    expect(texts).to.have.length(5);
  });

  it('answers a question in place', async () => {
    const { help, shadow } = await show('method="sms"');
    const question = [...shadow.querySelectorAll<HTMLElement>('[part=question]')].at(3);
    question?.click();
    await help.updateComplete;
    expect(question?.ariaExpanded).to.equal('true');
    expect(shadow.textContent).to.include('Keep it to yourself');
  });

  it('names the sender, takes the level of its page, and falls back to e-mail', async () => {
    const { shadow } = await show('method="pigeon" sender="code@shop.example" heading-level="1"');
    expect(shadow.textContent).to.include('code@shop.example');
    expect([...shadow.querySelectorAll('[role=heading]')].map(({ ariaLevel }) => ariaLevel)).to.deep.equal([
      '1',
      '2',
      '2',
      '2',
    ]);
  });
});

describe('otp-help reveal="tap"', () => {
  let fixture: FlowFixture;

  beforeEach(async () => {
    fixture = await FlowFixture.mount({
      markup: `<otp-flow><otp-request></otp-request><otp-input></otp-input>
        <otp-help reveal="tap" support-href="/help"></otp-help></otp-flow>`,
      challenge: { stream: true },
    });
    await fixture.send();
  });

  afterEach(() => fixture.remove());

  const all = () => fixture.help.shadowRoot?.textContent?.trim();

  it('shows one button, and does not grow by itself', async () => {
    for (const seconds of [0, 31, 60, 120]) {
      await fixture.advance(seconds);
      expect(all()).to.equal('No code yet?');
    }
  });

  it('shows everything when it is pressed, and hides it again', async () => {
    await fixture.advance(61);
    const button = fixture.control('No code yet?');
    await fixture.press(button);
    expect(button.ariaExpanded).to.equal('true');
    expect(fixture.help.open).to.equal(true);
    expect(fixture.help.hasAttribute('open')).to.equal(true);
    expect(fixture.controlTexts).to.include('Change address');
    await fixture.press(button);
    expect(all()).to.equal('No code yet?');
  });

  it('shows a stop, since the field is gone', async () => {
    await fixture.backend.tell({ delivery: { state: 'failed', reason: 'mailbox-unknown' } });
    await fixture.settled();
    expect(fixture.controlTexts).to.include('Correct the address');
  });

  it('knows of help what the flow does not say', async () => {
    await fixture.advance(61);
    await fixture.press(fixture.control('No code yet?'));
    expect(fixture.control('Contact support').getAttribute('href')).to.equal('/help');
  });
});

describe('otp-help under a finger', () => {
  let fixture: FlowFixture;
  const { matchMedia } = window;

  beforeEach(async () => {
    window.matchMedia = (query) =>
      query === '(pointer: coarse)' ? new Proxy(matchMedia(query), { get: () => true }) : matchMedia(query);
    fixture = await FlowFixture.mount();
    await fixture.send();
  });

  afterEach(() => {
    window.matchMedia = matchMedia;
    fixture.remove();
  });

  it('leads from the keyboard to what there is to check, when it is pressed', async () => {
    expect(fixture.focus).to.equal('code');
    expect(fixture.controlTexts).to.not.include('See what to check');
    await fixture.advance(61);
    expect(fixture.focus).to.equal('code');
    fixture.control('See what to check').click();
    await fixture.settled();
    expect(fixture.codeInput.matches(':focus')).to.equal(false);
    expect(fixture.controlTexts).to.not.include('See what to check');
  });

  it('inserts nothing while it is pressed', async () => {
    const titles = () => fixture.parts('otp-help', 'advice-title').map(textOf);
    fixture.help.dispatchEvent(new PointerEvent('pointerdown'));
    await fixture.advance(61);
    expect(titles()).to.deep.equal([]);
    window.dispatchEvent(new PointerEvent('pointerup'));
    await fixture.settled();
    expect(titles()).to.deep.equal(['Look in Spam or Junk', 'Check the address']);
  });
});
