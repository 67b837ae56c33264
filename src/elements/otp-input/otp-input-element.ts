import { FlowController } from '../../controllers/flow-controller.js';
import type { CodePartView } from '../../controllers/flow-context.js';
import { LightInputController } from '../../controllers/light-input-controller.js';
import type { CompleteVia } from '../../events/otp-complete-event.js';
import { asText } from './as-text.js';
import { CellSelection } from './cell-selection.js';
import { CodeCheck } from './code-check.js';
import { CodeEditor } from './code-editor.js';
import { hearOf, listenIn, stopListening } from './field-events.js';
import { FieldFacts } from './field-facts.js';
import { FieldSettings, PASSED_ON } from './field-settings.js';
import { FieldView } from './field-view.js';
import { FieldWords } from './field-words.js';
import { FormLink } from './form-link.js';
import { WebOtpRequest } from './web-otp-request.js';

/** Of the input, and of no bubbling: a page that listens at the element is told of them there. */
const RELAYED = ['focus', 'blur', 'invalid'];
const EVENT_TYPES = [...CodeEditor.types, ...CellSelection.types, ...RELAYED];

/**
 * @summary The field for a one-time code: one real input, drawn as cells. It works in any form, and inside `<otp-flow>`
 * without any wiring.
 * @tag otp-input
 *
 * @attr length - Characters in a code, 1 to 64. Default 6, or as many as `format` has places.
 * @attr alphabet - `numeric` (default), `alphabetic` or `alphanumeric`.
 * @attr case - `upper` or `lower`: what letters are brought into. Default: as typed.
 * @attr format - Groups of cells, such as `###-###`. Default: two halves, where the length is even and at least 6.
 * @attr mask - Shows bullets.
 * @attr name - Submits the code under this name, unless the page's own input has one.
 * @attr form - Id of the form it belongs to. Default: the form around it.
 * @attr value - What it holds at first and after a reset.
 * @attr required - It may not be left empty.
 * @attr disabled - It cannot be used, and is not submitted.
 * @attr readonly - It can be read and copied, not changed.
 * @attr autofocus - Takes focus when the page has loaded.
 * @attr placeholder - Shown in empty cells, character by character; a short one repeats.
 * @attr label - Names the field, where the page gives no label.
 * @attr hint - Says more, where the page gives no hint.
 * @attr autosubmit - Submits the form as soon as the code is whole.
 * @attr web-otp - Waits for the code in a text message, where the browser can.
 * @attr aria-label - Names the field for those who hear it, in place of a label.
 * @attr aria-labelledby - Ids of the page's nodes that name it.
 * @attr aria-describedby - Ids of the page's nodes that say more of it.
 *
 * @slot input - The page's own `<input>`; a child `<input>` without a slot is taken too. Without one it is made.
 * @slot label - Names the field. Default: the `label` attribute, or "6-digit code".
 * @slot hint - Says more. Default: the `hint` attribute, in a flow when the code is checked.
 * @slot error - What is wrong. Default: the `error` property, in a flow the reason of a refusal.
 * @slot submit - "Check code": shown in a flow where the code waits for the person's word.
 *
 * @csspart label - Around the label.
 * @csspart cells - The row of cells.
 * @csspart cell - One cell.
 * @csspart cell-active - The cell that is edited, or each selected one.
 * @csspart cell-filled - A cell with a character.
 * @csspart separator - Between groups of cells.
 * @csspart caret - Where the next character goes.
 * @csspart hint - Around the hint.
 * @csspart error - Around the error.
 * @csspart submit - The button "Check code".
 *
 * @cssprop [--otp-cell-size=48px] - Widest a cell gets.
 * @cssprop [--otp-cell-gap=8px] - Between cells.
 *
 * @cssstate blank - Nothing is typed.
 * @cssstate filled - Something is typed.
 * @cssstate complete - The whole code is there.
 * @cssstate pending - The code is being checked.
 * @cssstate refused - The code was judged wrong and is still there.
 * @cssstate disabled - It cannot be used.
 * @cssstate readonly - It cannot be changed.
 * @cssstate invalid - Something is wrong with what it holds.
 * @cssstate inactive - It is in a flow at another step, and not shown.
 *
 * @fires {OtpCompleteEvent} otp-complete - The code is whole. Cancelable: it is then not checked, and no form submitted.
 * @fires {InputEvent} input - From the input, at every change by the person.
 * @fires {Event} change - From the input, when the person leaves it with another value.
 * @fires {FocusEvent} focus - As on an input: it does not bubble.
 * @fires {FocusEvent} blur - As on an input: it does not bubble.
 * @fires {Event} invalid - A check found a fault. Cancelable: the browser then does not show it.
 */
