/** What was said to be wrong with an input. */
const faults = new WeakMap<HTMLInputElement, string>();

/**
 * What the field is to the form around it.
 *
 * Owns: which of host and input submits the value, what is wrong with it, and that one value is submitted once.
 * Does not own: the value, and when it is submitted.
 */
export class FormLink {
  readonly #internals: ElementInternals;
  readonly #input: () => HTMLInputElement | undefined;
  #custom = '';
  /** Nothing is never submitted. */
  #submitted = '';

  constructor(internals: ElementInternals, input: () => HTMLInputElement | undefined) {
    this.#internals = internals;
    this.#input = input;
  }

  get form(): HTMLFormElement | null {
    return (this.#input() ?? this.#internals).form;
  }

  /** The page's own input with a name submits itself; two values under two names would be one too many. */
  setValue(value: string): void {
    this.#internals.setFormValue(this.#input()?.name ? null : value);
  }

  /** Validity lives on the input: there the browser shows it, and finds it. A fault of the page's own comes first. */
  setFault(fault: string): void {
    const input = this.#input();
    const text = this.#custom || fault;
    // Telling a browser the same again costs a look at every style.
    if (!input || text === (faults.get(input) ?? '')) return;
    input.setCustomValidity(text);
    faults.set(input, text);
  }

  set custom(fault: string) {
    this.#custom = fault;
  }

  /** The same value may be submitted again: it was edited, or its answer never came. */
  release(): void {
    this.#submitted = '';
  }

  /** Submits the form as its default button would. A value that has gone out is not sent twice. */
  submit(value: string): void {
    const { form } = this;
    const button = form && defaultButton(form);
    if (!form || button?.matches(':disabled') || this.#submitted === value) return;
    const onSubmit = () => (this.#submitted = value);
    form.addEventListener('submit', onSubmit, true);
    form.requestSubmit(button);
    form.removeEventListener('submit', onSubmit, true);
  }
}

const defaultButton = (form: HTMLFormElement): HTMLElement | undefined =>
  [...form.elements].find((control): control is HTMLElement =>
    control.matches('button:not([type=button],[type=reset]),[type=submit]'),
  );
