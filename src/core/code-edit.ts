import { acceptCharacters, type CodeRules } from './code-characters.js';
import { extractCode } from './code-extract.js';

/**
 * The field's editing, as if it were one text drawn as cells. The cell to be edited is a selection of one character, so
 * that typing overwrites it; past the last character, and where one was deleted, it is a caret.
 */
export interface CodeEdit {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const caretAt = (value: string, at: number): CodeEdit => ({ value, start: at, end: at });

/** The cell at `index`, or the first empty one where there is none. */
export function cellAt(value: string, index: number, length: number): CodeEdit {
  const at = Math.max(0, Math.min(index, value.length, length - 1));
  return at < value.length ? { value, start: at, end: at + 1 } : caretAt(value, at);
}

/** Where editing goes on when focus comes in: the first empty cell, or the last one. */
export const entryCell = (value: string, length: number): CodeEdit => cellAt(value, value.length, length);

/**
 * What `text`, typed or put in at the selection, makes of the field.
 * A whole code replaces everything; a part of one goes in at the selection, over what stands there.
 */
export function insert(edit: CodeEdit, text: string, rules: CodeRules): CodeEdit | undefined {
  const code = text.length > 1 ? extractCode(text, rules) : '';
  if (code !== '') return entryCell(code, rules.length);
  const part = isProse(text, rules) ? '' : acceptCharacters(text, rules);
  if (part === '') return undefined;
  const { value, start, end } = edit;
  // A caret in a full field overwrites the cell it is at; past the end that is the last one.
  const from = start === end && value.length >= rules.length ? Math.min(start, rules.length - 1) : start;
  // More than was selected overwrites what follows only as far as there is no room to move it.
  const tail = value.slice(Math.max(end, from));
  const room = Math.max(0, rules.length - from - part.length);
  const next = (value.slice(0, from) + part + tail.slice(Math.max(0, tail.length - room))).slice(
    0,
    rules.length,
  );
  return cellAt(next, from + part.length, rules.length);
}

/** Whether a browser comes to the same value by itself; then it should, because it keeps its own undo. */
export const isNative = ({ value, start, end }: CodeEdit, text: string, next: CodeEdit): boolean =>
  value.slice(0, start) + text + value.slice(end) === next.value;

/** What a value written by a browser, a password manager or a page holds: the code in it, or what is left of it. */
export const readValue = (text: string, rules: CodeRules): string =>
  extractCode(text, rules) || acceptCharacters(text, rules).slice(0, rules.length);

/**
 * Turns a move of the caret into a move of the cell. A caret that leaves a cell to the left stands where the cell began,
 * so only what was selected before tells it from one that stays.
 */
export function moved(before: CodeEdit, now: CodeEdit, length: number): CodeEdit {
  if (now.start !== now.end || now.value === '') return now;
  const wasCell = before.end - before.start === 1;
  const isLeft = before.value === now.value && wasCell && now.start === before.start;
  return cellAt(now.value, isLeft ? now.start - 1 : now.start, length);
}

/** Words, not a part of a code that somebody has copied. */
const isProse = (text: string, { alphabet, length }: CodeRules): boolean =>
  alphabet === 'numeric'
    ? /\p{L}{2}/u.test(text)
    : /\p{L}\s+\p{L}{2}/u.test(text) || text.trim().length > length * 2;
