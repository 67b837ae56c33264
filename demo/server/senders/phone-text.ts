import type { OutgoingMessage } from '../otp/sender.js';
import { textsIn } from './texts.js';

/**
 * A text whose last line binds the code to one site, so that phones offer it there and nowhere else
 * (WICG, "Origin-bound one-time codes delivered via SMS").
 */
export const smsText = ({ code, locale, host }: OutgoingMessage, app: string): string =>
  textsIn(locale).sms(app, code) + (host === undefined ? '' : `\n\n@${host} #${code}`);

/** What a voice says: the digits one by one. */
export const callText = ({ code, locale }: OutgoingMessage, app: string): string =>
  textsIn(locale).call(app, [...code].join(', '));
