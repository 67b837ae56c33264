import { expect } from '@esm-bundle/chai';
import type { KeyValueStore } from '../../src/session/storage.js';
import { findAccessibilityFaults } from '../helpers/axe.js';
import { FlowFixture, type FlowFixtureOptions } from '../helpers/flow-fixture.js';

const TEXT = 'Text a code to •••12';
const BACK = 'Back to email';
const given: FlowFixtureOptions = {
  challenge: {
    stream: true,
    code: { length: 6, alphabet: 'numeric', resend: 'both' },
    methods: [{ kind: 'sms', id: 'm1', destination: '•••12' }],
  },
};

describe('otp-help: back to the way that was left', () => {
  let fixture: FlowFixture;

  afterEach(() => fixture.remove());

  /** A mail, and as it did not come, a text. */
  async function switched(more: FlowFixtureOptions = {}) {
    fixture = await FlowFixture.mount({ ...given, ...more });
    await fixture.send();
    await fixture.advance(61);
    await fixture.press(fixture.control('Another way'));
    fixture.backend.resends.next(fixture.backend.accepted({ method: 'sms', destination: '•••12' }));
    await fixture.press(fixture.control(TEXT));
    await fixture.advance(6);
    fixture.listenAnew();
  }
  const sends = () => fixture.backend.starts.calls.length + fixture.backend.resends.calls.length;

  it('returns by the keyboard without a send, and goes on where that code was waited for', async () => {
    await switched();
    fixture.endAnimations();
    expect(await findAccessibilityFaults(fixture.root)).to.deep.equal([]);
    await fixture.press(fixture.control(BACK));
    await fixture.advance(6);
    expect(sends()).to.equal(2);
    expect(fixture.part('otp-request', 'summary').textContent.trim()).to.include('an•••@gmail.com');
    expect(fixture.status).to.equal('Taking longer than usual. It can take 2 minutes.');
    expect(fixture.focus).to.equal('code');
    expect(fixture.spoken, 'read by focus').to.deep.equal([]);
    expect(fixture.facts).to.deep.equal([]);
    fixture.endAnimations();
    expect(await findAccessibilityFaults(fixture.root)).to.deep.equal([]);
    await fixture.enter();
    expect(fixture.headline).to.equal('You are signed in');
    expect(fixture.backend.attempts.last.request.challenge.id).to.equal('c1');
  });

  it('goes forth again, too', async () => {
    await switched();
    await fixture.press(fixture.control(BACK));
    await fixture.press(fixture.control('Back to text message'));
    expect(sends()).to.equal(2);
    expect(fixture.part('otp-request', 'summary').textContent.trim()).to.include('•••12');
    expect(fixture.control(BACK).getClientRects()).to.have.length(1);
  });

  it('is not moved by news of the message that was left', async () => {
    await switched();
    await fixture.press(fixture.control(BACK));
    await fixture.backend.tell({ delivery: { state: 'delivered' } });
    await fixture.settled();
    expect(fixture.status).to.equal('Taking longer than usual. It can take 2 minutes.');
  });

  it('survives a reload', async () => {
    const kept = new Map<string, string>();
    const storage: KeyValueStore = {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
    const options: FlowFixtureOptions = { storage, settings: { key: 'back' } };
    await switched(options);
    await fixture.press(fixture.control(BACK));
    fixture.remove();
    fixture = await FlowFixture.mount({ ...given, ...options });
    expect(fixture.part('otp-request', 'summary').textContent.trim()).to.include('an•••@gmail.com');
    expect(fixture.controlTexts).to.include('Back to text message');
    expect([...kept.values()].join()).to.not.include('ana@gmail.com');
  });

  it('is not offered where only the newest code works', async () => {
    await switched({
      challenge: { ...given.challenge, code: { length: 6, alphabet: 'numeric', resend: 'new' } },
    });
    expect(fixture.controlTexts).to.not.include(BACK);
  });
});
