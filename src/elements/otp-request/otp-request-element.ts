import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { FlowContext, FocusTarget } from '../../controllers/flow-context.js';
import { FlowController } from '../../controllers/flow-controller.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { LightInputController } from '../../controllers/light-input-controller.js';
import { ltr } from '../../core/advice/wording.js';
import { readDestination } from '../../core/address/destination.js';
import { inputAttributes } from '../../core/input-attributes.js';
import { sameDestinationSort } from '../../core/challenge.js';
import { message, type Message, type MessageOverrides } from '../../core/messages.js';
import type { SessionState } from '../../core/state.js';
import { en } from '../../locales/en.js';
import { loadLocale } from '../../locales/load-locale.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { CountdownSpeaker } from './countdown-speaker.js';
import { renderHead } from './render-head.js';
import { renderMethods } from './render-methods.js';
import { renderSent, type SentOptions } from './render-sent.js';
import { otpRequestStyles } from './otp-request-styles.js';

/**
 * @tag otp-request
 * @summary Asks for the address, sends the code, shows where it went, and sends again. It owns the flow's headline.
 *
 * @slot title - What the person is here for, while the address is asked for. Default: "Sign in".
 * @slot input - The page's own `<input>`; made when there is none.
 * @slot label - What the field asks for.
 * @slot hint - A hint below the field.
 * @slot error - The page's own place for the error.
 * @slot submit - The page's own button.
 *
 * @csspart title - The headline, in every state.
 * @csspart form - Around everything that asks for the address.
 * @csspart legend - The question above the methods.
 * @csspart methods - The choice of methods.
 * @csspart method - One method.
 * @csspart label - Around the label.
 * @csspart field - Around the input: its box.
 * @csspart hint - Around the hint.
 * @csspart error - Around the error, and the line that says that sending again did not work.
 * @csspart submit - The button that sends.
 * @csspart cancel - Goes back to the code that is on its way.
 * @csspart summary - Where the code went, or the sentence of a stop.
 * @csspart destination - The masked address.
 * @csspart change - Opens the address again.
 * @csspart resend - Sends again.
 * @csspart timer - How long until then.
 * @csspart sends-left - Says that one more code can be sent.
 *
 * @cssprop [--otp-accent] - Buttons, links and focus.
 * @cssprop [--otp-on-accent] - Text on the accent.
 * @cssprop [--otp-text] - Text.
 * @cssprop [--otp-quiet] - Secondary text.
 * @cssprop [--otp-field] - Background of the field.
 * @cssprop [--otp-edge] - Edge of the field, 3:1 against its background.
 * @cssprop [--otp-bad] - Errors.
 * @cssprop [--otp-radius=10px] - Corners.
 * @cssprop [--otp-control-height=46px] - Height of field and button.
 * @cssprop [--otp-title-size=1.25em] - Size of the headline.
 *
 * @attr {string} label - What the field asks for.
 * @attr {string} value - The address to begin with.
 * @attr {string} name - Name under which a page's form sends the address.
 */
export class OtpRequestElement extends LitElement {
  static readonly tagName = 'otp-request';
  static readonly formAssociated = true;
  static override styles = [tokens, controls, otpRequestStyles];

  /** What the field asks for. Default: "Email address" or "Mobile number". */
  @property() accessor label: string | undefined;

  /** Name under which a form of the page's sends the address. */
  @property({ reflect: true }) accessor name: string | undefined;

  /** Shown in the empty field. Not a replacement for the label. */
  @property() accessor placeholder: string | undefined;

  @property({ type: Boolean, reflect: true }) accessor disabled = false;

  /** For a page's own form; the flow never sends without an address. */
  @property({ type: Boolean, reflect: true }) accessor required = false;

  /** Shows the whole address to the person who has just typed it, instead of the mask. */
  @property({ type: Boolean, attribute: 'show-destination' }) accessor showDestination = false;

  /** Level of the headline, 1 to 6; `none` for no heading role. Default: the flow's. */
  @property({ attribute: 'heading-level' }) accessor headingLevel: string | undefined;

  /** Texts of the page's own. */
  @property({ attribute: false }) accessor messages: MessageOverrides | undefined;

  @state() private accessor fault: Message | undefined;
  @query('.title') private accessor titleElement!: HTMLElement | null;
  @query('.resend') private accessor resendButton!: HTMLElement | null;

