import type { FlowFixture, FlowFixtureOptions } from './flow-fixture.js';
import { noAnswer } from './flow-fixture-backend.js';

/** A state of a flow as a person meets it, and the way there. */
export interface FlowState {
  readonly name: string;
  readonly given?: FlowFixtureOptions;
  readonly reach: (flow: FlowFixture) => Promise<unknown>;
  /** Custom state of the flow then. */
  readonly state: string;
  readonly headline: string;
}

const followed: FlowFixtureOptions = { challenge: { stream: true } };
const withWays: FlowFixtureOptions = {
  markup: '<otp-flow support-href="mailto:help@shop.example" sender="code@shop.example"></otp-flow>',
  challenge: {
    methods: [
      { kind: 'sms', id: 'm1', destination: '•••12' },
      { kind: 'voice', id: 'm2', destination: '•••12' },
      { kind: 'passkey' },
    ],
  },
};

const sentAndWaited = (seconds: number) => async (flow: FlowFixture) => {
  await flow.send();
  await flow.advance(seconds);
};

export const flowStates: readonly FlowState[] = [
  { name: 'identify', reach: (flow) => flow.settled(), state: 'identify', headline: 'Sign in' },
  { name: 'a bad address', reach: (flow) => flow.send('ana'), state: 'identify', headline: 'Sign in' },
  {
    name: 'a send that failed',
    reach: (flow) => {
      flow.backend.starts.next(noAnswer('network'));
      return flow.send();
    },
    state: 'identify',
    headline: 'Sign in',
  },
  {
    name: 'sending',
    reach: (flow) => {
      flow.backend.starts.hang();
      return flow.send();
    },
    state: 'sending',
    headline: 'Sign in',
  },
  { name: 'waiting', reach: (flow) => flow.send(), state: 'waiting', headline: 'Enter your code' },
  {
    name: 'waiting for long',
    given: withWays,
    reach: sentAndWaited(61),
    state: 'waiting',
    headline: 'Enter your code',
  },
  {
    name: 'waiting for too long, other ways open',
    given: withWays,
    reach: async (flow) => {
      await sentAndWaited(121)(flow);
      await flow.press(flow.control('Another way'));
    },
    state: 'waiting',
    headline: 'Enter your code',
  },
  {
    name: 'waiting for too long, more to check open',
    given: withWays,
    reach: async (flow) => {
      await sentAndWaited(121)(flow);
      await flow.press(flow.control('More to check'));
    },
    state: 'waiting',
    headline: 'Enter your code',
  },
  {
    name: 'not the person’s address, the question open',
    reach: async (flow) => {
      await sentAndWaited(61)(flow);
      await flow.press(flow.control('Something else is wrong'));
      await flow.press(flow.control('That is not my address or number'));
    },
    state: 'waiting',
    headline: 'Enter your code',
  },
  {
    name: 'changing the address',
    reach: async (flow) => {
      await flow.send();
      await flow.press(flow.part('otp-request', 'change'));
    },
    state: 'identify',
    headline: 'Sign in',
  },
  {
    name: 'verifying',
    reach: async (flow) => {
      await flow.send();
      flow.backend.attempts.hang();
      await flow.enter();
    },
    state: 'verifying',
    headline: 'Enter your code',
  },
  {
    name: 'refused',
    reach: async (flow) => {
      await flow.send();
      flow.backend.attempts.next(flow.backend.refused('invalid_code', { attemptsLeft: 2 }));
      await flow.enter();
    },
    state: 'refused',
    headline: 'Enter your code',
  },
  {
    name: 'a check without an answer',
    reach: async (flow) => {
      await flow.send();
      flow.backend.attempts.next(noAnswer('timeout'));
      await flow.enter();
    },
    state: 'waiting',
    headline: 'Enter your code',
  },
  {
    name: 'expired by the clock',
    given: { challenge: { expiresIn: 90 } },
    reach: sentAndWaited(91),
    state: 'expired',
    headline: 'That code has expired',
  },
  {
    name: 'expired by the server',
    reach: async (flow) => {
      await flow.send();
      flow.backend.attempts.next(flow.backend.refused('expired_code'));
      await flow.enter();
    },
    state: 'expired',
    headline: 'That code has expired',
  },
  {
    name: 'stopped: the mailbox does not exist',
    given: followed,
    reach: async (flow) => {
      await flow.send();
      await flow.backend.tell({ delivery: { state: 'failed', reason: 'mailbox-unknown' } });
      await flow.settled();
    },
    state: 'stopped',
    headline: 'This address did not work',
  },
  {
    name: 'stopped: too many tries',
    given: withWays,
    reach: async (flow) => {
      await flow.send();
      flow.backend.attempts.next(flow.backend.refused('attempts_exhausted'));
      await flow.enter();
    },
    state: 'stopped',
    headline: 'Too many wrong codes',
  },
  {
    name: 'stopped: paused',
    given: withWays,
    reach: (flow) => {
      flow.backend.starts.next(flow.backend.refused('locked', { retryIn: 900 }));
      return flow.send();
    },
    state: 'stopped',
    headline: 'We have paused codes for now',
  },
  {
    name: 'offline',
    reach: async (flow) => {
      await flow.send();
      flow.session.setOnline(false);
      await flow.settled();
    },
    state: 'offline',
    headline: 'Enter your code',
  },
  {
    name: 'verified',
    reach: async (flow) => {
      await flow.send();
      await flow.enter();
    },
    state: 'verified',
    headline: 'You are signed in',
  },
];
