/** Puts messages into words: the text of a language, its plural forms, and values as the language writes them. */

import type { Language, Message, MessagePart, MessageText, MessageValue } from './messages.js';

/** Making one of these takes a browser as long as painting a field. */
const perLocale = <T>(make: (locale: string) => T): ((locale: string) => T) => {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
};
const pluralRules = perLocale((locale) => new Intl.PluralRules(locale));
const numberFormat = perLocale((locale) => new Intl.NumberFormat(locale));

/** A number as a language writes it. */
export const formatNumber = (locale: string, n: number): string => numberFormat(locale).format(n);

/** The text for a number of things. */
export const pluralForm = (locale: string, text: MessageText, n: unknown): string =>
  typeof text === 'string'
    ? text
    : (typeof n === 'number' && text[pluralRules(locale).select(n)]) || text.other;

/** Puts a message into words, in parts so that a painter can isolate what reads left to right. */
export function messageParts({ locale, messages }: Language, { key, values }: Message): MessagePart[] {
  // An older copy of this package may have registered a pack without a newer key.
  const text: MessageText | undefined = messages[key];
  if (text === undefined) return [];
  return pluralForm(locale, text, values.n)
    .split(/\{(\w+)\}/)
    .flatMap((piece, index) => (index % 2 === 0 ? piece : valueParts({ locale, messages }, values[piece])))
    .filter((part) => part !== '');
}

/** The same as plain text. `spoken` masks are said, not spelled. */
export const messageText = (language: Language, of: Message): string =>
  messageParts(language, of)
    .map((part) => (typeof part === 'string' ? part : (part.spoken ?? part.ltr)))
    .join('');

function valueParts(language: Language, value: MessageValue | undefined): MessagePart | MessagePart[] {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatNumber(language.locale, value);
  if ('key' in value) return messageParts(language, value);
  if ('region' in value) return formatRegion(language.locale, value.region);
  return 'seconds' in value ? formatDuration(language.locale, value.seconds) : value;
}

/** A country's name, or its code where it has none. */
const formatRegion = (locale: string, region: string): string =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(region) ?? region;

/** Whole seconds up to a minute and a half, then whole minutes, then hours; rounded up, because it is a wait. */
export function formatDuration(locale: string, seconds: number): string {
  const [amount, unit] =
    seconds < 90 && seconds % 60 !== 0
      ? [Math.ceil(seconds), 'second']
      : seconds < 5400
        ? [Math.ceil(seconds / 60), 'minute']
        : [Math.ceil(seconds / 3600), 'hour'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}

/** `1:05`, the shape a countdown has in every language; digits as the language writes them. */
export function formatCountdown(locale: string, seconds: number): string {
  const two = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2, useGrouping: false });
  const one = new Intl.NumberFormat(locale, { useGrouping: false });
  return `${one.format(Math.floor(seconds / 60))}:${two.format(seconds % 60)}`;
}
