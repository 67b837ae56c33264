import { acceptCharacters, type CodeRules } from '../../core/code-characters.js';
import {
  afterPut,
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
  /** Called at every change of the value, whoever made it, before anyone hears of it. */
  readonly onValue: () => void;
  /** Called when what is to be painted has changed: value, selection, focus. */
  readonly onSight: () => void;
  /** Called when the person has changed the code, after everyone has heard `input`. */
  readonly onEdit: (via: CompleteVia, isWhole: boolean) => void;
  /** Called when a script has written another code into the input. */
  readonly onWritten: () => void;
  /** Called when what was pasted holds nothing of a code. */
  readonly onNothing: () => void;
}

/** Declared as a method, so that each may ask for the kind of event that its type promises. */
type Handler = { handle(this: CodeEditor, event: Event, input: HTMLInputElement): void }['handle'];

/**
 * Makes one native input hold a code.
 *
 * Owns: the value of the input, where in it is edited, and what becomes of every event by which a person, a keyboard, a
 * clipboard or a password manager changes the value.
 *
 * Does not own: how a person moves in it; when a code is complete, what follows from it, validity, looks; and nothing that
 * a browser does rightly by itself: deleting, moving, cutting, undoing.
 */
export class CodeEditor {
  readonly #host: HTMLElement;
  readonly #options: CodeEditorOptions;
  #input: HTMLInputElement | undefined;
  #edit: CodeEdit = { value: '', start: 0, end: 0 };
  #isComposing = false;
  #isOwnEvent = false;
  #isWritten = false;
  /** The value that the last `change` spoke of. */
  #committed = '';

  constructor(host: HTMLElement, options: CodeEditorOptions) {
    this.#host = host;
    this.#options = options;
  }

  get edit(): CodeEdit {
    return this.#edit;
  }

  get value(): string {
    return this.#edit.value;
  }

  get length(): number {
    return this.#options.rules().length;
  }

  get isFull(): boolean {
    return this.value.length === this.length;
  }

  /** The browser is in the middle of something, and its selection is not yet the person's. */
  get isBusy(): boolean {
    return this.#isComposing || this.#isOwnEvent;
  }

