import { expect } from '@esm-bundle/chai';
import type { OtpFallbackEvent } from '../../src/events/otp-fallback-event.js';
import { noAnswer } from '../helpers/flow-fixture-backend.js';
import { FlowFixture, type FlowFixtureOptions } from '../helpers/flow-fixture.js';

const given: FlowFixtureOptions = {
  challenge: {
    methods: [{ kind: 'passkey' }, { kind: 'sms', id: 'm1', destination: '•••12' }, { kind: 'totp' }],
  },
};

describe('otp-flow: the ask otp-fallback', () => {
  let fixture: FlowFixture;

  beforeEach(async () => {
    fixture = await FlowFixture.mount(given);
    await fixture.send();
    await fixture.advance(66);
    await fixture.press(fixture.control('Another way'));
    fixture.listenAnew();
  });

  afterEach(() => fixture.remove());

  const onAsk = (listener: (event: OtpFallbackEvent) => void) =>
    fixture.root.addEventListener('otp-fallback', listener, { once: true });
  const take = (text: string) => fixture.press(fixture.control(text));

  it('names the way', async () => {
    let method = '';
    onAsk((event) => {
      ({ method } = event);
      event.preventDefault();
    });
    await take('Use a passkey');
    expect(method).to.equal('passkey');
  });

  it('leaves everything as it is when the page takes it on', async () => {
    onAsk((event) => event.preventDefault());
    await take('Use a passkey');
    expect(fixture.controlTexts).to.include('Use a passkey');
    expect(fixture.focus).to.equal('method');
    expect(fixture.spoken).to.deep.equal([]);
    expect(fixture.flow.matches(':state(waiting)')).to.equal(true);
  });

  it('leaves everything as it is when the person thinks better of it', async () => {
    onAsk((event) => {
      event.preventDefault();
      event.waitUntil(Promise.reject(new Error('cancelled')));
    });
    await take('Use a passkey');
    expect(fixture.controlTexts).to.include('Use a passkey');
    expect(fixture.focus).to.equal('method');
    expect(fixture.spoken).to.deep.equal([]);
    expect(fixture.facts).to.deep.equal(['otp-fallback']);
  });

  it('withdraws a way that nobody handles, and says so', async () => {
    await take('Use a passkey');
    await fixture.advance(6);
    expect(fixture.controlTexts).to.not.include('Use a passkey');
    expect(fixture.controlTexts).to.include('Use your authenticator app');
    expect(fixture.spoken).to.deep.equal(['A That way is not available here.']);
    expect(fixture.focus).to.equal('code');
  });

  it('switches in place to a way that carries a code', async () => {
    await take('Text a code to •••12');
    expect(fixture.backend.resends.last.request).to.include({ method: 'sms', methodId: 'm1' });
    expect(fixture.facts).to.deep.equal(['otp-fallback', 'otp-sent']);
    expect(fixture.focus).to.equal('code');
  });

  it('does not switch when the page takes it on', async () => {
    onAsk((event) => event.preventDefault());
    await take('Text a code to •••12');
    expect(fixture.backend.resends.calls).to.have.length(0);
  });

  it('keeps the first code when the switch failed', async () => {
    fixture.backend.resends.next(noAnswer('network'));
    await take('Text a code to •••12');
    expect(fixture.error).to.equal('We could not reach the server. Check your connection and try again.');
    await fixture.enter();
    expect(fixture.headline).to.equal('You are signed in');
  });

  it('asks for a number that nobody knows, and goes back without a send', async () => {
    fixture.remove();
    fixture = await FlowFixture.mount({ challenge: { methods: [{ kind: 'sms' }] } });
    await fixture.send();
    await fixture.advance(121);
    await take('Get a code by text');
    expect(fixture.focus).to.equal('address');
    expect(fixture.addressInput.type).to.equal('tel');
    expect(fixture.addressInput.value).to.equal('');
    await fixture.press(fixture.part('otp-request', 'cancel'));
    expect(fixture.focus).to.equal('code');
    expect(fixture.backend.starts.calls).to.have.length(1);
    await fixture.press(fixture.part('otp-request', 'change'));
    expect(fixture.addressInput.type).to.equal('email');
    expect(fixture.addressInput.value).to.equal('ana@gmail.com');
  });
});
