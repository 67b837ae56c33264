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
import { readText } from '../../core/code-extract.js';
import type { CompleteVia } from '../../events/otp-complete-event.js';
import { inputType, insertedText, isInsertion, viaOf } from './input-event.js';
import {
  afterDispatch,
  isEditable,
  isFocused,
  nativeEdit,
  typeOver,
  watchValue,
  writeValue,
} from './native-input.js';

export interface CodeEditorOptions {
  readonly rules: () => CodeRules;
  /** The cell under a point of the viewport; `undefined` where the input is seen as it is. */
  readonly cellFromPoint: (x: number) => number | undefined;
  /** Called at every change of the value, whoever made it, before anyone hears of it. */
  readonly onValue: () => void;
  /** Called when the person has changed the code, after everyone has heard `input`. */
  readonly onEdit: (via: CompleteVia, isWhole: boolean) => void;
  /** Called when a script has written another code into the input. */
  readonly onWritten: () => void;
  /** Called when what was pasted holds nothing of a code. */
  readonly onNothing: () => void;
}

/** Called with the kind of event that its type promises, which is why it is declared as a method: those may ask for more. */
type Handler = { handle(editor: CodeEditor, event: Event, input: HTMLInputElement): void }['handle'];

/**
 * Makes one native input edit like a row of cells.
 *
 * Owns: the value and selection of the input, and every event by which a person, a keyboard, a clipboard or a password
 * manager changes them. It listens in the capture phase on the host, so whoever listens below sees a clean value.
 *
 * Does not own: when a code is complete, what follows from it, validity, looks; and nothing that a browser does rightly
 * by itself: deleting, moving, cutting, undoing.
 */
export class CodeEditor implements ReactiveController, EventListenerObject {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: CodeEditorOptions;
  #input: HTMLInputElement | undefined;
  #edit: CodeEdit = { value: '', start: 0, end: 0 };
  /** Until the pointer is up again the selection is its own. */
  #isPointing = false;
  /** Where it went down. */
  #pointerCell: number | undefined;
  #isComposing = false;
  #isOwnEvent = false;
  #isWritten = false;
  /** The window lost focus, not the field: on return the place is kept. */
  #keepsPlace = false;
  /** The value that the last `change` spoke of. */
  #committed = '';

  static readonly #on: Readonly<Record<string, Handler>> = {
    beforeinput: (editor, event: InputEvent, input) => editor.#onBeforeInput(event, input),
    input: (editor, event, input) => editor.#onInput(event, input),
    change: (editor, event, input) => editor.#onChange(event, input),
    paste: (editor, event: ClipboardEvent, input) => editor.#onTransfer(event, event.clipboardData, input),
    drop: (editor, event: DragEvent, input) => editor.#onTransfer(event, event.dataTransfer, input),
    compositionstart: (editor) => (editor.#isComposing = true),
    compositionend: (editor, event: CompositionEvent, input) => editor.#onCompositionEnd(event, input),
    pointerdown: (editor, event: PointerEvent, input) => editor.#onPointerDown(event, input),
    click: (editor, event: PointerEvent, input) => editor.#onClick(event, input),
    keydown: (editor, event: KeyboardEvent, input) => editor.#onKeyDown(event, input),
    // Tabbing in selects everything, in every browser, and only after `focus`.
    keyup: (editor, { code }: KeyboardEvent, input) => code === 'Tab' && editor.#enter(input),
    focusin: (editor, _event, input) => editor.#onFocusIn(input),
    focusout: (editor, _event, input) => editor.#onFocusOut(input),
    selectionchange: (editor, _event, input) => editor.#onSelectionChange(input),
    pageshow: (editor, { persisted }: PageTransitionEvent, input) => editor.#onPageShow(persisted, input),
  };

