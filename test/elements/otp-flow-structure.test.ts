import { expect } from '@esm-bundle/chai';
import { createSession } from '../../src/session/session.js';
import { FlowFixture } from '../helpers/flow-fixture.js';

const PARTS = ['otp-request', 'otp-input', 'otp-help'];

describe('otp-flow: its parts', () => {
  let fixture: FlowFixture;

  afterEach(() => fixture.remove());

  const childTags = () => [...fixture.flow.children].map(({ localName }) => localName);
  const made = () => [...fixture.flow.children].filter((child) => child.hasAttribute('data-otp-made'));

  async function seeThrough() {
    await fixture.send();
    await fixture.enter();
    expect(fixture.flow.matches(':state(verified)')).to.equal(true);
  }

  it('are made when the page brings none', async () => {
    fixture = await FlowFixture.mount();
    expect(childTags()).to.deep.equal(PARTS);
    expect(made()).to.have.length(3);
  });

  it('are made when the page brings text only', async () => {
    fixture = await FlowFixture.mount({ markup: '<otp-flow> <!-- nothing --> </otp-flow>' });
    expect(childTags()).to.deep.equal(PARTS);
  });

  it('are the page’s where it brings some', async () => {
    fixture = await FlowFixture.mount({
      markup: '<otp-flow><otp-request></otp-request><otp-input></otp-input></otp-flow>',
    });
    expect(childTags()).to.deep.equal(['otp-request', 'otp-input']);
    expect(made()).to.deep.equal([]);
    await seeThrough();
  });

  const laterWays = [
    ['appended', (flow: HTMLElement) => flow.append(...PARTS.map((tag) => document.createElement(tag)))],
    [
      'as innerHTML',
      (flow: HTMLElement) => (flow.innerHTML = PARTS.map((tag) => `<${tag}></${tag}>`).join('')),
    ],
    [
      'one after another',
      (flow: HTMLElement) => PARTS.forEach((tag) => flow.append(document.createElement(tag))),
    ],
    [
      'in a wrapper',
      (flow: HTMLElement) =>
        flow.insertAdjacentHTML(
          'beforeend',
          `<div>${PARTS.map((tag) => `<${tag}></${tag}>`).join('')}</div>`,
        ),
    ],
  ] as const;
  for (const [way, bring] of laterWays)
    it(`make room for the page’s own that come later, ${way}`, async () => {
      fixture = await FlowFixture.mount();
      bring(fixture.flow);
      await fixture.settled();
      expect(made()).to.deep.equal([]);
      for (const tag of PARTS) expect(fixture.flow.querySelectorAll(tag)).to.have.length(1);
      await seeThrough();
    });

  it('work at any depth, in any order', async () => {
    fixture = await FlowFixture.mount({
      markup: `<otp-flow><section><p>Shop</p><div><otp-help></otp-help></div></section>
        <main><div><div><otp-input></otp-input></div></div><otp-request></otp-request></main></otp-flow>`,
    });
    await seeThrough();
  });

  it('work inside another shadow root', async () => {
    fixture = await FlowFixture.mount({ markup: '<otp-flow><div id="card"></div></otp-flow>' });
    const card = fixture.root.querySelector('#card');
    const shadow = card?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = '<otp-request></otp-request><otp-input></otp-input>';
    await fixture.settled();
    const field = shadow?.querySelector('otp-request');
    field?.focus();
    fixture.session.start({ method: 'email', destination: 'ana@gmail.com' });
    await fixture.settled();
    expect(shadow?.activeElement).to.equal(shadow?.querySelector('otp-input > input'));
    expect(fixture.spoken).to.deep.equal([]);
  });

  it('show the stop themselves where there is no otp-request', async () => {
    fixture = await FlowFixture.mount({
      markup: '<otp-flow><otp-input></otp-input><otp-help></otp-help></otp-flow>',
    });
    fixture.session.start({ method: 'email', destination: 'ana@gmail.com' });
    await fixture.settled();
    fixture.backend.attempts.next(fixture.backend.refused('attempts_exhausted'));
    await fixture.enter();
    expect(fixture.part('otp-help', 'title').innerText).to.equal('Too many wrong codes');
    expect(document.activeElement).to.equal(fixture.help);
  });
});

describe('otp-flow: its place on the page', () => {
  let fixture: FlowFixture;

  beforeEach(async () => {
    fixture = await FlowFixture.mount();
    await fixture.send();
    await fixture.advance(31);
  });

  afterEach(() => fixture.remove());

  it('keeps the wait when it is moved', async () => {
    const place = document.createElement('section');
    fixture.root.append(place);
    place.append(fixture.flow);
    await fixture.settled();
    expect(fixture.status).to.equal('Not here yet? It can take 2 minutes.');
    await fixture.advance(30);
    expect(fixture.status).to.equal('Taking longer than usual. It can take 2 minutes.');
    await fixture.enter();
    expect(fixture.flow.matches(':state(verified)')).to.equal(true);
    expect(fixture.facts.filter((name) => name === 'otp-verified')).to.have.length(1);
  });

  it('goes on when it was removed and comes back, with a session that is the page’s', async () => {
    fixture.flow.remove();
    await fixture.clock.advance(30_000);
    fixture.root.prepend(fixture.flow);
    await fixture.settled();
    expect(fixture.status).to.equal('Taking longer than usual. It can take 2 minutes.');
    await fixture.enter();
    expect(fixture.facts.filter((name) => name === 'otp-verified')).to.have.length(1);
  });

  it('leaves no timer when it is gone for good', async () => {
    fixture.flow.remove();
    fixture.session.dispose();
    await fixture.clock.advance(0);
    expect(fixture.clock.pending).to.equal(0);
  });

  it('takes another session at any time', async () => {
    const { backend, clock } = fixture;
    const other = createSession({ backend, clock, storage: null });
    fixture.flow.session = other;
    await fixture.settled();
    expect(fixture.headline).to.equal('Sign in');
    other.start({ method: 'email', destination: 'ben@gmail.com' });
    await fixture.settled();
    expect(fixture.headline).to.equal('Enter your code');
    other.dispose();
  });
});
