import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { KeyValueStore } from '../../src/session/storage.js';
import { maskOf, type CallKind, type Fate, type Flight } from './simulated-server.js';
import { ANA, BEN, KEY, type Tab, type World } from './world.js';
import { MemoryStorage } from '../helpers/memory-storage.js';

const ADDRESSES = [ANA, BEN] as const;
const WRONG_CODES = ['WRONG1', 'WRONG2'] as const;
/** Requests give up after so long, as the HTTP backend's do. Milliseconds. */
const TIME_LIMIT = 12_000;

/** What one tab has been told, kept beside the session and in another way. Times are those of the pages' clock. */
interface Told {
  id: string | undefined;
  rev: number;
  /** Until the next send is accepted, as the server said. */
  until: number;
  /** Until then a refusal holds sends back. */
  held: number;
  sendsLeft: number;
  sends: number;
  isVerified: boolean;
  /** A first send that nobody has answered, and until when another one to the same place would be a second message. */
  start: { readonly about: string; until: number; isInterrupted: boolean } | undefined;
  /** Something was asked for since the page was loaded: another tab's challenge is not taken over any more. */
  hasActed: boolean;
  /** Requests that the person has left by starting over. */
  readonly left: Set<Flight>;
}

/** What a session waits by itself after a send, where the server says no time. Milliseconds. */
const LADDER = [30, 40, 60, 90, 120];
const FIRST_WAIT = 30_000;
const ownWait = ({ session }: Tab): number => (LADDER[session.state.sends - 1] ?? 120) * 1000;

/** The model of a world: what its tabs were told, and how much has been done. */
export class SessionModel {
  readonly #world: World;
  readonly #told: Told[];
  readonly #violations: unknown[] = [];
  /** What was being done when a request left. */
  act = 'nothing';

