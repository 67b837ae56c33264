import { nearestLanguage } from '../../controllers/nearest-language.js';
import { homeCountry, isCountry } from '../../core/address/home-country.js';

/**
 * Where numbers without a country's code are from (ISO 3166), by the page's word, else by the language around the field.
 * A word that is no country is ignored, and warned of once.
 */
export class NumberCountry {
  readonly #host: Element & { readonly defaultCountry: string | undefined };
  #warnedOf = '';

  constructor(host: Element & { readonly defaultCountry: string | undefined }) {
    this.#host = host;
  }

  get code(): string | undefined {
    const given = this.#host.defaultCountry?.trim().toUpperCase() ?? '';
    if (isCountry(given)) return given;
    if (given !== '' && given !== this.#warnedOf)
      console.warn(`otp-elements: default-country="${given}" is not a country such as "DE", and is ignored.`);
    this.#warnedOf = given;
    return homeCountry(nearestLanguage(this.#host), navigator.languages);
  }
}
