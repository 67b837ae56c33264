import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { FlowContext, FocusTarget } from '../../controllers/flow-context.js';
import { FlowController } from '../../controllers/flow-controller.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { sortOf, type AddressSort } from '../../core/address/destination.js';
import { definite } from '../../core/challenge.js';
import { message, type MessageOverrides } from '../../core/messages.js';
import { english } from '../../locales/english.js';
import { loadLocale } from '../../locales/load-locale.js';
import { systemClock } from '../../session/system-clock.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { toList } from '../attribute-list.js';
import { AddressActs } from './address-acts.js';
import { AddressField } from './address-field.js';
import { addressNotes, type AddressNotes } from './address-notes.js';
import { CountdownSpeaker } from './countdown-speaker.js';
import { AddressSender, isAsking } from './address-sender.js';
import { NumberCountry } from './number-country.js';
import { renderForm } from './render-form.js';
import { SendFollower } from './send-follower.js';
import { renderHead } from './render-head.js';
import { renderMethods } from './render-methods.js';
import { renderSent } from './render-sent.js';
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
 * @csspart suggestion - What may be wrong with what was typed, and the choices that follow from it.
 * @csspart suggestion-button - Takes the address that was meant, or a method that works.
 * @csspart suggestion-dismiss - Keeps what was typed, or sends to it anyway.
 * @csspart error - Around the error, and the line that says that sending again did not work.
 * @csspart submit - The button that sends.
 * @csspart cancel - Goes back to the code that is on its way.
 * @csspart have-code - Brings the code field back where a message failed.
 * @csspart summary - Where the code went, or the sentence of a stop.
 * @csspart destination - The masked address.
 * @csspart not-mine - Leads to help for a person who does not know the masked address.
 * @csspart change - Opens the address again.
 * @csspart resend - Sends again.
 * @csspart timer - How long until codes can be sent again.
 * @csspart sends-left - Says that one more code can be sent.
 *
 * @cssprop [--otp-accent] - Buttons, links and focus.
 * @cssprop [--otp-on-accent] - Text on the accent.
 * @cssprop [--otp-text] - Text.
 * @cssprop [--otp-quiet] - Secondary text.
 * @cssprop [--otp-field] - Background of the field.
 * @cssprop [--otp-edge] - Edge of the field, 3:1 against its background.
 * @cssprop [--otp-sunken] - The choice of methods.
 * @cssprop [--otp-raised] - The chosen method.
 * @cssprop [--otp-bad] - Errors.
 * @cssprop [--otp-good] - The mark of success.
 * @cssprop [--otp-late] - The edge of what may be wrong with the address.
 * @cssprop [--otp-radius=10px] - Corners.
 * @cssprop [--otp-control-height=46px] - Least height of field and button.
 * @cssprop [--otp-title-size=1.25em] - Size of the headline.
 * @cssprop [--otp-font=inherit] - Font family.
 *
 * @attr {string} label - What the field asks for.
 * @attr {string} value - The address or number to begin with; it chooses the method it fits.
 * @attr {string} name - Name under which a page's form sends the address.
 */
export class OtpRequestElement extends LitElement {
  static readonly tagName = 'otp-request';
  static readonly formAssociated = true;
  static override styles = [tokens, controls, otpRequestStyles];
  /** Written out, since the accessors that decorators compile to weigh more than the fields they decorate. */
  static override readonly properties: PropertyDeclarations = {
    label: {},
    name: { reflect: true },
    placeholder: {},
    disabled: { type: Boolean, reflect: true },
    required: { type: Boolean, reflect: true },
    showDestination: { type: Boolean, attribute: 'show-destination' },
    defaultCountry: { attribute: 'default-country' },
    smsCountries: { attribute: 'sms-countries', converter: { fromAttribute: toList } },
    headingLevel: { attribute: 'heading-level' },
    messages: { attribute: false },
    value: { attribute: false, noAccessor: true },
  };

  /** What the field asks for. Default: "Email address" or "Mobile number". */
  label: string | undefined;

  /** Name under which a form of the page's sends the address. */
  name: string | undefined;

  /** Shown in the empty field. Not a replacement for the label. */
  placeholder: string | undefined;

  /** Nothing can be typed or sent. A fieldset around it does the same. */
  disabled = false;

  /** For a page's own form; the flow never sends without an address. */
  required = false;

  /** Shows the whole address to the person who has just typed it, instead of the mask. */
  showDestination = false;

  /** Where numbers without a country's code are from (ISO 3166, such as `DE`). Default: by the language of the page. */
  defaultCountry: string | undefined;

  /** Countries that texts can be sent to (ISO 3166), as names with spaces between or as an array. Default: all. */
  smsCountries: readonly string[] | string | undefined;

  /** Level of the headline, 1 to 6; `none` for no heading role. Default: the flow's. */
  headingLevel: string | undefined;

  /** Texts of the page's own. */
  messages: MessageOverrides | undefined;

