import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageController } from '../../controllers/language-controller.js';
import type { Action } from '../../core/advice/advice.js';
import { message, type Message } from '../../core/messages.js';
import { callIcon, inboxIcon, keyIcon, phoneIcon, wayIcon } from './icons.js';
import { renderParts } from '../render-message.js';
import { renderResend } from '../render-resend.js';
import type { HelpView } from './help-view.js';

export interface ActionLook {
  /** Causes that the control is an answer to. */
  readonly causes: readonly number[];
  readonly part: string;
  /** Class that gives it its looks. Default: a link. */
  readonly look?: 'link' | 'way' | 'primary';
  /** Names what the control opens. */
  readonly opens?: string;
}

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

/** A control that does what an advice says: a link where it leads away, else a button. */
export function renderAction(view: HelpView, action: Action, options: ActionLook): TemplateResult {
  const { words, flow } = view;
  const { causes, part, look = 'link', opens } = options;
  const label = renderParts(words.parts(action.label));
  const press = () => (opens === undefined ? view.press(action, causes) : view.toggle(opens));
  switch (action.type) {
    case 'inbox':
      return html`<a
        part=${part}
        class=${look}
        href=${action.url}
        target="_blank"
        rel="noopener noreferrer"
        @click=${press}
        >${label}<span class="arrow" aria-hidden="true">↗</span
        ><span class="spoken">${words.text(message('action.newTab'))}</span></a
      >`;
    case 'support':
    case 'recovery':
    case 'account':
      return html`<a part=${part} class=${look} href=${action.href} @click=${press}>${label}</a>`;
    case 'resend':
      return flow
        ? renderResend(flow, words, { label: action.label, part, look, onPress: press })
        : html`${nothing}`;
    default:
      return html`<button
        part=${part}
        class=${look}
        type="button"
        aria-expanded=${opens === undefined ? nothing : view.isOpen(opens)}
        @click=${press}
      >
        ${look === 'way' ? iconOf(action) : nothing}<span>${label}</span>
      </button>`;
  }
}

function iconOf(action: Action): TemplateResult {
  const kind = action.type === 'method' ? action.method.kind : action.type === 'back' ? action.method : '';
  return methodIcons.get(kind) ?? wayIcon;
}

/** Details for support as they are copied: a line each. */
export const detailsText = (words: LanguageController, lines: readonly Message[]): string =>
  lines.map((line) => words.text(line)).join('\n');

/** What became of copying: a word, or the lines themselves where the clipboard is out of reach. */
export function renderCopied({ words, copied }: HelpView, action: Action): TemplateResult | typeof nothing {
  if (action.type !== 'copy' || copied === undefined) return nothing;
  if (copied === 'copied')
    return html`<span class="quiet copied">${words.text(message('help.copied'))}</span>`;
  return html`<div class="quiet by-hand">
    <p>${words.text(message('help.copyByHand'))}</p>
    <p class="lines">${detailsText(words, action.lines)}</p>
  </div>`;
}
