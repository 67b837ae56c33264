import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CodeRules } from '../../core/code-characters.js';
import {
  cellAt,
  entryCell,
  insert,
  isNative,
  moved,
  readValue,
  type CodeEdit,
} from '../../core/code-edit.js';
import { extractCode } from '../../core/code-extract.js';
import type { CompleteVia } from '../../events/otp-complete-event.js';
import { isComposition, isInsertion, isWholeCode, readInput, viaOf } from './input-event.js';
import { afterDispatch, isFocused, writeValue } from './native-input.js';

export interface CodeEditorOptions {
  readonly input: () => HTMLInputElement | undefined;
  readonly rules: () => CodeRules;
  /** The cell under a point of the viewport. */
  readonly cellFromPoint: (x: number) => number;
  /** Called at every change of the value, whoever made it, before anyone hears of it. */
  readonly onValue: () => void;
  /** Called when the person has changed the code, after everyone has heard `input`. */
  readonly onEdit: (via: CompleteVia, isWhole: boolean) => void;
  /** Called when what was pasted holds nothing of a code. */
  readonly onNothing: () => void;
}

/**
 * Makes one native input edit like a row of cells.
 *
 * Owns: the value and selection of the input, and every event by which a person, a keyboard, a clipboard or a password
 * manager changes them. It listens in the capture phase on the host, so whoever listens below sees a clean value.
 *
 * Does not own: when a code is complete, what follows from it, validity, looks; and nothing that a browser does rightly
 * by itself: deleting, moving, cutting, undoing.
 */
