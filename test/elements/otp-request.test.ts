import { expect } from '@esm-bundle/chai';
import { findAccessibilityFaults } from '../helpers/axe.js';
import { FlowFixture, textOf, type FlowFixtureOptions } from '../helpers/flow-fixture.js';
import { press } from '../helpers/keyboard.js';

/** Slips people make, and what is said of them. */
const emailFaults: readonly (readonly [typed: string, said: string])[] = [
  ['', 'Type your email address.'],
  ['ana', 'An email address has an @ in it, like name@example.com.'],
  ['ana smith@gmail.com', 'An email address has no spaces. Take them out and try again.'],
  ['ana@@gmail.com', 'There is more than one @ in the address. It needs just one.'],
  ['ana@gmail..com', 'There is a dot too many in the address. Take it out and try again.'],
  ['ana@gma;il.com', 'An email address cannot have ; in it. Take it out and try again.'],
  ['ana@gmail,com', 'There is a comma in the address. Is it meant to be a dot?'],
  ['ana@gmail.com, ben@gmail.com', 'That looks like more than one address. Type just one.'],
  ['ana@', 'That address is not complete. It should look like name@example.com.'],
  ['ana@gmail.', 'That address is not complete. It should look like name@example.com.'],
];
const phoneFaults: readonly (readonly [typed: string, said: string])[] = [
  ['', 'Type your mobile number.'],
  ['+49 15', 'That number is not complete. Check its digits.'],
  ['+49 151 23456712345678', 'That number is too long. Check its digits.'],
  ['ana@gmail.com', 'A phone number has only digits. Take out everything else and try again.'],
];
/** What is typed, and what is sent. */
const accepted: readonly (readonly [method: string, typed: string, sent: string])[] = [
  ['email', ' ana@gmail.com ', 'ana@gmail.com'],
  ['email', 'Ana <ana@gmail.com>', 'ana@gmail.com'],
  ['email', 'mailto:ana@gmail.com', 'ana@gmail.com'],
  ['email', 'jörg@münchen.example', 'jörg@münchen.example'],
  ['sms', '+49 (151) 234-567-12', '+4915123456712'],
  ['sms', '0049 151 23456712', '+4915123456712'],
];
const both: FlowFixtureOptions = { settings: { methods: ['email', 'sms'] } };

