import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FlowController } from '../../controllers/flow-controller.js';
import { nearestLanguage, onLanguageChange } from '../../controllers/nearest-language.js';
import type { Message, MessageOverrides, MessageText } from '../../core/messages.js';
import { formatNumber, pluralForm } from '../../core/message-text.js';
import { enCode } from '../../locales/en-code.js';
import { lookUp } from '../../locales/registry.js';

/** Texts that a field has of its own; all that they need is the number of characters. */
export type OwnText = keyof typeof enCode;

type Host = ReactiveControllerHost & HTMLElement & { readonly messages: MessageOverrides | undefined };

interface Said {
  readonly text: MessageText;
  readonly n: number;
  readonly locale: string;
  readonly words: string;
}

/** For a page in English, or in a language of which there is no pack. */
const english = { locale: 'en', messages: enCode };

/**
 * Words for a field, in the language around it.
 *
 * Owns: its own few texts, so that a field used alone carries neither a pack nor what its messages need.
 * Does not own: what a flow says; the flow puts that into words.
 */
export class FieldWords implements ReactiveController {
  readonly #host: Host;
  readonly #flow: FlowController;
  /** Found once: it is asked for at every key, and to look through the page for it is slow. */
  #language: { readonly locale: string; readonly messages: MessageOverrides } | undefined;
  /** What was said last and of what, since it is said at every key, and seldom anew. */
  readonly #said = new Map<OwnText, Said>();
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
    const said = this.#said.get(key);
    if (said?.text === text && said.n === n && said.locale === locale) return said.words;
    const words = pluralForm(locale, text, n).replace('{n}', formatNumber(locale, n));
    this.#said.set(key, { text, n, locale, words });
    return words;
  }

  /** What the flow has to say, as sentences one after another. */
  ofFlow(messages: readonly Message[] = []): string {
    return this.#flow.flow?.actions.word(messages, this.#host, this.#host.messages) ?? '';
  }
}
