import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { sameDestinationSort } from '../../src/core/challenge.js';
import { isHeld, maskFor, resendAt, sendsLeft } from '../../src/core/machine/limits.js';
import { nextDeadline } from '../../src/core/machine/news.js';
import type { SendReason } from '../../src/core/fact.js';
import type { SessionEventBody } from '../../src/core/session-event.js';
import type { MachineState } from '../../src/core/state.js';
import { happening, SECRET_ADDRESSES, SECRET_CODES, type Happening } from '../helpers/machine-arbitraries.js';
import { MachineDriver } from '../helpers/machine-driver.js';

const STORIES = 1000;
const LONGEST = 250;
const ENOUGH = 100_000;
const ENOUGH_RETURNS = 60;
let steps = 0;

/** What a machine must have in flight, worked out from its effects and the answers to them alone. */
interface Model {
  send: number | undefined;
  attempt: number | undefined;
  /** Where the running challenge was sent to, as typed; nothing where that is not known any more. */
  destination: string | undefined;
  /** What is being sent to, if it was typed for that. */
  asked: string | undefined;
  /** How it travels, and why. */
  method: string;
  reason: SendReason | undefined;
  /** The way that was left, by its challenge and method, if one was. */
  left: readonly [id: string | undefined, method: string] | undefined;
  /** The server has said so, and nothing newer was sent. */
  isExpired: boolean;
  isVerified: boolean;
}

const NOTHING: Model = {
  send: undefined,
  attempt: undefined,
  destination: undefined,
  asked: undefined,
  method: '',
  reason: undefined,
  left: undefined,
  isExpired: false,
  isVerified: false,
};

/** How often a person went back; a story in which nobody can would prove nothing. */
let returns = 0;

/** Plays one event to the machine and to the model, and compares. */
class PlayEvent implements fc.Command<Model, MachineDriver> {
  readonly #happening: Happening;
  #played: SessionEventBody | undefined;

  constructor(of: Happening) {
    this.#happening = of;
  }

  check = (): boolean => true;

  run(model: Model, driver: MachineDriver): void {
    steps += 1;
    driver.now += this.#happening.seconds * 1000;
    const before = driver.state;
    const event = this.#happening.event(driver);
    this.#played = event;
    driver.play(event);
    follow(model, event, driver, before);
    assertEffects(model, event, driver, before);
    assertState(model, driver);
  }

  toString = (): string => `after ${this.#happening.seconds} s: ${JSON.stringify(this.#played)}`;
}

const wayOf = ({ challenge, method }: MachineState): Model['left'] => [
  challenge?.id,
  challenge?.method ?? method,
];

const isAnotherWay = (before: MachineState, after: MachineState): boolean =>
  wayOf(before)?.[1] !== wayOf(after)?.[1] || before.masked !== after.masked;

/** Nothing is sent and no limit is touched: it is another message of what was there before. */
function followBack(model: Model, { state, view, effects }: MachineDriver, before: MachineState): void {
  returns += 1;
  assert.deepEqual(wayOf(state), model.left, 'back to what was left');
  model.left = wayOf(before);
  assert.ok(view.step === 'waiting', `back to ${view.step}`);
  assert.ok(
    effects.every(({ type }) => type === 'refresh'),
    'going back does nothing else',
  );
  if (state.challenge?.id !== before.challenge?.id) return;
  assert.equal(view.sends, before.sends, 'a send was counted');
  // A refusal that is about one destination stays with it.
  const leftOf = (each: MachineState) => sendsLeft({ ...each, sendHold: undefined });
  assert.equal(leftOf(state), leftOf(before), 'a limit was touched');
  assert.equal(state.sendHold, before.sendHold, 'a refusal was forgotten');
}

/** What the server says of the running challenge points to somewhere else than it did. */
function isElsewhere({ challenge: before }: MachineState, { challenge }: MachineState): boolean {
  const [from, to] = [before?.destination, challenge?.destination];
  if (!before || !challenge) return false;
  const isAnother = from !== undefined && to !== undefined && from !== to;
  return isAnother || !sameDestinationSort(before.method ?? '', challenge.method ?? '');
}

