import { SECOND } from './clock.js';
import type { Fact } from './fact.js';

/** What analytics want to know of one flow. No address, no code. */
export interface FlowSummary {
  readonly outcome: 'verified' | 'given-up';
  readonly method: string;
  /** Provider id of the mailbox, of our own table, where its domain or the server tells. */
  readonly mailbox: string | undefined;
  readonly sends: number;
  /** Codes that were refused. */
  readonly refusals: number;
  /** From the first send to the sign-in. */
  readonly seconds: number | undefined;
  /** Cause numbers that were shown, and those whose control was pressed. */
  readonly adviceShown: readonly number[];
  readonly adviceUsed: readonly number[];
}

/** Listens to a flow and tells its story once. */
export class SummaryKeeper {
  #method: string | undefined;
  #mailbox: string | undefined;
  #sends = 0;
  #refusals = 0;
  #firstSentAt: number | undefined;
  #verifiedAt: number | undefined;
  readonly #shown = new Set<number>();
  readonly #used = new Set<number>();

  hear(fact: Fact, now: number): void {
    if (fact.type === 'sent') {
      this.#method = fact.method;
      this.#sends += 1;
      this.#firstSentAt ??= now;
    }
    if (fact.type === 'refused') this.#refusals += 1;
    if (fact.type === 'verified') this.#verifiedAt = now;
  }

  shown({
    causes,
    mailbox,
  }: {
    readonly causes: readonly number[];
    readonly mailbox?: string | undefined;
  }): void {
    this.#mailbox = mailbox ?? this.#mailbox;
    for (const cause of causes) this.#shown.add(cause);
  }

  used(causes: readonly number[]): void {
    for (const cause of causes) this.#used.add(cause);
  }

  /** The story, the first time it is asked for; nothing where nothing was sent. */
  close(outcome: FlowSummary['outcome']): FlowSummary | undefined {
    if (this.#method === undefined) return undefined;
    const summary: FlowSummary = {
      outcome,
      method: this.#method,
      mailbox: this.#mailbox,
      sends: this.#sends,
      refusals: this.#refusals,
      seconds:
        this.#verifiedAt === undefined || this.#firstSentAt === undefined
          ? undefined
          : Math.round((this.#verifiedAt - this.#firstSentAt) / SECOND),
      adviceShown: [...this.#shown],
      adviceUsed: [...this.#used],
    };
    this.#method = undefined;
    return summary;
  }
}
