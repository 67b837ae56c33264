import type { Clock } from '../../../src/core/clock.js';
import { parsed } from '../../../src/core/delivery/read.js';
import { fromResend } from '../../../src/core/delivery/resend.js';
import { hmac, isRecent, isSame } from './signatures.js';
import { JSON_TYPE, type Webhook } from './webhook.js';

/** Seconds by which a post's time may differ from ours. Every try of a post is signed anew. */
const TOLERANCE = 5 * 60;

/** Resend signs by Svix ("Verifying payloads manually"): id, time and body. */
export function createResendWebhook(
  { secret }: { /** `whsec_…` */ readonly secret: string },
  clock: Clock,
): Webhook {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return {
    mediaTypes: [JSON_TYPE],
    read({ headers, body }) {
      const time = headers.get('svix-timestamp');
      const content = Buffer.concat([Buffer.from(`${headers.get('svix-id')}.${time}.`), body]);
      const expected = `v1,${hmac('sha256', key, content).toString('base64')}`;
      // There are several while a secret is being changed.
      const signatures = (headers.get('svix-signature') ?? '').split(' ');
      const genuine =
        isRecent(time, TOLERANCE, clock) && signatures.some((signature) => isSame(signature, expected));
      return genuine ? [fromResend(parsed(body.toString()))] : undefined;
    },
  };
}
