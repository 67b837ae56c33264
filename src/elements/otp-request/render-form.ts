import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageController } from '../../controllers/language-controller.js';
import { ltr } from '../../core/advice/wording.js';
import { message, type Message, type MessageKey } from '../../core/messages.js';
import type { AddressActs } from './address-acts.js';
import type { AddressNotes } from './address-notes.js';
import type { PastDoubt } from './address-sender.js';

export interface FormOptions {
  readonly isShown: boolean;
  readonly isBusy: boolean;
  readonly notes: AddressNotes;
  /** An address can be mistyped, so there is always room to say so. */
  readonly isEmail: boolean;
  readonly methods: TemplateResult | typeof nothing;
  /** What was probably meant. */
  readonly suggestion: string | undefined;
  /** Why it may not work, and what may. */
  readonly doubt: { readonly warning: Message; readonly ways: readonly PastDoubt[] } | undefined;
  /** There is a code to go back to. */
  readonly canCancel: boolean;
  /** In a flow only the flow speaks. */
  readonly spoken: string | undefined;
  readonly onSlotChange: () => void;
  readonly acts: AddressActs;
  readonly onPastDoubt: (way: PastDoubt) => void;
}

const labels: Readonly<Record<PastDoubt, MessageKey>> = {
  voice: 'phone.voice',
  whatsapp: 'phone.whatsapp',
  email: 'phone.email',
  anyway: 'phone.anyway',
};

/** Everything that asks for the address. */
export function renderForm(words: LanguageController, options: FormOptions): TemplateResult {
  const { isShown, isBusy, notes, canCancel, doubt, spoken, acts, onSlotChange } = options;
  const hasError = notes.error !== undefined;
  const isFilled =
    hasError || notes.hints.length > 0 || doubt !== undefined || options.suggestion !== undefined;
  return html`
    <div part="form" role="group" aria-labelledby="title" ?hidden=${!isShown}>
      ${options.methods}
      <div part="label" class="label"><slot name="label" @slotchange=${onSlotChange}></slot></div>
      <div part="field" class="field ${hasError ? 'invalid' : ''}"><slot name="input"></slot></div>
      <div class="notes ${isFilled ? 'filled' : ''} ${options.isEmail ? 'roomy' : ''}">
        <div part="error" class="error"><slot name="error"></slot></div>
        ${renderSuggestion(words, options)}
        <div part="hint" class="quiet hint"><slot name="hint"></slot></div>
        ${doubt ? renderDoubt(words, doubt, options) : nothing}
      </div>
      ${spoken === undefined ? nothing : html`<div class="spoken" role="status">${spoken}</div>`}
      <div class="submit" @click=${() => acts.submit()}>
        <slot name="submit"
          ><button part="submit" class="primary" type="button" aria-disabled=${isBusy}>
            ${isBusy ? html`<span class="spinner"></span>` : nothing}
            ${words.text(message('identify.submit'))}
          </button></slot
        >
      </div>
      ${
        canCancel
          ? html`<div class="aside">
              <button part="cancel" class="link" type="button" @click=${() => acts.cancelChange()}>
                ${words.text(message('identify.cancel'))}
              </button>
            </div>`
          : nothing
      }
    </div>
  `;
}

/** Characters of an address that stand in one line with the question, on the narrowest phone. */
const SHORT = 20;

/** The address is the button: the sentence says what a press does. */
function renderSuggestion(
  words: LanguageController,
  { suggestion, acts }: FormOptions,
): TemplateResult | typeof nothing {
  if (suggestion === undefined) return nothing;
  const address = ltr(suggestion);
  // A question mark on a line of its own looks lost; an address that fits no line has to break somewhere.
  const isShort = suggestion.length <= SHORT;
  return html`<p part="suggestion" class="suggestion">
    <span class="question ${isShort ? 'whole' : ''}"
      >${words.parts(message('suggestion.question', { address })).map((part) =>
        typeof part === 'string'
          ? part
          : html`<button
              part="suggestion-button"
              class="link"
              type="button"
              aria-label=${words.text(message('action.takeSuggestion', { address }))}
              @click=${() => acts.takeSuggestion()}
            >
              <bdi dir="ltr">${part.ltr}</bdi>
            </button>`,
      )}</span
    >
    <button
      part="suggestion-dismiss"
      class="link keep"
      type="button"
      @click=${() => acts.declineSuggestion()}
    >
      ${words.text(message('suggestion.dismiss'))}
    </button>
  </p>`;
}

function renderDoubt(
  words: LanguageController,
  { warning, ways }: NonNullable<FormOptions['doubt']>,
  { onPastDoubt }: FormOptions,
): TemplateResult {
  return html`<div part="suggestion" class="doubt">
    <p>${words.text(warning)}</p>
    <div class="choices">
      ${ways.map(
        (way) =>
          html`<button
            part=${way === 'anyway' ? 'suggestion-dismiss' : 'suggestion-button'}
            class="link ${way === 'anyway' ? 'keep' : ''}"
            type="button"
            @click=${() => onPastDoubt(way)}
          >
            ${words.text({ key: labels[way], values: {} })}
          </button>`,
      )}
    </div>
  </div>`;
}
