import { html, nothing, type TemplateResult } from 'lit';
import type { FlowContext } from '../../controllers/flow-context.js';
import type { Advice } from '../../core/advice/advice.js';
import { ltr } from '../../core/advice/wording.js';
import { formatCountdown } from '../../core/message-text.js';
import { message } from '../../core/messages.js';
import { timeIcon } from './icons.js';
import { renderParts } from '../render-message.js';
import { secondsUntil } from '../render-resend.js';
import type { HelpView } from './help-view.js';
import { renderAction } from './render-action.js';
import { renderActions } from './render-actions.js';
import { renderDrawers } from './render-drawers.js';
import { renderNote } from './render-now.js';
import { renderRows } from './render-rows.js';

/** Everything below the sentence of the moment. */
export function renderWhole(view: HelpView, flow: FlowContext): TemplateResult {
  const { advice } = flow;
  return html`${renderCountdown(view, flow)}${renderSeeWhat(view, advice)}${renderInbox(view, advice)}
  ${renderNote(view.words, advice)} ${renderActions(view, flow)} ${renderRows(view, advice.rows)}
  ${renderDrawers(view, advice)} ${leadsToPeople(advice) ? renderNever(view) : nothing}`;
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

/** A keyboard covers what there is to check: a person who wants to see it says so. */
function renderSeeWhat(
  { words, seeWhat }: HelpView,
  { rows, more }: Advice,
): TemplateResult | typeof nothing {
  if (!more || rows.length === 0 || !seeWhat) return nothing;
  return html`<div class="line">
    <button part="action" class="link" type="button" @click=${seeWhat}>
      ${words.text(message('help.seeWhat'))}
    </button>
  </div>`;
}

/** Whoever is sent to people who help is told what they never ask. */
export const renderNever = ({ words }: HelpView): TemplateResult =>
  html`<p class="quiet never">${words.text(message('neverShare'))}</p>`;

/** The row that leads to them says it itself. */
const leadsToPeople = ({ actions, support, more, isStop, rows }: Advice): boolean =>
  actions.some(({ type }) => type === 'support') ||
  (more && !isStop && support !== undefined && !rows.some(({ id }) => id === 'support'));
