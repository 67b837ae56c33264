import { html, nothing, type TemplateResult } from 'lit';
import type { FlowContext } from '../../controllers/flow-context.js';
import type { Action, Advice } from '../../core/advice/advice.js';
import type { LanguageController } from '../../controllers/language-controller.js';
import { renderParts } from '../render-message.js';
import { renderResend } from '../render-resend.js';
import { performAction } from './perform-action.js';

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
  words: LanguageController,
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

export const renderNote = (words: LanguageController, { note }: Advice): TemplateResult | typeof nothing =>
  note
    ? html`<p class="quiet note" data-causes=${note.causes.join(' ')}>
        ${renderParts(words.parts(note.text))}
      </p>`
    : nothing;

/** What is to be pressed here. A code that has come all the same is asked for where the headline is. */
export const actionsOf = ({ settings, advice }: FlowContext): readonly Action[] =>
  settings.hasHeadline ? advice.actions.filter(({ type }) => type !== 'have-code') : advice.actions;

/** A control's parts: what it is for designers, and which one for those that look different. */
export const partOf = ({ type }: Action): string =>
  type === 'support' || type === 'have-code' ? `action ${type}` : 'action';

/** While everything else is still to be fetched, or cannot be: the plain ways out of a stop. */
export function renderWaysOut(words: LanguageController, flow: FlowContext): TemplateResult | typeof nothing {
  const actions = actionsOf(flow);
  const { causes } = flow.advice;
  if (actions.length === 0) return nothing;
  return html`<div class="foot">
    ${actions.map((action) => renderWayOut(words, flow, action, () => performAction(flow, action, causes)))}
  </div>`;
}

function renderWayOut(
  words: LanguageController,
  flow: FlowContext,
  action: Action,
  onPress: () => void,
): TemplateResult {
  const { label, type } = action;
  if (type === 'resend') return renderResend(flow, words, { label, part: 'action', look: 'link', onPress });
  return html`<button part=${partOf(action)} class="link" type="button" @click=${onPress}>
    ${words.text(label)}
  </button>`;
}
