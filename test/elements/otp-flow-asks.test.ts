import { expect } from '@esm-bundle/chai';
import type { OtpErrorEvent } from '../../src/events/otp-error-event.js';
import type { OtpSendEvent } from '../../src/events/otp-send-event.js';
import type { OtpVerifyEvent } from '../../src/events/otp-verify-event.js';
import { ADDRESS, CODE, FlowFixture } from '../helpers/flow-fixture.js';

const REASON = new Error('the person declined');

/** Both asks before an act: how it is made to happen, and what tells that it did. */
const acts = [
  {
    type: 'otp-send',
    reach: (flow: FlowFixture) => flow.fill(flow.addressInput, ADDRESS),
    act: (flow: FlowFixture) => flow.press(flow.part('otp-request', 'submit')),
    calls: ({ backend }: FlowFixture) => backend.starts.calls,
    state: 'identify',
    kept: (flow: FlowFixture) => [flow.addressInput.value, ADDRESS],
    meanwhile: 'sending',
    after: 'waiting',
  },
  {
    type: 'otp-verify',
    reach: async (flow: FlowFixture) => {
      await flow.send();
      flow.listenAnew();
      await flow.enter(CODE.slice(0, -1));
    },
    act: async (flow: FlowFixture) => {
      if (flow.codeInput.value === CODE) await flow.press(flow.codeInput);
      else await flow.type(flow.codeInput, CODE.slice(-1));
    },
    calls: ({ backend }: FlowFixture) => backend.attempts.calls,
    state: 'waiting',
    kept: (flow: FlowFixture) => [flow.codeInput.value, CODE],
    meanwhile: 'verifying',
    after: 'verified',
  },
] as const;

for (const { type, reach, act, calls, state, kept, meanwhile, after } of acts)
  describe(`otp-flow: the ask ${type}`, () => {
    let fixture: FlowFixture;

    beforeEach(async () => {
      fixture = await FlowFixture.mount();
      await reach(fixture);
    });

    afterEach(() => fixture.remove());

    const onAsk = (listener: (event: OtpSendEvent | OtpVerifyEvent) => void) =>
      fixture.root.addEventListener(type, listener, { once: true });
    const isIn = (name: string) => fixture.flow.matches(`:state(${name})`);

    it('does nothing when prevented, and the next press asks again', async () => {
      onAsk((event) => event.preventDefault());
      await act(fixture);
      expect(calls(fixture)).to.have.length(0);
      expect(isIn(state)).to.equal(true);
      const [value, expected] = kept(fixture);
      expect(value).to.equal(expected);
      expect(fixture.facts).to.deep.equal([]);
      expect(fixture.spoken).to.deep.equal([]);
    });

    it('waits, and nothing else can be sent meanwhile', async () => {
      let go: () => void = () => undefined;
      onAsk((event) => event.waitUntil(new Promise<void>((resolve) => (go = resolve))));
      await act(fixture);
      await act(fixture);
      expect(calls(fixture)).to.have.length(0);
      expect(isIn(meanwhile)).to.equal(true);
      expect(fixture.heard.filter((event) => event.type === type)).to.have.length(1);
      go();
      await fixture.settled();
      expect(calls(fixture)).to.have.length(1);
      expect(isIn(after)).to.equal(true);
    });

    it('does not count the time of the wait', async () => {
      onAsk((event) =>
        event.waitUntil(new Promise((resolve) => fixture.clock.setTimeout(() => resolve(0), 60_000))),
      );
      await act(fixture);
      await fixture.advance(61);
      expect(calls(fixture)).to.have.length(1);
      expect(isIn(after)).to.equal(true);
    });

    it('says why it was not carried out when what was waited for failed', async () => {
      onAsk((event) => event.waitUntil(Promise.reject(REASON)));
      await act(fixture);
      expect(calls(fixture)).to.have.length(0);
      expect(isIn(state)).to.equal(true);
      const [value, expected] = kept(fixture);
      expect(value).to.equal(expected);
      expect(fixture.facts).to.deep.equal(['otp-error']);
      const [error] = fixture.heard.filter((event): event is OtpErrorEvent => event.type === 'otp-error');
      expect(error?.code).to.equal('prevented');
      expect(error?.cause).to.equal(REASON);
    });

    it('ignores a wait that comes late, with a warning', async () => {
      let ask: OtpSendEvent | OtpVerifyEvent | undefined;
      onAsk((event) => (ask = event));
      await act(fixture);
      const warn = console.warn;
      const warnings: unknown[] = [];
      console.warn = (text: unknown) => warnings.push(text);
      ask?.waitUntil(Promise.reject(REASON).catch(() => undefined));
      console.warn = warn;
      expect(warnings).to.have.length(1);
      expect(String(warnings[0])).to.include(type);
      expect(isIn(after)).to.equal(true);
    });

    it('takes headers and the answer to a CAPTCHA to the server', async () => {
      onAsk((event) => {
        event.headers['x-csrf'] = 'abc';
        event.waitUntil(
          Promise.resolve().then(() => {
            event.captcha = 'solved';
          }),
        );
      });
      await act(fixture);
      const [call] = calls(fixture);
      expect(call?.options.headers).to.deep.equal({ 'x-csrf': 'abc' });
      expect(call?.request.captcha).to.equal('solved');
    });

    it('can be called off by whoever hears it first on the page', async () => {
      fixture.remove();
      fixture = await FlowFixture.mount({
        prepare: (root) => root.addEventListener(type, (event) => event.preventDefault(), { capture: true }),
      });
      if (type === 'otp-verify') fixture.session.start({ method: 'email', destination: ADDRESS });
      else await fixture.send();
      await fixture.settled();
      expect(calls(fixture)).to.have.length(0);
    });
  });
