import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FlowController } from '../../controllers/flow-controller.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { LightInputController } from '../../controllers/light-input-controller.js';
import type { Alphabet } from '../../core/challenge.js';
import type { CodeRules, LetterCase } from '../../core/code-characters.js';
import { separators } from '../../core/code-format.js';
import { inputAttributes } from '../../core/input-attributes.js';
import { message, type MessageOverrides } from '../../core/messages.js';
import { enCode } from '../../locales/en-code.js';
import { tokens } from '../../styles/tokens.js';
import { CodeCheck } from './code-check.js';
import { CodeEditor } from './code-editor.js';
import { fieldInFlow, type FieldInFlow } from './field-in-flow.js';
import { asText, DEFAULT_LENGTH, resolveRules } from './field-settings.js';
import { FormLink } from './form-link.js';
import { otpInputStyles } from './otp-input-styles.js';
import { cellStyles } from './cell-styles.js';
import { cellFromPoint, fitsCells, renderCells } from './render-cells.js';
import { WebOtpController } from './web-otp-controller.js';
import { WidthController } from './width-controller.js';

/**
 * @summary The field for a one-time code: one real input, drawn as cells. It works in any form, and inside `<otp-flow>`
 * without any wiring.
 * @tag otp-input
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
export class OtpInputElement extends LitElement {
  static readonly tagName = 'otp-input';
  static readonly formAssociated = true;
  static override readonly styles = [tokens, cellStyles, otpInputStyles];

  readonly #internals = this.attachInternals();
  readonly #form = new FormLink(this.#internals, () => this.#light.input);
  readonly #flow = new FlowController(this, {
    role: 'code',
    element: this,
    focusOn: (target) => target === 'code' && this.#takeFocus(),
  });
  readonly #words = new LanguageController(this, {
    fallback: enCode,
    overrides: () => [this.#flow.flow?.settings.messages, this.messages],
  });
  readonly #light: LightInputController = new LightInputController(this, {
    attributes: () => this.#attributes(),
    labels: () => this.#internals.labels,
    onInput: (input) => this.#onInputGiven(input),
  });
  readonly #editor: CodeEditor = new CodeEditor(this, {
    input: () => this.#light.input,
    rules: () => this.#rules,
    cellFromPoint: (x) => cellFromPoint(this.renderRoot.querySelectorAll('.cell'), x),
    onValue: () => this.#onValue(),
    onEdit: (via, isWhole) => {
      this.#isDirty = true;
      this.#given = this.value;
      this.error = '';
      this.requestUpdate();
      this.#check.edited(via, isWhole, this.#inFlow);
    },
    onNothing: () => this.#check.complain(this.#words.text(message('code.nothingPasted'))),
  });
  readonly #check = new CodeCheck({
    host: this,
    editor: () => this.#editor,
    form: this.#form,
    flow: () => this.#flow.flow,
    isFull: () => this.#isFull,
    incompleteText: () => this.#incompleteText,
  });
  readonly #stage = new WidthController(this, '.stage');

  /** Characters in a code: 1 to 64. Default 6, or as many as `format` has places. In a flow the challenge knows better. */
  @property({ type: Number }) accessor length = DEFAULT_LENGTH;
  /** What a code is made of. */
  @property() accessor alphabet: Alphabet = 'numeric';
  /** The case its letters are brought into. Default: as typed. */
  @property() accessor case: LetterCase | undefined;
  /** How it is grouped, such as `###-###`. Default: two halves. */
  @property() accessor format: string | undefined;
  /** Shows bullets. The input stays of type `text`, for its keyboard and its filling-in. */
  @property({ type: Boolean }) accessor mask = false;
  /** Submits the value with the form, unless the page's own input has a name. */
  @property({ reflect: true }) accessor name: string | undefined;
  /** What it holds at first and after a reset. */
  @property({ attribute: 'value', noAccessor: true })
  get defaultValue(): string {
    return this.#default;
  }
  set defaultValue(value: unknown) {
    this.#default = asText(value);
    if (!this.#isDirty) this.#assign(this.#default);
    this.requestUpdate('defaultValue');
  }
  @property({ type: Boolean }) accessor required = false;
  @property({ type: Boolean }) accessor disabled = false;
  @property({ type: Boolean }) accessor readonly = false;
  @property({ type: Boolean }) override accessor autofocus = false;
  /** Shown in empty cells, character by character. */
  @property() accessor placeholder = '';
  /** Names the field, where the page gives no label. */
  @property() accessor label = '';
  /** Says more, where the page gives no hint. */
  @property() accessor hint = '';
  /** Submits the form as soon as the code is whole. */
  @property({ type: Boolean }) accessor autosubmit = false;
  /** Waits for the code in a text message (WebOTP), where the browser can. */
  @property({ type: Boolean, attribute: 'web-otp' }) accessor webOtp = false;
  /** The code is being checked: it can be read, not changed, not sent again. */
  @property({ attribute: false }) accessor pending = false;
  /** What is wrong with the code; gone at the first edit. */
  @property({ attribute: false }) accessor error = '';
  /** Texts of the page's own. */
  @property({ attribute: false }) accessor messages: MessageOverrides | undefined;

  #default = '';
  /** As a page gave it: with a later `length` more of it may fit. */
  #given = '';
  #isDirty = false;
  #waitsForWord = false;
  #isFieldsetDisabled = false;
  #appliedRules = '';

  constructor() {
    super();
    new WebOtpController(this, {
      isWanted: () => this.webOtp && this.#isUsable && this.value === '',
      onCode: (code) => this.#editor.take(code, 'web-otp'),
    });
    this.addEventListener('keydown', this.#onKeyDown, { capture: true });
    // A click on the host itself comes from its label.
    this.addEventListener('click', (event) => event.composedPath()[0] === this && this.focus());
  }

  /** The code as far as it is typed. Setting it is silent: no event, no check. */
  @property({ attribute: false, noAccessor: true })
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

  override focus(options?: FocusOptions): void {
    this.#light.input?.focus(options);
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
    this.#check.reset();
    this.#flow.flow?.session.noteField(true);
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

  protected override willUpdate(changed: PropertyValues<this>): void {
    const rules = JSON.stringify(this.#rules);
    if (rules !== this.#appliedRules) this.#editor.set(this.#given);
    this.#appliedRules = rules;
    this.#light.refresh();
    this.#light.switch('disabled', this.disabled || this.#inFlow?.isActive === false);
    this.#light.switch('readOnly', this.readonly || this.#isPending);
    this.#light.switch('required', this.required);
    if (changed.has('error') && this.error) this.#check.refuse(this.error);
    if (changed.has('pending') && !this.pending && !this.error) this.#check.forgetOffer();
    if (this.#check.follow(this.#inFlow, this.#errorText)) {
      this.#assign('');
      this.#check.reset();
      this.#flow.flow?.session.noteField(true);
    }
    this.#waitsForWord = this.#isWordWanted();
    this.#describe();
  }

  protected override firstUpdated(): void {
    if (this.autofocus) this.focus();
  }

  protected override updated(): void {
    this.#paintStates();
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

  formStateRestoreCallback(value: unknown): void {
    this.value = value;
  }

  protected override render(): TemplateResult {
    const grouping = separators(this.#rules.length, this.#format);
    const view = {
      edit: this.#editor.shown,
      separators: grouping,
      isFocused: this.#editor.isFocused && !this.#isPending,
      isPlain: !fitsCells(this.#stage.width, grouping),
      mask: this.mask,
      placeholder: this.placeholder,
    };
    return html`
      <div part="label" class=${this.#isLabelSpoken ? 'spoken' : nothing}>
        <slot name="label" @slotchange=${this.#onSlotChange}></slot>
      </div>
      <div class="stage">${renderCells(view)}<slot name="input"></slot></div>
      <div part="error"><slot name="error" @slotchange=${this.#onSlotChange}></slot></div>
      <div class="spoken"><slot name="context"></slot></div>
      <div part="hint" class=${this.#isHintSpoken ? 'spoken' : nothing}>
        <slot name="hint" @slotchange=${this.#onSlotChange}></slot>
      </div>
      ${this.#renderSubmit()}
    `;
  }

  #renderSubmit(): TemplateResult | typeof nothing {
    if (!this.#waitsForWord) return nothing;
    return html`
      <slot name="submit" @click=${this.#onSubmitClick}>
        <button
          type="button"
          part="submit"
          class="submit"
          aria-disabled=${this.#isPending ? 'true' : nothing}
        >
          ${this.#words.text(message('code.check'))}
        </button>
      </slot>
    `;
  }

  get #inFlow(): FieldInFlow | undefined {
    const { flow } = this.#flow;
    return flow && fieldInFlow(flow);
  }

  get #rules(): CodeRules {
    return resolveRules(this, this.#inFlow?.shape);
  }

  get #format(): string | undefined {
    return this.#inFlow?.shape?.format ?? this.format;
  }

  get #isFull(): boolean {
    return this.value.length === this.#rules.length;
  }

  get #isPending(): boolean {
    return this.pending || (this.#inFlow?.isPending ?? false);
  }

  get #isDisabled(): boolean {
    return this.disabled || this.#isFieldsetDisabled || (this.#light.input?.disabled ?? false);
  }

  get #isUsable(): boolean {
    return !this.#isDisabled && !this.readonly && !this.#isPending;
  }

  /** The code is there, and nothing will check it by itself; while it is checked, the button that was pressed stays. */
  #isWordWanted(): boolean {
    const inFlow = this.#inFlow;
    if (!inFlow) return this.querySelector(':scope > [slot="submit"]') !== null;
    const isWanted = !inFlow.isAutomatic || inFlow.isUnanswered || this.#check.isCorrected;
    return inFlow.isActive && (isWanted || (this.#waitsForWord && inFlow.isPending));
  }

  get #incompleteText(): string {
    return this.#words.text(message('code.incomplete', { n: this.#rules.length }));
  }

  get #lengthFault(): string {
    return this.value === '' || this.#isFull ? '' : this.#incompleteText;
  }

  get #errorText(): string {
    return this.error || this.#check.fault || this.#words.sentences(this.#inFlow?.error ?? []);
  }

  /** A check without an answer says nothing about the code. */
  get #isInvalid(): boolean {
    return this.error !== '' || this.#check.fault !== '' || this.#check.isRefused;
  }

  #attributes(): Readonly<Record<string, string>> {
    const form = this.getAttribute('form');
    const label = this.getAttribute('aria-label');
    return {
      ...inputAttributes(this.#rules),
      ...(form === null ? {} : { form }),
      ...(label === null ? {} : { 'aria-label': label }),
    };
  }

  /** In a flow the headline says it for those who see it. */
  get #isLabelSpoken(): boolean {
    return this.#inFlow !== undefined && this.label === '' && this.#light.made('label') !== undefined;
  }

  /** An error takes the hint's line, so that nothing moves. */
  get #isHintSpoken(): boolean {
    return this.#inFlow !== undefined && this.#errorText !== '';
  }

  #describe(): void {
    const inFlow = this.#inFlow;
    const isNumeric = this.#rules.alphabet === 'numeric';
    const automaticHint = this.autosubmit ? [message(isNumeric ? 'code.hint' : 'code.hintAny')] : [];
    this.#light.note({
      label:
        this.label ||
        this.#words.text(message(isNumeric ? 'code.label' : 'code.labelAny', { n: this.#rules.length })),
      context: inFlow?.context && this.#words.text(inFlow.context),
      hint: this.hint || this.#words.sentences(inFlow ? [inFlow.hint] : automaticHint),
      error: this.#errorText,
    });
    // In a flow only the flow speaks.
    this.#light.made('error')?.setAttribute('aria-live', inFlow ? 'off' : 'assertive');
    this.#light.mark(this.#isInvalid);
    this.#form.setFault(this.#lengthFault);
  }

  #paintStates(): void {
    const states: Readonly<Record<string, boolean>> = {
      blank: this.value === '',
      filled: this.value !== '',
      complete: this.#isFull,
      pending: this.#isPending,
      refused: this.#check.isRefused,
      disabled: this.#isDisabled,
      readonly: this.readonly,
      invalid: this.#isInvalid,
      inactive: this.#inFlow?.isActive === false,
    };
    for (const [name, isOn] of Object.entries(states)) {
      if (isOn) this.#internals.states?.add(name);
      else this.#internals.states?.delete(name);
    }
  }

  #assign(text: string): void {
    this.#given = text;
    this.#editor.set(text);
  }

  #takeFocus(): boolean {
    if (this.#inFlow?.isActive === false) return false;
    if (this.#check.isRefused) this.select();
    else this.focus();
    return this.#editor.isFocused;
  }

  #onInputGiven(input: HTMLInputElement): void {
    const isFilled = input.value !== '' && !this.#isDirty && this.#default === '';
    if (isFilled) this.#given = input.value;
    if (this.hasAttribute('value')) input.defaultValue = this.#default;
    this.#editor.set(this.#given);
    this.#onValue();
  }

  #onValue(): void {
    this.#form.setValue(this.value);
    this.#form.setFault(this.#lengthFault);
  }

  #onSlotChange(): void {
    this.requestUpdate();
  }

  #onSubmitClick(event: Event): void {
    if (!this.#flow.flow) return;
    event.preventDefault();
    this.submit();
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || event.target !== this.#light.input) return;
    const isNative = !this.#flow.flow && (this.readonly || (this.value === '' && !this.required));
    if (event.defaultPrevented || isNative) return;
    event.preventDefault();
    // A key that is still held from the step before is no wish to check.
    if (event.repeat) return;
    this.#editor.commit();
    this.submit();
  }
}
