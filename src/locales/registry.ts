import type { Language, Messages } from '../core/messages.js';

/**
 * The language packs of a page, shared by all copies of this package on it: a pack that one copy registers, every copy
 * speaks. The shape below is what the copies agree on; the number in the name changes with it.
 *
 * It holds no texts of its own, English neither: who looks up brings its own English as the fallback, so that a field
 * used alone does not carry the texts of the whole kit.
 */
const KEY = Symbol.for('otp-elements/locales/1');
const REGISTERED = 'registered';

interface Registry {
  /** By canonical BCP 47 tag. */
  readonly packs: Map<string, Messages>;
  /** Fires `registered`; an `EventTarget`, so that one copy's failing listener stops no other's. */
  readonly changes: EventTarget;
}

/**
 * Adds a language, or replaces it: the last pack registered for a tag is the one in use.
 *
 * @param locale BCP 47 (RFC 5646), such as `de` or `pt-BR`; `pt_BR` is understood too.
 * @throws RangeError where `locale` is no such tag, since no number could be written in it.
 */
export function registerLocale(locale: string, messages: Messages): void {
  const tag = canonicalTag(locale);
  if (tag === undefined) throw new RangeError(`registerLocale: "${locale}" is not a language tag.`);
  const { packs, changes } = registry();
  packs.set(tag, messages);
  changes.dispatchEvent(new Event(REGISTERED));
}

/**
 * The registered language that fits a tag best: its own pack, else that of the tag without its last subtags
 * (`de-Latn-AT`, `de-Latn`, `de`; RFC 4647 §3.4). Numbers stay those of the whole tag: `ar-EG` and `ar-MA` share their
 * words but not their digits. `undefined` where nothing fits or the tag is none.
 *
 * Another version of the package may have registered the pack, so it can lack keys of this one: spread it over English.
 */
export function lookUp(languageTag: string): Language | undefined {
  const locale = canonicalTag(languageTag);
  const { packs } = registry();
  for (let tag = locale; locale && tag; tag = tag.replace(/(^|-)[^-]*$/, '')) {
    const messages = packs.get(tag);
    if (messages) return { locale, messages };
  }
  return undefined;
}

/** Calls back whenever a pack was registered, for as long as the page is there, so that one that loads late is spoken at once. */
export const onLocaleRegistered = (listener: () => void): void =>
  registry().changes.addEventListener(REGISTERED, listener);

/** Made when first used: importing this module changes nothing on a page. */
function registry(): Registry {
  const known: unknown = Reflect.get(globalThis, KEY);
  if (isRegistry(known)) return known;
  const made: Registry = { packs: new Map(), changes: new EventTarget() };
  Object.defineProperty(globalThis, KEY, { value: made, configurable: true });
  return made;
}

/** The number in its name vouches for the rest. */
const isRegistry = (value: unknown): value is Registry => value instanceof Object && 'changes' in value;

/** The one spelling of a tag; a `lang` attribute may hold anything, so what is no tag is `undefined`, not an error. */
function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
