import type { Challenge } from '../../src/core/challenge.js';
import { SECOND } from '../../src/core/clock.js';
import type { Fact } from '../../src/core/fact.js';
import { initialState, transition } from '../../src/core/machine.js';
import { defaultPolicy } from '../../src/core/policy.js';
import type { Problem } from '../../src/core/problem.js';
import type { Effect, SessionEventBody } from '../../src/core/session-event.js';
import { viewState } from '../../src/core/state-view.js';
import type { MachineState, Rules, SessionState } from '../../src/core/state.js';

export const NOON = Date.UTC(2026, 0, 15, 12);

export const rules: Rules = {
  policy: defaultPolicy,
  methods: ['email', 'sms'],
  generic: false,
  purpose: undefined,
};

/** A challenge as a careful server answers it; times are seconds from noon. */
export function challengeAt(seconds: number, changes: Partial<Challenge> = {}): Challenge {
  const now = NOON + seconds * SECOND;
  return {
    id: 'c1',
    method: 'email',
    destination: 'an•••@example.org',
    code: { length: 6, alphabet: 'numeric', resend: 'new' },
    expiresAt: now + 600 * SECOND,
    resendAt: now + 30 * SECOND,
    sendsLeft: 4,
    attemptsLeft: 5,
    status: 'pending',
    ...changes,
  };
}

/** Plays events to the machine, and keeps what it asked for. */
export class MachineDriver {
  state: MachineState;
  now = NOON;
  /** What the newest event brought about. */
  effects: readonly Effect[] = [];
  readonly allEffects: Effect[] = [];

  constructor(changes: Partial<Rules> = {}) {
    this.state = initialState({ ...rules, ...changes });
  }

  get view(): SessionState {
    return viewState(this.state);
  }

  get step(): SessionState['step'] {
    return this.view.step;
  }

  /** Facts of the newest event. */
  get facts(): readonly Fact[] {
    return this.effects.flatMap((effect) => (effect.type === 'fact' ? [effect.fact] : []));
  }

  get factTypes(): readonly Fact['type'][] {
    return this.facts.map(({ type }) => type);
  }

  /** Whether the newest event asked for an effect of that type. */
  asked(type: Effect['type']): boolean {
    return this.effects.some((effect) => effect.type === type);
  }

  get seconds(): number {
    return (this.now - NOON) / SECOND;
  }

  play(event: SessionEventBody): this {
    const { state, effects } = transition(this.state, { ...event, now: this.now });
    this.state = state;
    this.effects = effects;
    this.allEffects.push(...effects);
    return this;
  }

  /** Lets time pass, and tells the machine. */
  wait(seconds: number): this {
    this.now += seconds * SECOND;
    return this.play({ type: 'clock' });
  }

  start(destination = 'ana@example.org', method = 'email'): this {
    return this.play({ type: 'start', method, destination });
  }

  /** The send on its way is accepted. */
  accept(changes: Partial<Challenge> = {}): this {
    return this.play({
      type: 'sent',
      act: this.state.sendFlight?.act ?? -1,
      challenge: challengeAt(this.seconds, changes),
    });
  }

  refuseSend(problem: Problem): this {
    return this.play({ type: 'send-refused', act: this.state.sendFlight?.act ?? -1, problem });
  }

  verify(code = '123456'): this {
    return this.play({ type: 'verify', code, via: 'typing' });
  }

  refuseAttempt(problem: Problem): this {
    return this.play({ type: 'attempt-refused', act: this.state.attemptFlight?.act ?? -1, problem });
  }

  resend(): this {
    return this.play({ type: 'resend' });
  }

  /** A snapshot that was asked for just now. */
  snapshot(changes: Partial<Challenge> = {}, result?: unknown): this {
    return this.play({
      type: 'snapshot',
      challenge: challengeAt(this.seconds, changes),
      since: this.state.acts,
      ...(result === undefined ? {} : { result }),
    });
  }
}

/** A code is on its way. */
export const waiting = (changes: Partial<Challenge> = {}, settings: Partial<Rules> = {}): MachineDriver =>
  new MachineDriver(settings).start().accept(changes);
