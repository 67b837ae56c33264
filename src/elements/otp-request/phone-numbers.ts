import {
  AsYouType,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/mobile';
import type { PhoneNumbers } from '../../core/address/phone-check.js';

const known = (country: string | undefined): CountryCode | undefined =>
  country !== undefined && isSupportedCountry(country) ? country : undefined;

/**
 * The world's numbering plans, with the ranges of mobile numbers alone: every other kind is simply not one of them.
 * As large as the kit itself, so nothing imports this module but by `import()`.
 */
export const phoneNumbers: PhoneNumbers = {
  read(digits, country) {
    const found = parsePhoneNumberFromString(digits, known(country));
    if (!found) return undefined;
    return {
      number: found.number,
      callingCode: found.countryCallingCode,
      countries: found.country ? [found.country] : found.getPossibleCountries(),
      isPossible: found.isPossible(),
      // A few worldwide codes have ranges of other kinds in this data too.
      isMobile: found.isValid() && (found.getType() ?? '').includes('MOBILE'),
    };
  },
  format: (text, country) => new AsYouType(known(country)).input(text),
  callingCode: (country) => {
    const code = known(country);
    return code && getCountryCallingCode(code);
  },
};
