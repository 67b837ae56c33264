import { acceptCharacters, type CodeRules } from '../../core/code-characters.js';
import { cellAt, entryCell, insert, readValue, type CodeEdit } from '../../core/code-edit.js';
import type { CompleteVia } from '../../events/otp-complete-event.js';

/** Browsers that fill a field in say `input` without a type, or an untyped event. */
export const inputType = (event: Event): string => (event instanceof InputEvent ? event.inputType : '');

export const isComposition = (event: Event): boolean => inputType(event).includes('Composition');

/** Typed, pasted or dropped; not put in by the browser in place of what was there. */
export const isInsertion = (event: Event): boolean =>
  inputType(event).startsWith('insert') && inputType(event) !== 'insertReplacementText';

export const isWholeCode = (text: string, rules: CodeRules): boolean =>
  text.length === rules.length && acceptCharacters(text, rules) === text;

export function viaOf(event: Event): CompleteVia {
  const type = inputType(event);
  if (/^insertFrom(?:Paste|Drop|Yank)/.test(type)) return 'paste';
  const data = event instanceof InputEvent ? event.data : null;
  // Keyboards that read the message put the whole code in at once.
  const isPutIn = type === '' || type === 'insertReplacementText' || (data ?? '').length > 1;
  return isPutIn ? 'autofill' : 'typing';
}

/** What the input holds after the browser has done its part, made fit for a code. */
export function readInput(
  event: Event,
  input: HTMLInputElement,
  before: CodeEdit,
  rules: CodeRules,
): CodeEdit {
  const { value, selectionStart, selectionEnd } = input;
  const isClean = value.length <= rules.length && acceptCharacters(value, rules) === value;
  if (!isClean && isInsertion(event) && event instanceof InputEvent && event.data !== null)
    return insert(before, event.data, rules) ?? before;
  if (!isClean) return entryCell(readValue(value, rules), rules.length);
  if (inputType(event).startsWith('delete'))
    return { value, start: selectionStart ?? value.length, end: selectionEnd ?? value.length };
  return isInsertion(event)
    ? cellAt(value, selectionStart ?? value.length, rules.length)
    : entryCell(value, rules.length);
}