  constructor(host: ReactiveControllerHost & HTMLElement, options: CodeEditorOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    for (const type in CodeEditor.#on) host.addEventListener(type, this, true);
  }

  get value(): string {
    return this.#edit.value;
  }

  get isFull(): boolean {
    return this.#edit.value.length === this.#rules.length;
  }

  /** What is to be painted: while a word is being composed, what would become of it. */
  get shown(): CodeEdit {
    return this.#isComposing && this.#input
      ? entryCell(readValue(this.#input.value, this.#rules), this.#rules.length)
      : this.#edit;
  }

  get isFocused(): boolean {
    return isFocused(this.#input);
  }

  hostConnected(): void {
    addEventListener('pageshow', this);
    this.readWritten();
  }

  hostDisconnected(): void {
    removeEventListener('pageshow', this);
    this.#followSelection(false);
    this.#isPointing = this.#isComposing = false;
    // What was being composed is no part of the code.
    if (this.#input) writeValue(this.#input, this.#edit.value);
  }

  /** Edits this input from now on. */
  attach(input: HTMLInputElement, value: string): void {
    this.#input = input;
    // A number or an address has no selection, and what is no number no value.
    if (input.selectionStart === null) input.type = 'text';
    this.set(value);
    // A password manager tells of what it wrote at once, by an event; a page never does.
    watchValue(input, () => {
      this.#isWritten = true;
      queueMicrotask(() => this.readWritten());
    });
  }

  /** Follows what a script has written, unless an event has told of it. */
  readWritten(): void {
    if (!this.#isWritten || this.#isComposing || !this.#host.isConnected) return;
    this.#isWritten = false;
    this.#readBack();
    this.#options.onWritten();
  }

  handleEvent(event: Event): void {
    const isHere = event.target === this.#input || /^(?:sel|page)/.test(event.type);
    if (this.#input && isHere && this.#host.isConnected)
      CodeEditor.#on[event.type]?.(this, event, this.#input);
  }

  /** Sets the value as a page does: no event, and an equal one touches nothing. */
  set(text: string): void {
    const value = readValue(text, this.#rules);
    const isAsLong = value.length === this.#edit.value.length;
    if (value !== this.#edit.value || value !== this.#input?.value)
      this.#settle(isAsLong ? { ...this.#edit, value } : entryCell(value, this.#rules.length));
    this.#committed = value;
  }

  /**
   * Takes a text that came from outside the field, as if the person had put it in at the selection.
   * Where it came with an event, what follows waits until everyone has heard that.
   */
  take(text: string, via: CompleteVia, type = 'insertReplacementText', event?: Event): void {
    const { length } = this.#rules;
    const characters = readText(text, this.#rules);
    // What is filled in goes over everything, even if there is no code in it.
    if (characters === '' && (via !== 'autofill' || this.#edit.value === '')) {
      if (via === 'paste') this.#options.onNothing();
      return;
    }
    const next = insert(this.#edit, characters, length);
    const input = this.#input;
    this.#isOwnEvent = true;
    this.#assume(next);
    const isHeard = next.value !== input?.value && input && typeOver(input, next.value);
    this.#isOwnEvent = false;
    this.#settle(next);
    if (isHeard) this.#readBack();
    else this.#announceInput(type, characters);
    const onEdit = () => this.#options.onEdit(via, characters.length >= length);
    if (event) afterDispatch(event, onEdit);
    else onEdit();
  }

  selectAll(): void {
    this.#settle({ value: this.#edit.value, start: 0, end: this.#edit.value.length });
  }

  /** Says `change` if the value is another than the last one it spoke of; what a script wrote, no browser says. */
  commit(): void {
    if (this.#edit.value !== this.#committed)
      this.#input?.dispatchEvent(new Event('change', { bubbles: true }));
  }

  get #rules(): CodeRules {
    return this.#options.rules();
  }

  #assume(edit: CodeEdit): void {
    const isChanged = edit.value !== this.#edit.value;
    this.#edit = edit;
    if (isChanged) this.#options.onValue();
  }

  #settle(edit: CodeEdit): void {
    const input = this.#input;
    if (input) writeValue(input, edit.value);
    this.#assume(edit);
    // Safari moves focus to an input whose selection is set.
    if (input && isFocused(input) && (input.selectionStart !== edit.start || input.selectionEnd !== edit.end))
      input.setSelectionRange(edit.start, edit.end);
    this.#host.requestUpdate();
  }

  /** Follows the browser's selection. @returns whether it was moved to a cell */
  #follow(input: HTMLInputElement): boolean {
    const { value, start, end } = this.#edit;
    const now = nativeEdit(input);
    if (now.value === value && now.start === start && now.end === end) return false;
    const next = now.value === value ? moved(this.#edit, now, this.#rules.length) : now;
    this.#settle(next);
    return next.start !== now.start || next.end !== now.end;
  }

  #announceInput(type: string, data: string): void {
    this.#isOwnEvent = true;
    this.#input?.dispatchEvent(
      new InputEvent('input', { inputType: type, data, bubbles: true, composed: true }),
    );
    this.#isOwnEvent = false;
    this.#readBack();
  }

  /** Whoever heard `input` may have written another value: a controlled field of a framework does. */
  #readBack(): void {
    if (this.#input && this.#input.value !== this.#edit.value) this.set(this.#input.value);
  }

  #onBeforeInput(event: InputEvent, input: HTMLInputElement): void {
    const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    if (this.#isOwnEvent || event.defaultPrevented || event.isComposing) return;
    if (!isInsertion(event) || text === '' || !isEditable(input)) return;
    const isMoved = this.#follow(input);
    const characters = readText(text, this.#rules);
    const next = characters && insert(this.#edit, characters, this.#rules.length);
    if (next && !isMoved && isNative(this.#edit, text, next)) return;
    event.preventDefault();
    if (event.defaultPrevented) this.take(text, viaOf(event), event.inputType);
  }

  #onInput(event: Event, input: HTMLInputElement): void {
    if (this.#isOwnEvent) return;
    const { length } = this.#rules;
    const { value } = input;
    const isClean = value.length <= length && readValue(value, this.#rules) === value;
    if (this.#isComposing && !(isClean && value.length === length)) {
      event.stopImmediatePropagation();
      this.#host.requestUpdate();
      return;
    }
    this.#isComposing = false;
    const before = this.#edit;
    const via = viaOf(event);
    const now = nativeEdit(input);
    // What was refused, and what the end of a composition has said already, nobody needs to hear.
    if (!isEditable(input) || !isClean || (value === before.value && inputType(event).includes('Comp'))) {
      event.stopImmediatePropagation();
      const isTaken = !isClean && isEditable(input);
      const text = insertedText(event);
      // What was filled in goes over everything.
      this.#settle(isTaken && text === null ? { ...before, start: 0, end: before.value.length } : before);
      if (isTaken) this.take(text ?? value, via);
      return;
    }
    this.#settle(
      inputType(event).startsWith('delete')
        ? now
        : cellAt(value, isInsertion(event) ? now.end : length, length),
    );
    if (value === before.value && via !== 'autofill' && value.length < length) return;
    const isWhole = via !== 'typing' || (before.start === 0 && before.end === before.value.length);
    afterDispatch(event, () => {
      this.#readBack();
      this.#options.onEdit(via, isWhole);
    });
  }

  #onChange(event: Event, input: HTMLInputElement): void {
    const { value } = input;
    const isOther = value !== this.#edit.value;
    if (isOther) this.#settle({ ...this.#edit, start: 0, end: this.#edit.value.length });
    // Some managers fill a field in and say nothing but this.
    if (isOther && isEditable(input)) this.take(value, 'autofill', undefined, event);
    // A browser that says it of a value that is as before has not seen what was written in between.
    else if (this.#edit.value === this.#committed) event.stopImmediatePropagation();
    this.#committed = this.#edit.value;
  }

  #onTransfer(event: Event, data: DataTransfer | null, input: HTMLInputElement): void {
    const text = data?.getData('text/plain') ?? '';
    if (event.defaultPrevented || text === '' || !isEditable(input)) return;
    event.preventDefault();
    if (isFocused(input)) this.#follow(input);
    this.take(text, 'paste', event.type === 'drop' ? 'insertFromDrop' : 'insertFromPaste');
  }

  #onCompositionEnd({ data }: CompositionEvent, input: HTMLInputElement): void {
    if (!this.#isComposing) return;
    this.#isComposing = false;
    const characters = readText(data, this.#rules);
    const { value } = this.#edit;
    const next = characters === '' ? this.#edit : insert(this.#edit, characters, this.#rules.length);
    if (input.value !== next.value || value !== next.value) this.#settle(next);
    if (value === next.value) return;
    this.#announceInput('insertText', data);
    this.#options.onEdit('typing', false);
  }

  #onPointerDown({ clientX }: PointerEvent, input: HTMLInputElement): void {
    this.#isPointing = true;
    this.#pointerCell = this.#options.cellFromPoint(clientX);
    const { end } = this.#edit;
    // A press inside a selection would begin a drag of it, and move the caret only after the click.
    if (isFocused(input) && this.#pointerCell !== undefined) input.setSelectionRange(end, end);
    const up = () => (this.#isPointing = false);
    // A drag may end anywhere. The click, which needs the cell, comes before the next frame.
    addEventListener('pointerup', () => requestAnimationFrame(up), { once: true, capture: true });
    addEventListener('pointercancel', up, { once: true, capture: true });
  }

  #onClick({ detail, clientX }: MouseEvent, input: HTMLInputElement): void {
    const to = this.#options.cellFromPoint(clientX);
    const from = (this.#isPointing ? this.#pointerCell : to) ?? 0;
    this.#isPointing = false;
    // A double click selects everything, as in any field; a click without a place (`input.click()`) is none of a pointer.
    if (to === undefined || detail > 1 || (detail === 0 && clientX === 0)) {
      this.#follow(input);
      return;
    }
    const { value } = this.#edit;
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    this.#settle(
      first === last || first >= value.length
        ? cellAt(value, first, this.#rules.length)
        : { value, start: first, end: Math.min(last + 1, value.length) },
    );
  }

  /** A cell is selected without a direction; extending it must begin at the right one of its edges, leaving it anywhere. */
  #onKeyDown({ shiftKey, ctrlKey, key }: KeyboardEvent, input: HTMLInputElement): void {
    // Keys that come before the browser has told of the selection would else all begin at the same cell.
    this.#onSelectionChange(input);
    const { start, end } = this.#edit;
    if (end - start !== 1 || !key.startsWith('Arrow')) return;
    if (shiftKey) input.setSelectionRange(start, end, key === 'ArrowLeft' ? 'backward' : 'forward');
    else if (ctrlKey) input.setSelectionRange(start, start);
  }

  /** Goes to where typing goes on; a code with a fault is selected whole, and stays so. */
  #enter(input: HTMLInputElement): void {
    if (input.ariaInvalid !== 'true' && isEditable(input))
      this.#settle(entryCell(this.#edit.value, this.#rules.length));
  }

  #onFocusIn(input: HTMLInputElement): void {
    this.#followSelection(true);
    this.#committed = this.#edit.value;
    if (!this.#isPointing && !this.#keepsPlace) this.#enter(input);
    this.#keepsPlace = false;
    this.#host.requestUpdate();
  }

  #onFocusOut(input: HTMLInputElement): void {
    this.#keepsPlace = isFocused(input);
    if (!this.#keepsPlace) {
      this.#followSelection(false);
      this.commit();
    }
    this.#host.requestUpdate();
  }

  /** A browser that goes back brings the page as it was, or fills its inputs in unsaid; the code is none any more. */
  #onPageShow(isAsItWas: boolean, input: HTMLInputElement): void {
    this.#settle(this.#edit);
    if (!isAsItWas || !this.isFull || !isEditable(input)) return;
    this.selectAll();
    this.take('', 'autofill');
  }

  /** Some browsers tell only the document, which would be much to ask of a page with many fields. */
  #followSelection(isOn: boolean): void {
    document[isOn ? 'addEventListener' : 'removeEventListener']('selectionchange', this);
  }

  #onSelectionChange(input: HTMLInputElement): void {
    if (isFocused(input) && !this.#isComposing && !this.#isOwnEvent && !this.#isPointing) this.#follow(input);
  }
}
