import { onLocaleRegistered } from '../locales/registry.js';
import { closestAcross } from './closest-across.js';

export const nearestLanguage = (element: Element): string =>
  closestAcross(element, '[lang]:not([lang=""])')?.getAttribute('lang') ?? 'en';

const listeners = new Set<() => void>();
const LANG: MutationObserverInit = { subtree: true, attributes: true, attributeFilter: ['lang'] };

/** One for all elements of a page: each mutation costs every observer of its tree a look. */
let observer: MutationObserver | undefined;

const observed = new WeakSet<Node>();

function observe(): MutationObserver {
  const tellAll = () => {
    for (const each of listeners) each();
  };
  onLocaleRegistered(tellAll);
  return new MutationObserver(tellAll);
}

/**
 * Calls back when a `lang` around the element changed, across shadow roots, or when a language pack was registered.
 * Returns the way out.
 */
export function onLanguageChange(element: Element, listener: () => void): () => void {
  observer ??= observe();
  for (
    let node: Node | undefined = element;
    node;
    node = node instanceof ShadowRoot ? node.host : undefined
  ) {
    node = node.getRootNode();
    if (!observed.has(node)) observer.observe(node, LANG);
    observed.add(node);
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}
