import { expect } from '@esm-bundle/chai';
import { Complaints } from '../helpers/complaints.js';
import { FlowFixture } from '../helpers/flow-fixture.js';
import { OtpInputHarness } from '../helpers/otp-input-harness.js';
import { TextMessages, type BrowserWithWebOtp } from '../helpers/text-messages.js';

const MARKUP = '<form><otp-input web-otp name="code"></otp-input><button>Go</button></form>';

describe('WebOTP', () => {
  let messages: TextMessages;
  let field: OtpInputHarness;

  async function mount(markup = MARKUP, browser?: BrowserWithWebOtp) {
    messages = new TextMessages(browser);
    field = await OtpInputHarness.mount(markup);
    await field.settled();
  }

  afterEach(async () => {
    messages.restore();
    field.remove();
    await field.settled();
  });

  it('is asked once, for a code in a text message', async () => {
    await mount();
    field.element.hint = 'Something else has changed';
    await field.settled();
    expect(messages.requests.length).to.equal(1);
    expect(messages.last.transport).to.deep.equal(['sms']);
    expect(messages.last.signal.aborted).to.equal(false);
  });

  const untouched: readonly (readonly [where: string, markup: string, browser: BrowserWithWebOtp])[] = [
    ['where web-otp is not set', '<otp-input></otp-input>', {}],
    ['on a page that is not secure', MARKUP, { isSecure: false }],
    ['in a browser without it', MARKUP, { hasWebOtp: false }],
    ['while the field is disabled', '<otp-input web-otp disabled></otp-input>', {}],
    ['while the field is read-only', '<otp-input web-otp readonly></otp-input>', {}],
    ['while a code is there already', '<otp-input web-otp value="12"></otp-input>', {}],
  ];
  for (const [where, markup, browser] of untouched) {
    it(`is not asked ${where}`, async () => {
      const complaints = new Complaints();
      await mount(markup, browser);
      complaints.stop();
      expect(messages.requests).to.deep.equal([]);
      expect(complaints.heard).to.deep.equal([]);
    });
  }

  it('is asked once web-otp is set, and no more once it is not', async () => {
    await mount('<otp-input></otp-input>');
    field.element.webOtp = true;
    await field.settled();
    expect(messages.last.signal.aborted).to.equal(false);
    field.element.webOtp = false;
    await field.settled();
    expect(messages.last.signal.aborted).to.equal(true);
  });

  it('fills the field in, as if the person had', async () => {
    await mount();
    messages.last.answer('123456');
    await field.settled();
    expect(field.shown).to.equal('123456');
    expect(field.heard).to.deep.equal(['input 123456', 'otp-complete 123456']);
    expect(field.completed.map(({ via }) => via)).to.deep.equal(['web-otp']);
  });

  it('takes an answer that is no code for none', async () => {
    await mount();
    messages.last.answer('no code');
    await field.settled();
    expect(field.value).to.equal('');
    expect(field.heard).to.deep.equal([]);
  });

  for (const name of ['AbortError', 'NotAllowedError', 'InvalidStateError']) {
    it(`leaves the field as it is after ${name}, and does not ask again by itself`, async () => {
      const complaints = new Complaints();
      await mount();
      messages.last.refuse(new DOMException('No.', name));
      await field.settled();
      field.element.hint = 'Something else has changed';
      await field.settled();
      await field.type('123456');
      complaints.stop();
      expect(field.value).to.equal('123456');
      expect(messages.requests.length).to.equal(1);
      expect(complaints.heard).to.deep.equal([]);
    });
  }

  const ends: readonly (readonly [when: string, end: () => Promise<void> | void])[] = [
    ['the field is taken away', () => field.element.remove()],
    [
      'the field is taken away, and the page goes on setting it up',
      () => {
        field.element.remove();
        field.element.hint = 'From your phone';
      },
    ],
    ['its form is submitted by another hand', () => field.form.requestSubmit()],
    ['the person types', () => field.type('1')],
    ['the person pastes a code', () => field.paste('654321')],
    ['the page sets a code', () => void (field.element.value = '654321')],
    ['the code is being checked', () => void (field.element.pending = true)],
  ];
  for (const [when, end] of ends) {
    it(`is given up when ${when}, and an answer that comes late is nobody's`, async () => {
      await mount();
      const { signal, answer } = messages.last;
      await end();
      await field.settled();
      expect(signal.aborted).to.equal(true);
      expect(messages.waiting).to.deep.equal([]);
      const before = [field.value, ...field.heard];
      answer('123456');
      await field.settled();
      expect([field.value, ...field.heard]).to.deep.equal(before);
    });
  }

  it('is asked again where the field comes back', async () => {
    await mount();
    const first = messages.last;
    field.form.append(field.element);
    await field.settled();
    expect(first.signal.aborted).to.equal(true);
    expect(messages.requests.length).to.equal(2);
    expect(messages.last.signal.aborted).to.equal(false);
    messages.last.answer('123456');
    await field.settled();
    expect(field.value).to.equal('123456');
  });

  it('is asked again when the field is emptied', async () => {
    await mount();
    await field.type('1');
    field.element.clear();
    await field.settled();
    expect(messages.requests.length).to.equal(2);
    expect(messages.last.signal.aborted).to.equal(false);
  });

  describe('in a flow', () => {
    let fixture: FlowFixture;

    beforeEach(async () => {
      messages = new TextMessages();
      fixture = await FlowFixture.mount({
        markup:
          '<otp-flow><otp-request></otp-request><otp-input web-otp></otp-input><otp-help></otp-help></otp-flow>',
      });
    });
    afterEach(() => fixture.remove());

    it('is not waited for before a code was sent', async () => {
      expect(messages.waiting).to.deep.equal([]);
      await fixture.send();
      expect(messages.waiting.length).to.equal(1);
    });

    it('has its code checked', async () => {
      await fixture.send();
      messages.last.answer('123456');
      await fixture.settled();
      expect(fixture.backend.attempts.calls.map(({ request }) => request.code)).to.deep.equal(['123456']);
      expect(fixture.facts.at(-2)).to.equal('otp-verified');
    });

    it('is asked anew for a code that is sent again; the old answer is not used', async () => {
      await fixture.send();
      const first = messages.last;
      await fixture.advance(31);
      await fixture.press(fixture.part('otp-request', 'resend'));
      expect(first.signal.aborted).to.equal(true);
      expect(messages.waiting.length).to.equal(1);
      first.answer('111111');
      await fixture.settled();
      expect(fixture.code.value).to.equal('');
      expect(fixture.backend.attempts.calls).to.deep.equal([]);
      messages.last.answer('222222');
      await fixture.settled();
      expect(fixture.backend.attempts.calls.map(({ request }) => request.code)).to.deep.equal(['222222']);
    });

    it('is given up when the destination is to be another', async () => {
      await fixture.send();
      expect(messages.waiting.length).to.equal(1);
      await fixture.press(fixture.part('otp-request', 'change'));
      expect(messages.waiting).to.deep.equal([]);
    });
  });
});
