import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language, Message, MessageOverrides, MessagePart, Messages } from '../core/messages.js';
import { messageParts, messageText } from '../core/message-text.js';
import { lookUp } from '../locales/registry.js';
import { nearestLanguage, onLanguageChange } from './nearest-language.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Texts in English, then those of the page, the nearest last. */
export type Texts = readonly [english: MessageOverrides, ...overrides: (MessageOverrides | undefined)[]];

/** What the element that owns the controller knows about its words. */
export interface LanguageOptions {
  readonly texts: () => Texts;
  /** Fetches the pack of a language that is not registered. Without it only registered ones are spoken. */
  readonly load?: (tag: string) => void;
}

/** The language an element stands in: its pack over English, and a page's own texts over both. */
export function languageAround(element: Element, [english, ...overrides]: Texts): Language {
  const tag = nearestLanguage(element);
  const pack = lookUp(tag);
  const messages = Object.assign({}, english, pack?.messages, ...overrides) as Messages;
  return { locale: pack?.locale ?? (/^en\b/i.test(tag) ? tag : 'en'), messages };
}

/**
 * Finds the words for an element in the language around it.
 *
 * Owns: the nearest `lang` (across shadow roots), watching it, the pack for it, and the order of overrides.
 * Does not own: the packs (a registry has them), nor which message is shown.
 */
export class LanguageController implements ReactiveController {
  readonly #host: Host;
  readonly #options: LanguageOptions;
  #stop: (() => void) | undefined;
  #cached: { key: readonly unknown[]; language: Language } | undefined;

  constructor(host: Host, options: LanguageOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onLanguageChange(this.#host, () => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  get language(): Language {
    const tag = nearestLanguage(this.#host);
    const pack = lookUp(tag);
    if (!pack) this.#options.load?.(tag);
    const texts = this.#options.texts();
    const key = [tag, pack?.messages, ...texts];
    if (!this.#cached || key.some((value, index) => value !== this.#cached?.key[index]))
      this.#cached = { key, language: languageAround(this.#host, texts) };
    return this.#cached.language;
  }

  text(message: Message): string {
    return messageText(this.language, message);
  }

  /** Several whole sentences, one after another. */
  sentences(messages: readonly Message[]): string {
    return messages.map((message) => this.text(message)).join(' ');
  }

  parts(message: Message): MessagePart[] {
    return messageParts(this.language, message);
  }
}
