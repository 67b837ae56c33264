import type { CompleteVia } from '../../events/otp-complete-event.js';

/** Browsers that fill a field in say `input` without a type, or an untyped event. */
export const inputType = (event: Event): string => (event instanceof InputEvent ? event.inputType : '');

/** Typed, pasted or dropped; not put in by the browser in place of what was there. */
export const isInsertion = (event: Event): boolean => /^insert(?!Repl)/.test(inputType(event));

/** What was typed, pasted or dropped, where the browser says so. */
export const insertedText = (event: Event): string | null =>
  event instanceof InputEvent && isInsertion(event) ? event.data : null;

export function viaOf(event: Event): CompleteVia {
  const type = inputType(event);
  if (/^insertFrom(?:Paste|Drop|Yank)/.test(type)) return 'paste';
  // Keyboards that read the message put the whole code in at once.
  const isPutIn = /^$|Repl/.test(type) || (insertedText(event) ?? '').length > 1;
  return isPutIn ? 'autofill' : 'typing';
}