  readonly #internals = this.attachInternals();
  readonly #connection = new FlowController(this, {
    role: 'request',
    element: this,
    focusOn: (target) => this.#focusOn(target),
  });
  readonly #words = new LanguageController(this, {
    texts: () => [english(), this.#connection.flow?.settings.messages, this.messages],
    load: loadLocale,
  });
  readonly #country = new NumberCountry(this);
  readonly #field = new AddressField(this, {
    sort: () => this.#sort,
    attributes: () => definite({ placeholder: this.placeholder, required: this.required ? '' : undefined }),
    labels: () => this.#internals.labels,
    initial: () => this.getAttribute('value') ?? '',
    clock: () => this.#connection.flow?.session.clock ?? systemClock,
    country: () => this.#country.code,
    onEdit: () => {
      this.#acts.edit();
      this.#setFormValue();
    },
    onSuggestion: () => this.#acts.hearSuggestion(),
  });
  readonly #sends = new SendFollower();
  readonly #sender = new AddressSender(this, {
    flow: () => this.#connection.flow,
    field: this.#field,
    words: this.#words,
    sends: this.#sends,
    smsCountries: () => toList(this.smsCountries).map((country) => country.toUpperCase()),
  });
  readonly #acts = new AddressActs(this, {
    flow: () => this.#connection.flow,
    field: this.#field,
    sender: this.#sender,
    sends: this.#sends,
  });
  readonly #countdown = new CountdownSpeaker();
  #isDisabledByForm = false;

  constructor() {
    super();
    // A click on the host's label arrives at the host itself.
    this.addEventListener('click', (event) => event.composedPath()[0] === this && this.focus());
  }

  /** The address as it stands in the field; the attribute is its default. */
  get value(): string {
    return this.#field.value;
  }

  set value(value: unknown) {
    const text = typeof value === 'string' ? value : '';
    const { flow } = this.#connection;
    if (flow && text !== '') this.#sends.suit(flow, text);
    this.#field.write(text);
    this.#setFormValue();
    this.requestUpdate();
  }

  /** The page's own form around it. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** Takes focus to the address. */
  override focus(options?: FocusOptions): void {
    this.#field.input?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.autofocus) this.#field.input?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#field.suggester.clear();
  }

  override willUpdate(): void {
    const { flow } = this.#connection;
    if (flow) this.#sends.follow(flow, this.value);
  }

  override updated(): void {
    this.#paintField();
    const { flow } = this.#connection;
    if (flow)
      this.#countdown.follow(flow, this.#words, this.renderRoot.querySelector('.resend:focus') !== null);
  }

  formDisabledCallback(disabled: boolean): void {
    this.#isDisabledByForm = disabled;
    this.requestUpdate();
  }

  formResetCallback(): void {
    this.value = this.getAttribute('value') ?? '';
    this.#sender.forgive();
  }

  override render(): TemplateResult {
    const { flow } = this.#connection;
    const isForm = !flow || isAsking(flow.state);
    return html`
      ${renderHead(flow, this.#words, { isForm, headingLevel: this.headingLevel })}
      ${this.#renderForm(flow, isForm)}
      ${flow && !isForm && hasSummary(flow) ? this.#renderSent(flow) : nothing}
    `;
  }

  #renderForm(flow: FlowContext | undefined, isShown: boolean): TemplateResult {
    const isBusy = flow?.state.sending !== undefined || this.#sender.isPreparing;
    const suggestion = isBusy ? undefined : this.#field.suggester.suggestion;
    return renderForm(this.#words, {
      isShown,
      isBusy,
      notes: this.#notes,
      isEmail: this.#sort === 'email',
      methods: renderMethods(flow?.state, this.#words, (kind) => this.#acts.chooseMethod(kind)),
      suggestion,
      doubt: this.#sender.doubt,
      canCancel: flow?.state.changing === true && flow.state.challenge !== undefined,
      spoken: flow ? undefined : suggestion && this.#sender.spoken,
      onSlotChange: () => this.requestUpdate(),
      acts: this.#acts,
      onPastDoubt: (way) => this.#sender.goPastDoubt(way),
    });
  }

  #renderSent(flow: FlowContext): TemplateResult {
    return renderSent(flow, this.#words, {
      showDestination: this.showDestination,
      isAgain: this.#sends.isAgain,
      onChange: () => this.#acts.change(),
    });
  }

  get #sort(): AddressSort {
    return sortOf(this.#connection.flow?.state.method ?? 'email');
  }

  get #notes(): AddressNotes {
    return addressNotes(this.#connection.flow, this.#field, this.#sender.fault);
  }

  /** What the light DOM shows, after the shadow DOM has been painted. */
  #paintField(): void {
    this.#field.changeSort();
    const { flow } = this.#connection;
    const isAway = flow !== undefined && !isAsking(flow.state);
    const { error, isAtFault, hints } = this.#notes;
    this.#field.paint({
      isDisabled: this.disabled || this.#isDisabledByForm || isAway,
      isLocked: flow?.state.sending !== undefined,
      isInvalid: error !== undefined && isAtFault,
      notes: {
        label: this.label ?? this.#words.text(message(`identify.${this.#sort}.label`)),
        hint: this.#words.sentences(hints),
        error: error && this.#words.text(error),
      },
    });
    this.#setFormValue();
  }

  #focusOn(target: FocusTarget): boolean {
    if (target === 'headline') {
      this.renderRoot.querySelector<HTMLElement>('.title')?.focus();
      return true;
    }
    return target === 'address' && this.#field.takeFocus();
  }

  #setFormValue(): void {
    if (this.name !== undefined) this.#internals.setFormValue(this.value);
  }
}

const hasSummary = ({ state, advice }: FlowContext): boolean => !advice.isStop && state.step !== 'verified';
