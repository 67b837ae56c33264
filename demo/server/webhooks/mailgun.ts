import type { Clock } from '../../../src/core/clock.js';
import { fromMailgun } from '../../../src/core/delivery/mailgun.js';
import { parsed, textAt, wordAt } from '../../../src/core/delivery/read.js';
import { hmac, isRecent, isSame } from './signatures.js';
import { JSON_TYPE, type Webhook } from './webhook.js';

/** Seconds by which a signature may be old. A report that is later than this is of no use to whoever waits for a code. */
const TOLERANCE = 15 * 60;

/**
 * Mailgun signs a time and a token, not the body ("Securing webhooks"). Whoever has seen one post could put any body beside
 * its signature, so that a token counts once.
 */
export function createMailgunWebhook({ signingKey }: { readonly signingKey: string }, clock: Clock): Webhook {
  /** Tokens that have counted, with the time they came: in order, and as long as their signature would pass. */
  const used = new Map<string, number>();

  function takeToken(token: string): boolean {
    for (const [old, at] of used) {
      if (clock.now() - at <= 2 * TOLERANCE * 1000) break;
      used.delete(old);
    }
    if (used.has(token)) return false;
    used.set(token, clock.now());
    return true;
  }

  return {
    mediaTypes: [JSON_TYPE],
    read({ body }) {
      const payload = parsed(body.toString());
      const timestamp = wordAt(payload, 'signature', 'timestamp') ?? '';
      const token = textAt(payload, 'signature', 'token') ?? '';
      const expected = hmac('sha256', signingKey, timestamp + token).toString('hex');
      const genuine =
        isSame(textAt(payload, 'signature', 'signature'), expected) &&
        isRecent(timestamp, TOLERANCE, clock) &&
        takeToken(token);
      return genuine ? [fromMailgun(payload)] : undefined;
    },
  };
}
