import { cellAt, entryCell } from '../../core/code-edit.js';
import type { CodeEditor } from './code-editor.js';
import { isEditable, isFocused } from './native-input.js';

export interface CellSelectionOptions {
  /** The cell under a point of the viewport; `undefined` where the input is seen as it is. */
  readonly cellFromPoint: (x: number) => number | undefined;
  /** Called when focus has come, and has gone. */
  readonly onFocus: () => void;
  readonly onEnter: (event: KeyboardEvent) => void;
}

type Handler = { handle(this: CellSelection, event: Event, input: HTMLInputElement): void }['handle'];

/**
 * Lets a person move in a native input as in a row of cells.
 *
 * Owns: what pointer, arrows and focus make of the selection: a cell that is edited is a selection of one character.
 * Does not own: the value, and what a browser does rightly by itself.
 */
export class CellSelection {
  readonly #editor: CodeEditor;
  readonly #options: CellSelectionOptions;
  /** Until the pointer is up again the selection is its own. */
  #isPointing = false;
  /** Where it went down. */
  #pointerCell: number | undefined;
  /** The window lost focus, not the field: on return the place is kept. */
  #keepsPlace = false;

  constructor(editor: CodeEditor, options: CellSelectionOptions) {
    this.#editor = editor;
    this.#options = options;
  }

  disconnect(): void {
    this.#isPointing = false;
  }

  hear(event: Event, input: HTMLInputElement): void {
    CellSelection.#on[event.type]?.call(this, event, input);
  }

  #follow(input: HTMLInputElement): void {
    if (!this.#editor.isBusy && !this.#isPointing && isFocused(input)) this.#editor.follow(input);
  }

  /** Goes to where typing goes on; a code with a fault is selected whole, and stays so. */
  #enter(input: HTMLInputElement): void {
    const { value, length } = this.#editor;
    if (input.ariaInvalid !== 'true' && isEditable(input)) this.#editor.settle(entryCell(value, length));
  }

  static readonly #on: Readonly<Record<string, Handler>> = {
    pointerdown({ clientX }: PointerEvent, input) {
      this.#isPointing = true;
      this.#pointerCell = this.#options.cellFromPoint(clientX);
      const { end } = this.#editor.edit;
      // A press inside a selection would begin a drag of it, and move the caret only after the click.
      if (isFocused(input) && this.#pointerCell !== undefined) input.setSelectionRange(end, end);
      const up = () => (this.#isPointing = false);
      // A drag may end anywhere. The click, which needs the cell, comes before the next frame.
      addEventListener('pointerup', () => requestAnimationFrame(up), { once: true, capture: true });
      addEventListener('pointercancel', up, { once: true, capture: true });
    },

    click({ detail, clientX, shiftKey }: MouseEvent, input) {
      const to = this.#options.cellFromPoint(clientX);
      if (shiftKey) this.#pointerCell = this.#editor.edit.start;
      const from = (this.#isPointing ? this.#pointerCell : to) ?? 0;
      this.#isPointing = false;
      // As in any field; Firefox does so only on the line of the text.
      if (detail > 1) {
        this.#editor.selectAll();
        return;
      }
      // A click without a place (`input.click()`) is none of a pointer.
      if (to === undefined || (!detail && !clientX)) {
        this.#editor.follow(input);
        return;
      }
      const { value, length } = this.#editor;
      const start = Math.min(from, to);
      const end = Math.min(Math.max(from, to) + 1, value.length);
      this.#editor.settle(start < end ? { value, start, end } : cellAt(value, start, length));
    },

    /** A cell is selected without a direction; extending it must begin at the right one of its edges, leaving it anywhere. */
    keydown({ shiftKey, ctrlKey, key = '' }: KeyboardEvent, input) {
      // What is typed is no move, and is looked at before it goes in. A password manager's key has no name.
      if (key.length === 1) return;
      // It comes where nobody has forbidden the key, and is what has a browser submit a form. Heard at each key, it would be felt.
      if (key === 'Enter') input.addEventListener('keypress', this.#options.onEnter, { once: true });
      // Keys that come before the browser has told of the selection would else all begin at the same cell.
      this.#follow(input);
      const { start, end } = this.#editor.edit;
      if (end - start !== 1) return;
      if (shiftKey) input.setSelectionRange(start, end, /Left|Up|Home/.test(key) ? 'backward' : 'forward');
      else if (ctrlKey && key.startsWith('Arrow')) input.setSelectionRange(start, start);
    },

    selectionchange(_event, input) {
      this.#follow(input);
    },

    focusin(_event, input) {
      // Tabbing in selects everything, in every browser, and only after `focus`.
      input.addEventListener('keyup', ({ code }) => code === 'Tab' && this.#enter(input), { once: true });
      this.#editor.begin();
      if (!this.#isPointing && !this.#keepsPlace) this.#enter(input);
      this.#keepsPlace = false;
      this.#options.onFocus();
    },

    focusout(_event, input) {
      this.#keepsPlace = isFocused(input);
      if (!this.#keepsPlace) this.#editor.commit();
      this.#options.onFocus();
    },
  };

  /** Events that it has to hear. */
  static readonly types = Object.keys(CellSelection.#on);
}
