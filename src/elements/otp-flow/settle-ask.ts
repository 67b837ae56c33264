import { definite } from '../../core/challenge.js';
import { OtpSendEvent } from '../../events/otp-send-event.js';
import { OtpVerifyEvent } from '../../events/otp-verify-event.js';
import type { Ask, AskAnswer } from '../../session/effects.js';

/** Asks the page before a send or an attempt, and brings back what it added. Rejects when something waited for did. */
export async function settleAsk(target: EventTarget, ask: Ask): Promise<AskAnswer> {
  const event = ask.type === 'send' ? new OtpSendEvent(ask) : new OtpVerifyEvent(ask);
  const proceed = await event.settle(target);
  return definite({ proceed, headers: { ...event.headers }, captcha: event.captcha });
}
