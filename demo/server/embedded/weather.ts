/** What the demo's mail server can do with a message. A mailbox of the same name, as in `greylist@…`, has it always. */
export const mailWeathers = [
  'clear',
  'greylist',
  'full',
  'nobody',
  'gone',
  'blocked',
  'nodomain',
  'slow',
  'batch',
  'spam',
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

  ofAddress(address: string): MailWeather {
    const [name] = address.toLowerCase().split(/[@+]/);
    return [this.#forced.get(address.toLowerCase()), name].find(isMailWeather) ?? 'clear';
  }

  ofNumber(number: string): PhoneWeather {
    const ending = /0{3}(\d)$/.exec(number)?.[1];
    const named = ending === undefined ? undefined : phoneWeathers[Number(ending)];
    return [this.#forced.get(number), named].find(isPhoneWeather) ?? 'clear';
  }
}
