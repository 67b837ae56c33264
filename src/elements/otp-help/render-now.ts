import { html, nothing, type TemplateResult } from 'lit';
import type { FlowContext } from '../../controllers/flow-context.js';
import type { Action, Advice } from '../../core/advice/advice.js';
import { ltr } from '../../core/advice/wording.js';
import { message } from '../../core/messages.js';
import { formatCountdown } from '../../core/message-text.js';
import { timeIcon } from '../icons.js';
import { renderParts } from '../render-message.js';
import { secondsUntil } from '../render-resend.js';
import type { HelpView } from './help-view.js';
import { renderAction, renderCopied } from './render-action.js';

/** A thin line for the time that has passed, and a mark where messages usually come. */
export function renderProgress({ advice, state }: FlowContext): TemplateResult | typeof nothing {
  const { progress } = advice;
  if (!progress || state.step === 'refused') return nothing;
  // By property: a strict content security policy refuses the attribute.
  const percent = (share: number) => `${Math.min(100, share * 100)}%`;
  return html`<div part="progress" class="progress ${progress.isLate ? 'late' : ''}" aria-hidden="true">
    <div class="bar" .style=${`inline-size: ${percent(progress.elapsed)}`}></div>
    <div class="usual" .style=${`inset-inline-start: ${percent(progress.usual)}`}></div>
  </div>`;
}

/** The sentence of the moment, and what belongs to it. */
export function renderStatus(view: HelpView, flow: FlowContext, seeWhat: unknown): TemplateResult {
  const { words } = view;
  const { advice, settings, state } = flow;
  const isElsewhere = advice.isStop && settings.hasHeadline;
  // A refusal has its own words, under the field.
  const isSaid = !isElsewhere && advice.status.length > 0 && state.step !== 'refused';
  return html`${
    isSaid
      ? html`<p
          part="status"
          id="sentence"
          class="status ${advice.level === 'warn' ? 'warn' : ''}"
          tabindex=${settings.hasHeadline ? nothing : '-1'}
          data-causes=${advice.causes.join(' ')}
        >
          ${advice.status.map((sentence) => html`${renderParts(words.parts(sentence))} `)}
        </p>`
      : nothing
  }${renderCountdown(view, flow)}${seeWhat}${renderInbox(view, advice)}${renderNote(view, advice)}`;
}

const HOUR = 3600;

/** The sentence says the wait in minutes; who watches it end sees the seconds. Not read out: it would never stop. */
function renderCountdown({ words }: HelpView, { advice, now }: FlowContext): TemplateResult | typeof nothing {
  const wait = secondsUntil(advice.until, now);
  if (wait === 0 || wait >= HOUR) return nothing;
  const clock = ltr(formatCountdown(words.language.locale, wait));
  return html`<p part="countdown" class="countdown" aria-hidden="true">
    ${timeIcon}<span>${renderParts(words.parts(message('sent.resendIn', { clock })))}</span>
  </p>`;
}

const renderInbox = (view: HelpView, { inbox }: Advice): TemplateResult | typeof nothing =>
  inbox
    ? html`<div class="line">${renderAction(view, inbox, { causes: [33], part: 'inbox' })}</div>`
    : nothing;

const renderNote = ({ words }: HelpView, { note }: Advice): TemplateResult | typeof nothing =>
  note
    ? html`<p class="quiet note" data-causes=${note.causes.join(' ')}>
        ${renderParts(words.parts(note.text))}
      </p>`
    : nothing;

/** The ways of a stop or a warning: other methods as large as buttons, the rest as links below. */
export function renderActions(view: HelpView, advice: Advice): TemplateResult | typeof nothing {
  const { causes, isStop } = advice;
  // A code that has come all the same is asked for where the headline is.
  const isAskedAbove = view.flow?.settings.hasHeadline === true;
  const actions = advice.actions.filter(({ type }) => !(isAskedAbove && type === 'have-code'));
  if (actions.length === 0) return nothing;
  const [first] = actions;
  const leads = isStop && first && first.type !== 'method' ? [first] : [];
  const ways = actions.filter(({ type }) => type === 'method');
  const rest = actions.filter((action) => action.type !== 'method' && !leads.includes(action));
  const draw = (action: Action, part: string, look: 'link' | 'way' | 'primary') =>
    html`${renderAction(view, action, { causes, part, look })}${renderCopied(view, action)}`;
  return html`
    ${leads.map((action) => html`<div class="ways">${draw(action, 'action', 'primary')}</div>`)}
    ${
      ways.length > 0
        ? html`<div part="methods" class="ways">${ways.map((way) => draw(way, 'method', 'way'))}</div>`
        : nothing
    }
    ${
      rest.length > 0
        ? html`<div class="foot">${rest.map((action) => draw(action, partOf(action), 'link'))}</div>`
        : nothing
    }
  `;
}

/** A control's parts: what it is for designers, and which one for those that look different. */
const partOf = ({ type }: Action): string =>
  type === 'support' || type === 'have-code' ? `action ${type}` : 'action';
