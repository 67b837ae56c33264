import type { OtpBackend } from '../backend/backend.js';
import type { Clock } from '../core/clock.js';
import { isCodeMethod, type MethodOption } from '../core/challenge.js';
import type { Fact, Via } from '../core/fact.js';
import { initialState, transition } from '../core/machine.js';
import { idsOf } from '../core/machine/go-back.js';
import { nextDeadline } from '../core/machine/news.js';
import { resolvePolicy } from '../core/policy.js';
import type { Effect, SessionEvent, SessionEventBody } from '../core/session-event.js';
import { viewState } from '../core/state-view.js';
import type { MachineState, Rules, SessionState } from '../core/state.js';
import { EffectRunner, type AskHandler } from './effects.js';
import { Follower } from './follower.js';
import { KeptSession } from './kept-session.js';
import { Listeners } from './listeners.js';
import type { Session, SessionOptions, SessionSettings, SubscribeOptions } from './session-api.js';
import { systemClock } from './system-clock.js';

/** A clock that is put right by less than this was not set back. Milliseconds. */
const UNSTEADY = 1000;

/** The one implementation of a session. */
export class SessionStore implements Session {
  readonly clock: Clock;
  readonly #backend: OtpBackend;
  readonly #listeners = new Listeners<SessionState>();
  readonly #factListeners = new Listeners<Fact>();
  readonly #runner: EffectRunner;
  readonly #follower: Follower;
  readonly #kept: KeptSession;
  #machine: MachineState;
  #state: SessionState;
  #queue: SessionEvent[] = [];
  #isDraining = false;
  #isDisposed = false;
  /** The latest that the clock has said; it should not say less. */
  #lastNow = -Infinity;
  #deadlineTimer: unknown;

  constructor(options: SessionOptions) {
    const { backend, clock = systemClock, locale, storage } = options;
    this.clock = clock;
    this.#backend = backend;
    this.#machine = initialState(rulesOf(options));
    this.#state = viewState(this.#machine);
    this.#runner = new EffectRunner({
      backend,
      clock,
      purpose: () => this.#machine.rules.purpose,
      locale: typeof locale === 'function' ? locale : () => locale,
      dispatch: (event) => this.#dispatch(event),
      turns: () => this.#kept.turns,
      isAwaited: (act) => this.#isAwaited(act),
      challengeId: () => this.#machine.challenge?.id,
      destination: () => this.destination,
      fail: (code, cause) => this.#factListeners.tell({ type: 'error', code, cause }),
    });
    this.#follower = new Follower({
      backend,
      clock,
      runner: this.#runner,
      onHeard: (id) => this.#kept.tell({ type: 'news', id }),
    });
    this.#kept = new KeptSession({
      clock,
      runner: this.#runner,
      storage,
      canAsk: backend.status !== undefined,
      machine: () => this.#machine,
      dispatch: (event) => this.#dispatch(event),
    });
    this.#kept.take(options.key);
  }

  get state(): SessionState {
    return this.#state;
  }

  get destination(): string | undefined {
    return this.#machine.typed;
  }

  get survivesReload(): boolean {
    return this.#kept.survivesReload;
  }

  configure(settings: SessionSettings): void {
    this.#dispatch({ type: 'configure', rules: rulesOf(settings) });
    if (!this.#isDisposed) this.#kept.take(settings.key);
  }

  subscribe(listener: (state: SessionState) => void, options: SubscribeOptions = {}): () => void {
    return this.#listeners.add(listener, options);
  }

  onFact(listener: (fact: Fact) => void, options: SubscribeOptions = {}): () => void {
    return this.#factListeners.add(listener, options);
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
    this.#dispatch({ type: 'resend', needsAddress: this.#backend.needsAddress?.resend === true });
  }

  verify(code: string, via: Via = 'button'): void {
    this.#dispatch({ type: 'verify', code, via, needsAddress: this.#backend.needsAddress?.verify === true });
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

  goBack(): void {
    this.#dispatch({ type: 'go-back' });
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
    this.#kept.dispose();
    this.clock.clearTimeout(this.#deadlineTimer);
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
    // A listener may have disposed of the session in the middle of things.
    if (this.#isDisposed) return;
    const before = this.#machine;
    const { state, effects } = transition(before, event);
    if (state !== before) {
      this.#machine = state;
      this.#state = viewState(state);
      this.#reconcile(before);
    }
    if (event.type === 'reset') this.#forget();
    // Facts are told after the listeners know the new state: whoever hears one can look it up.
    if (state !== before) this.#listeners.tell(this.#state);
    for (const effect of effects) this.#perform(effect);
  }

  #perform(effect: Effect): void {
    switch (effect.type) {
      case 'fact':
        this.#factListeners.tell(effect.fact);
        break;
      case 'tell':
        this.#kept.tell(effect.hint);
        break;
      case 'refresh':
        if (effect.whenSeen === true) this.#follower.refreshWhenSeen();
        else this.#follower.refresh();
        break;
      default:
        void this.#runner.run(effect);
    }
  }

  /** Brings what lives outside the machine in line with it: the stored entry, the follower, the timer of expiry. */
  #reconcile(before: MachineState): void {
    const { challenge, unansweredStart } = this.#machine;
    const isEnded = isOver(this.#machine);
    // What could repeat an act on the destination that was left goes with it.
    if (before.challenge && before.challenge.id !== challenge?.id) this.#runner.forgetActs();
    const ids = idsOf(this.#machine);
    for (const id of idsOf(before)) if (!ids.includes(id)) this.#runner.forgetSecrets(id);
    if (isEnded && !isOver(before)) this.#runner.forget();
    if (challenge || unansweredStart || before.challenge || before.unansweredStart) this.#kept.save();
    this.#follower.follow(isEnded || !challenge ? undefined : this.#machine);
    this.#scheduleClock();
  }

  #forget(): void {
    this.#kept.forget();
    this.#runner.forget();
  }

  /** One timer, for the next moment at which time alone changes what may be done. */
  #scheduleClock(): void {
    this.clock.clearTimeout(this.#deadlineTimer);
    if (this.#isDisposed) return;
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
}

/** The challenge is proven, or gone: nothing is asked about it any more. */
const isOver = ({ phase, stop }: MachineState): boolean =>
  phase === 'verified' || (phase === 'stopped' && stop?.kind === 'gone');

const rulesOf = ({ policy, methods, disclosure, purpose }: SessionSettings): Rules => ({
  policy: resolvePolicy(policy),
  methods: methods?.length ? methods : ['email'],
  generic: disclosure === 'generic',
  purpose,
});
