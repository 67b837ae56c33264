import type { DeliveryReason } from './report.js';

/**
 * Whether a failed message leaves nothing to wait or look for.
 * A limit passes, and a text that was filtered may lie among the blocked ones.
 */
export function endsTheWait(method: string, reason: DeliveryReason | undefined): boolean {
  if (reason === 'rate-limited') return false;
  return method === 'email' || (reason !== 'filtered' && reason !== 'blocked-by-recipient');
}
