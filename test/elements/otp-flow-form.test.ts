import { expect } from '@esm-bundle/chai';
import { FlowFixture } from '../helpers/flow-fixture.js';
import { press } from '../helpers/keyboard.js';

const IN_A_FORM = `<form action="/nowhere"><input name="coupon" required>
  <otp-flow></otp-flow><button id="go">Pay</button></form>`;

describe('otp-flow in a form of the page', () => {
  let fixture: FlowFixture;
  let submits: number;

  async function mount(markup: string, settings = {}) {
    submits = 0;
    fixture = await FlowFixture.mount({ markup, settings });
    fixture.root.addEventListener('submit', (event) => {
      submits += 1;
      event.preventDefault();
    });
  }

  afterEach(() => fixture.remove());

  const form = () => {
    const found = fixture.root.querySelector('form');
    if (!found) throw new Error('There is no form.');
    return found;
  };

  it('never submits it, whatever is pressed', async () => {
    await mount(IN_A_FORM.replace(' required', ''));
    await fixture.type(fixture.addressInput, 'ana');
    await press('Enter');
    await fixture.fill(fixture.addressInput, 'ana@gmail.com');
    fixture.addressInput.focus();
    await press('Enter');
    await fixture.settled();
    expect(fixture.headline).to.equal('Enter your code');
    await fixture.type(fixture.codeInput, '123');
    await press('Enter');
    await fixture.settled();
    await fixture.advance(121);
    for (const name of ['change', 'cancel', 'resend']) await fixture.press(fixture.part('otp-request', name));
    await fixture.enter();
    expect(fixture.headline).to.equal('You are signed in');
    expect(submits).to.equal(0);
  });

  it('takes no part in what is not its step', async () => {
    await mount(IN_A_FORM);
    expect(fixture.addressInput.disabled).to.equal(false);
    expect(fixture.codeInput.disabled).to.equal(true);
    await fixture.send();
    expect(fixture.addressInput.disabled).to.equal(true);
    expect(fixture.codeInput.disabled).to.equal(false);
    await fixture.press(fixture.part('otp-request', 'change'));
    expect(fixture.addressInput.disabled).to.equal(false);
    expect(fixture.codeInput.disabled).to.equal(true);
    await fixture.press(fixture.part('otp-request', 'cancel'));
    await fixture.enter();
    expect(fixture.addressInput.disabled).to.equal(true);
    expect(fixture.codeInput.disabled).to.equal(true);
  });

  it('leaves the form as valid as it is', async () => {
    await mount(IN_A_FORM.replace(' required', ''));
    expect(form().checkValidity()).to.equal(true);
    await fixture.send();
    await fixture.enter();
    expect(form().checkValidity()).to.equal(true);
    fixture.root.querySelector<HTMLElement>('#go')?.click();
    expect(submits).to.equal(1);
  });

  it('has no form of its own in a shadow root', async () => {
    await mount('<otp-flow></otp-flow>');
    for (const part of [fixture.request, fixture.code, fixture.help, fixture.flow])
      expect(part.shadowRoot?.querySelector('form')).to.equal(null);
  });

  it('keeps a field disabled that the page has disabled', async () => {
    await mount(`<otp-flow><otp-request><input id="mine" disabled></otp-request>
      <otp-input></otp-input></otp-flow>`);
    expect(fixture.addressInput.disabled).to.equal(true);
    fixture.session.start({ method: 'email', destination: 'ana@gmail.com' });
    await fixture.settled();
    await fixture.press(fixture.part('otp-request', 'change'));
    expect(fixture.addressInput.disabled).to.equal(true);
  });

  it('is disabled by a fieldset, and comes back with it', async () => {
    await mount('<form><fieldset disabled><otp-flow></otp-flow></fieldset></form>');
    expect(fixture.addressInput.matches(':disabled')).to.equal(true);
    fixture.root.querySelector('fieldset')?.removeAttribute('disabled');
    await fixture.settled();
    expect(fixture.addressInput.matches(':disabled')).to.equal(false);
    await fixture.send();
    expect(fixture.headline).to.equal('Enter your code');
  });
});
