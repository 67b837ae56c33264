import { expect } from '@esm-bundle/chai';
import { FlowFixture, textOf } from '../helpers/flow-fixture.js';

const inFlow = (request: string) => `<otp-flow>${request}<otp-input></otp-input></otp-flow>`;

describe('otp-request: what the page brings', () => {
  let fixture: FlowFixture;

  async function mount(request: string) {
    fixture = await FlowFixture.mount({ markup: inFlow(request) });
  }

  afterEach(() => fixture.remove());

  it('takes its input as it is, and adds only what is missing', async () => {
    await mount(`<otp-request><input id="mine" type="text" class="wide" autocomplete="username"
      placeholder="you@work.example" aria-describedby="note" data-test="1"></otp-request>
      <p id="note">Your work address</p>`);
    const input = fixture.addressInput;
    expect(fixture.request.querySelectorAll('input')).to.have.length(1);
    expect(input.id).to.equal('mine');
    expect(input.type).to.equal('text');
    expect(input.className).to.equal('wide');
    expect(input.autocomplete).to.equal('username');
    expect(input.placeholder).to.equal('you@work.example');
    expect(input.dataset.test).to.equal('1');
    expect(input.getAttribute('aria-describedby')?.split(' ')).to.include('note');
    expect(input.hasAttribute('data-otp-made')).to.equal(false);
    await fixture.send('ana');
    expect(input.getAttribute('aria-describedby')?.split(' ')[0]).to.equal('note');
    expect(fixture.error).to.include('@');
    await fixture.send();
    expect(fixture.headline).to.equal('Enter your code');
  });

  it('takes an input that comes later, and withdraws its own', async () => {
    await mount('<otp-request></otp-request>');
    const mine = document.createElement('input');
    mine.value = 'ben@gmail.com';
    fixture.request.append(mine);
    await fixture.settled();
    expect([...fixture.request.querySelectorAll('input')]).to.deep.equal([mine]);
    await fixture.press(fixture.part('otp-request', 'submit'));
    expect(fixture.backend.starts.last.request.destination).to.equal('ben@gmail.com');
  });

  it('takes a label, a hint, a headline and a button', async () => {
    await mount(`<otp-request><span slot="title">Join the club</span><label slot="label" for="mine">Mail</label>
      <input id="mine"><small slot="hint">We never share it.</small>
      <button slot="submit" type="button">Mail me a code</button></otp-request>`);
    expect(fixture.addressInput.labels?.[0]?.textContent).to.equal('Mail');
    expect(textOf(fixture.request)).to.include('We never share it.');
    const hint = fixture.request.querySelector('[slot=hint]');
    expect(fixture.addressInput.getAttribute('aria-describedby')).to.equal(hint?.id);
    expect(fixture.request.querySelector<HTMLElement>('[slot=title]')?.innerText).to.equal('Join the club');
    await fixture.fill(fixture.addressInput, 'ana@gmail.com');
    const submit = fixture.request.querySelector('button');
    if (submit) await fixture.press(submit);
    expect(fixture.backend.starts.calls).to.have.length(1);
    expect(fixture.headline).to.equal('Enter your code');
  });

  it('takes a label from outside', async () => {
    await mount('<label for="who">Who are you?</label><otp-request id="who"></otp-request>');
    const names = fixture.addressInput.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const texts = names.map((id) => document.getElementById(id)?.textContent);
    expect(texts).to.include('Who are you?');
    fixture.root.querySelector('label')?.click();
    expect(fixture.focus).to.equal('address');
  });

  it('takes label, placeholder, value and level as attributes', async () => {
    await mount(`<otp-request label="Work mail" placeholder="you@work.example" value="ana@gmail.com"
      heading-level="4"></otp-request>`);
    expect(fixture.addressInput.labels?.[0]?.textContent).to.equal('Work mail');
    expect(fixture.addressInput.placeholder).to.equal('you@work.example');
    expect(fixture.addressInput.value).to.equal('ana@gmail.com');
    expect(fixture.part('otp-request', 'title').ariaLevel).to.equal('4');
  });

  it('takes its value as a property, at any time', async () => {
    await mount('<otp-request></otp-request>');
    Reflect.set(fixture.request, 'value', 'ana@gmail.com');
    expect(fixture.addressInput.value).to.equal('ana@gmail.com');
    expect(fixture.request.value).to.equal('ana@gmail.com');
    Reflect.set(fixture.request, 'value', null);
    expect(fixture.addressInput.value).to.equal('');
  });

  it('gives a form its value and takes its reset', async () => {
    fixture = await FlowFixture.mount({
      markup: `<form><otp-flow><otp-request name="mail" value="ana@gmail.com"></otp-request></otp-flow></form>
        <otp-input></otp-input>`,
    });
    const form = fixture.root.querySelector('form');
    if (!form) throw new Error('There is no form.');
    await fixture.fill(fixture.addressInput, 'ben@gmail.com');
    expect(new FormData(form).get('mail')).to.equal('ben@gmail.com');
    form.reset();
    await fixture.settled();
    expect(new FormData(form).get('mail')).to.equal('ana@gmail.com');
  });

  it('can be disabled', async () => {
    await mount('<otp-request disabled></otp-request>');
    expect(fixture.addressInput.disabled).to.equal(true);
    await fixture.press(fixture.part('otp-request', 'submit'));
    expect(fixture.error).to.equal('');
    fixture.request.disabled = false;
    await fixture.settled();
    expect(fixture.addressInput.disabled).to.equal(false);
  });
});
