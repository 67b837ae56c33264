import { fromTwilio } from '../../../src/core/delivery/twilio.js';
import { hmac, isSame } from './signatures.js';
import type { Webhook } from './webhook.js';

export interface TwilioSecrets {
  readonly authToken: string;
  /** The `StatusCallback` as Twilio was told it. Default: the URL of the request, which is another behind most proxies. */
  readonly url?: string | undefined;
}

/** Twilio signs the URL with the form's fields by name ("Webhooks security: validating signatures"). */
export const createTwilioWebhook = ({ authToken, url: told }: TwilioSecrets): Webhook => ({
  mediaTypes: ['application/x-www-form-urlencoded'],
  read({ url, headers, body }) {
    const form = new URLSearchParams(body.toString());
    const expected = hmac('sha1', authToken, (told ?? url) + signedFields(form)).toString('base64');
    return isSame(headers.get('x-twilio-signature'), expected)
      ? [fromTwilio(Object.fromEntries(form))]
      : undefined;
  },
});

/** Each name with its values, both in order, without anything between them. A value that comes twice counts once. */
const signedFields = (form: URLSearchParams): string =>
  [...new Set(form.keys())]
    .sort()
    .flatMap((name) => [...new Set(form.getAll(name))].sort().map((value) => name + value))
    .join('');
