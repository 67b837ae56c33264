import '../../src/define/otp-input.js';
import type { OtpInputElement } from '../../src/elements/otp-input/otp-input-element.js';
import type { OtpCompleteEvent } from '../../src/events/otp-complete-event.js';
import { click, clickAt, press, typeText, type Modifier } from './keyboard.js';

/** A code field on the page, used as a person, a clipboard or a password manager uses it. */
export class OtpInputHarness {
  static #mounted = 0;
  /** `input`, `change`, `otp-complete` and `submit` as they came, with the value then. */
  readonly heard: string[] = [];
  readonly completed: OtpCompleteEvent[] = [];

  #clicks = OtpInputHarness.#mounted++;

  private constructor(
    readonly root: HTMLElement,
    readonly element: OtpInputElement,
  ) {
    for (const type of ['input', 'change', 'otp-complete', 'submit'])
      root.addEventListener(type, (event) => this.heard.push(`${event.type} ${element.value}`));
    root.addEventListener('otp-complete', (event) => this.completed.push(event));
    // A test page must not go away.
    root.addEventListener('submit', (event) => event.preventDefault());
  }

  /** Puts markup with one `<otp-input>` on the page; `prepare` is called before it is connected. */
  static async mount(
    markup = '<otp-input></otp-input>',
    prepare?: (root: HTMLElement) => void,
  ): Promise<OtpInputHarness> {
    const root = document.createElement('div');
    root.innerHTML = markup;
    const element = root.querySelector('otp-input');
    if (!element) throw new Error('The markup has no otp-input.');
    const harness = new OtpInputHarness(root, element);
    prepare?.(root);
    document.body.append(root);
    await element.updateComplete;
    return harness;
  }

  remove(): void {
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

  get value(): string {
    return this.element.value;
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

  get states(): string[] {
    const names = ['blank', 'filled', 'complete', 'pending', 'refused', 'disabled', 'readonly', 'invalid'];
    return names.filter((name) => this.element.matches(`:state(${name})`));
  }

  part(name: string): HTMLElement | null {
    return this.element.shadowRoot?.querySelector(`[part~="${name}"]`) ?? null;
  }

  /** The texts an attribute such as `aria-describedby` refers to. */
  referred(attribute: 'aria-labelledby' | 'aria-describedby'): string {
    const ids = this.input.getAttribute(attribute)?.split(' ') ?? [];
    return ids.map((id) => document.getElementById(id)?.textContent.trim() ?? `missing ${id}`).join(' ');
  }

  async settled(): Promise<void> {
    // A selection is told of in a task of its own; the second frame comes after it.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    await this.element.updateComplete;
  }

  async focus(): Promise<void> {
    this.element.focus();
    await this.settled();
  }

  /** Types with the real keyboard. */
  async type(text: string): Promise<void> {
    if (!this.input.matches(':focus')) await this.focus();
    await typeText(text);
    await this.settled();
  }

  async press(key: string, ...modifiers: Modifier[]): Promise<void> {
    await press(key, ...modifiers);
    await this.settled();
  }

  /** Clicks a cell with the real mouse. */
  async clickCell(index: number): Promise<void> {
    const cell = this.cells[index];
    if (!cell) throw new Error(`There is no cell ${index}.`);
    const { left, top, width, height } = cell.getBoundingClientRect();
    // Two clicks on one point, even in two tests, could be a double click.
    this.#clicks += 1;
    await clickAt(left + width / 2, top + height * (this.#clicks % 2 ? 0.2 : 0.8));
    await this.settled();
  }

  async click(element: Element): Promise<void> {
    await click(element);
    await this.settled();
  }

  /** Pastes over the selection; the clipboard itself is not the page's to fill. */
  async paste(text: string): Promise<void> {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
    // Firefox takes no clipboard from a script.
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    this.input.dispatchEvent(event);
    await this.settled();
  }

  /** Fills in as browsers and password managers do: the value whole, then one event. */
  async autofill(text: string, events: readonly ('input' | 'change')[] = ['input', 'change']): Promise<void> {
    this.input.value = text;
    for (const type of events) this.input.dispatchEvent(new Event(type, { bubbles: true }));
    await this.settled();
  }

  /** Composes a text with an input method, as its events come in Chromium. */
  async compose(steps: readonly string[], committed: string): Promise<void> {
    const { input } = this;
    const { value } = input;
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    for (const data of [...steps, committed]) {
      input.value = value + data;
      const init = { inputType: 'insertCompositionText', data, isComposing: true, bubbles: true };
      input.dispatchEvent(new InputEvent('input', init));
    }
    input.dispatchEvent(new CompositionEvent('compositionend', { data: committed, bubbles: true }));
    await this.settled();
  }
}
