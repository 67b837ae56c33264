import type { CodeMethod } from '../../../src/core/challenge.js';
import type { DeliveryReport } from '../../../src/core/delivery/report.js';

/** One message to one person. The only place, beside the message made from it, where a code is in clear. */
export interface OutgoingMessage {
  readonly destination: string;
  readonly code: string;
  readonly purpose: string;
  readonly locale: string;
  /** Whole minutes the code lives. */
  readonly minutes: number;
  /**
   * Host of the page the code is for: a text message is bound to it, so that it is filled in nowhere else. Missing where the
   * page is none that the site knows.
   */
  readonly host: string | undefined;
}

/** A way for messages to leave. */
export interface MessageSender {
  readonly method: CodeMethod;
  /** The service behind it, whose webhook may speak of its messages by their `messageId`. */
  readonly service?: string;
  /** Shown to the person, who may look for it in a spam folder. */
  readonly from: { readonly name?: string; readonly address?: string };
  /**
   * Hands one message over and tells what came of it. News that comes after that goes to `later`.
   * A rejected promise means the fault is ours.
   */
  send(message: OutgoingMessage, later: (report: DeliveryReport) => void): Promise<DeliveryReport>;
}
