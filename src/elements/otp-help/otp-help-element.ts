import {
  adoptStyles,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { FlowContext, FocusTarget } from '../../controllers/flow-context.js';
import { FlowController } from '../../controllers/flow-controller.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { message, type MessageOverrides } from '../../core/messages.js';
import type { PolicyOptions } from '../../core/policy.js';
import { english } from '../../locales/english.js';
import { loadLocale } from '../../locales/load-locale.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { lateHelp, type WholeHelp } from '../late-help.js';
import { renderHeadline } from '../render-headline.js';
import { renderParts } from '../render-message.js';
import type { HelpDesk } from './help-desk.js';
import { otpHelpStyles } from './otp-help-styles.js';
import { renderNote, renderProgress, renderStatus, renderWaysOut } from './render-now.js';

/**
 * @tag otp-help
 * @summary Says what to expect, notices when it does not happen, says why, and leads to what works. Outside a flow, with
 * `method`, it is a whole page of help.
 *
 * @slot support - More about how people are helped.
 * @slot extra - Anything of the page's own, at the end.
 *
 * @csspart title - The headline of a stop, in a flow without `otp-request`, and that of a page of help.
 * @csspart status - The sentence of the moment.
 * @csspart progress - The quiet track of time.
 * @csspart countdown - The seconds until codes can be sent again.
 * @csspart timer - The same beside a control that sends again.
 * @csspart inbox - The link to the person's inbox.
 * @csspart reveal - The one button that there is with `reveal="tap"`.
 * @csspart advice - One thing to check.
 * @csspart advice-title - What it is.
 * @csspart advice-body - What to do.
 * @csspart action - A control that does it.
 * @csspart have-code - The one that brings the code field back at a stop.
 * @csspart methods - Other ways.
 * @csspart method - One of them.
 * @csspart more - Opens what is less likely.
 * @csspart questions - Opens what only the person can tell.
 * @csspart question - One question.
 * @csspart support - The way to people who help.
 *
 * @cssprop [--otp-accent] - Links, the main button of a stop, and the track while all is well.
 * @cssprop [--otp-on-accent] - Text on the accent.
 * @cssprop [--otp-text] - Text.
 * @cssprop [--otp-quiet] - Secondary text.
 * @cssprop [--otp-field] - Background of buttons for other ways.
 * @cssprop [--otp-edge] - Their edges.
 * @cssprop [--otp-line] - Lines that only divide.
 * @cssprop [--otp-surface] - What it stands on; the mark on the track is cut in it.
 * @cssprop [--otp-sunken] - The track, and the seconds of a pause.
 * @cssprop [--otp-late] - The track and the edge of a warning when it takes longer.
 * @cssprop [--otp-radius=10px] - Corners.
 * @cssprop [--otp-control-height=46px] - Least height of buttons.
 * @cssprop [--otp-title-size=1.25em] - Size of the headline.
 * @cssprop [--otp-font=inherit] - Font family.
 *
 * @cssstate empty - There is nothing to show.
 */
export class OtpHelpElement extends LitElement {
  static readonly tagName = 'otp-help';
  static override styles = [tokens, controls, otpHelpStyles];
  /** Written out, since the accessors that decorators compile to weigh more than the fields they decorate. */
  static override readonly properties: PropertyDeclarations = {
    headingLevel: { attribute: 'heading-level' },
    reveal: {},
    open: { type: Boolean, reflect: true },
    method: {},
    sender: {},
    supportHref: { attribute: 'support-href' },
    policy: { attribute: false },
    messages: { attribute: false },
  };

  /** Level of the headline where this element shows one, 1 to 6; `none` for no heading role. Default: the flow's, else 2. */
  headingLevel: string | undefined;

  /** `tap` shows one button, and everything else when it is pressed; only a stop shows itself. Default: `auto`. */
  reveal: 'auto' | 'tap' = 'auto';

  /** With `reveal="tap"`: everything is shown. */
  open = false;

  /** Outside a flow: how the code was to come (`email`, `sms`, `voice`, `whatsapp`), for a whole page of help. */
  method: string | undefined;

  /** Address the message comes from, where neither the server nor the flow says. */
  sender: string | undefined;

  /** Where people are helped: http(s), mailto or tel. The flow's own attribute wins. */
  supportHref: string | undefined;

  /** Outside a flow: what only the site knows (`policy.site`). */
  policy: PolicyOptions | undefined;

  /** Texts of the page's own. */
  messages: MessageOverrides | undefined;

  readonly #internals = this.attachInternals();
  readonly #connection = new FlowController(this, {
    role: 'help',
    element: this,
    focusOn: (target) => this.#focusOn(target),
  });
  readonly #words = new LanguageController(this, {
    texts: () => [english(), this.#connection.flow?.settings.messages, this.messages],
    load: loadLocale,
  });
  #desk: HelpDesk | undefined;
  #page: Promise<unknown> | undefined;
  /** The step of a flow, or the method of a page, that is shown. */
  #shown: string | undefined;
  #isPressed = false;
  #told: FlowContext['actions'] | undefined;

  constructor() {
    super();
    this.addEventListener('pointerdown', () => this.#hold());
    this.addEventListener('focusout', () => this.#desk ?? this.requestUpdate());
  }

  /** A page of help is complete when it is here. */
  override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#page;
    return super.getUpdateComplete();
  }

  /** Nothing is inserted under a finger. */
  override shouldUpdate(): boolean {
    return !this.#isPressed;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { flow } = this.#connection;
    const shown = flow ? shownStep(flow) : this.method;
    if (shown !== undefined && shown !== this.#shown) this.#need();
    this.#shown = shown;
    this.#takeUp(lateHelp.part);
    if (flow && (changed.has('sender') || changed.has('supportHref') || this.#told !== flow.actions))
      this.#tellFlow(flow);
    const { states } = this.#internals;
    if (shown === undefined) states?.add('empty');
    else states?.delete('empty');
  }

  override render(): TemplateResult | typeof nothing {
    const { flow } = this.#connection;
    if (!flow) return this.method === undefined ? nothing : this.#renderPage(this.method);
    if (shownStep(flow) === undefined) return nothing;
    const isTapped = this.reveal === 'tap' && !flow.advice.isStop;
    return html`${isTapped ? this.#renderReveal() : nothing}
    ${!isTapped || this.open ? this.#renderNow(flow) : nothing}`;
  }

  /** Asked for at each step: what could not be fetched before may be there by now. */
  #need(): void {
    if (this.#desk) return;
    const asked = lateHelp.need().then((whole) => whole && this.requestUpdate());
    if (!this.#connection.flow) this.#page = asked;
  }

  /** What is in use is not taken from under a person's focus. */
  #takeUp(whole: WholeHelp | undefined): void {
    const { shadowRoot } = this;
    if (!whole || this.#desk || !shadowRoot || shadowRoot.activeElement?.matches('.foot *')) return;
    this.#desk = new whole.HelpDesk(this, this.#words);
    adoptStyles(shadowRoot, [...OtpHelpElement.elementStyles, whole.wholeHelpStyles]);
  }

  #renderPage(method: string): TemplateResult {
    const { sender, supportHref, policy } = this;
    const page = this.#desk?.renderPage({ method, sender, supportHref, policy }, this.headingLevel ?? '2');
    return html`${page ?? nothing} ${SLOTS}`;
  }

  #renderReveal(): TemplateResult {
    return html`<button
      part="reveal"
      class="link reveal"
      type="button"
      aria-expanded=${this.open}
      @click=${() => {
        this.open = !this.open;
      }}
    >
      ${this.#words.text(message('help.noCode'))}
    </button>`;
  }

  #renderNow(flow: FlowContext): TemplateResult {
    const words = this.#words;
    return html`
      ${this.#renderHead(flow)} ${renderProgress(flow)} ${renderStatus(words, flow)}
      ${
        this.#desk
          ? this.#desk.render(flow)
          : html`${renderNote(words, flow.advice)} ${renderWaysOut(words, flow)}`
      }
      ${SLOTS}
    `;
  }

  /** In a flow without `otp-request` nobody else shows a stop's headline. */
  #renderHead({ advice, settings }: FlowContext): TemplateResult | typeof nothing {
    if (settings.hasHeadline || !advice.isStop) return nothing;
    const level = this.headingLevel ?? settings.headingLevel;
    return renderHeadline(renderParts(this.#words.parts(advice.headline)), level, true);
  }

  /** While a finger or a mouse button is down, news wait; the click that follows has its turn first. */
  #hold(): void {
    this.#isPressed = true;
    const end = new AbortController();
    const release = () => {
      end.abort();
      requestAnimationFrame(() => {
        this.#isPressed = false;
        this.requestUpdate();
      });
    };
    for (const type of ['pointerup', 'pointercancel'])
      addEventListener(type, release, { capture: true, signal: end.signal });
  }

  #tellFlow({ actions }: FlowContext): void {
    this.#told = actions;
    const { sender, supportHref } = this;
    // The flow paints its parts anew, which this one is being already.
    void this.updateComplete.then(() => actions.noteHelp({ sender, supportHref }));
  }

  #focusOn(target: FocusTarget): boolean {
    if (target === 'not-mine') return this.#ask();
    if (target !== 'headline') return false;
    const headline = this.renderRoot.querySelector<HTMLElement>('.title, .status');
    headline?.focus();
    return headline !== null;
  }

  /** The person asked elsewhere whose address that is. */
  #ask(): boolean {
    const { flow } = this.#connection;
    const isAnswered = flow !== undefined && this.#desk?.ask(flow, 'destination') === true;
    if (isAnswered && this.reveal === 'tap') this.open = true;
    return isAnswered;
  }
}

const SLOTS = html`<slot name="support"></slot><slot name="extra"></slot>`;

/** The step of a flow at which there is something to help with. */
const shownStep = ({ state, advice }: FlowContext): string | undefined => {
  const isUnderWay = state.challenge !== undefined || advice.isStop;
  return isUnderWay && state.step !== 'verified' && state.step !== 'identify' ? state.step : undefined;
};
