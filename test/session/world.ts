import type { createSession, Session } from '../../src/session/session.js';
import type { Fact } from '../../src/core/fact.js';
import type { KeyValueStore } from '../../src/session/storage.js';
import { settle, SimulatedClock } from '../helpers/simulated-clock.js';
import { SimulatedServer, type CallKind, type Fate } from './simulated-server.js';
import { MemoryStorage } from '../helpers/memory-storage.js';
import { anotherTab, ChannelBus, LockBus, shareBetweenTabs } from './tab-harness.js';

/** Realms are dear to make, so each is used by every world in turn. */
const realms: (typeof createSession)[] = [];

async function realm(index: number): Promise<typeof createSession> {
  return (realms[index] ??= await anotherTab());
}

export interface WorldOptions {
  /** How this browser fails to let tabs meet. */
  readonly missing?: 'channel' | 'locks' | 'both';
  readonly storage?: () => KeyValueStore;
}

/** One browser of one person, with its tabs; a clock, a network and a server that stand still until moved. */
export class World {
  readonly clock = new SimulatedClock();
  readonly server = new SimulatedServer(this.clock);
  readonly bus = new ChannelBus();
  readonly tabs: Tab[] = [];
  readonly #options: WorldOptions;
  readonly #restore: () => void;

  constructor(options: WorldOptions = {}) {
    this.#options = options;
    const { missing } = options;
    const hasLocks = missing !== 'locks' && missing !== 'both';
    this.#restore = shareBetweenTabs(this.bus, hasLocks ? new LockBus() : undefined);
    if (missing === 'channel' || missing === 'both') Reflect.set(globalThis, 'BroadcastChannel', undefined);
  }

  async open(): Promise<Tab> {
    const index = this.tabs.length;
    const storage = this.#options.storage?.() ?? new MemoryStorage();
    const tab = new Tab(this, index, await realm(index), storage);
    this.tabs.push(tab);
    await this.land();
    return tab;
  }

  /** Tabs that all know of one code on its way. */
  async waiting(tabs = 1): Promise<Tab> {
    const first = await this.open();
    first.start();
    await this.land();
    for (let more = 1; more < tabs; more += 1) await this.open();
    return first;
  }

  /** Lets what is on its way arrive, and what follows from it too. */
  async land(fate: Fate = 'answered'): Promise<void> {
    await settle();
    for (let flight = this.server.next; flight; flight = this.server.next) {
      flight.land(fate);
      await settle();
    }
  }

  /** Decides about the oldest request of one kind, and leaves the others on their way. */
  async decide(kind: CallKind, fate: Fate, tab?: Tab): Promise<void> {
    await settle();
    const flight = this.server.inFlight.find(
      (each) => each.kind === kind && (tab === undefined || each.tab === tab.index),
    );
    if (!flight) throw new Error(`No ${kind} is on its way.`);
    flight.land(fate);
    await settle();
  }

  /** Time passes; polls are answered as they come. */
  async pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 1) {
      await this.clock.advance(1000);
      await this.land();
    }
  }

  /** The pages' clock jumps; the server's does not. */
  jump(seconds: number): void {
    this.clock.jump(seconds * 1000);
    this.server.ahead += seconds * 1000;
  }

  close(): void {
    for (const tab of this.tabs) tab.session.dispose();
    this.#restore();
  }
}

export const KEY = 'one world';
export const ANA = 'ana@example.org';
export const BEN = 'ben@example.org';

/** One tab, and what it has heard. */
export class Tab {
  readonly world: World;
  readonly index: number;
  readonly storage: KeyValueStore;
  readonly facts: Fact[] = [];
  readonly #create: typeof createSession;
  session: Session;

  constructor(world: World, index: number, create: typeof createSession, storage: KeyValueStore) {
    this.world = world;
    this.index = index;
    this.storage = storage;
    this.#create = create;
    this.session = this.#load();
  }

  get step(): string {
    return this.session.state.step;
  }

  get id(): string {
    return this.session.state.challenge?.id ?? '';
  }

  /** The code that would be right now. */
  get code(): string {
    return this.world.server.codeOf(this.id) ?? '';
  }

  /** Seconds until Send again, as shown. */
  get wait(): number {
    return Math.max(0, ((this.session.state.resendAt ?? 0) - this.world.clock.now()) / 1000);
  }

  start(destination = ANA): void {
    this.session.start({ method: 'email', destination });
  }

  verify(code = this.code): void {
    this.session.verify(code, 'typing');
  }

  /** The page is loaded again, or its flow is taken out and put back: another session on what was kept. */
  reload(): void {
    this.session.dispose();
    this.session = this.#load();
  }

  #load(): Session {
    const { bus, clock, server } = this.world;
    bus.owner = this.index;
    const session = this.#create({
      backend: server.connect(this.index),
      clock,
      storage: this.storage,
      key: KEY,
    });
    session.onFact((fact) => this.facts.push(fact));
    return session;
  }
}
