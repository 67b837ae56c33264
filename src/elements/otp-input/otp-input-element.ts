import { ReactiveElement, type PropertyDeclarations, type PropertyValues } from '@lit/reactive-element';
import { FlowController } from '../../controllers/flow-controller.js';
import { LightInputController } from '../../controllers/light-input-controller.js';
import type { Alphabet } from '../../core/challenge.js';
import type { CodeRules, LetterCase } from '../../core/code-characters.js';
import type { CodeField } from '../../core/code-field.js';
import { codeInputAttributes } from '../../core/code-input-attributes.js';
import type { MessageOverrides } from '../../core/messages.js';
import { tokens } from '../../styles/tokens.js';
import { CodeCheck } from './code-check.js';
import { CodeEditor } from './code-editor.js';
import { FieldWords, type OwnText } from './field-words.js';
import { FieldView } from './field-view.js';
import { asText, DEFAULT_LENGTH, resolveRules } from './field-settings.js';
import { FormLink } from './form-link.js';
import { otpInputStyles } from './otp-input-styles.js';
import { WebOtpRequest } from './web-otp-request.js';

/** What a page says of the host, and the input is to have. */
const PASSED_ON: readonly string[] = ['form', 'aria-label', 'aria-labelledby'];

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
 */
export class OtpInputElement extends ReactiveElement {
  static readonly tagName = 'otp-input';
  static readonly formAssociated = true;
  static override readonly styles = [tokens, otpInputStyles];
  /** Written out, since the accessors that decorators compile to weigh more than the fields they decorate. */
  static override readonly properties: PropertyDeclarations = {
    length: { type: Number },
    alphabet: {},
    case: {},
    format: {},
    mask: { type: Boolean },
    name: { reflect: true },
    defaultValue: { attribute: 'value', noAccessor: true },
    value: { attribute: false, noAccessor: true },
    required: { type: Boolean },
    disabled: { type: Boolean, reflect: true },
    readonly: { type: Boolean },
    autofocus: { type: Boolean },
    placeholder: {},
    label: {},
    hint: {},
    autosubmit: { type: Boolean },
    webOtp: { type: Boolean, attribute: 'web-otp' },
    pending: { attribute: false },
    error: { attribute: false },
    messages: { attribute: false },
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...PASSED_ON];
  }

  /** Characters in a code: 1 to 64. Default 6, or as many as `format` has places. In a flow the challenge knows better. */
  length = DEFAULT_LENGTH;
  /** What a code is made of. */
  alphabet: Alphabet = 'numeric';
  /** The case its letters are brought into. Default: as typed. */
  case: LetterCase | undefined;
  /** How it is grouped, such as `###-###`. Default: two halves. */
  format: string | undefined;
  /** Shows bullets. The input stays of type `text`, for its keyboard and its filling-in. */
  mask = false;
  /** Submits the value with the form, unless the page's own input has a name. */
  name: string | undefined;
  required = false;
  disabled = false;
  readonly = false;
  override autofocus = false;
  /** Shown in empty cells, character by character. */
  placeholder = '';
  /** Names the field, where the page gives no label. */
  label = '';
  /** Says more, where the page gives no hint. */
  hint = '';
  /** Submits the form as soon as the code is whole. */
  autosubmit = false;
  /** Waits for the code in a text message (WebOTP), where the browser can. */
  webOtp = false;
  /** The code is being checked: it can be read, not changed, not sent again. */
  pending = false;
  /** What is wrong with the code; gone at the first edit. */
  error = '';
  /** Texts of the page's own. */
  messages: MessageOverrides | undefined;

  readonly #internals = this.attachInternals();
  readonly #form = new FormLink(this.#internals, () => this.#light.input);
  readonly #connection = new FlowController(this, {
    role: 'code',
    element: this,
    focusOn: (target) => target === 'code' && this.#takeFocus(),
  });
  readonly #words = new FieldWords(this, this.#connection);
  readonly #light: LightInputController = new LightInputController(this, {
    attributes: () => this.#attributes(),
    labels: () => this.#internals.labels,
    onInput: (input) => this.#onInputGiven(input),
  });
  readonly #view = new FieldView(this, (event) => this.#onSubmitClick(event));
  readonly #editor: CodeEditor = new CodeEditor(this, {
    rules: () => this.#rules,
    cellFromPoint: (x) => this.#view.cellFromPoint(x),
    onValue: () => this.#onValue(),
    onEdit: (via, isWhole) => {
      this.#isDirty = true;
      this.#given = this.value;
      this.error = '';
      this.#check.edited(via, isWhole);
    },
    onWritten: () => (this.#given = this.value),
    onNothing: () => this.#check.complain(this.#own('code.nothingPasted')),
  });
  readonly #check: CodeCheck = new CodeCheck({
    host: this,
    editor: this.#editor,
    form: this.#form,
    connection: this.#connection,
    incompleteText: () => this.#own('code.incomplete'),
  });
  readonly #webOtp = new WebOtpRequest((code) => this.#editor.take(code, 'web-otp'));
  #default = '';
  /** As a page gave it: with a later `length` more of it may fit. */
  #given = '';
  #isDirty = false;
  #waitsForWord = false;
  #isFieldsetDisabled = false;
  #appliedRules = '';
  readonly #states = new Set<string>();

  constructor() {
    super();
    this.addEventListener('keydown', this.#onKeyDown, true);
    this.addEventListener('focusin', () => this.#light.review());
    // A click on the host itself comes from its label.
    this.addEventListener('click', (event) => event.composedPath()[0] === this && this.focus());
  }

  /** What it holds at first and after a reset. */
  get defaultValue(): string {
    return this.#default;
  }

  set defaultValue(value: unknown) {
    this.#default = asText(value);
    if (!this.#isDirty) this.#assign(this.#default);
    this.requestUpdate();
  }

  /** The code as far as it is typed. Setting it is silent: no event, no check. */
  get value(): string {
    return this.#editor.value;
  }

  set value(value: unknown) {
    this.#isDirty = true;
    this.#assign(asText(value));
  }

  get form(): HTMLFormElement | null {
    return this.#form.form;
  }

  /** The form's id, as the attribute. */
  set form(id: unknown) {
    const text = asText(id);
    if (text === '') this.removeAttribute('form');
    else this.setAttribute('form', text);
  }

  get validity(): ValidityState | undefined {
    return this.#light.input?.validity;
  }

  get validationMessage(): string {
    return this.#light.input?.validationMessage ?? '';
  }

  /** Goes to where typing goes on; a refused code is selected whole. */
  override focus(options?: FocusOptions): void {
    this.#light.input?.focus(options);
    if (this.#check.isRefused) this.#editor.selectAll();
  }

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
    if (this.#isUsable) this.#check.submit();
  }

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
    this.#form.setFault(this.#lengthFault);
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (!PASSED_ON.includes(name)) return;
    this.#light.refresh();
    this.#light.review();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#webOtp.abort();
  }

  formAssociatedCallback(): void {
    this.requestUpdate();
  }

  formResetCallback(): void {
    const { input, isGiven } = this.#light;
    this.#isDirty = false;
    this.error = '';
    this.#check.reset();
    this.#assign(isGiven && !this.hasAttribute('value') ? (input?.defaultValue ?? '') : this.#default);
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#isFieldsetDisabled = isDisabled;
    this.requestUpdate();
  }

  /** What the browser fills in is welcome; a code of an earlier visit is none any more. */
  formStateRestoreCallback(value: unknown, mode: 'restore' | 'autocomplete'): void {
    if (mode === 'autocomplete') this.value = value;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.#view.fill(super.createRenderRoot());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#editor.readWritten();
    const rules = JSON.stringify(this.#rules);
    if (rules !== this.#appliedRules) {
      this.#editor.set(this.#given);
      this.#light.refresh();
    }
    this.#appliedRules = rules;
    this.#light.switch('disabled', this.disabled || this.#field?.isActive === false);
    this.#light.switch('readOnly', this.readonly || this.#isPending);
    this.#light.switch('required', this.required);
    if (changed.has('error') && this.error) this.#check.refuse(this.error);
    if (changed.has('pending') && !this.pending && !this.error) this.#check.forgetOffer();
    if (this.#check.follow(this.#field, () => this.#errorText)) {
      this.#assign('');
      this.#forget();
    }
    this.#waitsForWord = this.#isWordWanted();
    this.#describe();
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const field = this.#field;
    this.#view.paint({
      edit: this.#editor.shown,
      length: this.#rules.length,
      format: field?.shape?.format ?? this.format,
      isFocused: this.#editor.isFocused && !this.#isPending,
      mask: this.mask,
      placeholder: this.placeholder,
      // In a flow the headline says it for those who see it, and an error takes the hint's line, so that nothing moves.
      isLabelSpoken: field !== undefined && this.label === '' && this.#light.made('label') !== undefined,
      isHintSpoken: field !== undefined && this.#errorText !== '',
      causes: this.#isOfRefusal ? (field?.refusalCauses ?? []) : [],
      // There only the flow speaks.
      isQuiet: field !== undefined,
      submit: this.#waitsForWord ? this.#own('code.check') : undefined,
      isPending: this.#isPending,
      checking: this.pending && !field ? this.#own('say.checking') : '',
    });
    this.#paintStates();
    const isCodeWanted = this.webOtp && this.isConnected && this.#isUsable && this.value === '';
    this.#webOtp.want(isCodeWanted ? `${field?.id ?? ''} ${field?.sends ?? 0}` : undefined, this.form);
  }

  protected override firstUpdated(): void {
    if (this.autofocus) this.focus();
  }

  get #field(): CodeField | undefined {
    return this.#connection.flow?.field;
  }

  get #rules(): CodeRules {
    return resolveRules(this, this.#field?.shape);
  }

  get #isPending(): boolean {
    return this.pending || (this.#field?.isPending ?? false);
  }

  get #isDisabled(): boolean {
    return this.disabled || this.#isFieldsetDisabled || (this.#light.input?.disabled ?? false);
  }

  get #isUsable(): boolean {
    return !this.#isDisabled && !this.readonly && !this.#isPending;
  }

  /** The code is there, and nothing will check it by itself; while it is checked, the button that was pressed stays. */
  #isWordWanted(): boolean {
    const field = this.#field;
    if (!field) return false;
    const isWanted = !field.isAutomatic || field.isUnanswered || this.#check.isCorrected;
    return field.isActive && (isWanted || (this.#waitsForWord && field.isPending));
  }

  #own(key: OwnText): string {
    return this.#words.own(key, this.#rules.length);
  }

  get #lengthFault(): string {
    return this.value === '' || this.#editor.isFull ? '' : this.#own('code.incomplete');
  }

  get #errorText(): string {
    return this.error || this.#check.fault || this.#words.ofFlow(this.#field?.error);
  }

  /** A check without an answer says nothing about the code. */
  get #isInvalid(): boolean {
    return this.error !== '' || this.#check.fault !== '' || (this.#check.isRefused && this.#errorText !== '');
  }

  get #isOfRefusal(): boolean {
    return this.#errorText !== '' && (this.#field?.refusal !== undefined || this.#check.isRefused);
  }

  #attributes(): Readonly<Record<string, string | null>> {
    const passedOn = PASSED_ON.map((name) => [name, this.getAttribute(name)] as const);
    return { ...codeInputAttributes(this.#rules), ...Object.fromEntries(passedOn) };
  }

  #describe(): void {
    const field = this.#field;
    const isNumeric = this.#rules.alphabet === 'numeric';
    const automaticHint = this.autosubmit ? this.#own(isNumeric ? 'code.hint' : 'code.hintAny') : '';
    this.#light.note({
      label: this.label || this.#own(isNumeric ? 'code.label' : 'code.labelAny'),
      error: this.#errorText,
      context: this.#words.ofFlow(field?.context),
      hint: this.hint || (field ? this.#words.ofFlow(field.hint) : automaticHint),
    });
    // What a server wrote, a framework has yet to find as it was.
    const isBegun = this.#isDirty && this.#lengthFault !== '';
    this.#light.mark(this.#isInvalid ? 'wrong' : isBegun ? 'unfinished' : undefined);
    this.#form.setFault(this.#lengthFault);
  }

  #paintStates(): void {
    const states: Readonly<Record<string, boolean>> = {
      blank: this.value === '',
      filled: this.value !== '',
      complete: this.#editor.isFull,
      pending: this.#isPending,
      refused: this.#check.isRefused,
      disabled: this.#isDisabled,
      readonly: this.readonly,
      invalid: this.#isInvalid,
      inactive: this.#field?.isActive === false,
    };
    // A state that is set again has the whole field's style looked at again.
    for (const [name, isOn] of Object.entries(states))
      if (this.#states.has(name) !== isOn) {
        this.#states[isOn ? 'add' : 'delete'](name);
        this.#internals.states?.[isOn ? 'add' : 'delete'](name);
      }
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
    if (this.#field?.isActive === false) return false;
    this.focus();
    return this.#editor.isFocused;
  }

  #onInputGiven(input: HTMLInputElement): void {
    const isFilled = input.value !== '' && !this.#isDirty && this.#default === '';
    if (isFilled) this.#given = input.value;
    if (this.hasAttribute('value')) input.defaultValue = this.#default;
    this.#editor.attach(input, this.#given);
    this.#onValue();
  }

  #onValue(): void {
    this.#form.setValue(this.value);
    this.#form.setFault(this.#lengthFault);
  }

  #onSubmitClick(event: Event): void {
    if (!this.#connection.flow) return;
    event.preventDefault();
    this.submit();
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || event.target !== this.#light.input) return;
    const isNative = !this.#connection.flow && (this.readonly || (this.value === '' && !this.required));
    if (event.defaultPrevented || isNative) return;
    event.preventDefault();
    // A key that is still held from the step before is no wish to check.
    if (event.repeat) return;
    this.#editor.commit();
    this.submit();
  }
}
