import type { Clock } from '../core/clock.js';
import { definite } from '../core/challenge.js';
import { idsOf, newestWay } from '../core/machine/go-back.js';
import { memoryOf } from '../core/machine/memory.js';
import type { Memory, SessionEventBody, TabHint } from '../core/session-event.js';
import type { MachineState } from '../core/state.js';
import type { EffectRunner } from './effects.js';
import { claimKey, releaseKey } from './live-keys.js';
import {
  browserStorage,
  SessionMemory,
  type KeyValueStore,
  type Secrets,
  type StoredSession,
} from './storage.js';
import { TabTurns } from './tab-turns.js';
import { Tabs, type TabMessage } from './tabs.js';

/** How long other tabs take to answer a new one. Milliseconds. */
const GREETING = 2000;

export interface KeptSessionOptions {
  readonly clock: Clock;
  readonly runner: EffectRunner;
  /** `null`: nothing is kept. */
  readonly storage: KeyValueStore | null | undefined;
  /** Whether the server can be asked where a challenge stands. */
  readonly canAsk: boolean;
  readonly machine: () => MachineState;
  readonly dispatch: (event: SessionEventBody) => void;
}

/**
 * What a session is beyond one page's life: its stored entry, and its other tabs. Both come with the session's key.
 * It hands what they say to the machine as events; it decides nothing.
 */
export class KeptSession {
  /** Whose turn it is to send or to check. */
  readonly turns: TabTurns;
  readonly #options: KeptSessionOptions;
  #key: string | undefined;
  #memory: SessionMemory | undefined;
  #tabs: Tabs | undefined;
  /** When this tab asked the others whether there is a challenge already. */
  #greetedAt: number | undefined;
  /** Of the challenges that other tabs have offered: all of them offer the same one at once. */
  readonly #offered = new Set<string>();

  constructor(options: KeptSessionOptions) {
    this.#options = options;
    this.turns = new TabTurns(options.clock, () => this.#tabs);
  }

  get survivesReload(): boolean {
    return this.#memory !== undefined && !this.#memory.isDenied;
  }

  /** Restores what was kept under the key, else asks the other tabs. A key is taken once. */
  take(key: string | undefined): void {
    if (key === undefined || this.#key !== undefined || !claimKey(key)) return;
    this.#key = key;
    const { storage, clock, runner, dispatch } = this.#options;
    this.#memory = new SessionMemory(storage === null ? undefined : (storage ?? browserStorage()), key);
    this.#tabs = new Tabs(key, clock, (message) => this.#onMessage(message));
    const stored = this.#memory.load(clock.now());
    const memory = stored?.memory;
    if (memory) {
      const { challenge, earlier } = memory;
      if (earlier && stored.earlier) runner.remember(earlier.challenge.id, stored.earlier);
      runner.remember(challenge.id, stored);
      dispatch({ type: 'restored', memory });
      // What came too late to be gone on with, or was past its time, proves nothing any more.
      const ids = idsOf(this.#options.machine());
      for (const { id } of [challenge, ...(earlier ? [earlier.challenge] : [])])
        if (!ids.includes(id)) runner.forgetSecrets(id);
    }
    if (stored?.start) {
      dispatch({ type: 'interrupted', start: stored.start });
      this.save();
    }
    if (!memory) {
      this.#greetedAt = clock.now();
      this.tell({ type: 'hello' });
    }
  }

  tell(message: TabMessage): void {
    this.#tabs?.tell(message);
  }

  save(): void {
    const machine = this.#options.machine();
    const memory = memoryOf(machine);
    const start = machine.unansweredStart;
    if (!memory && !start) return this.#memory?.forget();
    const { clock } = this.#options;
    this.#memory?.save({ ...definite({ memory, start }), ...this.#secretsOf(memory) }, clock.now());
  }

  /** The proofs of the challenge, and of an earlier one that may be gone back to. */
  #secretsOf(memory: Memory | undefined): Secrets & Pick<StoredSession, 'earlier'> {
    if (!memory) return {};
    const { runner } = this.#options;
    const { challenge, earlier } = memory;
    const isElsewhere = earlier !== undefined && earlier.challenge.id !== challenge.id;
    return {
      ...runner.secrets(challenge.id),
      ...(isElsewhere ? { earlier: runner.secrets(earlier.challenge.id) } : {}),
    };
  }

  forget(): void {
    this.#memory?.forget();
  }

  /** What was kept stays: the page may be loaded again. */
  dispose(): void {
    this.turns.dispose();
    this.#tabs?.close();
    if (this.#key !== undefined) releaseKey(this.#key);
  }

  #onMessage(message: TabMessage): void {
    switch (message.type) {
      case 'hello':
        this.#answerHello();
        break;
      case 'here':
        if (this.#isNew && !this.#offered.has(message.id)) void this.#adopt(message);
        break;
      case 'done':
        this.turns.hear(message);
        break;
      default:
        this.#onHint(message);
    }
  }

  #answerHello(): void {
    const { machine, runner } = this.#options;
    const state = machine();
    const newest = newestWay(state);
    // A token is this tab's alone; a cookie is every tab's.
    if (newest && state.phase !== 'verified' && runner.secrets(newest.challenge.id).token === undefined) {
      const { challenge, method, sentAt } = newest;
      this.tell({ type: 'here', id: challenge.id, method, sends: state.sends, sentAt });
    }
  }

  #onHint(hint: TabHint): void {
    const { machine, canAsk, dispatch } = this.#options;
    const { challenge, acts } = machine();
    // Without a server to ask, the other tab's word has to do.
    if (hint.type === 'verified' && !canAsk && challenge?.id === hint.id)
      dispatch({ type: 'snapshot', challenge: { ...challenge, status: 'verified' }, since: acts });
    else dispatch({ type: 'tab', hint });
  }

  /** Nothing was done here yet, and this tab has just asked the others: a later answer was meant for another one. */
  get #isNew(): boolean {
    const { clock, machine } = this.#options;
    const { challenge, acts } = machine();
    const since = this.#greetedAt === undefined ? Infinity : clock.now() - this.#greetedAt;
    return !challenge && acts === 0 && since < GREETING;
  }

  /** Another tab's challenge is believed only as far as the server confirms it to this browser. */
  async #adopt({ id, method, sends, sentAt }: Extract<TabMessage, { type: 'here' }>): Promise<void> {
    const { runner, machine, dispatch } = this.#options;
    this.#offered.add(id);
    const challenge = await runner.peek(id);
    if (!challenge || challenge.status === 'verified' || machine().acts > 0) return;
    dispatch({
      type: 'restored',
      isFresh: true,
      memory: {
        challenge,
        method: challenge.method ?? method,
        masked: challenge.destination,
        sends,
        sentAt,
        earlierSendOk: sends > 1,
        exhausted: challenge.status === 'exhausted',
        expired: challenge.status === 'expired',
      },
    });
  }
}
