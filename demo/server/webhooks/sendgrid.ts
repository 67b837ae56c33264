import { parsed } from '../../../src/core/delivery/read.js';
import { fromSendGrid } from '../../../src/core/delivery/sendgrid.js';
import { isSignedBy, readPublicKey } from './signatures.js';
import { JSON_TYPE, type Webhook } from './webhook.js';

/** SendGrid signs time and body by ECDSA ("Event Webhook security features"), and posts events in lists. */
export function createSendGridWebhook({
  publicKey,
}: {
  /** DER in base64, as its settings show it. */ readonly publicKey: string;
}): Webhook {
  const key = readPublicKey(
    { key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' },
    'SendGrid',
  );
  return {
    mediaTypes: [JSON_TYPE],
    read({ headers, body }) {
      const time = headers.get('x-twilio-email-event-webhook-timestamp') ?? '';
      const signature = headers.get('x-twilio-email-event-webhook-signature') ?? '';
      if (!isSignedBy(key, 'sha256', Buffer.concat([Buffer.from(time), body]), signature)) return undefined;
      const events = parsed(body.toString());
      return (Array.isArray(events) ? events : [events]).map((event: unknown) => fromSendGrid(event));
    },
  };
}
