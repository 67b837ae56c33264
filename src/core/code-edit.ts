import { acceptCharacters, type CodeRules } from './code-characters.js';
import { readText } from './code-extract.js';

/**
 * The field's editing, as if it were one text drawn as cells. The cell to be edited is a selection of one character, so
 * that typing overwrites it; past the last character, and where one was deleted, it is a caret.
 */
export interface CodeEdit {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The cell at `index`, or the first empty one where there is none. */
export function cellAt(value: string, index: number, length: number): CodeEdit {
  const start = Math.max(0, Math.min(index, value.length, length - 1));
  return { value, start, end: Math.min(start + 1, value.length) };
}

/** Where editing goes on when focus comes in: the first empty cell, or the last one. */
export const entryCell = (value: string, length: number): CodeEdit => cellAt(value, value.length, length);

/**
 * What characters of a code, typed or put in at the selection, make of the field.
 * A whole code replaces everything; a part of one goes in at the selection, over what stands there.
 */
export function insert(edit: CodeEdit, characters: string, length: number): CodeEdit {
  if (characters.length >= length) return entryCell(characters.slice(0, length), length);
  const { value, start, end } = edit;
  // A caret past the end of a full field overwrites the last cell.
  const from = Math.min(start, length - 1);
  const to = from + characters.length;
  // A cell is overwritten with what follows it, as by one key after another. Elsewhere what follows makes room while it can.
  const tail = value.slice(Math.max(end - start === 1 ? to : end, value.length - (length - to)));
  return afterPut(edit, (value.slice(0, from) + characters + tail).slice(0, length), to, length);
}

/**
 * Where editing goes on after something was put in before `at`: in the next cell. Where it was put between characters
 * some were deleted, and as long as there is room it stays a caret: the next character belongs there, too.
 */
export const afterPut = ({ start, end }: CodeEdit, value: string, at: number, length: number): CodeEdit =>
  start === end && value.length < length ? { value, start: at, end: at } : cellAt(value, at, length);

/** Whether a browser comes to the same value by itself; then it should, because it keeps its own undo. */
export const isNative = ({ value, start, end }: CodeEdit, text: string, next: CodeEdit): boolean =>
  value.slice(0, start) + text + value.slice(end) === next.value;

/** What a value written by a browser, a password manager or a page is worth. */
export function readValue(text: string, rules: CodeRules): string {
  const characters = acceptCharacters(text, rules);
  // Nothing but a code is the usual case, and at every key the search for one in a sentence would be felt.
  return ((characters !== text && readText(text, rules)) || characters).slice(0, rules.length);
}

/**
 * Turns a move of the caret into a move of the cell. A caret that leaves a cell to the left stands where the cell began,
 * so only what was selected before tells it from one that stays.
 */
export function moved(before: CodeEdit, now: CodeEdit, length: number): CodeEdit {
  const { value, start, end } = now;
  if (start !== end) return now;
  const isLeft = before.start === start && before.end === start + 1;
  return cellAt(value, isLeft ? start - 1 : start, length);
}
