import type { CodeMethod } from '../../../src/core/challenge.js';
import type { Destination } from './destination.js';
import type { Limits } from './limits.js';
import type { OtpSettings } from './options.js';
import { Refusal } from './refusal.js';
import type { Suppressions } from './suppressions.js';

/** Whether a message may go to a destination at all. */
export class Admission {
  readonly #settings: OtpSettings;
  readonly #limits: Limits;
  readonly #suppressions: Suppressions;

  constructor(settings: OtpSettings, limits: Limits, suppressions: Suppressions) {
    this.#settings = settings;
    this.#limits = limits;
    this.#suppressions = suppressions;
  }

  /** Refuses numbers of countries that the site does not serve. */
  checkCountry(method: CodeMethod, { value }: Destination): void {
    const { numberPrefixes } = this.#settings;
    if (method === 'email' || !numberPrefixes || numberPrefixes.some((prefix) => value.startsWith(prefix)))
      return;
    // A rule about numbers tells nothing of accounts, yet generic answers never speak of delivery.
    throw this.#settings.disclosure === 'generic'
      ? new Refusal('blocked', { scope: 'destination', next: 'none' })
      : new Refusal('undeliverable', { reason: 'region', next: 'none' });
  }

  /** Refuses what earlier messages did not get to. To say so proves that there were some, so that a generic site does not. */
  checkSuppression(method: CodeMethod, { key }: Destination): void {
    const reason = this.#suppressions.find(method, key);
    if (reason !== undefined && this.#settings.disclosure === 'specific')
      throw new Refusal('undeliverable', { reason, next: 'none' });
  }

  /**
   * Counts a text or a call. Premium numbers are how endpoints that send them are robbed, so that they are capped by the
   * beginning of the number and in all. Near a cap a person has to show to be one, where the site has a CAPTCHA.
   */
  async countPhoneSend(method: CodeMethod, { value }: Destination, hasToken: boolean): Promise<void> {
    if (method === 'email') return;
    const { captcha } = this.#settings;
    if (captcha && !hasToken && (await this.#limits.isNearPhoneCap(value)))
      throw new Refusal('captcha_required', { captcha: captcha.widget });
    await this.#limits.countPhoneSend(value);
  }
}
