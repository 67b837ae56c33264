import type { OtpBackend } from '../backend/backend.js';
import type { Clock } from '../core/clock.js';
import type { MachineState } from '../core/state.js';
import type { EffectRunner } from './effects.js';
import { sleep } from './sleep.js';
import { tabLocks } from './tab-locks.js';

/** Polling begins quickly, because the first seconds tell most, and slows down. Milliseconds. */
const FIRST_POLL = 1500;
const SLOWEST_POLL = 15_000;
const SLOWER = 1.4;
/** An answer younger than this is still true enough for a page that has come back. */
const FRESH = 2000;
/** A broken stream comes back after 1 s, at most 30 s. */
const FIRST_RECONNECT = 1000;
const SLOWEST_RECONNECT = 30_000;

export interface FollowerOptions {
  readonly backend: OtpBackend;
  readonly clock: Clock;
  readonly runner: EffectRunner;
  /** The stream said something: the other tabs may ask for it. */
  readonly onHeard: (id: string) => void;
}

/**
 * Keeps a session up to date about its message: by the challenge's stream where there is one, else by asking again and
 * again. Silent while nobody can see the page, while a request could not leave, and once the challenge is over.
 */
export class Follower {
  readonly #options: FollowerOptions;
  #machine: MachineState | undefined;
  #isVisible = true;
  #isRefreshing = false;
  #wantsRefresh = false;
  /** There was news while nobody could see the page. */
  #hasMissed = false;
  #askedAt = 0;
  #timer: unknown;
  #pollDelay = FIRST_POLL;
  #followed: { id: string; sends: number; abort: AbortController } | undefined;
  readonly #life = new AbortController();

  constructor(options: FollowerOptions) {
    this.#options = options;
  }

  /** Follows the challenge of `machine`, or nothing. */
  follow(machine: MachineState | undefined): void {
    this.#machine = machine;
    this.#reconcile();
  }

  setVisible(visible: boolean): void {
    if (visible === this.#isVisible) return;
    this.#isVisible = visible;
    this.#reconcile();
    if (!visible) return;
    if (this.#hasMissed) this.refresh();
    else this.refreshIfOld();
  }

  /** Asks now, or as soon as somebody can see the page. */
  refreshWhenSeen(): void {
    if (this.#isVisible) this.refresh();
    else this.#hasMissed = true;
  }

  /** Asks once, now; a second call while one is under way asks once more after it. */
  refresh(): void {
    void this.#refresh();
  }

  /** Asks, unless it has just been asked: a page that comes back says so in several ways at once. */
  refreshIfOld(): void {
    if (this.#options.clock.now() - this.#askedAt >= FRESH || this.#options.clock.now() < this.#askedAt)
      this.refresh();
  }

  dispose(): void {
    this.#life.abort();
    this.#stop();
  }

  get #isWanted(): boolean {
    return (
      !this.#life.signal.aborted &&
      this.#isVisible &&
      this.#machine?.challenge !== undefined &&
      this.#machine.online
    );
  }

  #reconcile(): void {
    const { challenge, sends = 0 } = this.#machine ?? {};
    if (!this.#isWanted || !challenge) return this.#stop();
    const followed = this.#followed;
    if (followed?.id === challenge.id && followed.sends === sends) return;
    // A new send is a new story: what was slowed down begins quickly again. A stream that is open goes on.
    const isStreaming = followed?.id === challenge.id && challenge.stream === true;
    if (isStreaming) {
      followed.sends = sends;
      return;
    }
    this.#stop();
    const abort = new AbortController();
    this.#followed = { id: challenge.id, sends, abort };
    if (challenge.stream && this.#options.backend.watch) void this.#stream(challenge.id, abort.signal);
    else this.#poll(FIRST_POLL);
  }

  #stop(): void {
    this.#followed?.abort.abort();
    this.#followed = undefined;
    this.#options.clock.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #poll(delay: number): void {
    if (!this.#options.backend.status) return;
    this.#pollDelay = delay;
    this.#options.clock.clearTimeout(this.#timer);
    this.#timer = this.#options.clock.setTimeout(() => {
      void this.#refresh().then(() => {
        if (this.#isWanted && this.#followed) this.#poll(Math.min(this.#pollDelay * SLOWER, SLOWEST_POLL));
      });
    }, delay);
  }

  async #refresh(): Promise<void> {
    const { backend, runner } = this.#options;
    const machine = this.#machine;
    if (!machine?.challenge || !backend.status || this.#life.signal.aborted) return;
    if (this.#isRefreshing) {
      this.#wantsRefresh = true;
      return;
    }
    this.#isRefreshing = true;
    this.#hasMissed = false;
    this.#askedAt = this.#options.clock.now();
    const { id } = machine.challenge;
    try {
      const outcome = await backend.status(runner.reference(id), { signal: this.#life.signal });
      if (this.#life.signal.aborted) return;
      if (outcome.ok) runner.take(outcome, machine.acts);
      else if (outcome.code === 'challenge_not_found') runner.gone(id);
    } catch {
      // No answer is no news; the next question comes by itself.
    } finally {
      this.#isRefreshing = false;
    }
    if (this.#wantsRefresh) {
      this.#wantsRefresh = false;
      await this.#refresh();
    }
  }

  /** One tab holds the stream, where tabs can agree on it; the others hear of news on their channel. */
  async #stream(id: string, signal: AbortSignal): Promise<void> {
    const hold = () => this.#streamForever(id, signal);
    const locks = tabLocks();
    if (!locks) return hold();
    try {
      await locks.request(`otp-elements:stream:${id}`, { signal }, hold);
    } catch {
      // The wait for the lock was called off; or locks are refused here, and then each tab holds its own.
      await hold();
    }
  }

  async #streamForever(id: string, signal: AbortSignal): Promise<void> {
    const { backend, runner, clock, onHeard } = this.#options;
    let pause = FIRST_RECONNECT;
    while (!signal.aborted && backend.watch) {
      try {
        await backend.watch(
          runner.reference(id),
          (snapshot) => {
            pause = FIRST_RECONNECT;
            runner.take(snapshot, this.#machine?.acts ?? 0, true);
            onHeard(id);
          },
          { signal },
        );
      } catch {
        // The connection broke.
      }
      if (signal.aborted) return;
      // What was missed meanwhile, or why the stream has ended.
      await this.#refresh();
      await sleep(clock, pause, signal);
      pause = Math.min(pause * 2, SLOWEST_RECONNECT);
    }
  }
}
