import { expect } from '@esm-bundle/chai';
import { FlowFixture, textOf, type FlowFixtureOptions } from '../helpers/flow-fixture.js';

const given: FlowFixtureOptions = {
  markup: `<otp-flow support-href="mailto:help@shop.example" sender="code@shop.example"></otp-flow>`,
  challenge: { stream: true, methods: [{ kind: 'sms', id: 'm1', destination: '•••12' }] },
};
const INBOX = 'Open Gmail ↗ (opens in a new tab)';

describe('otp-help: its controls', () => {
  let fixture: FlowFixture;

  async function mount(more: FlowFixtureOptions = {}) {
    fixture = await FlowFixture.mount({ ...given, ...more });
    await fixture.send();
  }

  async function fail(reason: 'mailbox-unknown' | 'unknown' | 'mailbox-full') {
    await fixture.backend.tell({ delivery: { state: 'failed', reason } });
    await fixture.settled();
  }

  afterEach(() => fixture.remove());

  it('opens the inbox in another tab, searching for the sender', async () => {
    await mount();
    const link = fixture.control(INBOX);
    expect(link.getAttribute('href')).to.equal(
      'https://mail.google.com/mail/u/ana%40gmail.com/#search/from%3A(code%40shop.example)+in%3Aanywhere+newer_than%3A1d',
    );
    expect(link.getAttribute('target')).to.equal('_blank');
    expect(link.getAttribute('rel')).to.equal('noopener noreferrer');
  });

  it('offers no inbox where it knows none', async () => {
    await mount({ challenge: { destination: 'an•••@shop.example' } });
    fixture.flow.reset();
    await fixture.settled();
    await fixture.send('ana@shop.example');
    expect(fixture.controlTexts).to.deep.equal(['Change', 'Send again']);
  });

  it('opens the address for a change', async () => {
    await mount();
    await fixture.advance(61);
    await fixture.press(fixture.control('Change address'));
    expect(fixture.focus).to.equal('address');
    expect(fixture.addressInput.value).to.equal('ana@gmail.com');
  });

  it('sends another way', async () => {
    await mount();
    await fixture.advance(121);
    await fixture.press(fixture.control('Text a code to •••12'));
    expect(fixture.backend.resends.last.request).to.include({ method: 'sms', methodId: 'm1' });
    expect(fixture.focus).to.equal('code');
  });

  it('shows other ways when asked, and hides them again', async () => {
    await mount();
    await fixture.advance(61);
    const toggle = fixture.control('Another way');
    expect(toggle.ariaExpanded).to.equal('false');
    await fixture.press(toggle);
    expect(toggle.ariaExpanded).to.equal('true');
    expect(fixture.parts('otp-help', 'method').map(textOf)).to.deep.equal(['Text a code to •••12']);
    await fixture.press(toggle);
    expect(fixture.parts('otp-help', 'method')).to.deep.equal([]);
  });

  it('sends again after a failure, as soon as the wait is over', async () => {
    await mount();
    await fail('mailbox-full');
    const again = fixture.control('I made space, send again');
    expect(again.getAttribute('aria-disabled')).to.equal('true');
    await fixture.press(again);
    expect(fixture.backend.resends.calls).to.have.length(0);
    await fixture.advance(30);
    fixture.backend.resends.next(fixture.backend.accepted({ delivery: { state: 'queued' } }));
    await fixture.press(again);
    expect(fixture.backend.resends.calls).to.have.length(1);
    expect(fixture.headline).to.equal('Enter your code');
    expect(fixture.status).to.equal(
      'Sent again. Only the newest code works. It usually comes within 30 seconds.',
    );
  });

  it('takes a code although the message failed', async () => {
    await mount();
    await fail('mailbox-unknown');
    await fixture.press(fixture.control('I have a code'));
    expect(fixture.focus).to.equal('code');
    expect(fixture.status).to.equal(
      'This address did not work gmail.com has no mailbox for an•••@gmail.com.',
    );
    await fixture.enter();
    expect(fixture.headline).to.equal('You are signed in');
  });

  it('leads to people, and only by a safe address', async () => {
    await mount();
    await fail('unknown');
    fixture.flow.supportHref = 'https://shop.example/help';
    await fixture.settled();
    const rows = [
      ['https://shop.example/help', true],
      ['tel:+123', true],
      ['mailto:help@shop.example', true],
      ['javascript:alert(1)', false],
      ['data:text/html,x', false],
      ['//evil.example', false],
    ] as const;
    await fixture.backend.tell({ delivery: { state: 'failed', reason: 'suppressed-bounce' } });
    for (const [href, isShown] of rows) {
      fixture.flow.supportHref = href;
      await fixture.settled();
      expect(fixture.controlTexts.includes('Contact support'), href).to.equal(isShown);
      if (isShown) expect(fixture.control('Contact support').getAttribute('href')).to.equal(href);
    }
  });

  it('shows one control that sends to the same place at a time', async () => {
    await mount();
    expect(fixture.controlTexts.filter((text) => text === 'Send again')).to.have.length(1);
    await fail('unknown');
    expect(fixture.controlTexts.filter((text) => text === 'Send again')).to.have.length(1);
  });

  it('keeps what is shown in its place, and holds what is new while a code is typed', async () => {
    await mount();
    await fixture.advance(61);
    const titles = () => fixture.parts('otp-help', 'advice-title').map(textOf);
    expect(titles()).to.deep.equal(['Look in Spam or Junk', 'Check the address']);
    await fixture.enter('12');
    await fixture.advance(120);
    expect(titles()).to.deep.equal(['Look in Spam or Junk', 'Check the address']);
    await fixture.fill(fixture.codeInput, '');
    await fixture.advance(9);
    expect(titles()).to.have.length(2);
    await fixture.advance(2);
    expect(titles()).to.deep.equal(['Look in Spam or Junk', 'Check the address', 'Get in another way']);
  });

  it('says nothing of an account in generic mode', async () => {
    await mount({ settings: { disclosure: 'generic' } });
    expect(fixture.status).to.equal('If an•••@gmail.com can sign in here, a code is on its way.');
    await fixture.backend.tell({ delivery: { state: 'failed', reason: 'mailbox-unknown' } });
    await fixture.advance(61);
    expect(fixture.headline).to.equal('Enter your code');
    expect(fixture.controlTexts).to.include('Use another address');
    expect(fixture.facts).to.deep.equal(['otp-sent']);
  });

  it('is empty outside a flow, and before a code was sent', async () => {
    fixture = await FlowFixture.mount({ markup: '<otp-flow></otp-flow><otp-help id="alone"></otp-help>' });
    const alone = fixture.root.querySelector('#alone');
    for (const help of [alone, fixture.help]) {
      expect(help?.matches(':state(empty)')).to.equal(true);
      expect(help?.shadowRoot?.querySelector('[part]')).to.equal(null);
    }
  });

  it('shows what the page adds', async () => {
    fixture = await FlowFixture.mount({
      markup: `<otp-flow><otp-request></otp-request><otp-input></otp-input>
        <otp-help><p slot="extra">Ask at the desk.</p></otp-help></otp-flow>`,
    });
    await fixture.send();
    expect(fixture.help.querySelector('p')?.getClientRects()).to.have.length(1);
  });
});
