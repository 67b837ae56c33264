import { expect } from '@esm-bundle/chai';
import '../../src/locales/register/ar.js';
import '../../src/locales/register/de.js';
import { ar } from '../../src/locales/ar.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import { findAccessibilityFaults } from '../helpers/axe.js';
import { FlowFixture, textOf } from '../helpers/flow-fixture.js';

const IN_GERMAN = '<div lang="de"><otp-flow></otp-flow></div>';

describe('otp-flow: language', () => {
  let fixture: FlowFixture;

  async function mount(markup: string, prepare?: (root: HTMLElement) => void) {
    fixture = await FlowFixture.mount({ markup, ...(prepare ? { prepare } : {}) });
  }

  afterEach(() => fixture.remove());

  const submit = () => textOf(fixture.part('otp-request', 'submit'));

  it('is the nearest, in every part, and nothing is left in English', async () => {
    await mount(IN_GERMAN);
    expect(fixture.headline).to.equal(de['identify.title']);
    expect(submit()).to.equal(de['identify.submit']);
    expect(fixture.addressInput.labels?.[0]?.textContent).to.equal(de['identify.email.label']);
    await fixture.send();
    expect(fixture.headline).to.equal(de['code.title']);
    expect(fixture.status).to.equal(de['status.usual'].replace('{time}', '30 Sekunden'));
    expect(textOf(fixture.part('otp-request', 'resend'))).to.equal(de['sent.resend']);
    fixture.backend.attempts.next(fixture.backend.refused('invalid_code'));
    await fixture.enter();
    expect(fixture.error).to.equal(de['code.wrong']);
    expect(fixture.spoken).to.deep.equal([`A ${de['code.wrong']}`]);
  });

  it('paints again when it changes around the flow', async () => {
    await mount('<div lang="en"><section><otp-flow></otp-flow></section></div>');
    const around = fixture.root.querySelector('[lang]');
    await fixture.send('ana');
    expect(fixture.error).to.equal(en['fault.email.no-at']);
    around?.setAttribute('lang', 'de-AT');
    await fixture.settled();
    expect(fixture.headline).to.equal(de['identify.title']);
    expect(fixture.error).to.equal(de['fault.email.no-at']);
    around?.removeAttribute('lang');
    await fixture.settled();
    expect(fixture.headline).to.equal(en['identify.title']);
  });

  it('paints again when the flow is moved to another one', async () => {
    await mount(`${IN_GERMAN}<p lang="en"></p>`);
    fixture.root.querySelector('p')?.append(fixture.flow);
    await fixture.settled();
    expect(fixture.headline).to.equal(en['identify.title']);
  });

  it('is the host’s across a shadow root', async () => {
    await mount('<div lang="de"><div id="card"><otp-flow></otp-flow></div></div>');
    const shadow = fixture.root.querySelector('#card')?.attachShadow({ mode: 'open' });
    shadow?.append(fixture.flow);
    await fixture.settled();
    const title = fixture.flow.querySelector('otp-request')?.shadowRoot?.querySelector('[part=title]');
    expect(title?.textContent.trim()).to.equal(de['identify.title']);
    fixture.root.querySelector('[lang]')?.setAttribute('lang', 'en');
    await fixture.settled();
    expect(title?.textContent.trim()).to.equal(en['identify.title']);
    fixture.root.prepend(fixture.flow);
  });

  it('is English where there is no other', async () => {
    await mount('<div lang="tlh"><otp-flow></otp-flow></div>');
    expect(fixture.headline).to.equal(en['identify.title']);
  });

  it('runs from right to left, but addresses and codes do not', async () => {
    await mount('<div lang="ar" dir="rtl"><otp-flow></otp-flow></div>');
    expect(fixture.headline).to.equal(ar['identify.title']);
    expect(getComputedStyle(fixture.addressInput).direction).to.equal('ltr');
    await fixture.send();
    expect(getComputedStyle(fixture.codeInput).direction).to.equal('ltr');
    expect(getComputedStyle(fixture.part('otp-request', 'destination')).direction).to.equal('ltr');
    expect(getComputedStyle(fixture.part('otp-request', 'title')).direction).to.equal('rtl');
    const [change, resend] = ['change', 'resend'].map((name) =>
      fixture.part('otp-request', name).getBoundingClientRect(),
    );
    expect(change?.right).to.be.greaterThan(resend?.right ?? Infinity);
    await fixture.advance(121);
    fixture.endAnimations();
    expect(await findAccessibilityFaults(fixture.root)).to.deep.equal([]);
  });

  it('is sent along, so that the message speaks it too', async () => {
    const flow = document.createElement('otp-flow');
    let locale: string | undefined;
    flow.backend = {
      start: (request) => {
        ({ locale } = request);
        return new Promise(() => undefined);
      },
      resend: () => new Promise(() => undefined),
      attempt: () => new Promise(() => undefined),
    };
    await mount(IN_GERMAN);
    fixture.root.querySelector('[lang]')?.append(flow);
    await flow.updateComplete;
    flow.session.start({ method: 'email', destination: 'ana@gmail.com' });
    await fixture.settled();
    expect(locale).to.equal('de');
  });

  it('can be overridden text by text, the nearest wins', async () => {
    await mount(IN_GERMAN, (root) => {
      const flow = root.querySelector('otp-flow');
      if (flow)
        flow.messages = {
          'identify.submit': 'Los',
          'code.title': 'Dein Code',
          'code.hint': 'Tippen genügt.',
        };
    });
    expect(submit()).to.equal('Los');
    expect(fixture.headline).to.equal(de['identify.title']);
    fixture.request.messages = { 'identify.submit': 'Und los' };
    fixture.code.messages = { 'code.hint': 'Nur tippen.' };
    await fixture.settled();
    expect(submit()).to.equal('Und los');
    await fixture.send();
    expect(fixture.headline).to.equal('Dein Code');
    const described = fixture.codeInput.getAttribute('aria-describedby')?.split(' ') ?? [];
    const texts = described.map((id) => document.getElementById(id)?.textContent).join(' ');
    expect(texts).to.include('Nur tippen.');
    fixture.flow.messages = undefined;
    fixture.request.messages = undefined;
    await fixture.settled();
    expect(fixture.headline).to.equal(de['code.title']);
  });

  it('puts only text on the page, whatever an override holds', async () => {
    await mount('<otp-flow></otp-flow>', (root) => {
      const flow = root.querySelector('otp-flow');
      if (flow) flow.messages = { 'identify.submit': '<img src=x onerror=alert(1)>' };
    });
    expect(submit()).to.equal('<img src=x onerror=alert(1)>');
    expect(fixture.request.shadowRoot?.querySelector('img')).to.equal(null);
  });

  const phoneTexts = [
    ['en', 'Sent to the number ending in 12.'],
    ['de', de['code.hintTo'].replace('{to}', de['say.numberEnding'].replace('{digits}', '12'))],
  ] as const;
  for (const [lang, text] of phoneTexts)
    it(`says a masked number in words (${lang})`, async () => {
      fixture = await FlowFixture.mount({
        markup: `<div lang="${lang}"><otp-flow></otp-flow></div>`,
        challenge: { method: 'sms', destination: '•••12' },
        settings: { methods: ['sms'] },
      });
      await fixture.send('+4915123456712');
      const described = fixture.codeInput.getAttribute('aria-describedby')?.split(' ') ?? [];
      const texts = described.map((id) => document.getElementById(id)?.textContent).join(' ');
      expect(texts).to.include(text);
    });
});
