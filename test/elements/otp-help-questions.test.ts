import { expect } from '@esm-bundle/chai';
import { findAccessibilityFaults } from '../helpers/axe.js';
import { FlowFixture, textOf, type FlowFixtureOptions } from '../helpers/flow-fixture.js';

const given: FlowFixtureOptions = {
  markup: `<otp-flow support-href="mailto:help@shop.example"></otp-flow>`,
  challenge: {
    reference: 'K7P2',
    methods: [{ kind: 'sms', id: 'm1', destination: '•••12' }],
    stream: true,
  },
};

describe('otp-help: what is opened', () => {
  let fixture: FlowFixture;

  async function late(seconds = 61, more: FlowFixtureOptions = {}) {
    fixture = await FlowFixture.mount({ ...given, ...more });
    await fixture.send();
    await fixture.advance(seconds);
  }
  const press = (text: string) => fixture.press(fixture.control(text));
  const questions = () => fixture.parts('otp-help', 'question');
  const titles = () => fixture.parts('otp-help', 'advice-title').map(textOf);

  afterEach(() => fixture.remove());

  it('asks five things, and answers the one that is pressed', async () => {
    await late();
    await press('Something else is wrong');
    expect(questions().map(textOf)).to.deep.equal([
      'I cannot open that inbox or phone any more',
      'That is not my address or number',
      'The code came but does not work',
      'I got a code I did not ask for',
      'Something else',
    ]);
    await press('I got a code I did not ask for');
    expect(titles()).to.include('Keep it to yourself');
    await press('The code came but does not work');
    expect(titles()).to.include('Use the newest code');
    expect(titles()).to.not.include('Keep it to yourself');
  });

  it('stays on what opened it, and tells a screen reader so (F19)', async () => {
    await late();
    fixture.listenAnew();
    const toggle = fixture.control('Something else is wrong');
    await fixture.press(toggle);
    expect(toggle.matches(':focus')).to.equal(true);
    expect(toggle.ariaExpanded).to.equal('true');
    const [question] = questions();
    if (!question) throw new Error('There is no question.');
    expect(question.ariaExpanded).to.equal('false');
    await fixture.press(question);
    expect(question.matches(':focus')).to.equal(true);
    expect(question.ariaExpanded).to.equal('true');
    expect(fixture.spoken).to.deep.equal([]);
  });

  it('opens one drawer at a time, and closes all at another send', async () => {
    await late(121);
    await press('Another way');
    await press('More to check');
    expect(fixture.control('Another way').ariaExpanded).to.equal('false');
    await press('Send again');
    expect(fixture.control('Something else is wrong').ariaExpanded).to.equal('false');
    expect(questions()).to.deep.equal([]);
  });

  it('goes back to what opened it when it is understood', async () => {
    await late(61, { ...given, markup: '<otp-flow></otp-flow>' });
    await press('Something else is wrong');
    await press('I got a code I did not ask for');
    await press('Got it');
    expect(questions()).to.deep.equal([]);
    expect(fixture.control('Something else is wrong').matches(':focus')).to.equal(true);
  });

  it('goes to the field for a code that has come', async () => {
    await late();
    await press('Something else is wrong');
    await press('The code came but does not work');
    await press('Enter the code');
    expect(fixture.focus).to.equal('code');
  });

  it('shows how on a phone, and hides it again', async () => {
    await late(61, { challenge: { ...given.challenge, method: 'sms', destination: '•••12' } });
    const how = fixture.control('Show me how');
    expect(how.ariaExpanded).to.equal('false');
    await fixture.press(how);
    expect(how.ariaExpanded).to.equal('true');
    expect(fixture.parts('otp-help', 'advice-body').map(textOf).join(' ')).to.include('Unknown Senders');
    fixture.endAnimations();
    expect(await findAccessibilityFaults(fixture.help)).to.deep.equal([]);
    await fixture.press(how);
    expect(fixture.parts('otp-help', 'advice-body').map(textOf).join(' ')).to.not.include('Unknown Senders');
  });

  it('has no fault for a screen reader with all of it open', async () => {
    await late(121);
    for (const label of ['Something else is wrong', 'Something else']) await press(label);
    fixture.endAnimations();
    expect(await findAccessibilityFaults(fixture.help)).to.deep.equal([]);
  });

  it('counts down a pause to the second, aloud only as a sentence', async () => {
    await late(5);
    fixture.backend.attempts.next(fixture.backend.refused('locked', { retryIn: 900 }));
    await fixture.enter();
    expect(textOf(fixture.part('otp-help', 'countdown'))).to.equal('in 15:00');
    await fixture.advance(61);
    expect(textOf(fixture.part('otp-help', 'countdown'))).to.equal('in 13:59');
    expect(fixture.part('otp-help', 'countdown').ariaHidden).to.equal('true');
  });
});

describe('otp-help: details for support', () => {
  let fixture: FlowFixture;
  const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');

  afterEach(() => {
    fixture.remove();
    if (own) Object.defineProperty(navigator, 'clipboard', own);
    else Reflect.deleteProperty(navigator, 'clipboard');
  });

  async function copyWith(writeText: ((text: string) => Promise<void>) | undefined) {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: writeText && { writeText },
    });
    fixture = await FlowFixture.mount(given);
    await fixture.send();
    await fixture.advance(61);
    for (const label of ['Something else is wrong', 'Something else', 'Copy details for support'])
      await fixture.press(fixture.control(label));
    await fixture.settled();
  }

  it('are copied, and it says so', async () => {
    const copied: string[] = [];
    await copyWith((text) => {
      copied.push(text);
      return Promise.resolve();
    });
    expect(copied.join()).to.match(
      /^Sent: \d{4}-.*Z\nWay: email\nTo: an•••@gmail\.com\nSends: 1\nReference: K7P2$/,
    );
    expect(copied.join()).to.not.include('c1');
    expect(fixture.help.shadowRoot?.textContent).to.include('Copied');
    await fixture.advance(6);
    expect(fixture.spoken).to.include('P Copied');
  });

  for (const [why, writeText] of [
    ['the clipboard is denied', () => Promise.reject(new Error('denied'))],
    ['there is no clipboard', undefined],
  ] as const)
    it(`are shown to be copied by hand where ${why}`, async () => {
      await copyWith(writeText);
      expect(fixture.help.shadowRoot?.textContent).to.include('Reference: K7P2');
    });
});
