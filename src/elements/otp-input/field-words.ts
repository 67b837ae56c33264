import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FlowContext } from '../../controllers/flow-context.js';
import { nearestLanguage, onLanguageChange } from '../../controllers/nearest-language.js';
import { formatNumber, pluralForm, type Message, type MessageOverrides } from '../../core/messages.js';
import { enCode } from '../../locales/en-code.js';
import { lookUp, onLocaleRegistered } from '../../locales/registry.js';

/** Texts that a field has of its own; all that they need is the number of characters. */
export type OwnText = keyof typeof enCode;

export interface FieldWordsOptions {
  readonly flow: () => FlowContext | undefined;
  readonly overrides: () => MessageOverrides | undefined;
}

/**
 * Words for a field, in the language around it.
 *
 * Owns: its own few texts, so that a field used alone carries neither a pack nor what its messages need.
 * Does not own: what a flow says; the flow puts that into words.
 */
export class FieldWords implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: FieldWordsOptions;
  #stop: readonly (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, options: FieldWordsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    const update = () => this.#host.requestUpdate();
    this.#stop = [onLanguageChange(this.#host, update), onLocaleRegistered(update)];
  }

  hostDisconnected(): void {
    for (const stop of this.#stop) stop();
  }

  own(key: OwnText, n: number): string {
    const { locale = 'en', messages } = lookUp(nearestLanguage(this.#host)) ?? {};
    const { settings } = this.#options.flow() ?? {};
    const text =
      this.#options.overrides()?.[key] ?? settings?.messages?.[key] ?? messages?.[key] ?? enCode[key];
    return pluralForm(locale, text, n).replace('{n}', formatNumber(locale, n));
  }

  /** What the flow has to say, as sentences one after another. */
  ofFlow(messages: readonly Message[] = []): string {
    return this.#options.flow()?.actions.word(messages, this.#host, this.#options.overrides()) ?? '';
  }
}
