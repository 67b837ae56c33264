import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { maskEmail, maskPhone } from '../../src/core/address/mask.js';
import { isHeld, resendAt, sendsLeft } from '../../src/core/machine/limits.js';
import { nextDeadline } from '../../src/core/machine/news.js';
import type { SessionEventBody } from '../../src/core/session-event.js';
import type { MachineState } from '../../src/core/state.js';
import { happening, SECRET_ADDRESSES, SECRET_CODES, type Happening } from '../helpers/machine-arbitraries.js';
import { MachineDriver } from '../helpers/machine-driver.js';

const STORIES = 1000;
const LONGEST = 250;
const ENOUGH = 100_000;
let steps = 0;

/** What a machine must have in flight, worked out from its effects and the answers to them alone. */
interface Model {
  send: number | undefined;
  attempt: number | undefined;
  /** Where the running challenge was sent to, as typed. */
  destination: string | undefined;
  asked: string | undefined;
  isVerified: boolean;
}

const NOTHING: Model = {
  send: undefined,
  attempt: undefined,
  destination: undefined,
  asked: undefined,
  isVerified: false,
};

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

/** What the event ends, before what it begins. */
function follow(model: Model, event: SessionEventBody, driver: MachineDriver, before: MachineState): void {
  const { state } = driver;
  switch (event.type) {
    case 'start':
      // The same destination again, as far as its mask tells: back to the code on its way.
      if (before.changing && !state.changing && !driver.asked('send')) model.destination = event.destination;
      break;
    case 'sent':
      if (event.act !== model.send) break;
      model.send = undefined;
      model.destination = model.asked ?? model.destination;
      if (event.challenge.id !== before.challenge?.id) model.attempt = undefined;
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
      model.asked = effect.request.kind === 'start' ? effect.request.destination : undefined;
      if (event.type === 'resend') assertMaySendAgain(before, driver.now, effect.request.kind === 'again');
      if (event.type === 'start')
        assert.ok(!isHeld(before.sendHold, event.method, event.destination, driver.now), 'held');
    }
    if (effect.type === 'attempt') {
      assert.equal(model.attempt, undefined, 'two attempts in flight');
      assert.equal(event.type, 'verify', 'an attempt that nobody pressed');
      assert.ok(!model.isVerified, 'an attempt after the sign-in');
      assert.notEqual(before.phase, 'stopped', 'an attempt at a stop');
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
    assertHolds(state, 'a verified machine');
  }
  assertHolds(view, 'the view');
  assert.equal(view.sending !== undefined, model.send !== undefined, 'sending is shown as it is');
  assert.ok(model.attempt === undefined || view.checking, 'checking is shown as it is');
  const next = nextDeadline(state, now);
  assert.ok(next === undefined || next > now, 'a timer for what is past');
  // Another's address may stand in what is being sent, or in a refusal of it; nowhere else.
  const { sendFlight: _flight, sendHold: _hold, ...rest } = state;
  if (state.challenge && !state.changing && model.send === undefined && model.destination !== undefined)
    for (const address of SECRET_ADDRESSES)
      // The server may call another destination by a mask that is this one's, too.
      if (address !== model.destination && maskOf(address) !== view.destination)
        assert.ok(!JSON.stringify(rest).includes(address), 'the old address survives');
}

const maskOf = (address: string): string => (address.includes('@') ? maskEmail(address) : maskPhone(address));

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
    console.log(`${steps} steps of the machine`);
    assert.ok(steps >= ENOUGH, `only ${steps} steps`);
  });
});