/** An address is known from the press that sent to it, or from being typed again, as far as its mask tells. */
function followAddress(
  model: Model,
  event: SessionEventBody,
  driver: MachineDriver,
  before: MachineState,
): void {
  const { state } = driver;
  const isLeft = state.typed === undefined && before.changing !== state.changing;
  if (isLeft || isElsewhere(before, state)) model.destination = undefined;
  if (event.type === 'go-back' && before.masked !== state.masked) model.destination = undefined;
  if (event.type === 'restored' && state !== before) model.destination = undefined;
  if (event.type === 'start' && before.changing && !state.changing && !driver.asked('send'))
    model.destination = event.destination;
  if (event.type === 'sent' && event.act === model.send) model.destination = model.asked ?? model.destination;
  // A lock of the destination that is known by its mask alone: it is the one that was typed.
  const isLocked = event.type === 'send-refused' && event.act === model.send && state.stop?.kind === 'paused';
  if (isLocked && model.asked !== undefined && model.destination === undefined)
    if (maskFor(model.method, model.asked) === state.masked) model.destination = model.asked;
}

/** What the server called expired is so until something newer was sent, whatever it says next. */
function followExpiry(
  model: Model,
  event: SessionEventBody,
  { state }: MachineDriver,
  before: MachineState,
): void {
  const isLeft = event.type === 'go-back' && state.challenge?.id !== before.challenge?.id;
  const isSent = event.type === 'sent' && event.act === model.send;
  const [known, told] = [before.challenge?.sendsLeft, state.challenge?.sendsLeft];
  const isSentElsewhere =
    event.type === 'snapshot' && known !== undefined && told !== undefined && told < known;
  if (isLeft || isSent || isSentElsewhere) model.isExpired = false;
  if (model.isExpired) assert.notEqual(state.phase, 'waiting', 'an expiry was undone');
  if (state.phase === 'expired' && state.expiredBy === 'server') model.isExpired = true;
}

/** What the event ends, before what it begins. */
function follow(model: Model, event: SessionEventBody, driver: MachineDriver, before: MachineState): void {
  const { state } = driver;
  followAddress(model, event, driver, before);
  if (event.type !== 'reset') followExpiry(model, event, driver, before);
  switch (event.type) {
    case 'sent':
      if (event.act !== model.send) break;
      model.send = undefined;
      if (event.challenge.id !== before.challenge?.id) model.attempt = undefined;
      // A server may answer by the very way that was there before.
      if (model.reason === 'start') model.left = undefined;
      else if (model.reason === 'fallback' && isAnotherWay(before, state)) model.left = wayOf(before);
      break;
    case 'restored':
      if (state.challenge && !before.challenge)
        model.left = state.earlier && [state.earlier.challenge.id, state.earlier.method];
      break;
    case 'go-back':
      if (state !== before) followBack(model, driver, before);
      break;
    case 'send-refused':
    case 'send-withheld':
      if (event.act === model.send) model.send = undefined;
      break;
    case 'verified':
    case 'attempt-refused':
    case 'attempt-withheld':
    case 'attempt-elsewhere':
      if (event.act === model.attempt) model.attempt = undefined;
      break;
    case 'reset':
      Object.assign(model, { ...NOTHING });
      break;
    default:
    // Neither begins nor ends a flight.
  }
  // The newest message of a challenge may be followed by another tab's, by another way.
  if (before.isBack && state.isBack && state.earlier && before.earlier?.challenge !== state.earlier.challenge)
    model.left = [state.earlier.challenge.id, state.earlier.challenge.method ?? state.earlier.method];
  if (state.stop?.kind === 'gone') model.attempt = undefined;
  if (state.phase === 'verified') Object.assign(model, { send: undefined, attempt: undefined });
}