export class CodeEditor implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: CodeEditorOptions;
  #edit: CodeEdit = { value: '', start: 0, end: 0 };
  /** Where the pointer went down; until it is up again the selection is its own. */
  #pointerCell: number | undefined;
  #isComposing = false;
  #isOwnEvent = false;
  /** The window lost focus, not the field: on return the place is kept. */
  #keepsPlace = false;
  /** The value that the last `change` spoke of. */
  #committed = '';
  #listening: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: CodeEditorOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get value(): string {
    return this.#edit.value;
  }

  /** What is to be painted: while a word is being composed, what would become of it. */
  get shown(): CodeEdit {
    const input = this.#options.input();
    if (!this.#isComposing || !input) return this.#edit;
    return entryCell(readValue(input.value, this.#rules), this.#rules.length);
  }

  get isFocused(): boolean {
    return isFocused(this.#options.input());
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const options = { capture: true, signal: this.#listening.signal };
    const host = this.#host;
    host.addEventListener('beforeinput', this.#forInput(this.#onBeforeInput), options);
    host.addEventListener('input', this.#forInput(this.#onInput), options);
    host.addEventListener('change', this.#forInput(this.#onChange), options);
    host.addEventListener('paste', this.#forInput(this.#onPaste), options);
    host.addEventListener('drop', this.#forInput(this.#onDrop), options);
    host.addEventListener('compositionstart', this.#forInput(this.#onCompositionStart), options);
    host.addEventListener('compositionend', this.#forInput(this.#onCompositionEnd), options);
    host.addEventListener('pointerdown', this.#forInput(this.#onPointerDown), options);
    host.addEventListener('click', this.#forInput(this.#onClick), options);
    host.addEventListener('keydown', this.#forInput(this.#onKeyDown), options);
    host.addEventListener('keyup', this.#forInput(this.#onKeyUp), options);
    host.addEventListener('focusin', this.#forInput(this.#onFocusIn), options);
    host.addEventListener('focusout', this.#forInput(this.#onFocusOut), options);
    host.ownerDocument.addEventListener('selectionchange', this.#onSelectionChange, options);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#pointerCell = undefined;
    this.#isComposing = false;
  }

  /** Sets the value as a page does: no event, and an equal one touches nothing. */
  set(text: string): void {
    const value = readValue(text, this.#rules);
    if (value !== this.#edit.value || value !== this.#options.input()?.value)
      this.#settle(entryCell(value, this.#rules.length));
    this.#committed = value;
  }

  /** Takes a text that came from outside the field, as if the person had put it in. */
  take(text: string, via: CompleteVia, inputType = 'insertReplacementText'): void {
    const next = insert(this.#edit, text, this.#rules);
    if (!next) {
      if (via === 'paste') this.#options.onNothing();
      return;
    }
    const code = extractCode(text, this.#rules);
    this.#settle(next);
    this.#announceInput(inputType, code || text);
    this.#options.onEdit(via, code !== '');
  }

  selectAll(): void {
    this.#settle({ value: this.#edit.value, start: 0, end: this.#edit.value.length });
  }

  /** Says `change` if the value is another than the last one it spoke of; what a script wrote, no browser says. */
  commit(): void {
    if (this.#edit.value === this.#committed) return;
    this.#committed = this.#edit.value;
    this.#options.input()?.dispatchEvent(new Event('change', { bubbles: true }));
  }

  get #rules(): CodeRules {
    return this.#options.rules();
  }

  get #isEditable(): boolean {
    const input = this.#options.input();
    return input !== undefined && !input.readOnly && !input.matches(':disabled');
  }

  #forInput<E extends Event>(listener: (event: E, input: HTMLInputElement) => void): (event: E) => void {
    return (event) => {
      const input = this.#options.input();
      if (input && event.target === input) listener.call(this, event, input);
    };
  }

  #settle(edit: CodeEdit): void {
    const isChanged = edit.value !== this.#edit.value;
    this.#edit = edit;
    const input = this.#options.input();
    if (input) writeValue(input, edit.value);
    if (isChanged) this.#options.onValue();
    if (input) {
      // Safari moves focus to an input whose selection is set.
      if (isFocused(input) && (input.selectionStart !== edit.start || input.selectionEnd !== edit.end))
        input.setSelectionRange(edit.start, edit.end);
    }
    this.#host.requestUpdate();
  }

  /** Follows the browser's selection. @returns whether it was moved to a cell */
  #follow(input: HTMLInputElement): boolean {
    const { value } = input;
    const now = {
      value,
      start: input.selectionStart ?? value.length,
      end: input.selectionEnd ?? value.length,
    };
    if (now.value === this.#edit.value && now.start === this.#edit.start && now.end === this.#edit.end)
      return false;
    const next = value === this.#edit.value ? moved(this.#edit, now, this.#rules.length) : now;
    this.#settle(next);
    return next.start !== now.start || next.end !== now.end;
  }

  #announceInput(inputType: string, data: string | null): void {
    this.#isOwnEvent = true;
    this.#options
      .input()
      ?.dispatchEvent(new InputEvent('input', { inputType, data, bubbles: true, composed: true }));
    this.#isOwnEvent = false;
    this.#readBack();
  }

  /** Whoever heard `input` may have written another value: a controlled field of a framework does. */
  #readBack(): void {
    const input = this.#options.input();
    if (input && input.value !== this.#edit.value) this.set(input.value);
  }

  #onBeforeInput(event: InputEvent, input: HTMLInputElement): void {
    const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    if (
      event.defaultPrevented ||
      event.isComposing ||
      !isInsertion(event) ||
      text === '' ||
      !this.#isEditable
    )
      return;
    const isMoved = this.#follow(input);
    const next = insert(this.#edit, text, this.#rules);
    if (next && !isMoved && isNative(this.#edit, text, next)) return;
    event.preventDefault();
    if (event.defaultPrevented) this.take(text, viaOf(event), event.inputType);
  }

  #onInput(event: Event, input: HTMLInputElement): void {
    if (this.#isOwnEvent) return;
    if (this.#isComposing && !isWholeCode(input.value, this.#rules)) {
      event.stopImmediatePropagation();
      this.#host.requestUpdate();
      return;
    }
    this.#isComposing = false;
    const before = this.#edit;
    const via = viaOf(event);
    const next = this.#isEditable ? readInput(event, input, before, this.#rules) : before;
    const isUnchanged = next.value === before.value;
    // What was refused, and what the end of a composition has said already, nobody needs to hear.
    if (isUnchanged && (input.value !== next.value || isComposition(event))) event.stopImmediatePropagation();
    this.#settle(next);
    if (isUnchanged && via !== 'autofill' && !this.#isFull) return;
    const isWhole = via !== 'typing' || (before.start === 0 && before.end === before.value.length);
    afterDispatch(event, this.#host, () => {
      this.#readBack();
      this.#options.onEdit(via, isWhole);
    });
  }

  get #isFull(): boolean {
    return this.#edit.value.length === this.#rules.length;
  }

  #onChange(event: Event, input: HTMLInputElement): void {
    // Some managers fill a field in and say nothing but this.
    if (input.value !== this.#edit.value && this.#isEditable) {
      this.#settle(entryCell(readValue(input.value, this.#rules), this.#rules.length));
      this.#announceInput('insertReplacementText', this.#edit.value);
      afterDispatch(event, this.#host, () => this.#options.onEdit('autofill', true));
    }
    this.#committed = this.#edit.value;
  }

  #onPaste(event: ClipboardEvent, input: HTMLInputElement): void {
    this.#onTransfer(event, event.clipboardData, 'insertFromPaste', input);
  }

  #onDrop(event: DragEvent, input: HTMLInputElement): void {
    this.#onTransfer(event, event.dataTransfer, 'insertFromDrop', input);
  }

  #onTransfer(event: Event, data: DataTransfer | null, inputType: string, input: HTMLInputElement): void {
    const text = data?.getData('text/plain') ?? '';
    if (event.defaultPrevented || text === '' || !this.#isEditable) return;
    event.preventDefault();
    if (isFocused(input)) this.#follow(input);
    this.take(text, 'paste', inputType);
  }

  #onCompositionStart(): void {
    this.#isComposing = true;
  }

  #onCompositionEnd(event: CompositionEvent, input: HTMLInputElement): void {
    if (!this.#isComposing) return;
    this.#isComposing = false;
    const next = insert(this.#edit, event.data, this.#rules) ?? this.#edit;
    const isChanged = next.value !== this.#edit.value;
    if (input.value !== next.value || isChanged) this.#settle(next);
    if (!isChanged) return;
    this.#announceInput('insertText', event.data);
    this.#options.onEdit('typing', false);
  }

  #onPointerDown(event: PointerEvent, input: HTMLInputElement): void {
    this.#pointerCell = this.#options.cellFromPoint(event.clientX);
    // A press inside a selection would begin a drag of it, and move the caret only after the click.
    if (isFocused(input)) input.setSelectionRange(this.#edit.end, this.#edit.end);
    const up = () => (this.#pointerCell = undefined);
    // A drag may end anywhere. The click, which needs the cell, comes before the next frame.
    addEventListener('pointerup', () => requestAnimationFrame(up), { once: true, capture: true });
    addEventListener('pointercancel', up, { once: true, capture: true });
  }

  #onClick(event: MouseEvent, input: HTMLInputElement): void {
    const from = this.#pointerCell;
    this.#pointerCell = undefined;
    // A double click selects everything, as in any field; a click without a place (`input.click()`) is none of a pointer.
    if (event.detail > 1 || (event.detail === 0 && event.clientX === 0)) {
      this.#follow(input);
      return;
    }
    const { value } = this.#edit;
    const to = this.#options.cellFromPoint(event.clientX);
    const [first, last] = [Math.min(from ?? to, to), Math.max(from ?? to, to)];
    this.#settle(
      first === last || first >= value.length
        ? cellAt(value, first, this.#rules.length)
        : { value, start: first, end: Math.min(last + 1, value.length) },
    );
  }

  /** A cell is selected without a direction; extending it must begin at the right one of its edges. */
  #onKeyDown(event: KeyboardEvent, input: HTMLInputElement): void {
    const { start, end } = this.#edit;
    if (!event.shiftKey || end - start !== 1 || !event.key.startsWith('Arrow')) return;
    input.setSelectionRange(start, end, event.key === 'ArrowLeft' ? 'backward' : 'forward');
  }

  /** Tabbing in selects everything, in every browser, and only after `focus`. */
  #onKeyUp(event: KeyboardEvent, input: HTMLInputElement): void {
    if (event.key === 'Tab' && this.#isEditable && input.getAttribute('aria-invalid') !== 'true')
      this.#settle(entryCell(this.#edit.value, this.#rules.length));
  }

  #onFocusIn(_event: FocusEvent, input: HTMLInputElement): void {
    this.#committed = this.#edit.value;
    if (this.#pointerCell === undefined && !this.#keepsPlace && input.getAttribute('aria-invalid') !== 'true')
      this.#settle(entryCell(this.#edit.value, this.#rules.length));
    this.#keepsPlace = false;
    this.#host.requestUpdate();
  }

  #onFocusOut(_event: FocusEvent, input: HTMLInputElement): void {
    this.#keepsPlace = isFocused(input);
    if (!this.#keepsPlace) this.commit();
    this.#host.requestUpdate();
  }

  #onSelectionChange = (): void => {
    const input = this.#options.input();
    if (input && isFocused(input) && !this.#isComposing && this.#pointerCell === undefined)
      this.#follow(input);
  };
}
