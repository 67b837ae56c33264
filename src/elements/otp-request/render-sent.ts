import { html, nothing, type TemplateResult } from 'lit';
import type { FlowContext } from '../../controllers/flow-context.js';
import type { LanguageController } from '../../controllers/language-controller.js';
import { failureMessage } from '../../core/advice/failures.js';
import { ltr } from '../../core/advice/wording.js';
import { SECOND } from '../../core/clock.js';
import { formatCountdown, message } from '../../core/messages.js';
import { renderParts } from '../render-message.js';

export interface SentOptions {
  /** The whole address, to the person who has just typed it. */
  readonly showDestination: boolean;
  readonly onChange: (event: Event) => void;
  readonly onResend: (event: Event) => void;
}

/** Whole seconds until `until`, rounded up; 0 when it has passed or there is nothing to wait for. */
export const secondsUntil = (until: number | undefined, now: number): number =>
  until === undefined ? 0 : Math.max(0, Math.ceil((until - now) / SECOND));

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
      <p part="summary" class="sent">${shown === undefined ? nothing : renderSentTo(shown, words)}</p>
      <div class="row">
        <button part="change" class="link" type="button" @click=${options.onChange}>
          ${words.text(message('sent.change'))}
        </button>
        ${renderResend(flow, words, options)}
      </div>
      ${renderNote(flow, words)}
    </div>
  `;
}

const renderSentTo = (destination: string, words: LanguageController): unknown =>
  words
    .parts(message('sent.to', { to: ltr(destination) }))
    .map((part) =>
      typeof part === 'string'
        ? part
        : html`<bdi part="destination" class="destination" dir="ltr">${part.ltr}</bdi>`,
    );

function renderResend(
  { state, advice, now }: FlowContext,
  words: LanguageController,
  { onResend }: SentOptions,
): TemplateResult | typeof nothing {
  // One control that sends to the same place at a time: where advice carries it, this one is not there.
  const isElsewhere = advice.actions.some(({ type }) => type === 'resend');
  if (isElsewhere || state.sendsHeld || state.sendsLeft === 0) return nothing;
  const wait = secondsUntil(state.resendAt, now);
  const isHeld = wait > 0 || state.sending !== undefined;
  const clock = ltr(formatCountdown(words.language.locale, wait));
  return html`<span class="again"
    ><button
      part="resend"
      class="link resend"
      type="button"
      aria-disabled=${isHeld}
      aria-describedby=${wait > 0 ? 'timer' : nothing}
      @click=${onResend}
    >
      ${words.text(message('sent.resend'))}${
        state.sending?.reason === 'resend' ? html` <span class="spinner"></span>` : nothing
      }</button
    >${
      wait > 0
        ? html` <span part="timer" class="timer" id="timer"
            >${renderParts(words.parts(message('sent.resendIn', { clock })))}</span
          >`
        : nothing
    }</span
  >`;
}

function renderNote(
  { state, advice, now }: FlowContext,
  words: LanguageController,
): TemplateResult | typeof nothing {
  if (state.failure?.at === 'send' && !state.sendsHeld)
    return html`<p part="error" class="error">
      ${renderParts(words.parts(failureMessage(state.failure, state.method, now)))}
    </p>`;
  if (!advice.isLastSend) return nothing;
  return html`<p part="sends-left" class="quiet last" data-causes="14">
    ${words.text(message('sent.last'))}
  </p>`;
}
