import {
  countryOf,
  phoneDoubt,
  readNumber as readByPlan,
  type DoubtOptions,
  type PhoneDoubt,
} from '../../core/address/phone-check.js';
import { regroup, type TextAndCaret } from '../../core/address/phone-format.js';
import type { NumberFacts, NumberReading } from '../../core/address/phone.js';
import { ltr } from '../../core/advice/wording.js';
import { message, type Message } from '../../core/messages.js';
import { phoneNumbers as numbers } from './phone-numbers.js';

/**
 * What can be done with a number once the world's numbering plans are here. Nothing imports this module but by `import()`.
 * A `country` is where a number without its country's code is from (ISO 3166).
 */
export { enPhone } from '../../locales/en-phone.js';

export const readNumber = (text: string, country: string | undefined): NumberReading =>
  readByPlan(text, { numbers, country });

/** The text grouped anew after an edit; `undefined` where it is to be left alone. */
export const regroupNumber = (
  before: string,
  after: TextAndCaret & { readonly isForward: boolean },
  country: string | undefined,
): TextAndCaret | undefined => regroup(before, after, (each) => numbers.format(each, country));

/** What is doubtful about a number, and the warning in words. */
export interface Doubt {
  readonly doubt: PhoneDoubt;
  readonly warning: Message;
}

export function doubtAbout(
  reading: Extract<NumberReading, { readonly number: string }>,
  options: Omit<DoubtOptions, 'numbers'>,
): Doubt | undefined {
  const doubt = phoneDoubt(reading, { ...options, numbers });
  return doubt && { doubt, warning: doubtMessage(doubt, reading.facts) };
}

function doubtMessage(doubt: PhoneDoubt, facts: NumberFacts | undefined): Message {
  const country = facts && countryOf(facts);
  if (doubt === 'shape') return message('phone.shape');
  return doubt === 'region' && country !== undefined
    ? message('phone.region', { country: { region: country } })
    : message('phone.landline');
}

/** The country in which the text is read, by name and code; while that is open, how to say it. */
export function countryHint(text: string, country: string | undefined): Message | undefined {
  const read = readNumber(text, country);
  const facts = 'fault' in read ? undefined : read.facts;
  const found = facts && countryOf(facts);
  if (facts && found !== undefined) return named('identify.phone.country', found, facts.callingCode);
  const code = country === undefined ? undefined : numbers.callingCode(country);
  return country === undefined || code === undefined
    ? undefined
    : named('identify.phone.home', country, code);
}

const named = (
  key: 'identify.phone.country' | 'identify.phone.home',
  region: string,
  code: string,
): Message => message(key, { country: { region }, code: ltr(`+${code}`) });
