import { message, type Duration, type Message } from '../messages.js';
import type { Problem } from '../problem.js';
import type { Failure } from '../state.js';
import type { Advice } from './advice.js';
import { remaining } from './wording.js';

/** What advice knows of the refusal, and the moment, where the wait is told. */
type FailureSurroundings = Pick<Advice, 'undeliverable'> & { readonly now?: number };

/** What is said of an act that got no yes. Every code has its own words; a server's text is never shown. */
export function failureMessage(
  { at, problem }: Failure,
  { undeliverable, now }: FailureSurroundings,
): Message {
  const wait =
    problem.retryAt === undefined || now === undefined ? undefined : remaining(problem.retryAt, now);
  return at === 'attempt' ? attemptFailure(problem, wait) : (undeliverable ?? sendFailure(problem, wait));
}

/** Whatever went wrong, the code was not judged and is still in the field. */
function attemptFailure({ code }: Problem, time: Duration | undefined): Message {
  switch (code) {
    case 'rate_limited':
    case 'locked':
      return time ? message('error.attemptWait', { time }) : message('error.attemptWaitUnknown');
    case 'captcha_required':
      return message('error.captcha');
    default:
      return message('code.unanswered');
  }
}

function sendFailure({ code }: Problem, time: Duration | undefined): Message {
  switch (code) {
    case 'rate_limited':
    case 'sends_exhausted':
    case 'locked':
      return time ? message('error.wait', { time }) : message('error.waitUnknown');
    case 'offline':
      return message('error.offline');
    case 'network':
      return message('error.network');
    case 'timeout':
      return message('error.timeout');
    case 'in_progress':
      return time ? message('error.unsure', { time }) : message('error.server');
    case 'prevented':
      return message('error.withheld');
    case 'captcha_required':
      return message('error.captcha');
    case 'invalid_destination':
      return message('error.destination');
    case 'undeliverable':
      return message('error.undeliverable');
    case 'method_unavailable':
    case 'blocked':
      return message('error.methodUnavailable');
    default:
      return message('error.server');
  }
}
