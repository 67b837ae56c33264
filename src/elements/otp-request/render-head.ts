import { html, nothing, type TemplateResult } from 'lit';
import type { FlowContext } from '../../controllers/flow-context.js';
import type { LanguageController } from '../../controllers/language-controller.js';
import { message } from '../../core/messages.js';
import { checkIcon } from '../icon.js';
import { renderHeadline } from '../render-headline.js';
import { renderParts } from '../render-message.js';
import { renderSendFailure } from './render-sent.js';

export interface HeadOptions {
  /** The address is asked for: the page may say what for. */
  readonly isForm: boolean;
  readonly headingLevel: string | undefined;
}

/** The headline of every state, and the sentence of a stop below it. */
export function renderHead(
  flow: FlowContext | undefined,
  words: LanguageController,
  { isForm, headingLevel }: HeadOptions,
): TemplateResult {
  const advice = isForm ? undefined : flow?.advice;
  const text = renderParts(words.parts(advice?.headline ?? message('identify.title')));
  const level = headingLevel ?? flow?.settings.headingLevel ?? '2';
  const content = html`<slot name="title" ?hidden=${!isForm}>${isForm ? text : nothing}</slot
    >${isForm ? nothing : text}`;
  const isVerified = flow?.state.step === 'verified';
  return html`
    ${isVerified ? html`<span class="mark">${checkIcon}</span>` : nothing}
    ${renderHeadline(content, level, advice?.isStop ?? false)}
    ${flow && advice?.isStop ? renderStop(flow, words) : nothing}
  `;
}

const renderStop = (flow: FlowContext, words: LanguageController): TemplateResult => html`
  <p id="sentence" class="sentence" part="summary" data-causes=${flow.advice.causes.join(' ')}>
    ${flow.advice.status.map((sentence) => html`${renderParts(words.parts(sentence))} `)}
  </p>
  ${renderSendFailure(flow, words)} ${renderHaveCode(flow, words)}
`;

/** A message that failed here may have come all the same, or be the second of two. */
function renderHaveCode(
  { advice, session, actions }: FlowContext,
  words: LanguageController,
): TemplateResult | typeof nothing {
  const action = advice.actions.find(({ type }) => type === 'have-code');
  const onPress = () => {
    session.haveCode();
    actions.focusOn('code');
  };
  return action
    ? html`<div class="aside">
        <button part="have-code" class="link" type="button" @click=${onPress}>
          ${words.text(action.label)}
        </button>
      </div>`
    : nothing;
}
