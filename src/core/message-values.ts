/** A span of time, in seconds; formatted by `Intl` in the pack's language. */
export interface Duration {
  readonly seconds: number;
}

/** Something that reads left to right in every language: an address, a number, a code. */
export interface Ltr {
  readonly ltr: string;
  /** How to say it: bullets of a mask are read aloud one by one. */
  readonly spoken?: string;
}