  constructor(world: World) {
    this.#world = world;
    this.#told = world.tabs.map(() => ({
      ...{ id: undefined, rev: 0, until: 0, held: 0, sendsLeft: Infinity, sends: 0, isVerified: false },
      start: undefined,
      hasActed: false,
      left: new Set(),
    }));
    world.server.onRequest = (flight) => {
      // A session takes what its backend throws for a broken network, so it is kept for the next look.
      try {
        this.#onRequest(flight);
      } catch (violation) {
        this.#violations.push(violation);
      }
    };
    world.server.onAnswer = (flight, answer) => this.#onAnswer(flight, answer);
  }

  told(tab: Tab): Told {
    const told = this.#told[tab.index];
    assert.ok(told);
    return told;
  }

  /** The tab begins anew, or another page takes its place. */
  leave(tab: Tab, forgets: boolean): void {
    const told = this.told(tab);
    for (const flight of this.#world.server.inFlight) if (flight.tab === tab.index) told.left.add(flight);
    told.isVerified = false;
    told.hasActed = this.act === 'reset';
    // Who starts over knows what was asked for; another page does not.
    if (this.act === 'reset') told.start = undefined;
    else if (told.start) told.start.isInterrupted = true;
    if (forgets) Object.assign(told, { id: undefined, rev: 0, until: 0, held: 0, sendsLeft: Infinity });
  }

  /** The clock was set back, and every wait with it. */
  setBack(ms: number): void {
    for (const told of this.#told) {
      told.until -= ms;
      if (told.start) told.start.until -= ms;
      told.held -= ms;
    }
  }

  #onRequest(flight: Flight): void {
    const tab = this.#world.tabs[flight.tab];
    assert.ok(tab);
    const told = this.told(tab);
    const now = this.#world.clock.now();
    const isAlive = (each: Flight) => !each.signal.aborted && !this.told(this.#tab(each)).left.has(each);
    const others = this.#world.server.inFlight.filter((each) => each !== flight && isAlive(each));
    const isLike = (kinds: readonly CallKind[]) => (each: Flight) => kinds.includes(each.kind);
    const mine = others.filter(({ tab: index }) => index === flight.tab);
    switch (flight.kind) {
      case 'start':
      case 'resend':
        assert.ok(['start', 'resend'].includes(this.act), `sent by ${this.act}`);
        assert.ok(!mine.some(isLike(['start', 'resend'])), 'two sends of a tab in flight');
        assert.ok(!told.isVerified, 'a send after the sign-in');
        break;
      case 'attempt':
        assert.equal(this.act, 'verify', 'an attempt that nobody pressed');
        assert.ok(!mine.some(isLike(['attempt'])), 'two attempts of a tab in flight');
        break;
      case 'status':
        // Another tab's challenge is asked about beside one's own.
        assert.ok(
          !mine.some(({ kind, about }) => kind === 'status' && about === flight.about),
          'two questions of a tab in flight',
        );
    }
    if (flight.kind === 'resend') {
      assert.ok(Math.max(told.until, told.held) <= now, 'a send in the cooldown');
      assert.ok(told.sendsLeft > 0, 'a send above the limit');
    }
    if (flight.kind === 'start' && told.id !== undefined) {
      const isSame = this.#world.server.destinationOf(told.id) === flight.about;
      assert.ok(!isSame || Math.max(told.until, told.held) <= now, 'a start in the cooldown');
    }
    if (flight.kind === 'start') {
      const { start } = told;
      const isSecond = start?.isInterrupted === true && start.about === flight.about && now < start.until;
      assert.ok(!isSecond, 'a second message after a reload');
      told.start = { about: flight.about, until: now + FIRST_WAIT, isInterrupted: false };
    }
    if (flight.kind === 'resend' || flight.kind === 'attempt') {
      const alike = others.filter(({ kind, about }) => kind === flight.kind && about === flight.about);
      assert.equal(alike.length, 0, `two tabs at the same ${flight.kind}`);
    }
  }

  #onAnswer(flight: Flight, answer: Parameters<World['server']['onAnswer']>[1]): void {
    const told = this.told(this.#tab(flight));
    if (told.left.has(flight) || told.isVerified) return;
    const { kind } = flight;
    const isAnswered = answer.ok
      ? kind === 'resend' || kind === 'start'
      : kind === 'start' && answer.code !== 'in_progress';
    if (isAnswered) told.start = undefined;
    if (answer.ok && 'challenge' in answer) {
      const { id, rev = 0, resendIn = 0, sendsLeft = 0, status } = answer.challenge;
      const until = answer.receivedAt + resendIn * 1000;
      if (kind !== 'status') {
        const isNew = id !== told.id;
        Object.assign(told, { id, rev, until, held: 0, sendsLeft, sends: isNew ? 1 : told.sends + 1 });
        for (const other of this.#told)
          if (other !== told && other.id === id) other.until = Math.max(other.until, until);
      } else if (status !== 'verified' && told.id === id && rev >= told.rev)
        Object.assign(told, { rev, until, sendsLeft });
      else if (status !== 'verified' && told.id === undefined && !told.hasActed) {
        // The challenge of another tab: its times take the place of what was held back for want of an answer.
        if (told.start?.about === this.#world.server.destinationOf(id)) told.start = undefined;
        Object.assign(told, { id, rev, until, sendsLeft });
      }
      return;
    }
    if (answer.ok || kind === 'status') return;
    const { code, receivedAt, retryIn } = answer;
    const held = retryIn === undefined ? undefined : receivedAt + retryIn * 1000;
    if (code === 'rate_limited' && kind !== 'attempt')
      told.held = held ?? (kind === 'resend' ? receivedAt + ownWait(this.#tab(flight)) : 0);
    if (code === 'sends_exhausted') told.sendsLeft = 0;
  }

  #tab({ tab }: Flight): Tab {
    const found = this.#world.tabs[tab];
    assert.ok(found);
    return found;
  }

  /** Everything that must be true at every moment. */
  check(): void {
    for (const violation of this.#violations) throw violation;
    for (const tab of this.#world.tabs) this.#checkTab(tab);
    const said = JSON.stringify(this.#world.bus.said);
    assert.doesNotMatch(said, /QXc|WRONG|example/, 'a secret on the channel');
  }

  #checkTab(tab: Tab): void {
    const told = this.told(tab);
    const { server, clock } = this.#world;
    const { session, storage, facts } = tab;
    const { state } = session;
    counted.reached.add(state.step);
    if (state.sends > 1) counted.reached.add('sent again');
    if (state.failure?.problem.code === 'in_progress') counted.reached.add('gave way to another tab');
    const now = clock.now();
    const stored = storage instanceof MemoryStorage ? storage.text : '';
    const { start, ...kept } = entryOf(storage);
    const seen = JSON.stringify([state, facts, kept]);
    assert.doesNotMatch(seen + stored, /QXc|WRONG/, 'a code is kept');
    assert.doesNotMatch(seen + stored, /ana@|ben@/, 'an address is kept');
    // Where a first send went is kept until it is answered, as a mask.
    if (start !== undefined)
      assert.ok(told.start && JSON.stringify(start).includes(maskOf(told.start.about)), 'a start of nobody');
    if (told.isVerified) assert.equal(state.step, 'verified', 'verified is final');
    if (state.step === 'verified') {
      told.isVerified = true;
      // Nothing is kept of what was asked for before.
      told.start = undefined;
      assert.equal(session.destination, undefined, 'the address outlives the sign-in');
      assert.equal(stored, '', 'the entry outlives the sign-in');
      return;
    }
    const { challenge } = state;
    if (!challenge) return;
    assert.equal(challenge.id, told.id, 'a challenge that nobody spoke of');
    const here = server.destinationOf(challenge.id) ?? '';
    const doubted = told.start?.isInterrupted === true && told.start.about === here ? told.start.until : 0;
    const until = Math.max(told.until, told.held, doubted);
    const shown = Math.max(0, (state.resendAt ?? 0) - now);
    assert.deepEqual({ tab: tab.index, wait: shown }, { tab: tab.index, wait: Math.max(0, until - now) });
    const elsewhere = ADDRESSES.filter((address) => address !== here).map(maskOf);
    for (const mask of elsewhere) assert.ok(!seen.includes(mask), 'the old destination survives');
    if (!state.changing && !state.sending)
      assert.ok([undefined, here].includes(session.destination), 'the old address survives');
  }
}

/** What a page would find after a reload. */
function entryOf(storage: KeyValueStore): { readonly start?: unknown } {
  const entry: unknown = JSON.parse(storage.getItem(`otp-elements:session:${KEY}`) ?? '{}');
  assert.ok(typeof entry === 'object' && entry !== null);
  return entry;
}

/** How much was done, and where it led: a model that never signs in would prove nothing. */
export const counted = { steps: 0, reached: new Set<string>() };

/** Does one thing in one tab, lets what follows at once follow, and looks at everything. */
class Step implements fc.AsyncCommand<SessionModel, World> {
  readonly #name: string;
  readonly #act: (tab: Tab, model: SessionModel, world: World) => void | Promise<void>;
  readonly #index: number;

  constructor(name: string, index: number, act: Step['act']) {
    this.#name = name;
    this.#index = index;
    this.#act = act;
  }

  get act() {
    return this.#act;
  }

  check = (): boolean => true;

  async run(model: SessionModel, world: World): Promise<void> {
    const tab = world.tabs[this.#index];
    assert.ok(tab);
    counted.steps += 1;
    model.act = this.#name.split(' ')[0] ?? '';
    if (model.act === 'start') model.told(tab).hasActed = true;
    await this.#act(tab, model, world);
    await turn();
    model.act = 'nothing';
    model.check();
  }

  toString = (): string => `tab ${this.#index}: ${this.#name}`;
}

/** One turn of the event loop: all promises that can settle have done so. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const step = <Value>(
  values: fc.Arbitrary<Value>,
  name: (value: Value) => string,
  act: (value: Value) => Step['act'],
): fc.Arbitrary<Step> =>
  fc.tuple(fc.constantFrom(0, 1), values).map(([index, value]) => new Step(name(value), index, act(value)));

const plain = (name: string, act: Step['act']): fc.Arbitrary<Step> =>
  step(
    fc.constant(undefined),
    () => name,
    () => act,
  );

const fates: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('answered' as const) },
  fc.constantFrom('cut-before' as const, 'cut-after' as const),
  fc.record({
    refused: fc.constantFrom(
      ...(['rate_limited', 'in_progress', 'unavailable', 'attempts_exhausted', 'invalid_code'] as const),
    ),
  }),
);

/** Lets requests that are too old end, as their time limit does. */
async function cutOld(world: World): Promise<void> {
  for (const flight of [...world.server.inFlight])
    if (world.clock.now() - flight.at >= TIME_LIMIT) flight.land('cut-after');
  await turn();
}

export const steps: fc.Arbitrary<Step>[] = [
  step(
    fc.constantFrom(...ADDRESSES),
    (to) => `start to ${to}`,
    (to) => (tab) => tab.start(to),
  ),
  plain('resend', ({ session }) => session.resend()),
  plain('verify rightly', (tab) => tab.verify()),
  step(
    fc.constantFrom(...WRONG_CODES),
    (code) => `verify ${code}`,
    (code) => (tab) => tab.verify(code),
  ),
  plain('change', ({ session }) => session.change()),
  plain('cancel the change', ({ session }) => session.cancelChange()),
  plain('have a code', ({ session }) => session.haveCode()),
  plain('reset', (tab, model) => {
    model.leave(tab, true);
    tab.session.reset();
  }),
  plain('load again', (tab, model) => {
    model.leave(tab, tab.session.state.challenge === undefined || tab.step === 'verified');
    tab.reload();
  }),
  step(
    fc.boolean(),
    (empty) => `field ${empty ? 'empty' : 'filled'}`,
    (empty) =>
      ({ session }) =>
        session.noteField(empty),
  ),
  step(
    fc.boolean(),
    (online) => (online ? 'online' : 'offline'),
    (online) =>
      ({ session }) =>
        session.setOnline(online),
  ),
  step(
    fc.boolean(),
    (seen) => (seen ? 'seen' : 'unseen'),
    (seen) =>
      ({ session }) =>
        session.setVisible(seen),
  ),
  plain('wake', ({ session }) => session.wake()),
  ...Array.from({ length: 4 }, () =>
    step(
      fc.tuple(fc.nat(3), fates),
      ([, fate]) => `answer: ${JSON.stringify(fate)}`,
      ([place, fate]) =>
        (_tab, _model, { server }) => {
          const flight = server.inFlight[place % Math.max(1, server.inFlight.length)];
          // Questions are answered or not; a refusal of them is a refusal of the challenge.
          flight?.land(flight.kind === 'status' && typeof fate === 'object' ? 'cut-before' : fate);
        },
    ),
  ),
  ...[4000, 31_000].map((longest) =>
    step(
      fc.integer({ min: 1, max: longest }),
      (ms) => `time passes: ${ms} ms`,
      (ms) => async (_tab, _model, world) => {
        const isBusy = world.server.inFlight.some(({ kind }) => kind !== 'status');
        await world.clock.advance(isBusy ? Math.min(ms, 4000) : ms);
        await cutOld(world);
      },
    ),
  ),
  step(
    fc.integer({ min: -3600, max: 3600 }).filter((seconds) => Math.abs(seconds) > 2),
    (seconds) => `the clock jumps by ${seconds} s`,
    (seconds) => (_tab, model, world) => {
      if (world.server.inFlight.length > 0) return;
      for (const { session } of world.tabs) session.tick();
      world.jump(seconds);
      if (seconds < 0) model.setBack(-seconds * 1000);
      for (const { session } of world.tabs) session.tick();
    },
  ),
  step(
    fc.record({
      type: fc.constantFrom('hello', 'sending', 'settled', 'checking', 'checked', 'verified', 'news'),
      id: fc.constantFrom('c1', 'c2'),
    }),
    ({ type, id }) => `a stranger says ${type} of ${id}`,
    (message) =>
      (_tab, _model, { bus }) =>
        bus.shout(KEY, message),
  ),
];
