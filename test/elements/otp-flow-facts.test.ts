import { expect } from '@esm-bundle/chai';
import type { OtpSummaryEvent } from '../../src/events/otp-summary-event.js';
import { ADDRESS, CODE, FlowFixture, type FlowFixtureOptions } from '../helpers/flow-fixture.js';
import { noAnswer } from '../helpers/flow-fixture-backend.js';

interface FactRow {
  readonly what: string;
  readonly given?: FlowFixtureOptions;
  readonly act: (flow: FlowFixture) => Promise<unknown>;
  /** Each event's name and own fields, in order. */
  readonly facts: readonly (readonly [name: string, fields?: Readonly<Record<string, unknown>>])[];
}

const SENT = ['otp-sent', { method: 'email', reason: 'start', sends: 1 }] as const;
const withoutWait: FlowFixtureOptions = { challenge: { resendIn: 0 } };
const followed: FlowFixtureOptions = { challenge: { stream: true } };

async function refuse(flow: FlowFixture, ...[code, more]: Parameters<FlowFixture['backend']['refused']>) {
  await flow.send();
  flow.backend.attempts.next(flow.backend.refused(code, more));
  await flow.enter();
}

const rows: readonly FactRow[] = [
  { what: 'a send', act: (flow) => flow.send(), facts: [SENT] },
  {
    what: 'a second send',
    given: withoutWait,
    act: async (flow) => {
      await flow.send();
      await flow.press(flow.part('otp-request', 'resend'));
    },
    facts: [SENT, ['otp-sent', { method: 'email', reason: 'resend', sends: 2 }]],
  },
  {
    what: 'news of the message',
    given: followed,
    act: async (flow) => {
      await flow.send();
      await flow.backend.tell({ delivery: { state: 'delayed', reason: 'greylisted' } });
      await flow.backend.tell({ delivery: { state: 'delayed', reason: 'greylisted' } });
      await flow.backend.tell({ delivery: { state: 'delivered' } });
    },
    facts: [
      SENT,
      ['otp-delivery', { state: 'delayed', reason: 'greylisted' }],
      ['otp-delivery', { state: 'delivered', reason: undefined }],
    ],
  },
  {
    what: 'a refusal',
    act: (flow) => refuse(flow, 'invalid_code', { attemptsLeft: 4 }),
    facts: [SENT, ['otp-refused', { code: 'invalid_code', attemptsLeft: 4 }]],
  },
  {
    what: 'an expired code',
    act: (flow) => refuse(flow, 'expired_code'),
    facts: [SENT, ['otp-refused', { code: 'expired_code', attemptsLeft: undefined }], ['otp-expired', {}]],
  },
  {
    what: 'expiry by the clock',
    given: { challenge: { expiresIn: 20 } },
    act: async (flow) => {
      await flow.send();
      await flow.advance(21);
    },
    facts: [SENT, ['otp-expired', {}]],
  },
  {
    what: 'the last try',
    act: (flow) => refuse(flow, 'attempts_exhausted'),
    facts: [
      SENT,
      ['otp-refused', { code: 'attempts_exhausted', attemptsLeft: undefined }],
      ['otp-blocked', { code: 'attempts_exhausted', retryIn: undefined }],
    ],
  },
  {
    what: 'a lock',
    act: (flow) => refuse(flow, 'locked', { retryIn: 900 }),
    facts: [SENT, ['otp-blocked', { code: 'locked', retryIn: 900 }]],
  },
  {
    what: 'a send that was too early',
    act: (flow) => {
      flow.backend.starts.next(flow.backend.refused('rate_limited', { retryIn: 20 }));
      return flow.send();
    },
    facts: [['otp-blocked', { code: 'rate_limited', retryIn: 20 }]],
  },
  {
    what: 'a send that got no answer',
    act: (flow) => {
      flow.backend.starts.next(noAnswer('timeout'));
      return flow.send();
    },
    facts: [['otp-error', { code: 'timeout' }]],
  },
  {
    what: 'another address',
    act: async (flow) => {
      await flow.send();
      await flow.press(flow.part('otp-request', 'change'));
      flow.backend.starts.next(flow.backend.accepted({ id: 'c2', destination: 'be•••@gmail.com' }));
      await flow.send('ben@gmail.com');
    },
    facts: [SENT, ['otp-changed', {}], SENT],
  },
  {
    what: 'a code that was typed',
    act: async (flow) => {
      await flow.send();
      await flow.enter();
    },
    facts: [
      SENT,
      ['otp-verified', { result: { user: 'u1' }, via: 'typing', next: undefined }],
      ['otp-summary'],
    ],
  },
];

