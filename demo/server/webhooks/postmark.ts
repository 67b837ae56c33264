import { fromPostmark } from '../../../src/core/delivery/postmark.js';
import { parsed } from '../../../src/core/delivery/read.js';
import { isSame } from './signatures.js';
import { JSON_TYPE, type Webhook } from './webhook.js';

/** Postmark signs nothing: it logs in as it was told to ("Webhooks overview: protecting your webhook"). */
export function createPostmarkWebhook({ login }: { /** `name:password` */ readonly login: string }): Webhook {
  const expected = `Basic ${Buffer.from(login).toString('base64')}`;
  return {
    mediaTypes: [JSON_TYPE],
    read: ({ headers, body }) =>
      isSame(headers.get('authorization'), expected) ? [fromPostmark(parsed(body.toString()))] : undefined,
  };
}
