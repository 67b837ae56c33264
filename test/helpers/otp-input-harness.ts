import '../../src/define/otp-input.js';
import type { OtpInputElement } from '../../src/elements/otp-input/otp-input-element.js';
import type { OtpCompleteEvent } from '../../src/events/otp-complete-event.js';
import { click, clickAt, composeText, copyText, press, typeText } from './keyboard.js';

const STATES = ['blank', 'filled', 'complete', 'pending', 'refused', 'disabled', 'readonly', 'invalid'];

/**
 * A code field on the page, used as a person, a clipboard or a password manager uses it.
 *
 * Keys, clicks, copy, cut and paste are the browser's own in all three engines. Three things no engine lets a test do for
 * real, and they are imitated by the events that browsers send: filling in, dropping, and, outside Chromium, composing.
 */
export class OtpInputHarness {
  static #clicks = 0;
  /** `input`, `change`, `otp-complete` and `submit` as they came, with the value then. */
  readonly heard: string[] = [];
  /** What each `input` said of itself: `insertText 1`. */
  readonly edits: string[] = [];
  /** Focus, as it came to the field and left it. */
  readonly visits: string[] = [];
  readonly completed: OtpCompleteEvent[] = [];
  /** What developers were told in the console. */
  readonly warnings: string[] = [];

  readonly #warn = console.warn;

  private constructor(
    readonly root: HTMLElement,
    readonly element: OtpInputElement,
  ) {
    for (const type of ['input', 'change', 'otp-complete', 'submit'])
      root.addEventListener(type, (event) => this.heard.push(`${event.type} ${element.value}`));
    for (const type of ['focusin', 'focusout'])
      element.addEventListener(type, () => this.visits.push(type === 'focusin' ? 'in' : 'out'));
    root.addEventListener('input', (event) => {
      if (event instanceof InputEvent) this.edits.push(`${event.inputType} ${event.data ?? ''}`.trim());
    });
    root.addEventListener('otp-complete', (event) => this.completed.push(event));
    // A test page must not go away.
    root.addEventListener('submit', (event) => event.preventDefault());
    console.warn = (...words: unknown[]) => this.warnings.push(words.map(String).join(' '));
  }

  /** Puts markup with one `<otp-input>` on the page; `prepare` is called before it is connected. */
  static async mount(
    markup = '<otp-input></otp-input>',
    prepare?: (root: HTMLElement) => void,
  ): Promise<OtpInputHarness> {
    const root = document.createElement('div');
    root.innerHTML = markup;
    const harness = OtpInputHarness.around(root);
    prepare?.(root);
    document.body.append(root);
    await harness.element.updateComplete;
    return harness;
  }

  /** Uses what somebody else, such as a framework, has put below `root`. */
  static around(root: HTMLElement): OtpInputHarness {
    const element = root.querySelector('otp-input');
    if (!element) throw new Error('The markup has no otp-input.');
    return new OtpInputHarness(root, element);
  }

  remove(): void {
    console.warn = this.#warn;
    this.root.remove();
  }

  get input(): HTMLInputElement {
    const input = this.element.querySelector('input');
    if (!input) throw new Error('The field has no input.');
    return input;
  }

  get form(): HTMLFormElement {
    const form = this.root.querySelector('form');
    if (!form) throw new Error('The markup has no form.');
    return form;
  }

  /** What the form would send: `code=123456&other=1`. */
  get formData(): string {
    return [...new FormData(this.form)].map(([name, value]) => `${name}=${value as string}`).join('&');
  }

  get submissions(): number {
    return this.heard.filter((line) => line.startsWith('submit')).length;
  }

  get value(): string {
    return this.element.value;
  }

  get isFocused(): boolean {
    return this.input.matches(':focus');
  }

  get selection(): string {
    return `${String(this.input.selectionStart)}-${String(this.input.selectionEnd)}`;
  }

  get cells(): HTMLElement[] {
    return [...(this.element.shadowRoot?.querySelectorAll<HTMLElement>('[part~="cell"]') ?? [])];
  }

  /** What the cells show: `12____`. */
  get shown(): string {
    return this.cells.map((cell) => cell.textContent.trim() || '_').join('');
  }

  /** Numbers of the cells that are drawn as being edited. */
  get active(): number[] {
    return this.cells.flatMap((cell, index) => (cell.part.contains('cell-active') ? [index] : []));
  }

  /** Number of the cell the caret is drawn in; none is drawn over a selection. */
  get caret(): number | null {
    const caret = this.part('caret');
    return caret ? this.cells.findIndex((cell) => cell.contains(caret)) : null;
  }

  /** How many cells stand before each separator. */
  get separators(): number[] {
    const row = this.element.shadowRoot?.querySelectorAll('[part~="cell"], [part~="separator"]') ?? [];
    const places: number[] = [];
    let cells = 0;
    for (const piece of row) {
      if (piece.part.contains('separator')) places.push(cells);
      else cells += 1;
    }
    return places;
  }

  get states(): string[] {
    return STATES.filter((name) => this.element.matches(`:state(${name})`));
  }

