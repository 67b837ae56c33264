import type { FlowController } from '../../controllers/flow-controller.js';
import { nearestLanguage, onLanguageChange } from '../../controllers/nearest-language.js';
import { formatNumber, pluralForm } from '../../core/message-text.js';
import type { Message, MessageOverrides } from '../../core/messages.js';
import { enCode } from '../../locales/en-code.js';
import { lookUp } from '../../locales/registry.js';

/** Texts that a field has of its own; all that they need is the number of characters. */
export type OwnText = keyof typeof enCode;

interface Host extends HTMLElement {
  readonly messages: MessageOverrides | undefined;
  addController(controller: FieldWords): void;
  requestUpdate(): void;
}

/** For a page in English, or in a language of which there is no pack. */
const english = { locale: 'en', messages: enCode };

/**
 * Words for a field, in the language around it.
 *
 * Owns: its own few texts, so that a field used alone carries neither a pack nor what its messages need.
 * Does not own: what a flow says; the flow puts that into words.
 */
export class FieldWords {
  readonly #host: Host;
  readonly #flow: FlowController;
  /** Found once: to look through the page for it is slow. */
  #language: { readonly locale: string; readonly messages: MessageOverrides } | undefined;
  #stop: (() => void) | undefined;

  constructor(host: Host, flow: FlowController) {
    this.#host = host;
    this.#flow = flow;
    host.addController(this);
  }

  hostConnected(): void {
    const renew = () => {
      this.#language = undefined;
      this.#host.requestUpdate();
    };
    this.#stop = onLanguageChange(this.#host, renew);
    renew();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  own(key: OwnText, n: number): string {
    const { locale, messages } = (this.#language ??= lookUp(nearestLanguage(this.#host)) ?? english);
    const overrides = [this.#host.messages, this.#flow.flow?.settings.messages, messages, enCode];
    const text = overrides.find((each) => each?.[key])?.[key] ?? '';
    return pluralForm(locale, text, n).replace('{n}', formatNumber(locale, n));
  }

  /** What the flow has to say, as sentences one after another. */
  ofFlow(messages: readonly Message[] = []): string {
    return this.#flow.flow?.actions.word(messages, this.#host, this.#host.messages) ?? '';
  }
}