  get isFocused(): boolean {
    return isFocused(this.#input);
  }

  /** What is to be painted: while a word is being composed, what would become of it. */
  get shown(): CodeEdit {
    return this.#isComposing && this.#input
      ? entryCell(readValue(this.#input.value, this.#options.rules()), this.length)
      : this.#edit;
  }

  disconnect(): void {
    // What was being composed is no part of the code.
    this.settle(this.#edit);
  }

  /** Edits this input from now on. */
  attach(input: HTMLInputElement, value: string): void {
    this.#input = input;
    // A browser would cut `123 456` that is filled in before anyone can take the blank out.
    input.removeAttribute('maxlength');
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

  hear(event: Event, input: HTMLInputElement): void {
    CodeEditor.#on[event.type]?.call(this, event, input);
  }

  /** Sets the value as a page does: no event, and an equal one touches nothing. */
  set(text: string): void {
    const value = readValue(text, this.#options.rules());
    const isAsLong = value.length === this.value.length;
    if (value !== this.value || value !== this.#input?.value)
      this.settle(isAsLong ? { ...this.#edit, value } : entryCell(value, this.length));
    this.#committed = value;
  }

  /**
   * Takes a text that came from outside the field, as if the person had put it in at the selection.
   * Where it came with an event, what follows waits until everyone has heard that.
   */
  take(text: string, via: CompleteVia, type = 'insertReplacementText', event?: Event): void {
    const { length } = this;
    const characters = readText(text, this.#options.rules());
    // What is filled in goes over everything, even if there is no code in it.
    if (characters === '' && (via !== 'autofill' || this.value === '')) {
      if (via === 'paste') this.#options.onNothing();
      return;
    }
    const next = insert(this.#edit, characters, length);
    const input = this.#input;
    this.#isOwnEvent = true;
    this.#assume(next);
    const isHeard = input && input.value !== next.value && typeOver(input, next.value);
    this.#isOwnEvent = false;
    if (isHeard) this.#readBack();
    this.settle(this.#edit);
    if (!isHeard) this.#announceInput(type, characters);
    this.#noteEdit(via, characters.length >= length, event);
  }

  selectAll(): void {
    this.settle({ value: this.value, start: 0, end: this.value.length });
  }

  /** From here on `change` would speak of another value. */
  begin(): void {
    this.#committed = this.value;
  }

  /** Says `change` if the value is another than the last one it spoke of; what a script wrote, no browser says. */
  commit(): void {
    if (this.value !== this.#committed) this.#input?.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Brings value and selection of the input to this, and has it painted. What was being composed is no more. */
  settle(edit: CodeEdit): void {
    const input = this.#input;
    this.#isComposing = false;
    if (input) writeValue(input, edit.value);
    this.#assume(edit);
    // Safari moves focus to an input whose selection is set.
    if (input && (input.selectionStart !== edit.start || input.selectionEnd !== edit.end) && isFocused(input))
      input.setSelectionRange(edit.start, edit.end);
  }

  /** Follows the browser's selection. @returns whether it was moved to a cell */
  follow(input: HTMLInputElement): boolean {
    const { value, start, end } = this.#edit;
    const now = nativeEdit(input);
    if (now.value === value && now.start === start && now.end === end) return false;
    const next = now.value === value ? moved(this.#edit, now, this.length) : now;
    this.settle(next);
    return next.start !== now.start || next.end !== now.end;
  }

  #assume(edit: CodeEdit): void {
    const isChanged = edit.value !== this.value;
    this.#edit = edit;
    if (isChanged) this.#options.onValue();
    this.#options.onSight();
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
    if (this.#input && this.#input.value !== this.value) this.set(this.#input.value);
  }

  /** What the person has done is done; where an event tells of it, once everyone has heard that. */
  #noteEdit(via: CompleteVia, isWhole: boolean, event?: Event | false): void {
    const note = () => {
      this.#readBack();
      this.#options.onEdit(via, isWhole);
    };
    if (event) afterDispatch(event, note);
    else note();
  }

  #transfer(event: Event, data: DataTransfer | null, type: string, input: HTMLInputElement): void {
    const text = data?.getData('text/plain');
    if (event.defaultPrevented || !text || !isEditable(input)) return;
    event.preventDefault();
    if (isFocused(input)) this.follow(input);
    this.take(text, 'paste', type);
  }

  static readonly #on: Readonly<Record<string, Handler>> = {
    beforeinput(event: InputEvent, input) {
      if (this.#isOwnEvent || event.defaultPrevented || event.isComposing || !isInsertion(event)) return;
      const text = event.data ?? event.dataTransfer?.getData('text/plain');
      if (!text || !isEditable(input)) return;
      const isMoved = this.follow(input);
      const characters = readText(text, this.#options.rules());
      const next = characters && insert(this.#edit, characters, this.length);
      if (next && !isMoved && isNative(this.#edit, text, next)) return;
      event.preventDefault();
      if (event.defaultPrevented) this.take(text, viaOf(event), event.inputType);
    },

    input(event, input) {
      if (this.#isOwnEvent) return;
      const { length } = this;
      const before = this.#edit;
      const now = nativeEdit(input);
      const { value } = now;
      const isClean = value.length <= length && acceptCharacters(value, this.#options.rules()) === value;
      if (this.#isComposing && !(isClean && value.length === length)) {
        event.stopImmediatePropagation();
        this.#options.onSight();
        return;
      }
      const type = inputType(event);
      const via = viaOf(event);
      // What was refused, and what the end of a composition has said already, nobody needs to hear.
      if (!isClean || !isEditable(input) || (value === before.value && type.includes('Comp'))) {
        event.stopImmediatePropagation();
        this.settle(before);
        if (isClean || !isEditable(input)) return;
        const text = insertedText(event);
        // What was filled in goes over everything.
        if (text === null) this.selectAll();
        this.take(text ?? value, via);
        return;
      }
      this.settle(type.startsWith('delete') ? now : afterPut(before, value, now.end, length));
      if (value === before.value && via !== 'autofill' && value.length < length) return;
      const isWhole = via !== 'typing' || (before.start === 0 && before.end === before.value.length);
      // Only a whole code has to wait.
      this.#noteEdit(via, isWhole, this.isFull && event);
    },

    change(event, input) {
      const { value } = input;
      const isOther = value !== this.value;
      if (isOther) this.selectAll();
      // Some managers fill a field in and say nothing but this.
      if (isOther && isEditable(input)) this.take(value, 'autofill', undefined, event);
      // A browser that says it of a value that is as before has not seen what was written in between.
      else if (this.value === this.#committed) event.stopImmediatePropagation();
      this.#committed = this.value;
    },

    paste(event: ClipboardEvent, input) {
      this.#transfer(event, event.clipboardData, 'insertFromPaste', input);
    },

    drop(event: DragEvent, input) {
      this.#transfer(event, event.dataTransfer, 'insertFromDrop', input);
    },

    /** A browser that goes back brings the page as it was, or fills its inputs in unsaid; the code is none any more. */
    pageshow({ persisted }: PageTransitionEvent, input) {
      this.settle(this.#edit);
      if (!persisted || !this.isFull || !isEditable(input)) return;
      this.selectAll();
      this.take('', 'autofill');
    },

    compositionstart(_event, input) {
      this.#isComposing = true;
      // A keyboard may begin by selecting a word that is there, to write it anew.
      this.#edit = nativeEdit(input);
    },

    compositionend({ data }: Partial<CompositionEvent>, input) {
      if (!this.#isComposing) return;
      // A password manager's event says nothing.
      const text = data ?? input.value;
      const characters = readText(text, this.#options.rules());
      const { value } = this.#edit;
      const next = characters === '' ? this.#edit : insert(this.#edit, characters, this.length);
      this.settle(next);
      if (value === next.value) return;
      this.#announceInput('insertText', text);
      this.#noteEdit('typing', false);
    },
  };

  /** Events that it has to hear. */
  static readonly types = Object.keys(CodeEditor.#on);
}
