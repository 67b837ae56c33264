import { html, nothing, type TemplateResult } from 'lit';
import type { FlowContext } from '../../controllers/flow-context.js';
import type { LanguageController } from '../../controllers/language-controller.js';
import { ltr } from '../../core/advice/wording.js';
import { message } from '../../core/messages.js';
import { renderParts } from '../render-message.js';
import { renderResend } from '../render-resend.js';

export interface SentOptions {
  /** The whole address, to the person who has just typed it. */
  readonly showDestination: boolean;
  /** It went there once more, which is to be seen where the person has pressed. */
  readonly isAgain: boolean;
  readonly onChange: () => void;
}

/** Where the code went, and what can be done about it: change the address, send again. */
export function renderSent(
  flow: FlowContext,
  words: LanguageController,
  options: SentOptions,
): TemplateResult {
  const { state, session } = flow;
  const shown = (options.showDestination ? session.destination : undefined) ?? state.destination;
  return html`
    <div class="after">
      <div class="row">
        <p part="summary" class="sent">
          ${shown === undefined ? nothing : renderSentTo(shown, options.isAgain, words)}
        </p>
        ${renderNotMine(flow, words)}
        <button part="change" class="link" type="button" @click=${options.onChange}>
          ${words.text(message('sent.change'))}
        </button>
        ${renderAgain(flow, words)}
      </div>
      ${renderNote(flow, words)}
    </div>
  `;
}

/**
 * A mask hides most of an address: whoever does not know it is led to why, and to what can be done. Whoever typed it on
 * this page knows it, and has Change.
 */
const renderNotMine = (
  { state, session, settings, actions }: FlowContext,
  words: LanguageController,
): TemplateResult | typeof nothing => {
  const isUnknown = state.destination !== undefined && session.destination === undefined;
  if (!isUnknown || !settings.hasHelp) return nothing;
  return html`<button part="not-mine" class="link" type="button" @click=${() => actions.focusOn('not-mine')}>
    ${words.text(message('sent.notMine'))}
  </button>`;
};

const renderSentTo = (destination: string, isAgain: boolean, words: LanguageController): unknown =>
  words
    .parts(message(isAgain ? 'say.sentAgain' : 'sent.to', { to: ltr(destination) }))
    .map((part) =>
      typeof part === 'string'
        ? part
        : html`<bdi part="destination" class="destination" dir="ltr">${part.ltr}</bdi>`,
    );

function renderAgain(flow: FlowContext, words: LanguageController): TemplateResult | typeof nothing {
  const { state, advice, session } = flow;
  // One control that sends to the same place at a time: where advice carries it, this one is not there.
  const isElsewhere = advice.actions.some(({ type }) => type === 'resend');
  if (isElsewhere || state.sendsHeld || state.sendsLeft === 0) return nothing;
  return renderResend(flow, words, {
    label: message('sent.resend'),
    part: 'resend',
    look: 'link',
    onPress: () => session.resend(),
  });
}

/** Says that sending again did not work. The server's own words are never shown. */
export function renderSendFailure(
  { state, failure }: FlowContext,
  words: LanguageController,
): TemplateResult | typeof nothing {
  if (!failure || state.failure?.at !== 'send' || state.sendsHeld) return nothing;
  return html`<p part="error" class="error">${renderParts(words.parts(failure))}</p>`;
}

function renderNote(flow: FlowContext, words: LanguageController): TemplateResult | typeof nothing {
  const failure = renderSendFailure(flow, words);
  if (failure !== nothing || !flow.advice.isLastSend) return failure;
  return html`<p part="sends-left" class="quiet last" data-causes="14">
    ${words.text(message('sent.last'))}
  </p>`;
}
