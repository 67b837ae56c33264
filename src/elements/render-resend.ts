import { html, nothing, type TemplateResult } from 'lit';
import type { FlowContext } from '../controllers/flow-context.js';
import type { LanguageController } from '../controllers/language-controller.js';
import { ltr } from '../core/advice/wording.js';
import { SECOND } from '../core/clock.js';
import { message, type Message } from '../core/messages.js';
import { formatCountdown, formatDuration } from '../core/message-text.js';
import { renderParts } from './render-message.js';

export interface ResendOptions {
  readonly label: Message;
  readonly part: string;
  /** Class that gives the button its looks. */
  readonly look: string;
  readonly onPress: () => void;
}

const HOUR = 3600;

/** Whole seconds until `until`, rounded up; 0 when it has passed or there is nothing to wait for. */
export const secondsUntil = (until: number | undefined, now: number): number =>
  until === undefined ? 0 : Math.max(0, Math.ceil((until - now) / SECOND));

/**
 * The control that sends to the same destination again, with its countdown beside it, not in its label: a name that
 * changes every second cannot be spoken (WCAG 2.5.3) nor waited for.
 */
export function renderResend(
  { state, now }: FlowContext,
  words: LanguageController,
  { label, part, look, onPress }: ResendOptions,
): TemplateResult {
  const wait = secondsUntil(state.resendAt, now);
  const isHeld = wait > 0 || state.sending !== undefined;
  const isBusy = state.sending?.reason === 'resend';
  const { locale } = words.language;
  // Minutes and seconds up to an hour; nobody counts the seconds of a day.
  const clock = ltr(wait < HOUR ? formatCountdown(locale, wait) : formatDuration(locale, wait));
  return html`<span class="again"
    ><button
      part=${part}
      class="${look} resend"
      type="button"
      aria-disabled=${isHeld}
      aria-describedby=${wait > 0 ? 'timer' : nothing}
      @click=${() => isHeld || onPress()}
    >
      ${words.text(label)}${isBusy ? html` <span class="spinner"></span>` : nothing}</button
    >${
      wait > 0
        ? html` <span part="timer" class="timer" id="timer"
            >${renderParts(words.parts(message('sent.resendIn', { clock })))}</span
          >`
        : nothing
    }</span
  >`;
}