export class OtpInputElement extends FieldSettings {
  static readonly tagName = 'otp-input';
  static readonly formAssociated = true;

  readonly #internals = this.attachInternals();
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #form = new FormLink(this.#internals, () => this.#light.input);
  readonly #connection = new FlowController(this, {
    role: 'code',
    element: this,
    focusOn: (target) => target === 'code' && this.#takeFocus(),
    wear: (make) => (this.#flowView ??= make(this.#view.makeNotes(), (event) => this.#onSubmitClick(event))),
  });
  readonly #words = new FieldWords(this, this.#connection);
  readonly #light: LightInputController = new LightInputController(this, {
    attributes: () => this.#attributes(),
    labels: () => this.#internals.labels,
    onInput: (input, before) => this.#onInputGiven(input, before),
  });
  readonly #view = new FieldView(this, this.#root);
  readonly #editor: CodeEditor = new CodeEditor(this, {
    rules: () => this.#facts.rules,
    onValue: () => this.#onValue(),
    onSight: () => this.#repaint(),
    onEdit: (via, isWhole) => this.#onEdit(via, isWhole),
    onWritten: () => (this.#given = this.value),
    onNothing: () => this.#check.complain(this.#facts.own('code.nothingPasted')),
  });
  #selection: CellSelection | undefined;
  readonly #check: CodeCheck = new CodeCheck({
    host: this,
    editor: this.#editor,
    form: this.#form,
    connection: this.#connection,
    incompleteText: () => this.#facts.own('code.incomplete'),
  });
  readonly #facts: FieldFacts = new FieldFacts({
    settings: this,
    connection: this.#connection,
    words: this.#words,
    editor: this.#editor,
    check: this.#check,
    input: () => this.#light.input,
  });
  #webOtp: WebOtpRequest | undefined;
  readonly #hear = (event: Event): void => {
    const { input } = this.#light;
    // A click on the host itself comes from its label.
    if (event.target === this) {
      if (event.type === 'click' && event.composedPath()[0] === this) this.focus();
    } else if (RELAYED.includes(event.type)) {
      // None of them bubbles. What is said of `invalid` needs no class of its own.
      if (!this.dispatchEvent(new FocusEvent(event.type, event))) event.preventDefault();
    } else if (input && this.isConnected) {
      this.#editor.hear(event, input);
      this.#selection ??= new CellSelection(this.#editor, {
        cellFromPoint: (x) => this.#view.cellFromPoint(x),
        onFocus: () => this.#light.review(),
        onEnter: (event_) => this.#onEnter(event_),
      });
      this.#selection.hear(event, input);
    }
  };
  /** As a page gave it: with a later `length` more of it may fit. */
  #given = '';
  #isSightStale = false;
  #waitsForWord = false;
  #filled = 'blank';
  #flowView: CodePartView | undefined;

  constructor() {
    super();
    hearOf(this, this.#hear);
    this.takeEarly();
  }

  /** The code as far as it is typed. Setting it is silent: no event, no check. */
  get value(): string {
    return this.#editor.value;
  }

  set value(value: unknown) {
    this.#facts.isDirty = true;
    this.#assign(asText(value));
  }

  /** The form it is submitted with. Set it by its id, as the attribute. */
  get form(): HTMLFormElement | null {
    return this.#form.form;
  }

  set form(id: unknown) {
    const text = asText(id);
    if (text === '') this.removeAttribute('form');
    else this.setAttribute('form', text);
  }

  /** What is wrong with it for its form, as the browser sees it. */
  get validity(): ValidityState | undefined {
    return this.#light.input?.validity;
  }

  /** The same in words, in the language around it; empty while nothing is wrong. */
  get validationMessage(): string {
    return this.#light.input?.validationMessage ?? '';
  }

  /** Goes to where typing goes on; a refused code is selected whole. */
  override focus(options?: FocusOptions): void {
    this.#light.input?.focus(options);
    if (this.#check.isRefused) this.#editor.selectAll();
  }

  /** Gives focus up. */
  override blur(): void {
    this.#light.input?.blur();
  }

  /** Takes focus and selects the whole code: the next key replaces it. */
  select(): void {
    this.focus();
    this.#editor.selectAll();
  }

  /** Empties the field and takes focus. */
  clear(): void {
    this.value = '';
    this.error = '';
    this.#forget();
    this.focus();
  }

  /** The person's word: checks the code in a flow, else submits the form. An incomplete or refused code goes nowhere. */
  submit(): void {
    if (this.#facts.isUsable) this.#check.submit();
  }

  /** Whether nothing is wrong; else its input says `invalid`. */
  checkValidity(): boolean {
    return this.#light.input?.checkValidity() ?? true;
  }

  /** Shows what is wrong, as the browser does. */
  reportValidity(): boolean {
    return this.#light.input?.reportValidity() ?? true;
  }

  /** A fault of the page's own; an empty text takes it away. */
  setCustomValidity(fault: string): void {
    this.#form.custom = fault;
    this.#form.setFault(this.#facts.lengthFault);
  }

  override connectedCallback(): void {
    const isFirst = !this.#light.input;
    listenIn(this.getRootNode(), EVENT_TYPES, this.#hear);
    this.#view.connect();
    // Of what is made by these rules nothing has to be renewed.
    if (isFirst) this.#facts.renewRules();
    this.#shape();
    super.connectedCallback();
    if (isFirst && this.autofocus) this.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    stopListening(this.#hear);
    this.#view.disconnect();
    this.#editor.disconnect();
    this.#selection?.disconnect();
    this.#webOtp?.abort();
  }

  override attributeChangedCallback(name: string): void {
    super.attributeChangedCallback(name);
    this.#facts.forgetRules();
    if (name === 'value' && !this.#facts.isDirty) this.#assign(this.defaultValue);
    if (!PASSED_ON.includes(name)) return;
    this.#light.refresh();
    this.#light.review();
  }

  formResetCallback(): void {
    const { input, isGiven } = this.#light;
    this.#facts.isDirty = false;
    this.error = '';
    this.#check.reset();
    this.#assign((isGiven && !this.hasAttribute('value') && input?.defaultValue) || this.defaultValue);
    this.requestUpdate();
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  /** What the browser fills in is welcome; a code of an earlier visit is none any more. */
  formStateRestoreCallback(value: unknown, mode: 'restore' | 'autocomplete'): void {
    if (mode === 'autocomplete') this.value = value;
  }

  protected override update(): void {
    this.#editor.readWritten();
    this.#applyRules();
    this.#shape();
    const field = this.#facts.field;
    const isPending = this.#facts.isPending;
    this.#light.switch('disabled', this.disabled || field?.isActive === false);
    this.#light.switch('readOnly', this.readonly || isPending);
    this.#light.switch('required', this.required);
    if (this.isErrorNew && this.error) this.#check.refuse(this.error);
    if (this.isPendingNew && !this.pending && !this.error) this.#check.forgetOffer();
    if (this.#check.follow(field, () => this.#facts.errorText)) {
      this.#assign('');
      this.#forget();
    }
    this.#waitsForWord = this.#facts.isWordWanted(this.#waitsForWord);
    this.#light.note(this.#facts.notes);
    this.#light.mark(this.#facts.ariaInvalid);
    this.#form.setFault(this.#facts.lengthFault);
    // The page may have given its input a name, or taken it back.
    this.#form.setValue(this.value);
    if (this.#facts.isDirty || this.#editor.isFocused || isPending || this.#light.hasMore)
      this.#view.makeNotes();
    this.#paintCells();
    this.#flowView?.paint(
      field && {
        // The headline says it for those who see it, and an error takes the hint's line, so that nothing moves.
        isLabelSpoken: this.label === '' && this.#light.made('label') !== undefined,
        isHintSpoken: this.#facts.errorText !== '',
        causes: this.#facts.isOfRefusal ? field.refusalCauses : [],
        submit: this.#waitsForWord ? this.#facts.own('code.check') : undefined,
        isPending,
      },
    );
    this.#view.paintStates(this.#internals.states, this.#facts.states);
    this.#view.paintStatus(this.pending && !field ? this.#facts.own('say.checking') : '');
    const isCodeWanted = this.webOtp && this.isConnected && this.#facts.isUsable && this.value === '';
    if (isCodeWanted) this.#webOtp ??= new WebOtpRequest((code) => this.#editor.take(code, 'web-otp'));
    this.#webOtp?.want(isCodeWanted ? [field?.id, field?.sends].join() : undefined, this.form);
  }

  /** At each key the cells change, and mostly nothing else. */
  #repaint(): void {
    if (this.#isSightStale) return;
    this.#isSightStale = true;
    void this.updateComplete.then(() => this.#isSightStale && this.#paintCells());
  }

  #paintCells(): void {
    this.#isSightStale = false;
    this.#view.paintCells({
      edit: this.#editor.shown,
      isFocused: this.#editor.isFocused && !this.#facts.isPending,
      mask: this.mask,
      placeholder: this.placeholder,
    });
  }

  #shape(): void {
    this.#view.shape(this.#facts.rules.length, this.#facts.field?.shape?.format ?? this.format);
  }

  #applyRules(): void {
    if (!this.#facts.renewRules()) return;
    this.#editor.set(this.#given);
    this.#light.refresh();
  }

  #attributes(): Readonly<Record<string, string | null>> {
    // The same object as for other fields, wherever the page asks for nothing.
    let attributes: Readonly<Record<string, string | null>> = this.#facts.rules.attributes;
    for (const name of PASSED_ON)
      if (this.hasAttribute(name)) attributes = { ...attributes, [name]: this.getAttribute(name) };
    return attributes;
  }

  #assign(text: string): void {
    this.#given = text;
    this.#editor.set(text);
  }

  #forget(): void {
    this.#check.reset();
    this.#connection.flow?.session.noteField(true);
  }

  #takeFocus(): boolean {
    if (this.#facts.field?.isActive === false) return false;
    this.focus();
    return this.#editor.isFocused;
  }

  #onInputGiven(input: HTMLInputElement, before: HTMLInputElement | undefined): void {
    const isFilled = input.value !== '' && !this.#facts.isDirty && this.defaultValue === '';
    if (isFilled) this.#given = input.value;
    if (this.hasAttribute('value')) input.defaultValue = this.defaultValue;
    hearOf(input, this.#hear, before);
    this.#editor.attach(input, this.#given);
  }

  #onEdit(via: CompleteVia, isWhole: boolean): void {
    // What a server wrote, a framework has yet to find as it was.
    if (!this.#facts.isDirty) this.requestUpdate();
    this.#facts.isDirty = true;
    this.#given = this.value;
    this.error = '';
    this.#check.edited(via, isWhole);
  }

  #onValue(): void {
    this.#form.setValue(this.value);
    // The cells are painted by themselves; anything else would be painted anew at each key.
    const filled = this.value === '' ? 'blank' : this.#editor.isFull ? 'full' : 'begun';
    if (filled === this.#filled) return;
    this.#filled = filled;
    this.#form.setFault(this.#facts.lengthFault);
    this.requestUpdate();
  }

  #onSubmitClick(event: Event): void {
    if (!this.#connection.flow) return;
    event.preventDefault();
    this.submit();
  }

  #onEnter(event: KeyboardEvent): void {
    const isNative = !this.#connection.flow && (this.readonly || (this.value === '' && !this.required));
    if (event.key !== 'Enter' || event.defaultPrevented || isNative) return;
    event.preventDefault();
    // A key that is still held from the step before is no wish to check.
    if (event.repeat) return;
    this.#editor.commit();
    this.submit();
  }
}