function assertEffects(
  model: Model,
  event: SessionEventBody,
  driver: MachineDriver,
  before: MachineState,
): void {
  for (const effect of driver.effects) {
    if (effect.type === 'send') {
      assert.equal(model.send, undefined, 'two sends in flight');
      assert.equal(model.attempt, undefined, 'a send beside an attempt');
      assert.ok(['start', 'resend', 'use-method'].includes(event.type), `a send by ${event.type}`);
      assert.ok(!model.isVerified, 'a send after the sign-in');
      model.send = effect.act;
      model.reason = effect.reason;
      model.method = effect.method;
      model.asked = effect.request.kind === 'start' ? effect.request.destination : undefined;
      if (event.type === 'resend') assertMaySendAgain(before, driver.now, effect.request.kind === 'again');
      if (event.type === 'start')
        assert.ok(!isHeld(before.sendHold, event.method, event.destination, driver.now), 'held');
    }
    if (effect.type === 'attempt') {
      assert.equal(model.attempt, undefined, 'two attempts in flight');
      const isHeldUp = event.type === 'start' && before.asksAddress?.type === 'verify';
      assert.ok(event.type === 'verify' || isHeldUp, 'an attempt that nobody pressed');
      assert.ok(!model.isVerified, 'an attempt after the sign-in');
      assert.notEqual(before.phase, 'stopped', 'an attempt at a stop');
      assert.ok(!model.isExpired, 'an attempt after its code had expired');
      model.attempt = effect.act;
    }
    if (effect.type === 'fact' || effect.type === 'tell') assertHolds(effect, 'what is told');
  }
}

function assertMaySendAgain(before: MachineState, now: number, isAgain: boolean): void {
  assert.ok((resendAt(before) ?? -Infinity) <= now, 'a send in the cooldown');
  if (isAgain) assert.ok(sendsLeft(before) > 0, 'a send above the limit');
}

function assertState(model: Model, driver: MachineDriver): void {
  const { state, view, now } = driver;
  if (model.isVerified) assert.equal(state.phase, 'verified', 'verified is final');
  if (state.phase === 'verified') {
    model.isVerified = true;
    assert.equal(state.earlier, undefined, 'a way back from the sign-in');
    assertHolds(state, 'a verified machine');
  }
  assertHolds(view, 'the view');
  assertHolds(state.earlier ?? '', 'the way that was left');
  assert.equal(view.sending !== undefined, model.send !== undefined, 'sending is shown as it is');
  assert.ok(model.attempt === undefined || view.checking, 'checking is shown as it is');
  const next = nextDeadline(state, now);
  assert.ok(next === undefined || next > now, 'a timer for what is past');
  // Another's address may stand in what is being sent, or in a refusal of it; nowhere else.
  const { sendFlight: _flight, sendHold: _hold, ...rest } = state;
  if (state.challenge && model.send === undefined)
    for (const address of SECRET_ADDRESSES)
      if (address !== model.destination)
        assert.ok(!JSON.stringify(rest).includes(address), `${address} survives`);
}

function assertHolds(found: unknown, where: string): void {
  const text = JSON.stringify(found);
  for (const secret of [...SECRET_ADDRESSES, ...SECRET_CODES])
    assert.ok(!text.includes(secret), `${where} holds ${secret}`);
}

describe('the machine, whatever happens to it', () => {
  it('keeps every invariant at every step', () => {
    fc.assert(
      fc.property(
        fc.commands([happening.map((each) => new PlayEvent(each))], { maxCommands: LONGEST, size: 'max' }),
        fc.boolean(),
        (commands, generic) => {
          const model: Model = { ...NOTHING };
          fc.modelRun(() => ({ model, real: new MachineDriver({ generic }) }), commands);
        },
      ),
      { numRuns: STORIES },
    );
  });

  after(() => {
    console.log(`${steps} steps of the machine, ${returns} of them back`);
    assert.ok(returns >= ENOUGH_RETURNS, `only ${returns} ways back`);
    assert.ok(steps >= ENOUGH, `only ${steps} steps`);
  });
});
