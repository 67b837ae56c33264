import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { FlowContext, FocusTarget } from '../../controllers/flow-context.js';
import { FlowController } from '../../controllers/flow-controller.js';
import { LanguageController } from '../../controllers/language-controller.js';
import type { Action, Advice, AdviceRow } from '../../core/advice/advice.js';
import { message, type Message, type MessageOverrides } from '../../core/messages.js';
import { en } from '../../locales/en.js';
import { loadLocale } from '../../locales/load-locale.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { addressIcon, callIcon, inboxIcon, keyIcon, phoneIcon, supportIcon, wayIcon } from '../icons.js';
import { renderHeadline } from '../render-headline.js';
import { renderParts } from '../render-message.js';
import { renderResend } from '../render-resend.js';
import { otpHelpStyles } from './otp-help-styles.js';

const rowIcons: Readonly<Record<AdviceRow['icon'], TemplateResult>> = {
  inbox: inboxIcon,
  address: addressIcon,
  phone: phoneIcon,
  way: wayIcon,
  support: supportIcon,
};

/** A map: a server names kinds, and `constructor` is none. */
const methodIcons: ReadonlyMap<string, TemplateResult> = new Map([
  ['email', inboxIcon],
  ['sms', phoneIcon],
  ['whatsapp', phoneIcon],
  ['push', phoneIcon],
  ['voice', callIcon],
  ['passkey', keyIcon],
  ['totp', phoneIcon],
  ['backup-code', keyIcon],
]);

/**
 * @tag otp-help
 * @summary Says what to expect, notices when it does not happen, says why, and leads to what works.
 *
 * @slot support - More about how people are helped.
 * @slot extra - Anything of the page's own, at the end.
 *
 * @csspart title - The headline of a stop, in a flow without `otp-request`.
 * @csspart status - The sentence of the moment.
 * @csspart progress - The quiet track of time.
 * @csspart inbox - The link to the person's inbox.
 * @csspart advice - One thing to check.
 * @csspart advice-title - What it is.
 * @csspart advice-body - What to do.
 * @csspart action - A control that does it.
 * @csspart have-code - The one that brings the code field back at a stop.
 * @csspart methods - Other ways.
 * @csspart method - One of them.
 * @csspart support - The way to people who help.
 *
 * @cssprop [--otp-accent] - Links, and the track while all is well.
 * @cssprop [--otp-late] - The track and the edge of a warning when it takes longer.
 * @cssprop [--otp-line] - Lines that only divide.
 * @cssprop [--otp-quiet] - Secondary text.
 *
 * @cssstate empty - There is nothing to show.
 */
export class OtpHelpElement extends LitElement {
  static readonly tagName = 'otp-help';
  static override styles = [tokens, controls, otpHelpStyles];

  /** Level of the headline where this element shows one, 1 to 6; `none` for no heading role. Default: the flow's. */
  @property({ attribute: 'heading-level' }) accessor headingLevel: string | undefined;

  /** Texts of the page's own. */
  @property({ attribute: false }) accessor messages: MessageOverrides | undefined;

  @state() private accessor isOpen = false;
  @query('.title, .status') private accessor headlineElement!: HTMLElement | null;

