import { expect } from '@esm-bundle/chai';
import { findAccessibilityFaults } from '../helpers/axe.js';
import { FlowFixture, textOf, type FlowFixtureOptions } from '../helpers/flow-fixture.js';
import { press } from '../helpers/keyboard.js';
import { until } from '../helpers/until.js';

const MOBILE = '+4915123456712';
const LANDLINE = '+49 30 123456';
const WARNING = 'This looks like a landline and may not get texts.';

describe('otp-request: a number', () => {
  let fixture: FlowFixture;

  /** Asks for a number, by the methods given, and waits for the numbering plans. */
  const mount = async (attributes = '', methods = ['sms'], lang = 'en', options: FlowFixtureOptions = {}) => {
    fixture = await FlowFixture.mount({
      settings: { methods },
      markup: `<otp-flow lang="${lang}"><otp-request ${attributes}></otp-request><otp-input></otp-input><otp-help></otp-help></otp-flow>`,
      ...options,
    });
    await until(() => hint() !== 'With the country code, like +1 or +44.');
  };
  const hint = () =>
    fixture.request.querySelector<HTMLElement>('[slot="hint"]')?.innerText.replace(/\s+/g, ' ');
  const warning = () => fixture.parts('otp-request', 'suggestion').map(textOf).join(' ');
  const sent = () => fixture.backend.starts.calls.map(({ request }) => request.destination);
  const isSent = () => until(() => sent().length > 0);

  before(() => import('../../src/elements/otp-request/phone-numbers.js'));
  afterEach(() => fixture.remove());

  it('has nothing for axe to find, with a warning too', async () => {
    await mount('default-country="DE"', ['sms', 'voice', 'email']);
    expect(await findAccessibilityFaults(fixture.root)).to.deep.equal([]);
    await fixture.send(LANDLINE);
    expect(warning()).to.include(WARNING);
    expect(await findAccessibilityFaults(fixture.root)).to.deep.equal([]);
  });

  /** What is typed in the country of the attribute, and what is sent. */
  const numbers: readonly (readonly [country: string, typed: string, sent: string])[] = [
    ['DE', '0151 23456712', MOBILE],
    ['DE', '49 151 23456712', MOBILE],
    ['de', '0151-234‑567–12', MOBILE],
    ['US', '0049 (151) 234567 12', MOBILE],
    ['US', '+49 (0)151 23456712', MOBILE],
    ['US', '(415) 555-2671', '+14155552671'],
    ['DE', '٠١٥١٢٣٤٥٦٧١٢', MOBILE],
    ['DE', 'tel:0151/23456712', MOBILE],
    ['XX', '+49 151 23456712', MOBILE],
  ];
  for (const [country, typed, number] of numbers)
    it(`sends ${typed} in ${country} as ${number}, and leaves it as it is`, async () => {
      fixture = await FlowFixture.mount({
        settings: { methods: ['sms'] },
        markup: `<otp-flow><otp-request default-country="${country}"></otp-request></otp-flow>`,
      });
      fixture.backend.starts.hang();
      await fixture.send(typed);
      await isSent();
      expect(sent()).to.deep.equal([number]);
      expect(fixture.addressInput.value).to.equal(typed);
    });

  it('is of the country of the page where nothing else is said', async () => {
    await mount('', ['sms'], 'en-GB');
    expect(hint()).to.equal('Outside United Kingdom (+44), start with + and the country code.');
    await fixture.send('07700 900123');
    await isSent();
    expect(sent()).to.deep.equal(['+447700900123']);
  });

  it('says by name and code in which country it is read', async () => {
    await mount('default-country="US"');
    expect(hint()).to.equal('Outside United States (+1), start with + and the country code.');
    await fixture.type(fixture.addressInput, '+4915123456712');
    expect(hint()).to.equal('Country: Germany (+49)');
    expect(fixture.addressInput.value).to.equal('+49 1512 3456712');
  });

  it('is grouped as it is typed, and the caret stays where the typing is', async () => {
    await mount('default-country="US"');
    await fixture.type(fixture.addressInput, '4155552671');
    expect(fixture.addressInput.value).to.equal('(415) 555-2671');
    for (let steps = 0; steps < 8; steps += 1) await press('ArrowLeft');
    await press('Backspace');
    await fixture.settled();
    expect(fixture.addressInput.value).to.equal('(415) 552-671');
    await press('5');
    await fixture.settled();
    expect(fixture.addressInput.value).to.equal('(415) 555-2671');
    await press('Backspace');
    await press('Backspace');
    await press('Backspace');
    await fixture.settled();
    expect(fixture.addressInput.value).to.equal('(555) 267-1');
  });

  it('that is a landline is told before sending, and sent anyway', async () => {
    await mount('default-country="DE"');
    await fixture.send('030 123456');
    expect(warning()).to.equal(`${WARNING} Send anyway`);
    expect(sent()).to.deep.equal([]);
    expect(fixture.focus).to.equal('submit');
    expect(fixture.addressInput.hasAttribute('aria-invalid')).to.equal(false);
    await fixture.advance(6);
    expect(fixture.spoken).to.deep.equal([`P ${WARNING} Choices follow the field.`]);
    await fixture.press(fixture.control('Send anyway'));
    expect(sent()).to.deep.equal(['+4930123456']);
    expect(fixture.focus).to.equal('code');
  });

  it('that is doubtful is sent by the second press, too', async () => {
    await mount();
    await fixture.send(LANDLINE);
    await fixture.press(fixture.part('otp-request', 'submit'));
    expect(sent()).to.deep.equal(['+4930123456']);
  });

  it('is doubted anew when it is another one', async () => {
    await mount();
    await fixture.send(LANDLINE);
    await fixture.type(fixture.addressInput, '7');
    expect(warning()).to.equal('');
    await fixture.press(fixture.part('otp-request', 'submit'));
    expect(warning()).to.include(WARNING);
    expect(sent()).to.deep.equal([]);
  });

  it('that gets no texts can be called', async () => {
    await mount('', ['sms', 'voice', 'whatsapp', 'email']);
    await fixture.send(LANDLINE);
    expect(warning()).to.equal(
      `${WARNING} Call it instead Use WhatsApp instead Use email instead Send anyway`,
    );
    await fixture.press(fixture.control('Call it instead'));
    expect(fixture.backend.starts.last.request).to.include({ method: 'voice', destination: '+4930123456' });
  });

  it('gives way to an address', async () => {
    await mount('', ['sms', 'email']);
    await fixture.send(LANDLINE);
    await fixture.press(fixture.control('Use email instead'));
    expect(fixture.focus).to.equal('address');
    expect(fixture.addressInput.type).to.equal('email');
    expect(warning()).to.equal('');
  });

  it('of a country that texts cannot be sent to is told before sending', async () => {
    await mount('sms-countries="at CH"');
    await fixture.send(MOBILE);
    expect(warning()).to.equal('We may not be able to text numbers in Germany. Send anyway');
    fixture.request.smsCountries = ['AT', 'DE'];
    await fixture.press(fixture.part('otp-request', 'submit'));
    expect(sent()).to.deep.equal([MOBILE]);
  });

  it('with a digit too few is told before sending', async () => {
    await mount();
    await fixture.send('+1 415 555 267');
    expect(warning()).to.equal('Something seems wrong with this number. Check its digits. Send anyway');
  });

  it('is a landline of no concern to a call', async () => {
    await mount('', ['voice']);
    await fixture.send(LANDLINE);
    expect(sent()).to.deep.equal(['+4930123456']);
  });

  it('fits in 320 pixels, and nothing moves sideways', async () => {
    await mount('default-country="DE"', ['sms', 'voice', 'email']);
    fixture.root.style.inlineSize = '320px';
    await fixture.send(LANDLINE);
    expect(fixture.root.scrollWidth).to.be.at.most(320);
  });

  it('reads from left to right in a page that reads from right to left', async () => {
    await mount('default-country="EG" dir="rtl"', ['sms'], 'en');
    expect(getComputedStyle(fixture.addressInput).direction).to.equal('ltr');
  });
});
