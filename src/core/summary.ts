/** What analytics want to know of one flow. No address, no code. */
export interface FlowSummary {
  readonly outcome: 'verified' | 'given-up';
  readonly method: string;
  /** Provider id of the mailbox, where its domain tells. */
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
