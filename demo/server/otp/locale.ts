/** The best of `available` for the language a page asked for: itself, else its language, else the first. */
export function chooseLocale(wanted: string | undefined, available: readonly string[]): string {
  const [fallback = 'en'] = available;
  if (wanted === undefined) return fallback;
  try {
    const locale = new Intl.Locale(wanted);
    return (
      available.find((tag) => tag.toLowerCase() === locale.baseName.toLowerCase()) ??
      available.find((tag) => new Intl.Locale(tag).language === locale.language) ??
      fallback
    );
  } catch {
    // Not a language tag. A code in the fallback language is better than none.
    return fallback;
  }
}
