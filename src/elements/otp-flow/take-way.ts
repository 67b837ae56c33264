import { isCodeMethod, pageOf, type MethodOption } from '../../core/challenge.js';
import { OtpFallbackEvent } from '../../events/otp-fallback-event.js';
import type { Session } from '../../session/session.js';

/**
 * Takes a person another way: asks the page, and where that leaves it to the flow, switches in place or follows its link.
 *
 * @returns `switched` where the code comes that way now; `nowhere` where nobody took it on and it leads nowhere; else
 *   nothing, since nothing is left to do here
 */
export async function takeWay(
  flow: EventTarget & { readonly session: Session },
  method: MethodOption,
): Promise<'switched' | 'nowhere' | undefined> {
  const ask = new OtpFallbackEvent({ method: method.kind });
  const goesOn = await ask.settle(flow).catch(() => false);
  if (!goesOn) return undefined;
  if (isCodeMethod(method.kind)) {
    flow.session.useMethod(method);
    return 'switched';
  }
  const page = pageOf(method);
  if (page === undefined) return 'nowhere';
  window.open(page, '_self', 'noopener,noreferrer');
  return undefined;
}
