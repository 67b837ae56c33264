import { phoneFault, readPhone, type NumberFacts, type NumberReading } from './phone.js';

/** What a library of numbering plans knows. The core has none: whoever fetches one hands it in. */
export interface PhoneNumbers {
  /**
   * The number that is dialled by these digits; `undefined` where there is no such country.
   * @param digits ASCII, with a plus in front where they begin with a country's code
   * @param country where they are dialled (ISO 3166, such as `DE`)
   */
  read(digits: string, country?: string): NumberFacts | undefined;
  /** The digits grouped as far as they go, the way they are written in that country. */
  format(text: string, country?: string): string;
  /** `49` for `DE`; `undefined` for a code that is no country's. */
  callingCode(country: string): string | undefined;
}

/** What numbers are read by. Without `numbers`, only international ones are understood. */
export interface NumberingPlan {
  readonly numbers?: PhoneNumbers | undefined;
  /** Where a number without a country's code is from (ISO 3166). */
  readonly country?: string | undefined;
}

/** Reads a number in whatever shape it was typed or pasted, national or international. */
export function readNumber(text: string, { numbers, country }: NumberingPlan): NumberReading {
  const fault = phoneFault(text);
  const digits = readPhone(text);
  const facts = country !== undefined || fault !== 'no-country' ? dial(digits, numbers, country) : undefined;
  if (fault === 'no-country' && facts && phoneFault(facts.number) === undefined)
    return { number: facts.number, facts };
  if (fault !== undefined)
    return { fault: fault === 'no-country' && country !== undefined && numbers ? 'incomplete' : fault };
  return { number: facts?.number ?? digits, facts };
}

function dial(
  digits: string,
  numbers: PhoneNumbers | undefined,
  country: string | undefined,
): NumberFacts | undefined {
  const asDialled = numbers?.read(digits, country);
  if (!numbers || asDialled?.isMobile || digits.startsWith('+') || country === undefined) return asDialled;
  // The code of one's own country, with the plus left out.
  const code = numbers.callingCode(country);
  const whole = code !== undefined && digits.startsWith(code) ? numbers.read(`+${digits}`) : undefined;
  return whole?.isMobile ? whole : asDialled;
}

/** Why a code may not reach a number. A guess, since plans change and numbers move: reason to warn, never to refuse. */
export type PhoneDoubt = 'shape' | 'region' | 'landline';

export interface DoubtOptions extends NumberingPlan {
  readonly method: string;
  /** Where texts can be sent (ISO 3166). None: everywhere. */
  readonly smsCountries: readonly string[];
}

/** What is doubtful about sending to a number that could be read; nothing where no plan is at hand to tell. */
export function phoneDoubt(
  { number, facts }: Extract<NumberReading, { readonly number: string }>,
  { numbers, method, smsCountries }: DoubtOptions,
): PhoneDoubt | undefined {
  if (!numbers || FOR_EXAMPLES.test(number)) return undefined;
  if (!facts?.isPossible) return 'shape';
  if (method !== 'sms') return undefined;
  const { countries, isMobile } = facts;
  const isServed = countries.some(
    (each) => smsCountries.includes(each) || smsCountries.includes(mainCountry(each)),
  );
  if (smsCountries.length > 0 && countries.length > 0 && !isServed) return 'region';
  return isMobile ? undefined : 'landline';
}

/** Nobody's numbers, kept for plays and examples (Ofcom; NANPA): pages are tried with them as if they were mobile. */
const FOR_EXAMPLES = /^\+(?:447700900\d{3}|1\d{3}55501\d\d)$/;

/** The one country a number is from, as far as numbers tell. */
export function countryOf({ countries }: NumberFacts): string | undefined {
  const [first, ...others] = [...new Set(countries.map(mainCountry))];
  return others.length === 0 ? first : undefined;
}

/** Territories that number with a larger neighbour, and whose ranges are not told from its own by people or networks. */
const NUMBERED_WITH: Readonly<Record<string, string>> = {
  AX: 'FI',
  BL: 'GP',
  CC: 'AU',
  CX: 'AU',
  EH: 'MA',
  GG: 'GB',
  IM: 'GB',
  JE: 'GB',
  MF: 'GP',
  SJ: 'NO',
  TA: 'SH',
  VA: 'IT',
  YT: 'RE',
};

const mainCountry = (country: string): string => NUMBERED_WITH[country] ?? country;
