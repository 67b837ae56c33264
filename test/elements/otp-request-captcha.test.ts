import { expect } from '@esm-bundle/chai';
import { STUB_TOKEN, stubCaptcha } from '../../demo/playground/stub-captcha.js';
import { withCaptcha } from '../../demo/playground/with-captcha.js';
import { FlowFixture } from '../helpers/flow-fixture.js';

describe('otp-request: a server that asks for a CAPTCHA', () => {
  let fixture: FlowFixture;
  const box = () => fixture.root.querySelector<HTMLElement>('#captcha');
  const tick = () => box()?.querySelector('input');
  const submit = () => fixture.press(fixture.part('otp-request', 'submit'));
  const isDoubted = () =>
    fixture.backend.starts.next(
      fixture.backend.refused('captcha_required', { captcha: { kind: 'stub', siteKey: 'key-1' } }),
    );

  beforeEach(async () => {
    fixture = await FlowFixture.mount({ markup: '<otp-flow></otp-flow><div id="captcha" hidden></div>' });
  });
  afterEach(() => fixture.remove());

  it('is asked again by the next press, with the token, once', async () => {
    const keys: string[] = [];
    const host = box();
    if (!host) throw new Error('There is no box.');
    withCaptcha(fixture.flow, host, {
      ...stubCaptcha,
      render: (where, options) => {
        keys.push(options.sitekey);
        return stubCaptcha.render(where, options);
      },
    });
    isDoubted();
    await fixture.send();
    expect(fixture.error).to.equal('Please show that you are not a robot, then try again.');
    expect(fixture.focus).to.equal('submit');
    expect(fixture.addressInput.hasAttribute('aria-invalid')).to.equal(false);
    expect(keys).to.deep.equal(['key-1']);
    expect(host.hidden).to.equal(false);

    isDoubted();
    tick()?.click();
    await submit();
    expect(tick()?.checked).to.equal(false);
    tick()?.click();
    await submit();
    const tokens = fixture.backend.starts.calls.map(({ request }) => request.captcha);
    expect(tokens).to.deep.equal([undefined, STUB_TOKEN, STUB_TOKEN]);
    const asks = fixture.heard.filter(({ type }) => type === 'otp-send');
    expect(asks).to.have.length(3);
    expect(fixture.headline).to.equal('Enter your code');
    expect(host.hidden).to.equal(true);
  });
});