  part(name: string): HTMLElement | null {
    return this.element.shadowRoot?.querySelector(`[part~="${name}"]`) ?? null;
  }

  /** What names it: the ids it refers to, which come first (accname 1.2, step 2B), else its labels. */
  get name(): string {
    const labels = [...(this.input.labels ?? [])].map(({ textContent }) => textContent.trim());
    return this.referred('aria-labelledby') || labels.join(' ');
  }

  /** The texts an attribute such as `aria-describedby` refers to. */
  referred(attribute: 'aria-labelledby' | 'aria-describedby'): string {
    const ids = this.input.getAttribute(attribute)?.split(' ') ?? [];
    const root = this.input.getRootNode();
    const tree = root instanceof DocumentFragment ? root : document;
    return ids.map((id) => tree.getElementById(id)?.textContent.trim() ?? `missing ${id}`).join(' ');
  }

  async settled(): Promise<void> {
    // A selection is told of in a task of its own; the second frame comes after it.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    // In a flow a code is checked under a lock, which the browser gives in its own time, and before it answers this.
    await navigator.locks.query();
    await this.element.updateComplete;
  }

  async focus(): Promise<void> {
    this.element.focus();
    await this.settled();
  }

  /** Types with the real keyboard. */
  async type(text: string): Promise<void> {
    if (!this.isFocused) await this.focus();
    await typeText(text);
    await this.settled();
  }

  /** Presses a key of the real keyboard, while others are held. */
  async press(key: string, ...held: string[]): Promise<void> {
    await press(key, ...held);
    await this.settled();
  }

  /** Clicks a cell with the real mouse, while keys are held; from another cell on it is a drag. */
  async clickCell(index: number, held: readonly string[] = [], from?: number): Promise<void> {
    const { x, y } = this.#pointIn(index);
    await clickAt(x, y, { held, ...(from !== undefined && { from: this.#pointIn(from) }) });
    await this.settled();
  }

  #pointIn(index: number): { readonly x: number; readonly y: number } {
    const cell = this.cells[index];
    if (!cell) throw new Error(`There is no cell ${index}.`);
    const { left, top, width, height } = cell.getBoundingClientRect();
    // Two clicks on one point, even in two tests, could be a double click.
    OtpInputHarness.#clicks += 1;
    return { x: left + width / 2, y: top + height * (OtpInputHarness.#clicks % 2 ? 0.2 : 0.8) };
  }

  async click(element: Element): Promise<void> {
    await click(element);
    await this.settled();
  }

  /** Pastes over the selection, from the real clipboard. */
  async paste(text: string): Promise<void> {
    if (!this.isFocused && !this.input.disabled) await this.focus();
    await copyText(text);
    await this.press('v', 'Control');
  }

  /** A paste whose clipboard the page may not read. */
  async pasteUnreadable(): Promise<void> {
    this.input.dispatchEvent(
      new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true }),
    );
    await this.settled();
  }

  /** Drops a text on the field. */
  async drop(text: string): Promise<void> {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', text);
    const event = new DragEvent('drop', { bubbles: true, composed: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: dataTransfer });
    this.input.dispatchEvent(event);
    await this.settled();
  }

  /** Undoes by the keyboard, or, where the keyboard's command for it is missing (WebKitGTK), by the browser's own. */
  async undo(): Promise<void> {
    const before = this.input.value;
    await this.press('z', 'Control');
    if (this.input.value === before) command('undo');
    await this.settled();
  }

  /** Puts a text in at the selection at once, as a keyboard does with what it suggests. */
  async insert(text: string): Promise<void> {
    if (!this.isFocused) await this.focus();
    command('insertText', text);
    await this.settled();
  }

  /** Fills in as browsers and password managers do: the value whole, then its events. */
  async fill(text: string, events: readonly ('input' | 'change')[] = ['input', 'change']): Promise<void> {
    this.input.value = text;
    for (const type of events) this.input.dispatchEvent(new Event(type, { bubbles: true }));
    await this.settled();
  }

  /** Composes a text with an input method; where the engine has none to drive, by its events as they come in Chromium. */
  async compose(steps: readonly string[], committed: string): Promise<void> {
    if (!this.isFocused) await this.focus();
    if (!(await composeText(steps, committed))) this.#imitateComposition(steps, committed);
    await this.settled();
  }

  #imitateComposition(steps: readonly string[], committed: string): void {
    const { input } = this;
    const { value, selectionStart, selectionEnd } = input;
    const start = selectionStart ?? value.length;
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    for (const data of [...steps, committed]) {
      input.value = value.slice(0, start) + data + value.slice(selectionEnd ?? value.length);
      input.setSelectionRange(start + data.length, start + data.length);
      const init = { inputType: 'insertCompositionText', data, isComposing: true, bubbles: true };
      input.dispatchEvent(new InputEvent('input', init));
    }
    input.dispatchEvent(new CompositionEvent('compositionend', { data: committed, bubbles: true }));
  }
}

/** An editing command of the browser itself, where no key leads to it. Deprecated, and without a successor. */
const command = (name: 'insertText' | 'undo', text?: string): boolean =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand(name, false, text);
