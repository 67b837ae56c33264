import type { ReactiveControllerHost } from 'lit';
import { LightInputController, type Notes } from '../../controllers/light-input-controller.js';
import type { AddressSort } from '../../core/address/destination.js';
import { inputAttributes } from '../../core/input-attributes.js';
import type { Clock } from '../../core/clock.js';
import { writeValue } from '../otp-input/native-input.js';
import { EmailSuggester } from './email-suggester.js';
import { PhoneEntry } from './phone-entry.js';

export interface AddressFieldOptions {
  readonly sort: () => AddressSort;
  /** What the page asks of the input, by attribute. */
  readonly attributes: () => Readonly<Record<string, string>>;
  readonly labels: () => Iterable<Node>;
  /** The page's text to begin with. */
  readonly initial: () => string;
  readonly clock: () => Clock;
  /** Where numbers without a country's code are from (ISO 3166). */
  readonly country: () => string | undefined;
  /** Called when the person has changed the text. */
  readonly onEdit: () => void;
  readonly onSuggestion: () => void;
}

export interface FieldPaint {
  readonly notes: Notes;
  readonly isDisabled: boolean;
  readonly isLocked: boolean;
  readonly isInvalid: boolean;
}

/**
 * The field an address or a number is typed into.
 *
 * Owns: its text, one for each sort of destination, so that going back and forth loses none; and the two that help while
 * it is typed, with an address and with a number.
 * Does not own: when it is shown, what becomes of the text, or the page's form.
 */
export class AddressField {
  readonly phone: PhoneEntry;
  readonly suggester: EmailSuggester;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: AddressFieldOptions;
  readonly #light: LightInputController;
  readonly #texts = new Map<AddressSort, string>();
  #shown: AddressSort | undefined;
  #isDisabledByPage = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: AddressFieldOptions) {
    this.#host = host;
    this.#options = options;
    this.phone = new PhoneEntry({ country: options.country, onLoad: () => host.requestUpdate() });
    this.suggester = new EmailSuggester({ clock: options.clock, onChange: options.onSuggestion });
    this.#light = new LightInputController(host, {
      attributes: () => ({
        ...inputAttributes({ kind: options.sort() }),
        dir: 'ltr',
        ...options.attributes(),
      }),
      labels: options.labels,
      onInput: (input) => this.#take(input),
    });
    host.addEventListener('input', (event) => this.#onInput(event), { capture: true });
    host.addEventListener('change', (event) => event.target === this.input && this.suggester.look(), {
      capture: true,
    });
    host.addEventListener('pointerdown', () => this.#onPointerDown(), { capture: true });
  }

  get input(): HTMLInputElement | undefined {
    return this.#light.input;
  }

  get value(): string {
    return this.input?.value ?? this.#texts.get(this.#options.sort()) ?? this.#options.initial();
  }

  /** Puts a text in place of what is there; nobody has typed it, so nothing is said of it. */
  write(text: string, sort = this.#options.sort()): void {
    this.#texts.set(sort, text);
    if (sort !== this.#options.sort()) return;
    this.suggester.clear();
    this.phone.written(text);
    if (this.input) writeValue(this.input, text);
  }

  /** Puts a text in as the person's own wish, which whoever listens to the input has to hear of. */
  enter(text: string): void {
    if (!this.input) return;
    writeValue(this.input, text);
    this.input.dispatchEvent(
      new InputEvent('input', {
        bubbles: true,
        composed: true,
        inputType: 'insertReplacementText',
        data: text,
      }),
    );
  }

  /** Puts in what is to be changed: what was last there for this sort, else what is known of it. */
  reopen(known = ''): void {
    const sort = this.#options.sort();
    const isOfThisSort = known.includes('@') === (sort === 'email');
    this.write(this.#texts.get(sort) ?? (isOfThisSort ? known : ''));
  }

  /** Takes focus to the text, to be typed over. False where the field is off. */
  takeFocus(): boolean {
    const { input } = this;
    if (!input || input.disabled) return false;
    input.focus();
    input.select();
    return true;
  }

  paint({ notes, isDisabled, isLocked, isInvalid }: FieldPaint): void {
    const { input } = this;
    if (!input) return;
    this.#light.refresh();
    input.disabled = isDisabled || this.#isDisabledByPage;
    input.readOnly = isLocked;
    this.#light.note(notes);
    this.#light.mark(isInvalid || undefined);
  }

  /** Another sort of destination has another text. */
  changeSort(): void {
    const [before, now] = [this.#shown, this.#options.sort()];
    if (before === now) return;
    this.#shown = now;
    if (now === 'phone') this.phone.load();
    if (before === undefined) return;
    this.#texts.set(before, this.value);
    this.write(this.#texts.get(now) ?? '');
  }

  #take(input: HTMLInputElement): void {
    // A made one that is off is a clone of another step.
    this.#isDisabledByPage = this.#light.isGiven && input.disabled;
    const begin = this.#texts.get(this.#options.sort()) ?? this.#options.initial();
    if (input.value === '' && begin) input.value = begin;
    this.phone.written(input.value);
    this.#host.requestUpdate();
  }

  #onInput(event: Event): void {
    const { input } = this;
    if (!input || event.target !== input) return;
    const sort = this.#options.sort();
    if (sort === 'phone') this.phone.edited(input, event);
    this.#texts.set(sort, input.value);
    this.#options.onEdit();
    if (sort === 'email') this.suggester.typed(input.value);
  }

  #onPointerDown(): void {
    this.suggester.pointerDown();
    const up = new AbortController();
    // After the click that it ends in.
    const onUp = () => {
      up.abort();
      this.#options.clock().setTimeout(() => this.suggester.pointerUp(), 0);
    };
    for (const type of ['pointerup', 'pointercancel'])
      this.#host.ownerDocument.addEventListener(type, onUp, { capture: true, signal: up.signal });
  }
}
