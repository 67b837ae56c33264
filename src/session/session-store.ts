import type { Clock } from '../core/clock.js';
import { isCodeMethod, type MethodOption } from '../core/challenge.js';
import type { Fact, Via } from '../core/fact.js';
import { initialState, transition } from '../core/machine.js';
import { memoryOf } from '../core/machine/memory.js';
import { nextDeadline } from '../core/machine/news.js';
import { resolvePolicy } from '../core/policy.js';
import type { Effect, SessionEvent, SessionEventBody } from '../core/session-event.js';
import { viewState } from '../core/state-view.js';
import type { MachineState, Rules, SessionState } from '../core/state.js';
import { EffectRunner, type AskHandler } from './effects.js';
import { Follower } from './follower.js';
import type { Session, SessionOptions, SessionSettings, SubscribeOptions } from './session-api.js';
import { browserStorage, SessionMemory, type KeyValueStore } from './storage.js';
import { systemClock } from './system-clock.js';
import { Tabs, type TabMessage } from './tabs.js';

/** Keys of sessions alive on this page: a second one with the same key would overwrite the first one's entry. */
const liveKeys = new Set<string>();

/** A clock that is put right by less than this was not set back. Milliseconds. */
const UNSTEADY = 1000;

/** How long other tabs take to answer a new one. Milliseconds. */
const GREETING = 2000;

/** The one implementation of a session. */
export class SessionStore implements Session {
  readonly clock: Clock;
  readonly #listeners = new Set<(state: SessionState) => void>();
  readonly #factListeners = new Set<(fact: Fact) => void>();
  readonly #runner: EffectRunner;
  readonly #follower: Follower;
  readonly #storage: KeyValueStore | null | undefined;
  #memory: SessionMemory | undefined;
  #tabs: Tabs | undefined;
  #key: string | undefined;
  #machine: MachineState;
  #state: SessionState;
  #queue: SessionEvent[] = [];
  #isDraining = false;
  #isDisposed = false;
  /** The latest that the clock has said; it should not say less. */
  #lastNow = -Infinity;
  #deadlineTimer: unknown;
  /** When this tab asked the others whether there is a challenge already. */
  #greetedAt: number | undefined;
  readonly #canAsk: boolean;

