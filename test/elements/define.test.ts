import { expect } from '@esm-bundle/chai';
import { FlowFixtureBackend } from '../helpers/flow-fixture-backend.js';
import { systemClock } from '../../src/session/system-clock.js';

const TAGS = ['otp-flow', 'otp-request', 'otp-input', 'otp-help'];

/** Elements that the page has before their definition comes: each test adds to what is defined. */
describe('define', () => {
  const root = document.createElement('div');

  before(() => document.body.append(root));
  after(() => root.remove());

  it('is the only thing that registers: importing the package does not', async () => {
    const library = await import('../../src/index.js');
    expect(library).to.include.keys('OtpFlowElement', 'OtpInputElement', 'createSession');
    for (const tag of TAGS) expect(customElements.get(tag)).to.equal(undefined);
  });

  it('registers one tag, and upgrades what is there', async () => {
    root.innerHTML = '<otp-input length="4" value="12"></otp-input>';
    await import('../../src/define/otp-input.js');
    expect(root.querySelector('otp-input')?.value).to.equal('12');
    expect(customElements.get('otp-flow')).to.equal(undefined);
  });

  it('keeps properties that were set before the upgrade', async () => {
    const early = document.createElement('otp-request');
    Object.assign(early, { value: 'ana@gmail.com', label: 'Mail' });
    root.replaceChildren(early);
    await import('../../src/define/otp-request.js');
    await early.updateComplete;
    expect(early.querySelector('input')?.value).to.equal('ana@gmail.com');
    expect(early.querySelector('label')?.textContent).to.equal('Mail');
    expect(Object.keys(early)).to.not.include('value');
  });

  it('registers the parts with the flow, and parts that were first find it', async () => {
    root.innerHTML = '<otp-flow><otp-request></otp-request><otp-input></otp-input></otp-flow>';
    const flow = root.querySelector('otp-flow');
    const field = root.querySelector('otp-request');
    const code = root.querySelector('otp-input');
    await code?.updateComplete;
    expect(code?.querySelector('input')?.disabled).to.equal(false);
    await import('../../src/define/otp-flow.js');
    for (const tag of TAGS) expect(customElements.get(tag)).to.not.equal(undefined);
    await flow?.updateComplete;
    await field?.updateComplete;
    await code?.updateComplete;
    // In a flow the code waits for its step.
    expect(code?.querySelector('input')?.disabled).to.equal(true);
    expect(field?.querySelector('input')?.disabled).to.equal(false);
    expect(flow?.children).to.have.length(2);
  });

  it('keeps a session that was set before the upgrade', async () => {
    const { createSession } = await import('../../src/index.js');
    const session = createSession({ backend: new FlowFixtureBackend(systemClock), storage: null });
    const realm = document.createElement('iframe');
    root.replaceChildren(realm);
    const early = realm.contentDocument?.createElement('otp-flow');
    if (!early) throw new Error('The frame has no document.');
    Object.assign(early, { session });
    // Adopted into this document it is upgraded when it comes to the page.
    root.replaceChildren(early);
    await early.updateComplete;
    expect(early).to.be.instanceOf(customElements.get('otp-flow'));
    expect(early.session).to.equal(session);
    session.start({ method: 'email', destination: 'ana@gmail.com' });
    await new Promise(requestAnimationFrame);
    expect(early.matches(':state(waiting)')).to.equal(true);
    early.remove();
    session.dispose();
  });

  it('leaves alone what another copy has registered', async () => {
    const { define } = await import('../../src/define/define.js');
    const before = customElements.get('otp-flow');
    define('otp-flow', class extends HTMLElement {});
    expect(customElements.get('otp-flow')).to.equal(before);
  });
});
