import type { ProblemCode } from '../../src/core/problem.js';
import { demoRefusals, type DemoAct } from '../server/embedded/refusals.js';

const acts: Readonly<Record<DemoAct, string>> = { start: 'Send', send: 'Send again', attempt: 'the code' };

/** Why a server refuses so, in one line. */
const lines: Readonly<Record<ProblemCode, string>> = {
  invalid_request: 'What the page sent was malformed.',
  forbidden: 'The page’s origin may not use this endpoint.',
  blocked: 'Policy refuses this address or number for a quarter of an hour.',
  captcha_required: 'A person has to show first to be one. This page has no CAPTCHA.',
  challenge_not_found: 'The challenge is gone, or another browser’s.',
  already_verified: 'It was verified before: the page asks where it stands.',
  in_progress: 'The same act is still running: the page asks where it stands.',
  invalid_destination: 'That is no address, and no number.',
  undeliverable: 'Messages are known not to get there: an earlier one bounced.',
  method_unavailable: 'This way is not offered here.',
  invalid_code: 'The code is wrong, and known not to be merely old.',
  expired_code: 'The code was right once.',
  invalid_or_expired_code: 'The server cannot tell a wrong code from an old one.',
  rate_limited: 'Too many messages: the next in ten minutes.',
  sends_exhausted: 'This challenge sends no more.',
  attempts_exhausted: 'Too many wrong codes.',
  locked: 'Too many wrong codes over all challenges: nothing helps for a quarter of an hour.',
  unavailable: 'The server itself is not well.',
};

/** What happens, and when. */
export const refusalLine = (code: ProblemCode): string =>
  `${lines[code]} Met at ${demoRefusals[code].on.map((act) => acts[act]).join(', ')}.`;
