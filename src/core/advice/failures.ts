import type { DeliveryReason } from '../delivery/report.js';
import { message, type Message } from '../messages.js';
import type { Failure } from '../state.js';
import { stopFor } from './stops.js';
import { seconds } from './wording.js';

/** What is said of an act that got no yes. Every code has its own words; a server's text is never shown. */
export function failureMessage({ at, problem }: Failure, method: string, now?: number): Message {
  const wait =
    problem.retryAt === undefined || now === undefined
      ? undefined
      : seconds(Math.max(1, Math.ceil((problem.retryAt - now) / 1000)));
  switch (problem.code) {
    case 'rate_limited':
    case 'sends_exhausted':
    case 'locked':
      if (at === 'attempt')
        return wait ? message('error.attemptWait', { time: wait }) : message('error.attemptWaitUnknown');
      return wait ? message('error.wait', { time: wait }) : message('error.waitUnknown');
    case 'offline':
      return at === 'attempt' ? message('code.unanswered') : message('error.offline');
    case 'network':
      return at === 'attempt' ? message('code.unanswered') : message('error.network');
    case 'timeout':
      return at === 'attempt' ? message('code.unanswered') : message('error.timeout');
    case 'prevented':
      return message('error.withheld');
    case 'captcha_required':
      return message('error.captcha');
    case 'invalid_destination':
      return message('error.destination');
    case 'undeliverable':
      return undeliverable(problem.reason, method);
    case 'method_unavailable':
    case 'blocked':
      return message('error.methodUnavailable');
    default:
      return at === 'attempt' ? message('code.unanswered') : message('error.server');
  }
}

/** At the start a refusal is an error on the address field, in the words of the row it would be later. */
function undeliverable(reason: DeliveryReason | undefined, method: string): Message {
  if (reason === undefined || reason === 'unknown') return message('error.undeliverable');
  return { key: stopFor(method, reason).title, values: { host: message('host.unknown') } };
}
