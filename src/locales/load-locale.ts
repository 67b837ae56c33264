import type { Messages } from '../core/messages.js';
import { registerLocale } from './registry.js';

/** Packs that come with the kit, each in a file of its own that is fetched when a page speaks its language. */
const packs: Readonly<Record<string, () => Promise<Messages>>> = {
  ar: async () => (await import('./ar.js')).ar,
  de: async () => (await import('./de.js')).de,
};

const asked = new Set<string>();

/**
 * Fetches the pack for a language tag, once, and registers it; whoever shows texts is told by the registry.
 * Where there is none, or it cannot be fetched, the page speaks English.
 */
export function loadLocale(tag: string): void {
  const [language = ''] = tag.toLowerCase().split(/[-_]/);
  const load = packs[language];
  if (!load || asked.has(language)) return;
  asked.add(language);
  load().then(
    (messages) => registerLocale(language, messages),
    // A connection that failed may be back the next time the page changes its language.
    () => asked.delete(language),
  );
}
