import type { CodeEdit } from '../../core/code-edit.js';

/** The browser's own way to the value, past what a framework, or this field, has put on an element. */
const own = Object.getOwnPropertyDescriptor(globalThis.HTMLInputElement?.prototype ?? {}, 'value') ?? {};

const valueOf = (input: HTMLInputElement): string => String(own.get?.call(input));

/**
 * Writes a value past any setter that a framework has put on the element itself, so that the framework sees the change
 * when the next `input` comes. An equal value is not written: that would move the caret.
 */
export function writeValue(input: HTMLInputElement, value: string): void {
  if (valueOf(input) !== value) own.set?.call(input, value);
}

/** Calls back after each value that a script writes into the input: no event tells of it. */
export function watchValue(input: HTMLInputElement, onWritten: () => void): void {
  // React has put a property of its own on the element by now, and has to go on hearing.
  const { get, set } = Object.getOwnPropertyDescriptor(input, 'value') ?? own;
  Object.defineProperty(input, 'value', {
    configurable: true,
    enumerable: true,
    get: () => get?.call(input) as unknown,
    set(value: unknown) {
      set?.call(input, value);
      onWritten();
    },
  });
}

/** Whether the input has focus, within whichever shadow root it lives. */
export function isFocused(input: Element | undefined): boolean {
  const root = input?.getRootNode();
  return root !== undefined && 'activeElement' in root && root.activeElement === input;
}

/**
 * Replaces the text by the browser's own editing, so that the person can undo it; the browser then says `input`.
 * @returns whether it did: it does for a field that has focus
 */
export function typeOver(input: HTMLInputElement, value: string): boolean {
  if (!isFocused(input)) return false;
  input.setSelectionRange(0, input.value.length);
  // Deprecated without a successor, and in every browser: nothing else writes into the history of edits.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return input.ownerDocument.execCommand('insertText', false, value);
}

/**
 * Calls back once everyone else has heard the event. A microtask would be too early: between two listeners of an event
 * that a browser dispatches, microtasks run.
 */
export function afterDispatch({ type }: Event, callback: () => void): void {
  let isDue = true;
  const run = () => {
    if (isDue) callback();
    isDue = false;
  };
  // Last of all listeners: it joins while the event is already on its way.
  addEventListener(type, run, { once: true });
  // Stopped on its way, or one that does not bubble.
  requestAnimationFrame(run);
}

export const isEditable = (input: HTMLInputElement): boolean =>
  !input.readOnly && !input.matches(':disabled');

/** What the browser's own editing has come to. */
export function nativeEdit(input: HTMLInputElement): CodeEdit {
  return { value: valueOf(input), start: Number(input.selectionStart), end: Number(input.selectionEnd) };
}
