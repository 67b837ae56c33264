import { createSession, type Session, type SessionOptions } from '../../src/session/session.js';
import type { ChallengeAnswer } from '../../src/core/challenge.js';
import type { ChallengeSnapshot } from '../../src/backend/backend.js';
import type { Fact } from '../../src/core/fact.js';
import { newest, AnsweringBackend } from './answering-backend.js';
import { settle, SimulatedClock } from '../helpers/simulated-clock.js';

export const ADDRESS = 'zxqv.secret@example.org';
export const CODE = '735198';

interface StageOptions extends Partial<SessionOptions> {
  readonly clock?: SimulatedClock;
  readonly backend?: AnsweringBackend;
  /** Another tab runs a copy of the module of its own. */
  readonly create?: typeof createSession;
}

/** A session with everything around it in the test's hand. */
export class Stage {
  readonly clock: SimulatedClock;
  readonly backend: AnsweringBackend;
  readonly session: Session;
  readonly facts: Fact[] = [];

  constructor({
    clock = new SimulatedClock(),
    backend,
    create = createSession,
    ...options
  }: StageOptions = {}) {
    this.clock = clock;
    this.backend = backend ?? new AnsweringBackend(clock);
    this.session = create({ storage: null, ...options, backend: this.backend, clock });
    this.session.onFact((fact) => this.facts.push(fact));
  }

  get step(): string {
    return this.session.state.step;
  }

  get factTypes(): readonly string[] {
    return this.facts.map(({ type }) => type);
  }

  /** Up to a code that is on its way. */
  async toWaiting(
    changes: Partial<ChallengeAnswer> = {},
    more: Partial<ChallengeSnapshot> = {},
  ): Promise<this> {
    this.session.start({ method: 'email', destination: ADDRESS });
    await settle();
    newest(this.backend.starts).answer(this.backend.snapshot(changes, more));
    await settle();
    return this;
  }

  /** Ends the session as a page that goes away does: what is stored stays. */
  leave(): void {
    this.session.dispose();
  }
}
