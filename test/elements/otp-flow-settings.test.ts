import { expect } from '@esm-bundle/chai';
import '../../src/define/otp-flow.js';
import { OtpFlowElement } from '../../src/elements/otp-flow/otp-flow-element.js';
import { FlowFixtureBackend } from '../helpers/flow-fixture-backend.js';
import { systemClock } from '../../src/session/system-clock.js';

/** What a page may write by mistake. */
const badAttributes: readonly (readonly [name: string, value: string])[] = [
  ['methods', ''],
  ['methods', 'pigeon'],
  ['methods', 'email,,email sms '],
  ['heading-level', 'x'],
  ['heading-level', '0'],
  ['heading-level', ''],
  ['disclosure', 'secret'],
  ['resend-semantics', 'perhaps'],
  ['support-href', 'javascript:alert(1)'],
  ['session-key', ''],
  ['endpoint', 'not a URL ://'],
  ['lang', '???'],
  ['purpose', ''],
];

const badProperties: readonly (readonly [name: string, value: unknown])[] = [
  ['policy', { cooldowns: ['soon', -1, Number.NaN], maxSends: 'many', expectation: { typical: -5 } }],
  ['policy', { cooldowns: 30, expectation: 7, site: null }],
  ['policy', null],
  ['policy', 'fast'],
  ['methods', null],
  ['methods', 42],
  ['methods', [null, 'email', 3]],
  ['messages', null],
  ['messages', { 'identify.title': undefined, nonsense: 5 }],
  ['headingLevel', null],
];

describe('otp-flow: settings', () => {
  let flow: OtpFlowElement;
  const errors: unknown[] = [];
  const warnings: string[] = [];
  const { warn } = console;
  const onError = (event: ErrorEvent | PromiseRejectionEvent) => {
    errors.push('reason' in event ? event.reason : event.error);
    event.preventDefault();
  };

  beforeEach(() => {
    errors.length = 0;
    warnings.length = 0;
    console.warn = (text: unknown) => warnings.push(String(text));
    sessionStorage.clear();
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onError);
    flow = document.createElement('otp-flow');
    flow.backend = new FlowFixtureBackend(systemClock);
  });

  afterEach(() => {
    flow.remove();
    console.warn = warn;
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
  });

  async function settled() {
    for (let turn = 0; turn < 3; turn += 1) {
      await flow.updateComplete;
      await new Promise(requestAnimationFrame);
    }
  }

  async function works() {
    await settled();
    expect(errors).to.deep.equal([]);
    const field = flow.querySelector<HTMLInputElement>('otp-request > input');
    expect(field?.disabled).to.equal(false);
    expect(flow.matches(':state(identify)')).to.equal(true);
    flow.session.start({ method: 'email', destination: 'ana@gmail.com' });
    await settled();
    expect(errors).to.deep.equal([]);
    expect(flow.matches(':state(waiting)')).to.equal(true);
  }

  for (const [name, value] of badAttributes)
    it(`goes on with ${name}="${value}"`, async () => {
      flow.setAttribute(name, value);
      document.body.append(flow);
      await works();
    });

  for (const [name, value] of badProperties)
    it(`goes on with ${name} = ${JSON.stringify(value)}, before or after it is on the page`, async () => {
      Reflect.set(flow, name, value);
      document.body.append(flow);
      await settled();
      Reflect.set(flow, name, undefined);
      await settled();
      Reflect.set(flow, name, value);
      await works();
    });

  it('takes its properties before it is on the page', async () => {
    // The way used last is remembered for the origin, where other tests send at the same time, mostly by mail.
    flow.methods = ['sms', 'whatsapp'];
    flow.purpose = 'checkout';
    document.body.append(flow);
    await settled();
    expect(flow.session.state).to.include({ method: 'sms', purpose: 'checkout' });
  });

  it('takes its properties after it is on the page', async () => {
    document.body.append(flow);
    await settled();
    flow.methods = 'sms email';
    flow.policy = { maxSends: 2 };
    await settled();
    expect(flow.session.state.methods).to.deep.equal(['sms', 'email']);
    expect(flow.session.state.sendsLeft).to.equal(2);
    expect(flow.querySelector('otp-request')?.shadowRoot?.querySelectorAll('[type=radio]')).to.have.length(2);
  });

  it('takes its attributes as they change', async () => {
    flow.setAttribute('heading-level', '3');
    document.body.append(flow);
    await settled();
    const title = flow.querySelector('otp-request')?.shadowRoot?.querySelector('[part=title]');
    expect(title?.ariaLevel).to.equal('3');
    flow.setAttribute('heading-level', 'none');
    await settled();
    expect(title?.hasAttribute('role')).to.equal(false);
  });

  it('is cloned into a flow of its own', async () => {
    document.body.append(flow);
    await settled();
    flow.session.start({ method: 'email', destination: 'ana@gmail.com' });
    await settled();
    const clone = flow.cloneNode(true);
    if (!(clone instanceof OtpFlowElement)) throw new Error('The clone is no flow.');
    clone.backend = new FlowFixtureBackend(systemClock);
    document.body.append(clone);
    await settled();
    const input = (tag: string) => clone.querySelector<HTMLInputElement>(`${tag} > input`);
    for (const tag of ['otp-request', 'otp-input', 'otp-request > input', 'otp-input > input'])
      expect(clone.querySelectorAll(tag), tag).to.have.length(1);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    expect(clone.matches(':state(identify)')).to.equal(true);
    expect([input('otp-request')?.disabled, input('otp-input')?.disabled]).to.deep.equal([false, true]);
    clone.session.start({ method: 'email', destination: 'ben@gmail.com' });
    await settled();
    expect([input('otp-request')?.disabled, input('otp-input')?.disabled]).to.deep.equal([true, false]);
    clone.remove();
  });

  it('warns of a second flow with the same key, and both work', async () => {
    const second = document.createElement('otp-flow');
    second.backend = new FlowFixtureBackend(systemClock);
    for (const each of [flow, second]) each.setAttribute('session-key', 'shop');
    document.body.append(flow, second);
    await settled();
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('"shop"');
    await works();
    expect(second.matches(':state(identify)')).to.equal(true);
    second.session.start({ method: 'email', destination: 'ben@gmail.com' });
    await settled();
    expect(second.matches(':state(waiting)')).to.equal(true);
    second.remove();
  });
});
