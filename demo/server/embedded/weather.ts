import { deliveryReasons, isDeliveryReason, type DeliveryReport } from '../../../src/core/delivery/report.js';

/** What the demo's mail server can do with a message. A mailbox of the same name, as in `greylist@…`, has it always. */
export const mailWeathers = [
  'clear',
  'greylist',
  'busy',
  'dropped',
  'full',
  'nobody',
  'gone',
  'blocked',
  'filtered',
  'relay',
  'nodomain',
  'nomx',
  'slow',
  'batch',
  'spam',
  'returned',
  'suppressed',
  'fault',
] as const;
export type MailWeather = (typeof mailWeathers)[number];

/** What the demo's phone network can do with a text. A number that ends in 0001, 0002, … has one of them always. */
export const phoneWeathers = [
  'clear',
  'slow',
  'landline',
  'voip',
  'unreachable',
  'optout',
  'region',
  'carrier',
  'fault',
] as const;
export type PhoneWeather = (typeof phoneWeathers)[number];

const isMailWeather = (value: string | undefined): value is MailWeather =>
  mailWeathers.some((weather) => weather === value);
const isPhoneWeather = (value: string | undefined): value is PhoneWeather =>
  phoneWeathers.some((weather) => weather === value);

/** The weather over each address and number. */
export class Forecast {
  /** Forced by a request, until the next one to the same destination. */
  readonly #forced = new Map<string, string>();

  /** Forces `weather` on a destination; without one, what its name says holds again. */
  force(destination: string, weather: string | undefined): void {
    if (weather === undefined) this.#forced.delete(destination.toLowerCase());
    else this.#forced.set(destination.toLowerCase(), weather);
  }

  /**
   * The report that a destination is named for, so that every reason of the vocabulary can be seen without a mail server or
   * a network that gives it: `fraud-guard@…` fails for it, `delayed-congestion@…` is put off, and numbers that end in
   * 900901, 900902, … fail for the first, the second, … reason.
   */
  reportFor(destination: string): DeliveryReport | undefined {
    const forced = this.#forced.get(destination.toLowerCase());
    const place = /9009(\d\d)$/.exec(destination)?.[1];
    if (forced === undefined && place !== undefined) return reportNamed(deliveryReasons[Number(place) - 1]);
    const name = forced ?? nameOf(destination);
    const isWeather = destination.includes('@') ? isMailWeather : isPhoneWeather;
    return isWeather(name) ? undefined : reportNamed(name);
  }

  ofAddress(address: string): MailWeather {
    return [this.#forced.get(address.toLowerCase()), nameOf(address)].find(isMailWeather) ?? 'clear';
  }

  ofNumber(number: string): PhoneWeather {
    const ending = /0{3}(\d)$/.exec(number)?.[1];
    const named = ending === undefined ? undefined : phoneWeathers[Number(ending)];
    return [this.#forced.get(number), named].find(isPhoneWeather) ?? 'clear';
  }
}

/** The part of an address before the @, without its +tag. */
const nameOf = (address: string): string | undefined => address.toLowerCase().split(/[@+]/)[0];

function reportNamed(name: string | undefined): DeliveryReport | undefined {
  const [, delayed, reason] = /^(delayed-)?(.+)$/.exec(name ?? '') ?? [];
  if (!isDeliveryReason(reason)) return undefined;
  return { state: delayed ? 'delayed' : 'failed', reason };
}
