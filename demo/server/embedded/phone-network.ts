import { SECOND, type Clock, type TimerHandle } from '../../../src/core/clock.js';
import type { DeliveryReport } from '../../../src/core/delivery/report.js';
import type { MessageSender } from '../otp/sender.js';
import { callText, smsText } from '../senders/phone-text.js';
import type { Inbox, TextMessage } from './inbox.js';
import type { Forecast, PhoneWeather } from './weather.js';

/** What a carrier reports at once, with the number of its cause in the advice catalogue. */
const refusals: Partial<Record<PhoneWeather, DeliveryReport>> = {
  landline: { state: 'failed', reason: 'landline', cause: 28 },
  voip: { state: 'failed', reason: 'voip', cause: 26 },
  unreachable: { state: 'failed', reason: 'unreachable', cause: 42 },
  optout: { state: 'failed', reason: 'suppressed-optout', cause: 11 },
  region: { state: 'failed', reason: 'region', cause: 41 },
  carrier: { state: 'failed', reason: 'unknown', cause: 12 },
  fault: { state: 'failed', reason: 'sender-fault', cause: 21 },
};

/** Refusals that hold for texts only: a call gets through. */
const textOnly: ReadonlySet<PhoneWeather> = new Set(['landline', 'voip', 'optout']);

/** How long a slow network holds a text, in seconds. */
const SLOW = 45;

export interface PhoneNetworkOptions {
  readonly phone: Inbox<TextMessage>;
  readonly forecast: Forecast;
  readonly clock: Clock;
  readonly from: { readonly name: string; readonly address: string };
}

/** Senders whose texts and calls reach a phone in memory. */
export function createPhoneNetwork(options: PhoneNetworkOptions): {
  senders: readonly MessageSender[];
  close(): void;
} {
  const { phone, forecast, clock, from } = options;
  const arrivals = new Set<TimerHandle>();

  const createSender = (method: 'sms' | 'voice', write: typeof smsText): MessageSender => ({
    method,
    from,
    async send(message, later) {
      const weather = forecast.ofNumber(message.destination);
      const refusal = refusals[weather];
      if (refusal && !(method === 'voice' && textOnly.has(weather))) return refusal;
      const arrive = (): void =>
        phone.add({
          to: message.destination,
          from: from.address,
          text: write(message, from.name),
          receivedAt: new Date(clock.now()).toISOString(),
        });
      if (weather !== 'slow') {
        arrive();
        return { state: 'delivered' };
      }
      const timer = clock.setTimeout(() => {
        arrivals.delete(timer);
        arrive();
        later({ state: 'delivered' });
      }, SLOW * SECOND);
      arrivals.add(timer);
      return { state: 'sent' };
    },
  });

  return {
    senders: [createSender('sms', smsText), createSender('voice', callText)],
    close: () => {
      for (const timer of arrivals) clock.clearTimeout(timer);
    },
  };
}
