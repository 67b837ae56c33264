/** What becomes of the state when the field says `typed`: a parent may refuse it or make something else of it. */
export type Take = (typed: string, state: string) => string;

export interface FrameworkOptions {
  readonly state: string;
  readonly take: Take;
  /** Of `<otp-input>`, as a page writes them in that framework's templates: all texts. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A component of a framework, on the page, that writes out `<otp-input><input slot="input"></otp-input>`. */
export interface FrameworkField {
  /** What the framework holds. */
  readonly state: string;
  /** Every value it heard from the input. */
  readonly heard: readonly string[];
  /** Every code `otp-complete` told it. */
  readonly completed: readonly string[];
  /** Sets the state from elsewhere on the page. */
  set(state: string): void;
  /** Renders again, for a reason that has nothing to do with the field. */
  rerender(): void;
  unmount(): void;
}

export type MountFramework = (root: HTMLElement, options: FrameworkOptions) => FrameworkField;
