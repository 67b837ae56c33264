import type { Clock } from '../core/clock.js';
import { takeTabLock } from './tab-locks.js';
import type { SharedAct, TabMessage, Tabs } from './tabs.js';

/** This tab's turn at an act. */
export interface Turn {
  /** The act was done: the others hear of it before any of them can have its turn. */
  done(): Promise<void>;
  /** Nothing was done. */
  drop(): void;
}

/** Takes the turn at what was pressed, or nothing where another tab has it, or has had it since the press. */
export type TakeTurn = () => Promise<Turn | undefined>;

/**
 * Lets one tab at a time send or check.
 *
 * A lock alone is not enough: news of what was done travel on the channel, and may come later than the lock that was
 * given up. So a tab gives the lock up only when its news have gone out, and one that takes it first hears what was said
 * before. What then turns out to have been done since the press is not done twice.
 */
export class TabTurns {
  readonly #clock: Clock;
  readonly #tabs: () => Tabs | undefined;
  readonly #life = new AbortController();
  /** How often other tabs have done a thing, as far as was heard. */
  readonly #heard = new Map<string, number>();

  constructor(clock: Clock, tabs: () => Tabs | undefined) {
    this.#clock = clock;
    this.#tabs = tabs;
  }

  /** Another tab has done it. */
  hear({ id, act }: Extract<TabMessage, { type: 'done' }>): void {
    const name = nameOf(id, act);
    this.#heard.set(name, this.#count(name) + 1);
  }

  /** To be called at the press, which is made with what this tab knows then. */
  pressed(id: string, act: SharedAct): TakeTurn {
    const name = nameOf(id, act);
    const known = this.#count(name);
    return async () => {
      const release = await takeTabLock({ name, clock: this.#clock, signal: this.#life.signal });
      if (!release) return undefined;
      await this.#tabs()?.caughtUp();
      if (this.#count(name) === known) return this.#turn(id, act, release);
      release();
      return undefined;
    };
  }

  dispose(): void {
    this.#life.abort();
  }

  #turn(id: string, act: SharedAct, drop: () => void): Turn {
    return {
      drop,
      done: async () => {
        this.#tabs()?.tell({ type: 'done', id, act });
        await this.#tabs()?.caughtUp();
        drop();
      },
    };
  }

  #count(name: string): number {
    return this.#heard.get(name) ?? 0;
  }
}

const nameOf = (id: string, act: SharedAct): string => `otp-elements:act:${id}/${act}`;
