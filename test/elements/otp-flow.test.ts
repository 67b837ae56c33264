import { expect } from '@esm-bundle/chai';
import { findAccessibilityFaults } from '../helpers/axe.js';
import { ADDRESS, CODE, FlowFixture } from '../helpers/flow-fixture.js';
import { MemoryStorage } from '../helpers/memory-storage.js';

describe('otp-flow', () => {
  let fixture: FlowFixture;

  afterEach(() => fixture.remove());

  it('sees a person through', async () => {
    fixture = await FlowFixture.mount();
    expect(await findAccessibilityFaults(fixture.root)).to.deep.equal([]);
    expect(fixture.headline).to.equal('Sign in');
    await fixture.send();
    expect(fixture.backend.starts.last.request).to.deep.equal({ method: 'email', destination: ADDRESS });
    expect(fixture.headline).to.equal('Enter your code');
    expect(fixture.status).to.equal('It usually comes within 30 seconds.');
    expect(fixture.focus).to.equal('code');
    await fixture.enter();
    expect(fixture.backend.attempts.last.request.code).to.equal(CODE);
    expect(fixture.headline).to.equal('You are signed in');
    expect(fixture.focus).to.equal('title');
    expect(fixture.facts).to.deep.equal(['otp-sent', 'otp-verified', 'otp-summary']);
    expect(fixture.spoken).to.deep.equal([]);
  });

  it('takes focus to the current step', async () => {
    fixture = await FlowFixture.mount();
    const focused = async () => {
      await fixture.leave();
      fixture.flow.focus();
      await fixture.settled();
      return fixture.focus;
    };
    expect(await focused()).to.equal('address');
    await fixture.send();
    expect(await focused()).to.equal('code');
    await fixture.enter();
    expect(await focused()).to.equal('title');
  });

  it('forgets everything at a reset', async () => {
    fixture = await FlowFixture.mount();
    await fixture.send();
    await fixture.enter('123');
    fixture.flow.reset();
    await fixture.settled();
    expect(fixture.headline).to.equal('Sign in');
    expect(fixture.session.destination).to.equal(undefined);
    fixture.backend.starts.next(fixture.backend.accepted({ id: 'c2' }));
    await fixture.send();
    expect(fixture.codeInput.value).to.equal('');
  });

  it('wipes the code when verified', async () => {
    fixture = await FlowFixture.mount();
    await fixture.send();
    await fixture.enter();
    expect(fixture.codeInput.value).to.equal('');
    expect(document.documentElement.outerHTML).to.not.include(CODE);
  });

  describe('after a reload', () => {
    const storage = new MemoryStorage();
    const mount = () => FlowFixture.mount({ storage, settings: { key: 'shop' } });

    beforeEach(() => storage.entries.clear());

    async function reload() {
      fixture.remove();
      fixture = await mount();
      await fixture.advance(6);
    }

    it('goes on, and neither moves focus nor speaks', async () => {
      fixture = await mount();
      await fixture.send();
      await reload();
      expect(fixture.headline).to.equal('Enter your code');
      expect(fixture.focus).to.equal('nothing');
      expect(fixture.spoken).to.deep.equal([]);
      await fixture.enter();
      expect(fixture.headline).to.equal('You are signed in');
    });

    it('keeps a stop, and neither moves focus nor speaks', async () => {
      fixture = await mount();
      await fixture.send();
      fixture.backend.attempts.next(fixture.backend.refused('attempts_exhausted'));
      await fixture.enter();
      await reload();
      expect(fixture.headline).to.equal('Too many wrong codes');
      expect(fixture.focus).to.equal('nothing');
      expect(fixture.spoken).to.deep.equal([]);
    });

    it('is as quiet where the key comes late', async () => {
      fixture = await mount();
      await fixture.send();
      fixture.backend.attempts.next(fixture.backend.refused('attempts_exhausted'));
      await fixture.enter();
      fixture.remove();
      fixture = await FlowFixture.mount({ storage });
      fixture.session.configure({ key: 'shop' });
      await fixture.advance(6);
      expect(fixture.headline).to.equal('Too many wrong codes');
      expect(fixture.focus).to.equal('nothing');
      expect(fixture.spoken).to.deep.equal([]);
    });

    it('asks for the address again, and shows the mask beside it', async () => {
      fixture = await mount();
      await fixture.send();
      await reload();
      await fixture.press(fixture.part('otp-request', 'change'));
      expect(fixture.addressInput.value).to.equal('');
      expect(fixture.request.innerText).to.include('an•••@gmail.com');
      await fixture.send();
      expect(fixture.backend.starts.calls).to.have.length(0);
      expect(fixture.focus).to.equal('code');
    });

    it('keeps nothing after the end', async () => {
      fixture = await mount();
      await fixture.send();
      expect(storage.text).to.not.include(ADDRESS);
      await fixture.enter();
      expect(storage.entries.size).to.equal(0);
    });
  });
});
