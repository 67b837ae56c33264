import type { Alphabet } from './challenge.js';
import type { LetterCase } from './code-characters.js';

/** What a code is made of, as far as its keyboard goes. */
export interface CodeInputOptions {
  /** Default: `numeric`. */
  readonly alphabet?: Alphabet;
  /** Of a code with letters. */
  readonly case?: LetterCase | undefined;
}

/** What every input of the kit has: whatever corrects or translates leaves it alone. */
export const leftAlone = {
  spellcheck: 'false',
  autocorrect: 'off',
  autocapitalize: 'none',
  translate: 'no',
} as const;

/**
 * The attributes of an `<input>` for a one-time code; `inputAttributes` is the public way to them. A code has no
 * `maxlength`: browsers cut a pasted `123 456` before anyone can take the blank out.
 */
export const codeInputAttributes = ({
  alphabet = 'numeric',
  case: letterCase,
}: CodeInputOptions = {}): Readonly<Record<string, string>> => ({
  ...leftAlone,
  type: 'text',
  inputmode: alphabet === 'numeric' ? 'numeric' : 'text',
  autocomplete: 'one-time-code',
  autocapitalize: letterCase === 'upper' ? 'characters' : 'none',
  enterkeyhint: 'done',
});
