import type { DeliveryReport, DeliveryState } from './report.js';
import { believableWait, readReply, type SmtpReply } from './smtp.js';
import { unsaid, type Verdict } from './verdicts.js';

/** What one word of a sender means: the entry of its table. */
export interface Meaning {
  readonly state: DeliveryState;
  readonly verdict?: Verdict;
  /** The receiving server's reply, where the payload has one, says it better. */
  readonly asReplied?: true;
}

export const queued: Meaning = { state: 'queued' };
export const sent: Meaning = { state: 'sent' };
export const delivered: Meaning = { state: 'delivered' };
export const delayed = (verdict: Verdict): Meaning => ({ state: 'delayed', verdict });
export const failed = (verdict: Verdict): Meaning => ({ state: 'failed', verdict });

/** As the server's reply says, else as `otherwise`. */
export const asReplied = (otherwise: Meaning): Meaning => ({ ...otherwise, asReplied: true });

/** A place where the receiving server's reply may stand. */
export type Reply = string | SmtpReply | undefined;

/** What a payload says beside its word. */
interface Details {
  readonly messageId: string | undefined;
  /** The one that says most first. */
  readonly replies?: readonly Reply[];
  /** Seconds until the sender's next try. */
  readonly retryIn?: number | undefined;
}

/** Message ids are a line of a header at most (RFC 5322 2.1.1); what is longer is none. */
const MAX_ID = 998;

/**
 * A sender's word as a report. No word, or one that no table knows, says nothing of the message: `queued` with the reason
 * `unknown`, the report that takes the place of no other (`laterReport`) and changes nothing on screen.
 */
export function toReport(meaning: Meaning | undefined, details: Details): DeliveryReport {
  const messageId =
    details.messageId !== undefined && details.messageId.length <= MAX_ID
      ? { messageId: details.messageId }
      : {};
  if (!meaning) return { state: 'queued', reason: 'unknown', ...messageId };
  const { state } = meaning;
  if (state !== 'delayed' && state !== 'failed') return { state, ...messageId };
  const said = meaning.asReplied ? firstReply(state, details.replies ?? []) : {};
  const [reason, cause] = said.verdict ?? meaning.verdict ?? unsaid;
  const retryIn = state === 'delayed' ? (believableWait(details.retryIn ?? 0) ?? said.retryIn) : undefined;
  return { state, reason, cause, ...messageId, ...(retryIn !== undefined && { retryIn }) };
}

/** What the first reply that says something says. Of a message that is still tried, a refusal for good says nothing. */
function firstReply(
  state: 'delayed' | 'failed',
  replies: readonly Reply[],
): { readonly verdict?: Verdict; readonly retryIn?: number } {
  const readings = replies
    .filter((reply) => reply !== undefined)
    .map((reply) => readReply(reply, state === 'delayed' ? '4' : '5'))
    .filter(({ severity }) => severity === '4' || state === 'failed');
  const verdict = readings.find((reading) => reading.verdict)?.verdict;
  const retryIn = readings.find((reading) => reading.retryIn !== undefined)?.retryIn;
  return { ...(verdict && { verdict }), ...(retryIn !== undefined && { retryIn }) };
}
