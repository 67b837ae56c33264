import { parsed } from '../../../src/core/delivery/read.js';
import { fromWhatsApp, whatsAppStatuses } from '../../../src/core/delivery/whatsapp.js';
import { hmac, isSame } from './signatures.js';
import { JSON_TYPE, type Webhook } from './webhook.js';

export interface WhatsAppSecrets {
  readonly appSecret: string;
  /** What Meta shows when it asks whose URL it is. Without it the question is not answered. */
  readonly verifyToken?: string | undefined;
}

/** Meta signs the body, and first asks by GET whose URL it is ("Webhooks: getting started"). */
export const createWhatsAppWebhook = ({ appSecret, verifyToken }: WhatsAppSecrets): Webhook => ({
  mediaTypes: [JSON_TYPE],
  read({ headers, body }) {
    const expected = `sha256=${hmac('sha256', appSecret, body).toString('hex')}`;
    return isSame(headers.get('x-hub-signature-256'), expected)
      ? whatsAppStatuses(parsed(body.toString())).map(fromWhatsApp)
      : undefined;
  },
  greet: (query) =>
    verifyToken !== undefined &&
    query.get('hub.mode') === 'subscribe' &&
    isSame(query.get('hub.verify_token'), verifyToken)
      ? (query.get('hub.challenge') ?? undefined)
      : undefined,
});