describe('otp-flow: facts', () => {
  let fixture: FlowFixture;

  afterEach(() => fixture.remove());

  for (const { what, given, act, facts } of rows)
    it(`tells of ${what}`, async () => {
      fixture = await FlowFixture.mount(given);
      await act(fixture);
      await fixture.settled();
      expect(fixture.facts).to.deep.equal(facts.map(([name]) => name));
      const told = fixture.heard.filter(({ type }) => fixture.facts.includes(type));
      for (const [index, event] of told.entries()) {
        expect(event).to.include({ bubbles: true, composed: true, cancelable: false });
        const fields = facts[index]?.[1] ?? {};
        for (const [name, value] of Object.entries(fields))
          expect(Reflect.get(event, name), name).to.deep.equal(value);
        expect(valuesOf(event).filter(isSecret)).to.deep.equal([]);
      }
    });

  it('names the causes that are shown, when they change', async () => {
    fixture = await FlowFixture.mount();
    const shown: unknown[] = [];
    fixture.root.addEventListener('otp-advice', ({ causes }) => shown.push(causes));
    await fixture.send();
    await fixture.advance(61);
    expect(shown).to.deep.equal([
      [1, 29],
      [1, 2, 44],
      [3, 44, 33, 36, 37, 22, 27],
    ]);
  });
});

describe('otp-flow: the summary', () => {
  let fixture: FlowFixture;
  let summaries: OtpSummaryEvent['summary'][];

  beforeEach(async () => {
    const told: typeof summaries = [];
    summaries = told;
    fixture = await FlowFixture.mount({
      // On the flow itself: one that was taken from the page is heard nowhere else.
      prepare: (root) =>
        root
          .querySelector('otp-flow')
          ?.addEventListener('otp-summary', ({ summary }) => void told.push(summary)),
    });
  });

  afterEach(() => fixture.remove());

  it('is told once, when verified', async () => {
    await fixture.send();
    await fixture.advance(65);
    await fixture.press(fixture.control('Change address'));
    await fixture.press(fixture.part('otp-request', 'cancel'));
    await fixture.enter();
    fixture.flow.reset();
    fixture.remove();
    await fixture.settled();
    expect(summaries).to.deep.equal([
      {
        outcome: 'verified',
        method: 'email',
        mailbox: 'gmail',
        sends: 1,
        refusals: 0,
        seconds: 65,
        adviceShown: [1, 29, 2, 44, 3, 33, 36, 37, 22, 27],
        adviceUsed: [22, 27],
      },
    ]);
  });

  const waysOut = [
    ['reset', () => fixture.flow.reset()],
    ['disconnected', () => fixture.flow.remove()],
    ['the page is left', () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }))],
  ] as const;
  for (const [way, giveUp] of waysOut)
    it(`is told once, when ${way}`, async () => {
      await fixture.send();
      giveUp();
      await fixture.clock.advance(0);
      expect(summaries.map(({ outcome, seconds }) => [outcome, seconds])).to.deep.equal([
        ['given-up', undefined],
      ]);
    });

  it('is not told of a flow that nobody used, nor of one that is moved', async () => {
    fixture.flow.reset();
    await fixture.send();
    fixture.root.append(fixture.flow);
    await fixture.settled();
    expect(summaries).to.deep.equal([]);
  });

  it('is told again for the next one', async () => {
    await fixture.send();
    await fixture.enter();
    fixture.flow.reset();
    await fixture.settled();
    await fixture.send();
    await fixture.enter();
    expect(summaries.map(({ outcome, sends }) => [outcome, sends])).to.deep.equal([
      ['verified', 1],
      ['verified', 1],
    ]);
  });
});

const valuesOf = (event: Event): unknown[] =>
  Object.values(event).flatMap((value: unknown) => [value, JSON.stringify(value)]);

const isSecret = (value: unknown): boolean =>
  typeof value === 'string' && [ADDRESS, 'ben@gmail.com', CODE].some((secret) => value.includes(secret));
