import { codeInputAttributes, leftAlone, type CodeInputOptions } from './code-input-attributes.js';

/** What an input is for. */
export interface InputOptions extends CodeInputOptions {
  /** What is typed in: a one-time code (the default), an e-mail address or a phone number. */
  readonly kind?: 'code' | 'email' | 'phone';
}

/**
 * The attributes that make an `<input>` fit for its purpose: the right keyboard, filled in by the browser and by password
 * managers, and left alone by whatever corrects or translates. For pages and frameworks that write the input themselves;
 * the elements add only what is missing.
 */
export function inputAttributes({ kind = 'code', ...code }: InputOptions = {}): Readonly<
  Record<string, string>
> {
  if (kind === 'email') return { ...leftAlone, ...ofSort('email'), enterkeyhint: 'send' };
  if (kind === 'phone') return { ...leftAlone, ...ofSort('tel'), enterkeyhint: 'send' };
  return codeInputAttributes(code);
}

const ofSort = (sort: 'email' | 'tel') => ({ type: sort, inputmode: sort, autocomplete: sort });
