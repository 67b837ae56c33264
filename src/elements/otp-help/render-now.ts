import { html, nothing, type TemplateResult } from 'lit';
import type { FlowContext } from '../../controllers/flow-context.js';
import type { Action, Advice } from '../../core/advice/advice.js';
import { renderParts } from '../render-message.js';
import { renderResend } from '../render-resend.js';
import type { HelpView } from './help-view.js';

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

/** The sentence of the moment. */
export function renderStatus(
  { words }: HelpView,
  { advice, settings, state }: FlowContext,
): TemplateResult | typeof nothing {
  const isElsewhere = advice.isStop && settings.hasHeadline;
  // A refusal has its own words, under the field.
  const isSaid = !isElsewhere && advice.status.length > 0 && state.step !== 'refused';
  if (!isSaid) return nothing;
  return html`<p
    part="status"
    id="sentence"
    class="status ${advice.level === 'warn' ? 'warn' : ''}"
    tabindex=${settings.hasHeadline ? nothing : '-1'}
    data-causes=${advice.causes.join(' ')}
  >
    ${advice.status.map((sentence) => html`${renderParts(words.parts(sentence))} `)}
  </p>`;
}

export const renderNote = ({ words }: HelpView, { note }: Advice): TemplateResult | typeof nothing =>
  note
    ? html`<p class="quiet note" data-causes=${note.causes.join(' ')}>
        ${renderParts(words.parts(note.text))}
      </p>`
    : nothing;

/** What is to be pressed here. A code that has come all the same is asked for where the headline is. */
export const actionsOf = ({ flow }: HelpView, { actions }: Advice): readonly Action[] =>
  flow?.settings.hasHeadline === true ? actions.filter(({ type }) => type !== 'have-code') : actions;

/** While everything else is still to be fetched, or cannot be: the plain ways out of a stop. */
export function renderWaysOut(view: HelpView, advice: Advice): TemplateResult | typeof nothing {
  const actions = actionsOf(view, advice);
  if (actions.length === 0) return nothing;
  return html`<div class="foot">
    ${actions.map((action) => renderWayOut(view, action, () => view.press(action, advice.causes)))}
  </div>`;
}

function renderWayOut({ words, flow }: HelpView, action: Action, onPress: () => void): TemplateResult {
  const { label, type } = action;
  if (flow && type === 'resend')
    return renderResend(flow, words, { label, part: 'action', look: 'link', onPress });
  return html`<button part="action" class="link" type="button" @click=${onPress}>
    ${words.text(label)}
  </button>`;
}
