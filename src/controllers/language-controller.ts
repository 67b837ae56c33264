import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  messageParts,
  messageText,
  type Language,
  type Message,
  type MessageOverrides,
  type MessagePart,
  type Messages,
} from '../core/messages.js';
import { lookUp, onLocaleRegistered } from '../locales/registry.js';

type Host = ReactiveControllerHost & HTMLElement;

/** What the element that owns the controller knows about its words. */
export interface LanguageOptions {
  /** Texts to fall back on: the element's own in English, so that a part alone need not carry a whole pack. */
  readonly fallback: MessageOverrides;
  /** Texts of the page, the nearest last. */
  readonly overrides: () => readonly (MessageOverrides | undefined)[];
  /** Fetches the pack of a language that is not registered. Without it only registered ones are spoken. */
  readonly load?: (tag: string) => void;
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
  #observer: MutationObserver | undefined;
  #stopListening: (() => void) | undefined;
  #cached: { key: readonly unknown[]; language: Language } | undefined;

  constructor(host: Host, options: LanguageOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    const update = () => this.#host.requestUpdate();
    this.#observer = new MutationObserver(update);
    for (const root of rootsOf(this.#host))
      this.#observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    this.#stopListening = onLocaleRegistered(update);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#stopListening?.();
  }

  get language(): Language {
    const tag = nearestLanguage(this.#host);
    const pack = lookUp(tag);
    if (!pack) this.#options.load?.(tag);
    const overrides = this.#options.overrides();
    const key = [tag, pack?.messages, ...overrides];
    if (this.#cached && isSame(this.#cached.key, key)) return this.#cached.language;
    const messages = Object.assign({}, this.#options.fallback, pack?.messages, ...overrides) as Messages;
    const locale = pack?.locale ?? (/^en\b/i.test(tag) ? tag : 'en');
    const language = { locale, messages };
    this.#cached = { key, language };
    return language;
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

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

function rootsOf(element: Element): Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root];
}

/** `lang` is inherited by the DOM tree, but selectors stop at a shadow root. */
export function nearestLanguage(element: Element): string {
  const holder = element.closest('[lang]');
  const tag = holder?.getAttribute('lang');
  if (tag) return tag;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLanguage(root.host) : 'en';
}
