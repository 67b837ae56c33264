/**
 * Where people on a page are probably at home (ISO 3166): the region of the page's language tag, else the one that the
 * reader's browser adds to the same language, else where most speak it. A guess, to be shown and easily overruled.
 *
 * @param page BCP 47, such as `de-AT`
 * @param reader the browser's languages, the preferred first
 */
export function homeCountry(page: string, reader: readonly string[]): string | undefined {
  const locale = readLocale(page);
  if (!locale) return undefined;
  const same = reader.map(readLocale).find((each) => each?.language === locale.language && each.region);
  const region = locale.region ?? same?.region ?? locale.maximize().region;
  // `es-419` is many countries.
  return region !== undefined && isCountry(region) ? region : undefined;
}

/** Whether a text may name one country (ISO 3166, two capitals). */
export const isCountry = (text: string): boolean => /^[A-Z]{2}$/.test(text);

/** A `lang` attribute may hold anything. */
function readLocale(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}