  constructor(options: SessionOptions) {
    const { backend, clock = systemClock, locale, storage } = options;
    this.clock = clock;
    this.#storage = storage;
    this.#canAsk = backend.status !== undefined;
    this.#machine = initialState(rulesOf(options));
    this.#state = viewState(this.#machine);
    this.#runner = new EffectRunner({
      backend,
      purpose: () => this.#machine.rules.purpose,
      locale: typeof locale === 'function' ? locale : () => locale,
      dispatch: (event) => this.#dispatch(event),
      isAwaited: (act) => this.#isAwaited(act),
      challengeId: () => this.#machine.challenge?.id,
      destination: () => this.destination,
      fail: (code, cause) => this.#tell({ type: 'error', code, cause }),
    });
    this.#follower = new Follower({
      backend,
      clock,
      runner: this.#runner,
      onHeard: (id) => this.#tabs?.tell({ type: 'news', id }),
    });
    this.#takeKey(options.key);
  }

  get state(): SessionState {
    return this.#state;
  }

  get destination(): string | undefined {
    return this.#machine.typed;
  }

  get survivesReload(): boolean {
    return this.#memory !== undefined && !this.#memory.isDenied;
  }

  configure(settings: SessionSettings): void {
    this.#dispatch({ type: 'configure', rules: rulesOf(settings) });
    this.#takeKey(settings.key);
  }

  subscribe(listener: (state: SessionState) => void, options: SubscribeOptions = {}): () => void {
    return add(this.#listeners, listener, options.signal);
  }

  onFact(listener: (fact: Fact) => void, options: SubscribeOptions = {}): () => void {
    return add(this.#factListeners, listener, options.signal);
  }

  intercept(handler: AskHandler, options: SubscribeOptions = {}): () => void {
    this.#runner.ask = handler;
    const stop = () => {
      if (this.#runner.ask === handler) this.#runner.ask = undefined;
    };
    options.signal?.addEventListener('abort', stop, { once: true });
    return stop;
  }

  start({ method, destination }: { readonly method: string; readonly destination: string }): void {
    this.#dispatch({ type: 'start', method, destination });
  }

  resend(): void {
    this.#dispatch({ type: 'resend' });
  }

  verify(code: string, via: Via = 'button'): void {
    this.#dispatch({ type: 'verify', code, via });
  }

  change(): void {
    this.#dispatch({ type: 'change' });
  }

  cancelChange(): void {
    this.#dispatch({ type: 'cancel-change' });
  }

  chooseMethod(kind: string): void {
    if (isCodeMethod(kind)) this.#dispatch({ type: 'choose-method', method: kind });
  }

  useMethod(option: MethodOption): void {
    this.#dispatch({ type: 'use-method', option });
  }

  haveCode(): void {
    this.#dispatch({ type: 'have-code' });
  }

  noteField(empty: boolean): void {
    if (empty !== this.#machine.fieldEmpty || this.#state.step === 'refused' || this.#state.failure)
      this.#dispatch({ type: 'field', empty });
  }

  setOnline(online: boolean): void {
    this.#dispatch({ type: 'online', online });
  }

  setVisible(visible: boolean): void {
    this.#follower.setVisible(visible);
  }

  tick(): void {
    this.#dispatch({ type: 'clock' });
  }

  wake(): void {
    this.#dispatch({ type: 'clock' });
    this.#follower.refreshIfOld();
  }

  reset(): void {
    this.#dispatch({ type: 'reset' });
  }

  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    this.#runner.dispose();
    this.#follower.dispose();
    this.#tabs?.close();
    this.clock.clearTimeout(this.#deadlineTimer);
    if (this.#key !== undefined) liveKeys.delete(this.#key);
    this.#listeners.clear();
    this.#factListeners.clear();
  }

  #isAwaited(act: number): boolean {
    const { sendFlight, attemptFlight } = this.#machine;
    return !this.#isDisposed && (sendFlight?.act === act || attemptFlight?.act === act);
  }

  /** Events are taken one after another, even where a listener causes the next one. */
  #dispatch(body: SessionEventBody): void {
    if (this.#isDisposed) return;
    const now = this.clock.now();
    if (now < this.#lastNow - UNSTEADY) this.#queue.push({ type: 'set-back', by: now - this.#lastNow, now });
    this.#lastNow = now;
    this.#queue.push({ ...body, now });
    if (this.#isDraining) return;
    this.#isDraining = true;
    try {
      for (let event = this.#queue.shift(); event; event = this.#queue.shift()) this.#apply(event);
    } finally {
      this.#isDraining = false;
    }
  }

  #apply(event: SessionEvent): void {
    const before = this.#machine;
    const { state, effects } = transition(before, event);
    if (state !== before) {
      this.#machine = state;
      this.#state = viewState(state);
      this.#reconcile(before);
    }
    // Facts are told after the listeners know the new state: whoever hears one can look it up.
    if (state !== before) for (const listener of [...this.#listeners]) listener(this.#state);
    for (const effect of effects) this.#perform(effect);
  }

  #perform(effect: Effect): void {
    switch (effect.type) {
      case 'fact':
        this.#tell(effect.fact);
        break;
      case 'tell':
        this.#tabs?.tell(effect.hint);
        break;
      case 'refresh':
        this.#follower.refresh();
        break;
      default:
        void this.#runner.run(effect);
    }
  }

  #tell(fact: Fact): void {
    for (const listener of [...this.#factListeners]) listener(fact);
  }

  /** Brings what lives outside the machine in line with it: the stored entry, the follower, the timer of expiry. */
  #reconcile(before: MachineState): void {
    const { challenge, phase } = this.#machine;
    const isOver = phase === 'verified' || (phase === 'stopped' && this.#machine.stop?.kind === 'gone');
    if (challenge && !isOver) {
      this.#save();
    } else if (before.challenge) {
      this.#memory?.forget();
      this.#runner.forget();
    }
    this.#follower.follow(isOver || !challenge ? undefined : this.#machine);
    this.#scheduleClock();
  }

  #save(): void {
    const memory = memoryOf(this.#machine);
    if (!memory) return;
    const { id } = memory.challenge;
    this.#memory?.save({ memory, ...this.#runner.secrets(id) }, this.clock.now());
  }

  /** One timer, for the next moment at which time alone changes what may be done. */
  #scheduleClock(): void {
    this.clock.clearTimeout(this.#deadlineTimer);
    const now = this.clock.now();
    const next = this.#machine.phase === 'verified' ? undefined : nextDeadline(this.#machine, now);
    this.#deadlineTimer =
      next === undefined
        ? undefined
        : this.clock.setTimeout(() => {
            this.#dispatch({ type: 'clock' });
            // A timer may be early, and the longest waits are taken in pieces.
            this.#scheduleClock();
          }, next - now);
  }

  #takeKey(key: string | undefined): void {
    if (key === undefined || this.#key !== undefined || this.#isDisposed || !claimKey(key)) return;
    this.#key = key;
    const store = this.#storage === null ? undefined : (this.#storage ?? browserStorage());
    this.#memory = new SessionMemory(store, key);
    this.#tabs = new Tabs(key, (message) => this.#onTabMessage(message));
    this.#restore();
  }

  #restore(): void {
    const stored = this.#memory?.load(this.clock.now());
    if (!stored) {
      this.#greetedAt = this.clock.now();
      this.#tabs?.tell({ type: 'hello' });
      return;
    }
    this.#runner.remember(stored.memory.challenge.id, stored);
    this.#dispatch({ type: 'restored', memory: stored.memory });
  }

  #onTabMessage(message: TabMessage): void {
    const { challenge, method, sends, sentAt, phase } = this.#machine;
    switch (message.type) {
      case 'hello':
        // A token is this tab's alone; a cookie is every tab's.
        if (challenge && phase !== 'verified' && this.#runner.secrets(challenge.id).token === undefined)
          this.#tabs?.tell({ type: 'here', id: challenge.id, method, sends, sentAt });
        break;
      case 'here':
        if (this.#isNew) void this.#adopt(message);
        break;
      case 'verified':
        // Without a server to ask, the other tab's word has to do.
        if (!this.#canAsk && challenge?.id === message.id)
          this.#dispatch({
            type: 'snapshot',
            challenge: { ...challenge, status: 'verified' },
            since: this.#machine.acts,
          });
        else this.#dispatch({ type: 'tab', hint: message });
        break;
      default:
        this.#dispatch({ type: 'tab', hint: message });
    }
  }

  /** Nothing was done here yet, and this tab has just asked the others: a later answer was meant for another one. */
  get #isNew(): boolean {
    const { challenge, acts } = this.#machine;
    const since = this.#greetedAt === undefined ? Infinity : this.clock.now() - this.#greetedAt;
    return !challenge && acts === 0 && since < GREETING;
  }

  /** Another tab's challenge is believed only as far as the server confirms it to this browser. */
  async #adopt(message: Extract<TabMessage, { type: 'here' }>): Promise<void> {
    const challenge = await this.#runner.peek(message.id);
    if (!challenge || challenge.status === 'verified' || this.#machine.acts > 0) return;
    this.#dispatch({
      type: 'restored',
      memory: {
        challenge,
        method: challenge.method ?? message.method,
        masked: challenge.destination,
        sends: message.sends,
        sentAt: message.sentAt,
        earlierSendOk: message.sends > 1,
        exhausted: challenge.status === 'exhausted',
      },
    });
  }
}

const rulesOf = ({ policy, methods, disclosure, purpose }: SessionSettings): Rules => ({
  policy: resolvePolicy(policy),
  methods: methods?.length ? methods : ['email'],
  generic: disclosure === 'generic',
  purpose,
});

function claimKey(key: string): boolean {
  if (!liveKeys.has(key)) {
    liveKeys.add(key);
    return true;
  }
  console.warn(
    `otp-elements: another flow with the session key "${key}" is on this page. This one keeps its state in memory; give it a session-key of its own.`,
  );
  return false;
}

function add<Listener>(set: Set<Listener>, listener: Listener, signal: AbortSignal | undefined): () => void {
  if (signal?.aborted) return () => undefined;
  set.add(listener);
  const remove = () => void set.delete(listener);
  signal?.addEventListener('abort', remove, { once: true });
  return remove;
}