describe('otp-request', () => {
  let fixture: FlowFixture;

  afterEach(() => fixture.remove());

  const describedBy = () =>
    (fixture.addressInput.getAttribute('aria-describedby')?.split(' ') ?? [])
      .map((id) => document.getElementById(id)?.textContent.trim())
      .join(' ');
  const radio = (kind: string) => {
    const found = fixture.request.shadowRoot?.querySelector<HTMLInputElement>(`[value="${kind}"]`);
    if (!found) throw new Error(`There is no choice of ${kind}.`);
    return found;
  };
  const choose = async (kind: string) => {
    radio(kind).click();
    await fixture.settled();
  };

  it('has nothing for axe to find, alone, in a flow, and with a fault', async () => {
    fixture = await FlowFixture.mount({
      ...both,
      markup: '<otp-flow></otp-flow><otp-request></otp-request>',
    });
    expect(await findAccessibilityFaults(fixture.root)).to.deep.equal([]);
    await fixture.send('ana');
    expect(await findAccessibilityFaults(fixture.root)).to.deep.equal([]);
  });

  for (const [sort, faults] of [
    ['email', emailFaults],
    ['sms', phoneFaults],
  ] as const)
    for (const [typed, said] of faults)
      it(`says what is wrong with "${typed}" (${sort}), and keeps it`, async () => {
        fixture = await FlowFixture.mount({ settings: { methods: [sort] } });
        await fixture.send(typed);
        expect(fixture.error).to.equal(said);
        expect(describedBy()).to.include(said);
        expect(fixture.addressInput.getAttribute('aria-invalid')).to.equal('true');
        expect(fixture.addressInput.value).to.equal(typed);
        expect(fixture.focus).to.equal('address');
        expect(fixture.backend.starts.calls).to.have.length(0);
      });

  for (const [method, typed, sent] of accepted)
    it(`sends "${typed}" as ${sent}`, async () => {
      fixture = await FlowFixture.mount({ settings: { methods: [method] } });
      await fixture.send(typed);
      expect(fixture.backend.starts.last.request).to.include({ method, destination: sent });
    });

  it('takes the fault away at the first edit', async () => {
    fixture = await FlowFixture.mount();
    await fixture.send('ana');
    await fixture.type(fixture.addressInput, '@');
    expect(fixture.error).to.equal('');
    expect(fixture.addressInput.hasAttribute('aria-invalid')).to.equal(false);
  });

  it('sends on Enter, once', async () => {
    fixture = await FlowFixture.mount();
    fixture.backend.starts.hang();
    await fixture.fill(fixture.addressInput, 'ana@gmail.com');
    fixture.addressInput.focus();
    for (let presses = 0; presses < 3; presses += 1) await press('Enter');
    await fixture.settled();
    expect(fixture.backend.starts.calls).to.have.length(1);
    const submit = fixture.part('otp-request', 'submit');
    expect(submit.getAttribute('aria-disabled')).to.equal('true');
    expect(submit.matches(':disabled')).to.equal(false);
    expect(fixture.addressInput.readOnly).to.equal(true);
  });

  it('gives the field what a browser fills it in by', async () => {
    fixture = await FlowFixture.mount(both);
    expect(fixture.addressInput.type).to.equal('email');
    expect(fixture.addressInput.autocomplete).to.equal('email');
    await choose('sms');
    expect(fixture.addressInput.type).to.equal('tel');
    expect(fixture.addressInput.autocomplete).to.equal('tel');
    expect(fixture.addressInput.labels?.[0]?.textContent).to.equal('Mobile number');
  });

  it('keeps the text of each method, and focus on the choice', async () => {
    fixture = await FlowFixture.mount(both);
    await fixture.fill(fixture.addressInput, 'ana@gmail.com');
    radio('email').focus();
    await press('ArrowRight');
    await fixture.settled();
    expect(fixture.addressInput.value).to.equal('');
    expect(fixture.request.shadowRoot?.activeElement).to.equal(radio('sms'));
    await fixture.fill(fixture.addressInput, '+49151');
    await choose('email');
    expect(fixture.addressInput.value).to.equal('ana@gmail.com');
    await choose('sms');
    expect(fixture.addressInput.value).to.equal('+49151');
    expect(fixture.spoken).to.deep.equal([]);
  });

  it('shows where the code went, and no more than the server says', async () => {
    fixture = await FlowFixture.mount();
    await fixture.send();
    const summary = fixture.part('otp-request', 'summary');
    expect(textOf(summary)).to.equal('Sent to an•••@gmail.com');
    expect(fixture.part('otp-request', 'destination').dir).to.equal('ltr');
  });

  it('shows the whole address where the page wants it', async () => {
    fixture = await FlowFixture.mount({
      markup: '<otp-flow><otp-request show-destination></otp-request><otp-input></otp-input></otp-flow>',
    });
    await fixture.send();
    expect(textOf(fixture.part('otp-request', 'destination'))).to.equal('ana@gmail.com');
  });

  it('counts down to Send again beside it, not in its name', async () => {
    fixture = await FlowFixture.mount();
    await fixture.send();
    const resend = fixture.part('otp-request', 'resend');
    expect(textOf(fixture.part('otp-request', 'timer'))).to.equal('in 0:30');
    expect(textOf(resend)).to.equal('Send again');
    expect(resend.getAttribute('aria-disabled')).to.equal('true');
    await fixture.press(resend);
    expect(fixture.backend.resends.calls).to.have.length(0);
    await fixture.advance(29);
    expect(textOf(fixture.part('otp-request', 'timer'))).to.equal('in 0:01');
    await fixture.advance(1);
    expect(fixture.parts('otp-request', 'timer')).to.deep.equal([]);
    await fixture.press(resend);
    expect(fixture.backend.resends.calls).to.have.length(1);
    expect(fixture.focus).to.equal('resend');
  });

  it('opens the address filled in, and sends nothing for the same one', async () => {
    fixture = await FlowFixture.mount();
    await fixture.send();
    await fixture.press(fixture.part('otp-request', 'change'));
    expect(fixture.addressInput.value).to.equal('ana@gmail.com');
    expect(fixture.addressInput.selectionEnd).to.equal(null);
    await fixture.press(fixture.part('otp-request', 'submit'));
    expect(fixture.backend.starts.calls).to.have.length(1);
    expect(fixture.headline).to.equal('Enter your code');
    expect(fixture.focus).to.equal('code');
  });

  it('says when only one more code can be sent, before the press', async () => {
    fixture = await FlowFixture.mount({ challenge: { sendsLeft: 1 } });
    await fixture.send();
    expect(textOf(fixture.part('otp-request', 'sends-left'))).to.equal(
      'Only one more code can be sent for now.',
    );
  });
});
