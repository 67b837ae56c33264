import { expect } from '@esm-bundle/chai';
import { findAccessibilityFaults } from '../helpers/axe.js';
import { FlowFixture, textOf, type FlowFixtureOptions } from '../helpers/flow-fixture.js';
import { click, press, typeText } from '../helpers/keyboard.js';
import { until } from '../helpers/until.js';

const MEANT = 'ana@gmail.com';

/** What is typed, and what is asked. */
const slips: readonly (readonly [typed: string, meant: string])[] = [
  ['ana@gmial.com', MEANT],
  ['Ana.Smith+shop@hotmial.com', 'Ana.Smith+shop@hotmail.com'],
  ['Ana <ana@gmial.com>', MEANT],
  ['ana@gmail,com', MEANT],
  ['ana@gmail..com', MEANT],
  ['ana@gmail.con', MEANT],
];
const sound = ['ana@gmail.com', 'ana@shop.example', 'ana', 'ana@', 'two@gmial.com one@gmial.com'];

describe('otp-request: what was probably meant', () => {
  let fixture: FlowFixture;
  /** What is declined is so for the page: each test has an address of its own. */
  let typo = '';
  let meant = '';
  let count = 0;

  const mount = async (options?: FlowFixtureOptions) => {
    count += 1;
    [typo, meant] = [`ana${count}@gmial.com`, `ana${count}@gmail.com`];
    fixture = await FlowFixture.mount(options);
  };
  const parts = (name: string) => fixture.parts('otp-request', name);
  const part = (name: string) => fixture.part('otp-request', name);
  /** WebKit’s text has the blank at the end of a button, which nobody sees. */
  const question = () => parts('suggestion').map(textOf).join('').replace(' ?', '?');
  /** Lets the rules be fetched, too. */
  const isAsked = () => until(() => question() !== '');
  const typeAndLeave = async (text: string) => {
    await fixture.type(fixture.addressInput, text);
    await press('Tab');
    await fixture.settled();
  };

  before(() => import('../../src/core/address/email-typos.js'));
  afterEach(() => fixture.remove());

  it('has nothing for axe to find', async () => {
    await mount();
    await typeAndLeave(typo);
    await isAsked();
    expect(await findAccessibilityFaults(fixture.root)).to.deep.equal([]);
  });

  for (const [typed, found] of slips)
    it(`asks about ${typed}`, async () => {
      await mount();
      await typeAndLeave(typed);
      await isAsked();
      expect(question()).to.equal(`Did you mean ${found}? No, keep it`);
      expect(fixture.addressInput.value).to.equal(typed);
    });

  for (const typed of sound)
    it(`asks nothing about ${typed}`, async () => {
      await mount();
      await typeAndLeave(typed);
      await fixture.advance(10);
      expect(question()).to.equal('');
    });

  it('asks after a pause, without moving focus or anything else, and says so', async () => {
    await mount();
    await fixture.type(fixture.addressInput, typo);
    const top = part('submit').getBoundingClientRect().top;
    await fixture.advance(0.9);
    expect(question()).to.equal('');
    await fixture.advance(0.2);
    await isAsked();
    expect(part('submit').getBoundingClientRect().top).to.equal(top);
    expect(fixture.focus).to.equal('address');
    expect(fixture.addressInput.hasAttribute('aria-invalid')).to.equal(false);
    await fixture.advance(6);
    expect(fixture.spoken).to.deep.equal([`P Did you mean ${meant}? Choices follow the field.`]);
  });

  for (const [width, lang, dir] of [
    [320, 'en', 'ltr'],
    [320, 'de', 'ltr'],
    [272, 'ar', 'rtl'],
  ] as const)
    it(`moves nothing at ${width} pixels in ${lang}, and stays inside`, async () => {
      await mount({ markup: `<otp-flow lang="${lang}" dir="${dir}"></otp-flow>` });
      fixture.root.style.inlineSize = `${width}px`;
      await fixture.type(fixture.addressInput, typo);
      const { top } = part('submit').getBoundingClientRect();
      await press('Tab');
      await isAsked();
      expect(part('submit').getBoundingClientRect().top).to.equal(top);
      expect(fixture.root.scrollWidth).to.be.at.most(width);
    });

  it('goes at the next edit', async () => {
    await mount();
    await typeAndLeave(typo);
    await isAsked();
    await fixture.type(fixture.addressInput, 'm');
    expect(question()).to.equal('');
  });

  it('is taken by one press, and the page hears of it', async () => {
    await mount();
    const heard: string[] = [];
    fixture.root.addEventListener('input', () => heard.push(fixture.addressInput.value));
    await typeAndLeave(typo);
    await isAsked();
    heard.length = 0;
    fixture.listenAnew();
    await fixture.press(part('suggestion-button'));
    expect(fixture.addressInput.value).to.equal(meant);
    expect(heard).to.deep.equal([meant]);
    expect(fixture.focus).to.equal('address');
    expect(question()).to.equal('');
    await fixture.advance(6);
    expect(fixture.spoken).to.deep.equal([]);
  });

  it('is declined by one press, and stays so while the page lives', async () => {
    await mount();
    const declined = typo;
    await typeAndLeave(typo);
    await isAsked();
    await fixture.press(part('suggestion-dismiss'));
    expect(fixture.addressInput.value).to.equal(typo);
    expect(fixture.focus).to.equal('address');
    expect(question()).to.equal('');
    fixture.remove();
    await mount();
    await typeAndLeave(declined);
    await fixture.advance(10);
    expect(question()).to.equal('');
  });

  it('keeps nobody from sending, and is then asked in help as what is likeliest', async () => {
    await mount();
    const told: (readonly number[])[] = [];
    fixture.root.addEventListener('otp-advice', ({ causes }) => told.push(causes));
    await fixture.type(fixture.addressInput, typo);
    await press('Enter');
    await fixture.settled();
    expect(fixture.backend.starts.last.request.destination).to.equal(typo);
    await until(() => fixture.controlTexts.includes(`Change to ${meant}`));
    const row = fixture.part('otp-help', 'advice');
    expect([row.dataset.advice, row.dataset.causes, row.dataset.level]).to.deep.equal(['22', '22', 'hint']);
    expect(textOf(row).replace(' ?', '?')).to.include(`Did you mean ${meant}?`);
    expect(told.at(-1)).to.deep.equal([1, 29, 22]);
    fixture.endAnimations();
    expect(await findAccessibilityFaults(fixture.help)).to.deep.equal([]);
    await fixture.press(fixture.control(`Change to ${meant}`));
    expect(fixture.backend.starts.last.request.destination).to.equal(meant);
    await fixture.advance(1);
    expect(fixture.controlTexts).to.not.include(`Change to ${meant}`);
  });

  it('is not asked in help when it was declined', async () => {
    await mount();
    await typeAndLeave(typo);
    await isAsked();
    await fixture.press(part('suggestion-dismiss'));
    await fixture.press(part('submit'));
    await fixture.advance(1);
    expect(fixture.headline).to.equal('Enter your code');
    expect(fixture.controlTexts).to.not.include(`Change to ${meant}`);
  });

  it('does not come under a pointer that is pressing the button', async () => {
    await mount();
    await fixture.type(fixture.addressInput, typo);
    await click(part('submit'));
    await fixture.settled();
    expect(fixture.backend.starts.calls).to.have.length(1);
  });

  it('does not come for what the page has filled in', async () => {
    await mount({ markup: '<otp-flow><otp-request value="ana@gmial.com"></otp-request></otp-flow>' });
    fixture.addressInput.focus();
    await press('Tab');
    await fixture.advance(10);
    expect(question()).to.equal('');
  });

  it('is asked beside what is wrong', async () => {
    await mount();
    await fixture.type(fixture.addressInput, 'ana@gmail,com');
    await press('Enter');
    await isAsked();
    expect(fixture.error).to.equal('There is a comma in the address. Is it meant to be a dot?');
    await fixture.press(part('suggestion-button'));
    expect(fixture.error).to.equal('');
    expect(fixture.addressInput.value).to.equal(MEANT);
  });

  it('is asked and said where there is no flow', async () => {
    await mount({ markup: '<otp-flow></otp-flow><otp-request id="alone"></otp-request>' });
    const alone = fixture.root.querySelector('#alone');
    const input = alone?.querySelector('input');
    if (!alone || !input) throw new Error('There is no field.');
    input.focus();
    await typeText(typo);
    await press('Tab');
    const status = () => alone.shadowRoot?.querySelector('[role=status]')?.textContent.trim();
    await until(() => status() !== undefined);
    expect(status()).to.equal(`Did you mean ${meant}? Choices follow the field.`);
  });
});