  readonly #internals = this.attachInternals();
  readonly #connection = new FlowController(this, {
    role: 'help',
    element: this,
    focusOn: (target) => this.#focusOn(target),
  });
  readonly #words = new LanguageController(this, {
    texts: () => [en, this.#connection.flow?.settings.messages, this.messages],
    load: loadLocale,
  });
  #sentAt: number | undefined;

  override willUpdate(_changed: PropertyValues<this>): void {
    const { flow } = this.#connection;
    // What was opened belongs to one send.
    if (flow?.state.sentAt !== this.#sentAt) this.isOpen = false;
    this.#sentAt = flow?.state.sentAt;
    const { states } = this.#internals;
    if (flow && isShown(flow)) states?.delete('empty');
    else states?.add('empty');
  }

  override render(): TemplateResult | typeof nothing {
    const { flow } = this.#connection;
    if (!flow || !isShown(flow)) return nothing;
    const { advice } = flow;
    return html`
      ${this.#renderHead(flow)} ${this.#renderProgress(advice)} ${this.#renderStatus(flow)}
      ${this.#renderActions(advice)} ${this.#renderRows(advice)} ${this.#renderMore(advice)}
      ${leadsToPeople(advice) ? html`<p class="quiet never">${this.#say(message('neverShare'))}</p>` : nothing}
      <slot name="support"></slot>
      <slot name="extra"></slot>
    `;
  }

  /** In a flow without `otp-request` nobody else shows a stop's headline. */
  #renderHead({ advice, settings }: FlowContext): TemplateResult | typeof nothing {
    if (settings.hasHeadline || !advice.isStop) return nothing;
    const level = this.headingLevel ?? settings.headingLevel;
    return renderHeadline(renderParts(this.#words.parts(advice.headline)), level, true);
  }

  #renderProgress({ progress }: Advice): TemplateResult | typeof nothing {
    const { flow } = this.#connection;
    if (!progress || flow?.state.step === 'refused') return nothing;
    // By property: a strict content security policy refuses the attribute.
    const percent = (share: number) => `${Math.min(100, share * 100)}%`;
    return html`<div part="progress" class="progress ${progress.isLate ? 'late' : ''}" aria-hidden="true">
      <div class="bar" .style=${`inline-size: ${percent(progress.elapsed)}`}></div>
      <div class="usual" .style=${`inset-inline-start: ${percent(progress.usual)}`}></div>
    </div>`;
  }

  #renderStatus(flow: FlowContext): TemplateResult | typeof nothing {
    const { advice, settings, state } = flow;
    const isElsewhere = advice.isStop && settings.hasHeadline;
    // A refusal has its own words, under the field.
    if (isElsewhere || advice.status.length === 0 || state.step === 'refused')
      return this.#renderInbox(advice);
    return html`<p
        part="status"
        id="sentence"
        class="status ${advice.level === 'warn' ? 'warn' : ''}"
        tabindex=${settings.hasHeadline ? nothing : '-1'}
        data-causes=${advice.causes.join(' ')}
      >
        ${advice.status.map((sentence) => html`${this.#say(sentence)} `)}
      </p>
      ${this.#renderInbox(advice)}`;
  }

  #renderInbox({ inbox }: Advice): TemplateResult | typeof nothing {
    return inbox ? html`<div class="line">${this.#renderAction(inbox, [33], 'inbox')}</div>` : nothing;
  }

  #renderRows({ rows }: Advice): TemplateResult | typeof nothing {
    if (rows.length === 0) return nothing;
    return html`<ul class="list">
      ${rows.map(
        (row) =>
          html`<li
            part="advice"
            class="item"
            data-advice=${row.causes[0] ?? nothing}
            data-causes=${row.causes.join(' ')}
            data-level=${row.level}
          >
            ${rowIcons[row.icon]}
            <strong part="advice-title" class="item-title">${this.#say(row.title)}</strong>
            ${row.body ? html`<p part="advice-body" class="item-body">${this.#say(row.body)}</p>` : nothing}
            ${
              row.actions.length > 0
                ? html`<div class="do">
                    ${row.actions.map((action) => this.#renderRowAction(action, row))}
                  </div>`
                : nothing
            }
          </li>`,
      )}
    </ul>`;
  }

  /** Another way is the strongest thing to do by then, so it looks like it. */
  #renderRowAction(action: Action, row: AdviceRow): TemplateResult {
    return action.type === 'method'
      ? this.#renderAction(action, row.causes, 'action', 'primary')
      : this.#renderAction(action, row.causes, 'action');
  }

  /** The ways of a stop or a warning: other methods as large as buttons, the rest as links below. */
  #renderActions({ actions, causes, isStop }: Advice): TemplateResult | typeof nothing {
    if (actions.length === 0) return nothing;
    const [first] = actions;
    const leads = isStop && first && first.type !== 'method' ? [first] : [];
    const ways = actions.filter(({ type }) => type === 'method');
    const rest = actions.filter((action) => action.type !== 'method' && !leads.includes(action));
    return html`
      ${leads.map(
        (action) => html`<div class="ways">${this.#renderAction(action, causes, 'action', 'primary')}</div>`,
      )}
      ${
        ways.length > 0
          ? html`<div part="methods" class="ways">
              ${ways.map((way) => this.#renderAction(way, causes, 'method', 'way'))}
            </div>`
          : nothing
      }
      ${
        rest.length > 0
          ? html`<div class="foot">
              ${rest.map((action) => this.#renderAction(action, causes, partOf(action)))}
            </div>`
          : nothing
      }
    `;
  }

  /** From the time that waiting is longer than usual: other ways, and people. */
  #renderMore({ more, methods, support, rows, isStop }: Advice): TemplateResult | typeof nothing {
    if (!more || isStop) return nothing;
    const isSupportShown = rows.some(({ actions }) => actions.some(({ type }) => type === 'support'));
    if (methods.length === 0 && (!support || isSupportShown)) return nothing;
    return html`
      <div class="foot">
        ${
          methods.length > 0
            ? html`<button
                part="methods"
                class="link"
                type="button"
                aria-expanded=${this.isOpen}
                aria-controls="ways"
                @click=${this.#onToggle}
              >
                ${this.#say(message('action.anotherWay'))}
              </button>`
            : nothing
        }
        ${support && !isSupportShown ? this.#renderAction(support, [], 'support') : nothing}
      </div>
      <div id="ways" class="ways" ?hidden=${!this.isOpen}>
        ${this.isOpen ? methods.map((way) => this.#renderAction(way, [], 'method', 'way')) : nothing}
      </div>
    `;
  }

  #renderAction(action: Action, causes: readonly number[], part: string, look = 'link'): TemplateResult {
    const icon =
      look === 'way' && action.type === 'method' ? (methodIcons.get(action.method.kind) ?? wayIcon) : nothing;
    if (action.type === 'inbox')
      return html`<a
        part=${part}
        class=${look}
        href=${action.url}
        target="_blank"
        rel="noopener noreferrer"
        @click=${() => this.#onAction(action, causes)}
        >${this.#say(action.label)}<span class="arrow" aria-hidden="true">↗</span
        ><span class="hidden">${this.#say(message('action.newTab'))}</span></a
      >`;
    if (action.type === 'support')
      return html`<a
        part=${part}
        class=${look}
        href=${action.href}
        @click=${() => this.#onAction(action, causes)}
        >${this.#say(action.label)}</a
      >`;
    const { flow } = this.#connection;
    if (action.type === 'resend' && flow)
      return renderResend(flow, this.#words, {
        label: action.label,
        part,
        look,
        onPress: () => this.#onAction(action, causes),
      });
    return html`<button
      part=${part}
      class=${look}
      type="button"
      @click=${() => this.#onAction(action, causes)}
    >
      ${icon}<span>${this.#say(action.label)}</span>
    </button>`;
  }

  #say(words: Message): TemplateResult {
    return renderParts(this.#words.parts(words));
  }

  #focusOn(target: FocusTarget): boolean {
    if (target !== 'headline' || !this.headlineElement) return false;
    this.headlineElement.focus();
    return true;
  }

  #onToggle(): void {
    this.isOpen = !this.isOpen;
  }

  #onAction(action: Action, causes: readonly number[]): void {
    const { flow } = this.#connection;
    if (!flow) return;
    const { session, actions } = flow;
    actions.noteUsed(causes);
    switch (action.type) {
      case 'inbox':
        actions.noteInboxOpened();
        break;
      case 'change':
        session.change();
        actions.focusOn('address');
        break;
      case 'method':
        actions.useMethod(action.method);
        break;
      case 'resend':
        session.resend();
        break;
      case 'correct':
        session.start({ method: 'email', destination: action.address });
        break;
      case 'have-code':
        session.haveCode();
        actions.focusOn('code');
        break;
      case 'restart':
        session.reset();
        actions.focusOn('address');
        break;
      case 'support':
        break;
    }
  }
}

/** Whoever is sent to people who help is told what they never ask (the row that leads there says it itself). */
const leadsToPeople = ({ actions, support, more, isStop, rows }: Advice): boolean =>
  actions.some(({ type }) => type === 'support') ||
  (more && !isStop && support !== undefined && !rows.some(({ id }) => id === 'support'));

/** A control's parts: what it is for designers, and which one for those that look different. */
const partOf = ({ type }: Action): string =>
  type === 'support' || type === 'have-code' ? `action ${type}` : 'action';

const isShown = ({ state, advice }: FlowContext): boolean =>
  state.challenge !== undefined || advice.isStop
    ? state.step !== 'verified' && state.step !== 'identify'
    : false;
