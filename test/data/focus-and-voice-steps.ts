import type { FlowFixture, FlowFixtureOptions } from '../helpers/flow-fixture.js';

/** One row of focus and voice: what a person does or what happens, where focus is then, and all that was said. */
export interface FocusAndVoice {
  /** Number of the moment; a moment with more than one half has more than one row. */
  readonly id: string;
  readonly moment: string;
  readonly given?: FlowFixtureOptions;
  /** What came before it. */
  readonly before?: (flow: FlowFixture) => Promise<unknown>;
  readonly act: (flow: FlowFixture) => Promise<unknown>;
  readonly focus: string;
  /** `P` polite, `A` assertive; exactly these, in this order. */
  readonly spoken: readonly string[];
}

export const UNREACHABLE = 'A We could not reach the server. Check your connection and try again.';

export const followed: FlowFixtureOptions = { challenge: { stream: true } };
export const withText: FlowFixtureOptions = {
  challenge: { methods: [{ kind: 'sms', id: 'm1', destination: '•••12' }] },
};
export const withoutWait: FlowFixtureOptions = { challenge: { resendIn: 0 } };

export const send = (flow: FlowFixture) => flow.send();
/** Far enough from the last keystroke and the last words for new ones. */
export const pause = (flow: FlowFixture) => flow.advance(6);
export const resend = (flow: FlowFixture) => flow.press(flow.part('otp-request', 'resend'));

export async function sentAWhileAgo(flow: FlowFixture) {
  await send(flow);
  await pause(flow);
}

export async function sentAndAway(flow: FlowFixture) {
  await send(flow);
  await flow.leave();
}
