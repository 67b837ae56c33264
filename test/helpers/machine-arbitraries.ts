import fc from 'fast-check';
import { codeMethods, type Challenge, type MethodOption } from '../../src/core/challenge.js';
import { deliveryReasons, deliveryStates } from '../../src/core/delivery/report.js';
import { problemCodes, type ErrorCode, type Problem } from '../../src/core/problem.js';
import type { Memory, SessionEventBody, TabHint } from '../../src/core/session-event.js';
import type { MachineDriver } from './machine-driver.js';
import { NOON } from './machine-driver.js';

/** Found nowhere else, so that a search for them is a search for a leak. */
export const SECRET_ADDRESSES = [
  'zxqv.secret@example.org',
  'qwkj.hidden@example.com',
  '+4915155512399',
] as const;
export const SECRET_CODES = ['735198', '402867'] as const;

const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
/** Objects whose missing fields are missing, not `undefined`. */
const partial = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] });

const time = fc.integer({ min: -100, max: 2000 }).map((seconds) => NOON + seconds * 1000);
const count = fc.integer({ min: 0, max: 5 });
const id = fc.constantFrom('c1', 'c1', 'c1', 'c2');
const method = fc.constantFrom(...codeMethods);
const mask = fc.constantFrom('zx•••@example.org', '•••99', '***@***.org');
const delivery = fc.record(
  { state: fc.constantFrom(...deliveryStates), reason: fc.constantFrom(...deliveryReasons), retryAt: time },
  { requiredKeys: ['state'] },
);

const option: fc.Arbitrary<MethodOption> = fc.record(
  {
    kind: fc.constantFrom(...codeMethods, ...codeMethods, 'passkey', 'link', 'constructor', 'carrier-pigeon'),
    id: fc.constantFrom('m1', 'm2'),
    destination: mask,
    availableAt: time,
    href: fc.constant('https://example.org/help'),
  },
  { requiredKeys: ['kind'] },
);

export const challenges: fc.Arbitrary<Challenge> = fc.record(
  {
    id,
    method,
    destination: mask,
    expiresAt: time,
    resendAt: time,
    sendsLeft: count,
    attemptsLeft: count,
    delivery,
    methods: fc.array(option, { maxLength: 3 }),
    code: fc.record(
      {
        length: fc.constant(6),
        alphabet: fc.constant('numeric'),
        resend: fc.constantFrom('new', 'same', 'both', 'both'),
      },
      { requiredKeys: ['length', 'alphabet'] },
    ),
    mailbox: fc.constantFrom('gmail', 'outlook', 'constructor', ''),
    expectation: fc.record({
      typical: fc.integer({ min: -5, max: 90 }),
      slow: fc.integer({ min: 0, max: 200 }),
    }),
    sender: partial({ address: fc.constant('code@shop.example') }),
    status: fc.constantFrom('pending', 'pending', 'pending', 'pending', 'expired', 'exhausted', 'verified'),
    rev: count,
  },
  { requiredKeys: ['id', 'status'] },
);

const accepted: fc.Arbitrary<Challenge> = fc.record(
  { id, method, destination: mask, status: fc.constant('pending'), sendsLeft: count },
  { requiredKeys: ['id', 'status'] },
);

const errorCodes: readonly ErrorCode[] = [
  ...problemCodes,
  'network',
  'timeout',
  'offline',
  'bad_answer',
  'prevented',
];

const problems: fc.Arbitrary<Problem> = fc.record(
  {
    code: fc.oneof(
      fc.constantFrom(...errorCodes),
      fc.constantFrom('invalid_code', 'attempts_exhausted', 'locked'),
    ),
    retryAt: time,
    attemptsLeft: count,
    sendsLeft: count,
    reason: fc.constantFrom(...deliveryReasons),
    scope: fc.constantFrom('destination', 'ip', 'service'),
    next: fc.constantFrom('resend', 'restart', 'wait', 'none'),
    challenge: challenges,
  },
  { requiredKeys: ['code'] },
);

const hints: fc.Arbitrary<TabHint> = fc.oneof(
  fc.record({
    type: fc.constantFrom('sending', 'settled', 'checking', 'checked', 'verified', 'news'),
    id,
  }),
  fc.record({ type: fc.constant('sent'), id, resendAt: optional(time) }),
);

const way = {
  challenge: challenges,
  method,
  masked: optional(mask),
  sends: count,
  sentAt: optional(time),
  earlierSendOk: fc.boolean(),
  isBack: fc.boolean(),
};