  readonly #internals = this.attachInternals();
  readonly #connection = new FlowController(this, {
    role: 'request',
    element: this,
    focusOn: (target) => this.#focusOn(target),
  });
  readonly #words = new LanguageController(this, {
    texts: () => [en, this.#connection.flow?.settings.messages, this.messages],
    load: loadLocale,
  });
  readonly #field = new LightInputController(this, {
    attributes: () => this.#inputAttributes(),
    labels: () => this.#internals.labels,
    onInput: (input) => this.#takeInput(input),
  });
  /** Each sort of destination keeps its own text while the person goes back and forth. */
  readonly #texts = new Map<string, string>();
  #shownSort: 'email' | 'phone' | undefined;
  #isDisabledByPage = false;
  #isDisabledByForm = false;
  readonly #countdown = new CountdownSpeaker();

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.#onKeydown(event), { capture: true });
    this.addEventListener('input', (event) => this.#onInput(event), { capture: true });
    // A click on the host's label arrives at the host itself.
    this.addEventListener('click', (event) => event.composedPath()[0] === this && this.focus());
  }

  /** The address as it stands in the field; the attribute is its default. */
  @property({ attribute: false, noAccessor: true })
  get value(): string {
    return this.#field.input?.value ?? this.getAttribute('value') ?? '';
  }

  set value(value: unknown) {
    const text = typeof value === 'string' ? value : '';
    this.#texts.set(this.#sort, text);
    this.#write(text);
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  override focus(options?: FocusOptions): void {
    this.#field.input?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.autofocus) this.#field.input?.focus();
  }

  override updated(): void {
    this.#paintField();
    const { flow } = this.#connection;
    if (flow) this.#countdown.follow(flow, this.#words, this.resendButton?.matches(':focus') === true);
  }

  formDisabledCallback(disabled: boolean): void {
    this.#isDisabledByForm = disabled;
    this.requestUpdate();
  }

  formResetCallback(): void {
    this.value = this.getAttribute('value') ?? '';
    this.fault = undefined;
  }

  override render(): TemplateResult {
    const { flow } = this.#connection;
    const isForm = !flow || isAsking(flow.state);
    return html`
      ${renderHead(flow, this.#words, { isForm, headingLevel: this.headingLevel })}
      ${this.#renderForm(flow, isForm)}
      ${flow && !isForm && hasSummary(flow) ? renderSent(flow, this.#words, this.#sentOptions()) : nothing}
    `;
  }

  #renderForm(flow: FlowContext | undefined, isShown: boolean): TemplateResult {
    const isBusy = flow?.state.sending !== undefined;
    const changing = flow?.state.changing ? flow : undefined;
    return html`
      <div part="form" role="group" aria-labelledby="title" ?hidden=${!isShown}>
        ${renderMethods(flow?.state, this.#words, (kind) => this.#onMethod(kind))}
        <div part="label" class="label"><slot name="label" @slotchange=${this.#onSlotChange}></slot></div>
        <div part="field" class="field ${this.#error ? 'invalid' : ''}"><slot name="input"></slot></div>
        <div class="notes ${this.#error || this.#hint ? 'filled' : ''}">
          <div part="error" class="error"><slot name="error"></slot></div>
          <div part="hint" class="quiet"><slot name="hint"></slot></div>
        </div>
        <div class="submit" @click=${this.#onSubmitClick}>
          <slot name="submit"
            ><button part="submit" class="primary" type="button" aria-disabled=${isBusy}>
              ${isBusy ? html`<span class="spinner"></span>` : nothing}
              ${this.#words.text(message('identify.submit'))}
            </button></slot
          >
        </div>
        ${
          changing?.state.challenge
            ? html`<div class="aside">
                <button part="cancel" class="link" type="button" @click=${this.#onCancel}>
                  ${this.#words.text(message('identify.cancel'))}
                </button>
              </div>`
            : nothing
        }
      </div>
    `;
  }

  #sentOptions(): SentOptions {
    return {
      showDestination: this.showDestination,
      onChange: () => this.#onChange(),
      onResend: () => this.#connection.flow?.session.resend(),
    };
  }

  get #kind(): string {
    return this.#connection.flow?.state.method ?? 'email';
  }

  get #sort(): 'email' | 'phone' {
    return this.#kind === 'email' ? 'email' : 'phone';
  }

  /** What is wrong with the field's content, in words. */
  get #error(): Message | undefined {
    if (this.fault) return this.fault;
    const { flow } = this.#connection;
    if (!flow || !isAsking(flow.state) || flow.state.failure?.at !== 'send') return undefined;
    return flow.failure;
  }

  /** Whether the address itself is wrong, and not the server or the way to it. */
  get #isAtFault(): boolean {
    const code = this.#connection.flow?.state.failure?.problem.code;
    return this.fault !== undefined || code === 'invalid_destination' || code === 'undeliverable';
  }

  get #hint(): Message | undefined {
    const { flow } = this.#connection;
    const isUnknown =
      flow?.state.changing &&
      flow.session.destination === undefined &&
      this.value === '' &&
      sameDestinationSort(flow.state.challenge?.method ?? this.#kind, this.#kind);
    if (isUnknown && flow.state.destination !== undefined)
      return message('identify.again', { to: ltr(flow.state.destination) });
    return this.#sort === 'phone' ? message('identify.phone.hint') : undefined;
  }

  #inputAttributes(): Readonly<Record<string, string>> {
    return {
      ...inputAttributes({ kind: this.#sort }),
      dir: 'ltr',
      ...(this.placeholder === undefined ? {} : { placeholder: this.placeholder }),
      ...(this.required ? { required: '' } : {}),
    };
  }

  #takeInput(input: HTMLInputElement): void {
    // A made one that is off is a clone of another step.
    this.#isDisabledByPage = this.#field.isGiven && input.disabled;
    const begin = this.getAttribute('value');
    if (input.value === '' && begin) input.value = begin;
    this.requestUpdate();
  }

  /** What the light DOM shows, after the shadow DOM has been painted. */
  #paintField(): void {
    const { input } = this.#field;
    if (!input) return;
    this.#changeText();
    this.#field.refresh();
    const { flow } = this.#connection;
    const isAway = flow !== undefined && !isAsking(flow.state);
    input.disabled = this.disabled || this.#isDisabledByForm || this.#isDisabledByPage || isAway;
    input.readOnly = flow?.state.sending !== undefined;
    const [error, hint] = [this.#error, this.#hint];
    const label = this.label ?? this.#words.text(message(`identify.${this.#sort}.label`));
    this.#field.note({
      label,
      hint: hint && this.#words.text(hint),
      error: error && this.#words.text(error),
    });
    if (error && this.#isAtFault) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    this.#setFormValue();
  }

  /** Another sort of destination has another text. */
  #changeText(): void {
    const [before, now] = [this.#shownSort, this.#sort];
    this.#shownSort = now;
    if (before === undefined || before === now) return;
    this.#texts.set(before, this.value);
    this.#write(this.#texts.get(now) ?? '');
  }

  #focusOn(target: FocusTarget): boolean {
    if (target === 'headline') {
      this.titleElement?.focus();
      return true;
    }
    const { input } = this.#field;
    if (target !== 'address' || !input || input.disabled) return false;
    input.focus();
    input.select();
    return true;
  }

  #write(text: string): void {
    const { input } = this.#field;
    if (input && input.value !== text) input.value = text;
    this.#setFormValue();
  }

  #setFormValue(): void {
    if (this.name !== undefined) this.#internals.setFormValue(this.value);
  }

  #submit(): void {
    const { flow } = this.#connection;
    if (!flow || !isAsking(flow.state) || flow.state.sending || this.#field.input?.disabled) return;
    const read = readDestination(this.#kind, this.value);
    if ('fault' in read) {
      this.fault = read.fault;
      this.#field.input?.focus();
      return;
    }
    this.fault = undefined;
    const wasChanging = flow.state.changing;
    flow.session.start({ method: this.#kind, destination: read.destination });
    // The same destination again is no send: the person goes back to the code that is on its way.
    if (wasChanging && !flow.session.state.sending && !flow.session.state.changing)
      flow.actions.focusOn('code');
  }

  #onSubmitClick(): void {
    this.#submit();
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || event.target !== this.#field.input) return;
    event.preventDefault();
    if (!event.repeat) this.#submit();
  }

  #onInput(event: Event): void {
    if (event.target !== this.#field.input) return;
    this.fault = undefined;
    this.#connection.flow?.actions.noteKeystroke();
    this.#texts.set(this.#sort, this.value);
    this.#setFormValue();
  }

  #onSlotChange(): void {
    this.requestUpdate();
  }

  #onMethod(kind: string): void {
    const { flow } = this.#connection;
    if (!flow) return;
    this.fault = undefined;
    flow.session.chooseMethod(kind);
  }

  #onChange(): void {
    const { flow } = this.#connection;
    if (!flow) return;
    flow.session.change();
    const known = flow.session.destination ?? '';
    const isOfThisSort = known.includes('@') === (this.#sort === 'email');
    this.#write(this.#texts.get(this.#sort) ?? (isOfThisSort ? known : ''));
    flow.actions.focusOn('address');
  }

  #onCancel(): void {
    const { flow } = this.#connection;
    if (!flow) return;
    this.fault = undefined;
    flow.session.cancelChange();
    flow.actions.focusOn('code');
  }
}

/** The address is asked for, or the first code to it is being sent. */
const isAsking = ({ step, sending }: SessionState): boolean =>
  step === 'identify' || (step === 'sending' && sending?.reason === 'start');

const hasSummary = ({ state, advice }: FlowContext): boolean => !advice.isStop && state.step !== 'verified';
