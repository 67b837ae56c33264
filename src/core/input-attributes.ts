import type { Alphabet } from './challenge.js';
import type { LetterCase } from './code-characters.js';

export interface InputOptions {
  /** What is typed in: a one-time code (the default), an e-mail address or a phone number. */
  readonly kind?: 'code' | 'email' | 'phone';
  /** Of a code. Default: `numeric`. */
  readonly alphabet?: Alphabet;
  /** Of a code with letters. */
  readonly case?: LetterCase | undefined;
}

const shared = { spellcheck: 'false', autocorrect: 'off', autocapitalize: 'none', translate: 'no' } as const;

/**
 * The attributes that make an `<input>` fit for its purpose: the right keyboard, filled in by the browser and by password
 * managers, and left alone by whatever corrects or translates. For pages and frameworks that write the input themselves;
 * the elements add only what is missing.
 *
 * A code has no `maxlength`: browsers cut a pasted `123 456` before anyone can take the blank out.
 */
export function inputAttributes({
  kind = 'code',
  alphabet = 'numeric',
  case: letterCase,
}: InputOptions = {}): Readonly<Record<string, string>> {
  if (kind === 'email')
    return { ...shared, type: 'email', inputmode: 'email', autocomplete: 'email', enterkeyhint: 'send' };
  if (kind === 'phone')
    return { ...shared, type: 'tel', inputmode: 'tel', autocomplete: 'tel', enterkeyhint: 'send' };
  return {
    ...shared,
    type: 'text',
    inputmode: alphabet === 'numeric' ? 'numeric' : 'text',
    autocomplete: 'one-time-code',
    autocapitalize: letterCase === 'upper' ? 'characters' : 'none',
    enterkeyhint: 'done',
  };
}
