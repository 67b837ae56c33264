/** A field's text and where its caret is. */
export interface TextAndCaret {
  readonly text: string;
  readonly caret: number;
}

/** What a person writes between digits, and nothing else. */
const PLAIN = /^[+\d\s().-]*$/;

/**
 * A number after one edit in a field, grouped anew, with the caret behind the same digit as before; `undefined` where it
 * is to be left alone: in a shape of the person's own, pasted or typed, or in digits of another script.
 *
 * Deleting what stands between two digits deletes the digit before it (or after it), or nothing would seem to happen.
 *
 * @param before the text before the edit
 * @param after what the browser made of it
 * @param format groups a number; what it returns for its own result is that result again
 */
export function regroup(
  before: string,
  after: TextAndCaret & { readonly isForward?: boolean },
  format: (text: string) => string,
): TextAndCaret | undefined {
  if (!PLAIN.test(after.text) || format(before) !== before) return undefined;
  const signs = significant(after.text);
  let place = significant(after.text.slice(0, after.caret)).length;
  let kept = signs;
  if (signs === significant(before) && after.text.length < before.length) {
    const start = after.isForward ? place : place - 1;
    place = Math.max(0, start);
    kept = signs.slice(0, place) + signs.slice(start + 1);
  }
  const text = format(kept);
  return significant(text) === kept ? { text, caret: caretAfter(text, place) } : undefined;
}

const significant = (text: string): string => text.replace(/[^+\d]/g, '');

/** Behind that many signs; at the end, behind what closes them. */
function caretAfter(text: string, count: number): number {
  if (count === significant(text).length) return text.length;
  let seen = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (seen === count) return index;
    if (/[+\d]/.test(text.charAt(index))) seen += 1;
  }
  return text.length;
}