const memories: fc.Arbitrary<Memory> = fc.record({
  ...way,
  earlier: optional(fc.record(way)),
  exhausted: fc.boolean(),
  expired: fc.boolean(),
  attemptHoldUntil: optional(time),
  pause: optional(fc.record({ code: fc.constantFrom('locked', 'blocked'), until: optional(time) })),
  hold: optional(fc.record({ until: optional(time), exhausted: fc.boolean(), isScoped: fc.boolean() })),
});

/** Something that happens: some time passes, then an event comes. `act` may be answered to the flight that is up. */
export interface Happening {
  readonly seconds: number;
  readonly event: (driver: MachineDriver) => SessionEventBody;
}

const rarely = fc.nat(4).map((number) => number === 0);

const always = (events: fc.Arbitrary<SessionEventBody>) => events.map((event) => () => event);

/** Most answers are for the flight that is up, some for an older one. */
const answer = <T>(of: fc.Arbitrary<T>, build: (act: number, value: T) => SessionEventBody) =>
  fc.tuple(of, fc.integer({ min: 0, max: 5 })).map(
    ([value, late]) =>
      ({ state }: MachineDriver) =>
        build(late === 0 ? state.acts - 1 : (state.sendFlight?.act ?? state.attemptFlight?.act ?? -1), value),
  );

const events: fc.Arbitrary<Happening['event']> = fc.oneof(
  {
    weight: 3,
    arbitrary: always(
      fc.record({ type: fc.constant('start'), method, destination: fc.constantFrom(...SECRET_ADDRESSES) }),
    ),
  },
  {
    weight: 3,
    arbitrary: always(fc.record({ type: fc.constant('resend'), needsAddress: rarely })),
  },
  {
    weight: 4,
    arbitrary: always(
      fc.record({
        type: fc.constant('verify'),
        code: fc.constantFrom(...SECRET_CODES),
        via: fc.constant('paste'),
        needsAddress: rarely,
      }),
    ),
  },
  { weight: 5, arbitrary: always(fc.record({ type: fc.constant('use-method'), option })) },
  { weight: 6, arbitrary: always(fc.constant({ type: 'go-back' })) },
  always(fc.record({ type: fc.constant('choose-method'), method })),
  always(fc.record({ type: fc.constantFrom('change', 'cancel-change', 'have-code', 'reset', 'clock') })),
  always(fc.record({ type: fc.constant('field'), empty: fc.boolean() })),
  always(fc.record({ type: fc.constant('online'), online: fc.boolean() })),
  always(fc.record({ type: fc.constant('gone'), id })),
  always(fc.record({ type: fc.constant('restored'), memory: memories })),
  always(fc.record({ type: fc.constant('tab'), hint: hints })),
  always(
    fc.record({
      type: fc.constant('interrupted'),
      start: fc.record({ method, masked: mask, at: time }),
    }),
  ),
  answer(fc.constant(undefined), (act) => ({ type: 'start-left', act })),
  { weight: 6, arbitrary: answer(challenges, (act, challenge) => ({ type: 'sent', act, challenge })) },
  // Most sends are nothing but accepted: without a second way, nobody can go back to a first one.
  { weight: 9, arbitrary: answer(accepted, (act, challenge) => ({ type: 'sent', act, challenge })) },
  { weight: 2, arbitrary: answer(problems, (act, problem) => ({ type: 'send-refused', act, problem })) },
  { weight: 3, arbitrary: answer(problems, (act, problem) => ({ type: 'attempt-refused', act, problem })) },
  answer(fc.constantFrom('send-withheld', 'attempt-withheld', 'attempt-elsewhere'), (act, type) => ({
    type,
    act,
  })),
  answer(fc.constant('session'), (act, result) => ({ type: 'verified', act, result, next: undefined })),
  {
    weight: 3,
    arbitrary: fc
      .tuple(challenges, fc.boolean(), optional(fc.constant('session')))
      .map(([challenge, isLate, result]) => ({ state }: MachineDriver): SessionEventBody => ({
        type: 'snapshot',
        challenge,
        since: isLate ? state.acts - 1 : state.acts,
        ...(result === undefined ? {} : { result }),
      })),
  },
);

export const happening: fc.Arbitrary<Happening> = fc.record({
  seconds: fc.integer({ min: -20, max: 150 }),
  event: events,
});

export const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(happening, {
  maxLength: 40,
  size: 'max',
});

/** Plays happenings; `watch` sees the machine before and after each. */
export function playAll(
  story: readonly Happening[],
  driver: MachineDriver,
  watch: (before: MachineDriver['state'], event: SessionEventBody) => void,
): void {
  for (const { seconds, event } of story) {
    driver.now += seconds * 1000;
    const before = driver.state;
    const body = event(driver);
    driver.play(body);
    watch(before, body);
  }
}
