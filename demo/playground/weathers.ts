import {
  mailWeathers,
  phoneWeathers,
  type MailWeather,
  type PhoneWeather,
} from '../server/embedded/weather.js';

export type Weather = MailWeather | PhoneWeather;

interface WeatherWords {
  readonly name: string;
  /** What happens, in one line. */
  readonly line: string;
}

const words: Readonly<Record<Weather, WeatherWords>> = {
  clear: {
    name: 'Nothing',
    line: 'Messages arrive at once, except at the addresses and numbers below that say otherwise.',
  },
  slow: { name: 'Slow', line: 'The message is accepted at once and arrives 45 seconds later.' },
  fault: { name: 'Our fault', line: 'The site’s own sending service is down: no message leaves.' },
  greylist: {
    name: 'Greylisting',
    line: 'The mail server turns a new sender away and takes the message a little later.',
  },
  busy: { name: 'Busy server', line: 'The mail server has no time, and takes the message a little later.' },
  dropped: {
    name: 'Dropped line',
    line: 'The mail server hangs up without a word, and takes the message a minute later.',
  },
  batch: { name: 'Scanner', line: 'A scanner holds the mail back for a minute and a half.' },
  spam: { name: 'Spam filter', line: 'The mail arrives at once, in Junk.' },
  full: { name: 'Mailbox full', line: 'There is no space: the first try is put off, the second refused.' },
  nobody: { name: 'No such mailbox', line: 'The mail server knows nobody of this name.' },
  gone: { name: 'Mailbox closed', line: 'There was a mailbox once; it has been switched off.' },
  blocked: { name: 'Sender blocked', line: 'The recipient’s mail server wants nothing from this sender.' },
  filtered: { name: 'Refused as spam', line: 'The recipient’s mail server takes the message for spam.' },
  relay: { name: 'Relay denied', line: 'The site’s mail goes to a server that does not know it.' },
  nomx: { name: 'Takes no mail', line: 'The domain says that it takes no mail at all.' },
  nodomain: { name: 'No such domain', line: 'The part after the @ leads to no mail server.' },
  returned: {
    name: 'Sent back',
    line: 'The mail server takes the message first, and sends it back by mail a little later.',
  },
  suppressed: {
    name: 'Suppressed',
    line: 'The mail service does not even try: this address bounced before.',
  },
  landline: { name: 'Landline', line: 'The number cannot get texts. A call gets through.' },
  voip: { name: 'Internet number', line: 'The network sends no texts to this number. A call gets through.' },
  unreachable: { name: 'Unreachable', line: 'The phone is off or has no signal.' },
  optout: { name: 'Opted out', line: 'Somebody answered STOP to an earlier text.' },
  region: { name: 'Country', line: 'The site cannot send texts to this country.' },
  carrier: { name: 'Unknown', line: 'The phone network refuses the text and does not say why.' },
};

export const wordsOf = (weather: Weather): WeatherWords => words[weather];

const ofBoth = mailWeathers.filter((weather) => isAmong(phoneWeathers, weather));

/** Every weather once, by what it happens to. */
export const weatherGroups: readonly { readonly title: string; readonly weathers: readonly Weather[] }[] = [
  { title: 'Mail and phone', weathers: ofBoth },
  { title: 'Mail', weathers: mailWeathers.filter((weather) => !isAmong(ofBoth, weather)) },
  { title: 'Phone', weathers: phoneWeathers.filter((weather) => !isAmong(ofBoth, weather)) },
];

export const weatherNames: readonly Weather[] = weatherGroups.flatMap(({ weathers }) => weathers);

/** Addresses and numbers that have this weather always, whatever is chosen. */
export function samplesOf(weather: Weather): readonly string[] {
  const place = phoneWeathers.findIndex((item) => item === weather);
  return [
    ...(isAmong(mailWeathers, weather)
      ? [weather === 'clear' ? 'ana@shop.example' : `${weather}@shop.example`]
      : []),
    // From the range that Ofcom keeps for drama; the last digits choose.
    ...(place < 0 ? [] : [place === 0 ? '+447700900123' : `+44770090000${place}`]),
  ];
}

/** The one method that has this weather; `undefined` where all have it. */
export function methodOf(weather: Weather): 'email' | 'sms' | undefined {
  if (isAmong(ofBoth, weather)) return undefined;
  return isAmong(mailWeathers, weather) ? 'email' : 'sms';
}

function isAmong<T extends string>(list: readonly T[], value: string): value is T {
  return list.some((item) => item === value);
}
