/**
 * A part of the kit that is fetched when it is first needed, once for all who need it. A fetch that failed is forgotten,
 * so that the next need tries again: a connection that failed may be back.
 */
export class LatePart<Part> {
  readonly #fetch: () => Promise<Part>;
  #part: Part | undefined;
  #asked: Promise<Part | undefined> | undefined;

  constructor(fetch: () => Promise<Part>) {
    this.#fetch = fetch;
  }

  /** The part, once it is here. */
  get part(): Part | undefined {
    return this.#part;
  }

  /** Whether it is on its way. */
  get isComing(): boolean {
    return this.#asked !== undefined && this.#part === undefined;
  }

  /** Fetches the part, unless it is here or on its way. Never fails: `undefined` where it cannot be fetched. */
  need(): Promise<Part | undefined> {
    this.#asked ??= this.#fetch().then(
      (part) => (this.#part = part),
      () => (this.#asked = undefined),
    );
    return this.#asked;
  }
}
