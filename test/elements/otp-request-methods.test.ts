import { expect } from '@esm-bundle/chai';
import { FlowFixture, textOf } from '../helpers/flow-fixture.js';
import { MemoryStorage } from '../helpers/memory-storage.js';
import { until } from '../helpers/until.js';

const KEY = 'otp-elements:method';

describe('otp-request: the method', () => {
  let fixture: FlowFixture;
  let visits = 0;

  const visit = async (
    request = '<otp-request></otp-request>',
    methods = ['email', 'sms'],
    isKept = true,
  ) => {
    visits += 1;
    fixture = await FlowFixture.mount({
      settings: { methods, ...(isKept ? { key: `visit-${visits}` } : {}) },
      ...(isKept ? { storage: new MemoryStorage() } : {}),
      markup: `<otp-flow>${request}<otp-input></otp-input><otp-help></otp-help></otp-flow>`,
    });
  };
  const chosen = () => fixture.request.shadowRoot?.querySelector<HTMLInputElement>(':checked')?.value;
  const isSent = () => until(() => fixture.backend.starts.calls.length > 0);

  beforeEach(() => localStorage.removeItem(KEY));
  afterEach(() => {
    fixture.remove();
    localStorage.removeItem(KEY);
  });

  it('that was last used is there at the next visit, by its kind alone', async () => {
    await visit();
    expect(chosen()).to.equal('email');
    fixture.session.chooseMethod('sms');
    await fixture.settled();
    await fixture.send('+4915123456712');
    await isSent();
    await fixture.settled();
    expect(localStorage.getItem(KEY)).to.equal('sms');
    fixture.remove();
    await visit();
    expect(chosen()).to.equal('sms');
    expect(fixture.addressInput.type).to.equal('tel');
    expect(fixture.addressInput.value).to.equal('');
  });

  it('is not kept before anything was sent, nor when the send failed', async () => {
    await visit();
    fixture.session.chooseMethod('sms');
    await fixture.settled();
    fixture.backend.starts.next(fixture.backend.refused('rate_limited'));
    await fixture.send('+4915123456712');
    await isSent();
    await fixture.settled();
    expect(localStorage.getItem(KEY)).to.equal(null);
  });

  it('is not kept where the session keeps nothing', async () => {
    await visit(undefined, undefined, false);
    await fixture.send();
    expect(fixture.headline).to.equal('Enter your code');
    expect(localStorage.getItem(KEY)).to.equal(null);
  });

  for (const kept of ['whatsapp', 'pigeon', ''])
    it(`is the page's first where ${JSON.stringify(kept)} was kept`, async () => {
      localStorage.setItem(KEY, kept);
      await visit();
      expect(chosen()).to.equal('email');
    });

  it('is the one that fits what the page has filled in, whatever was used last', async () => {
    localStorage.setItem(KEY, 'email');
    await visit('<otp-request value="+49 151 23456712"></otp-request>');
    expect(chosen()).to.equal('sms');
    expect(fixture.addressInput.value).to.equal('+49 151 23456712');
    Reflect.set(fixture.request, 'value', 'ana@gmail.com');
    await fixture.settled();
    expect(chosen()).to.equal('email');
    expect(fixture.addressInput.value).to.equal('ana@gmail.com');
  });

  it("is the person's, once they have chosen", async () => {
    localStorage.setItem(KEY, 'sms');
    await visit();
    fixture.request.shadowRoot?.querySelector<HTMLInputElement>('[value="email"]')?.click();
    await fixture.settled();
    await fixture.type(fixture.addressInput, '123');
    expect(chosen()).to.equal('email');
    expect(fixture.addressInput.value).to.equal('123');
  });

  it('says that it was used again, for as long as that send is the newest', async () => {
    fixture = await FlowFixture.mount({ challenge: { resendIn: 0, stream: true } });
    await fixture.send();
    const summary = () => textOf(fixture.part('otp-request', 'summary'));
    expect(summary()).to.equal('Sent to an•••@gmail.com');
    await fixture.press(fixture.part('otp-request', 'resend'));
    expect(summary()).to.equal('Sent again to an•••@gmail.com.');
    await fixture.advance(90);
    expect(summary()).to.equal('Sent again to an•••@gmail.com.');
  });
});

describe('otp-request: in a form of the page', () => {
  it('sends the form where there is no flow', async () => {
    const form = document.createElement('form');
    form.innerHTML = '<otp-request name="mail" value="ana@gmail.com"></otp-request>';
    document.body.append(form);
    let submissions = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submissions += 1;
    });
    const request = form.querySelector('otp-request');
    await request?.updateComplete;
    request?.shadowRoot?.querySelector<HTMLElement>('[part=submit]')?.click();
    expect(submissions).to.equal(1);
    expect(new FormData(form).get('mail')).to.equal('ana@gmail.com');
    form.remove();
  });
});
