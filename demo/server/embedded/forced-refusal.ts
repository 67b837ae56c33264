import { isProblemCode } from '../../../src/core/problem.js';
import { readCookie } from '../otp/proof.js';
import { Refusal } from '../otp/refusal.js';
import { demoRefusals, type DemoAct } from './refusals.js';

const acts: readonly (readonly [path: RegExp, act: DemoAct])[] = [
  [/\/challenges$/, 'start'],
  [/\/sends$/, 'send'],
  [/\/attempts$/, 'attempt'],
];

/**
 * The refusal that a page asks for by a header, or by a cookie where it cannot set one, as an answer to an act that can meet
 * it. Nothing is done and nothing is counted.
 */
export function forcedRefusal(request: Request): Response | undefined {
  const code = request.headers.get('x-demo-refusal') ?? readCookie(request, 'demo-refusal');
  if (request.method !== 'POST' || !isProblemCode(code)) return undefined;
  const { pathname } = new URL(request.url);
  const act = acts.find(([path]) => path.test(pathname))?.[1];
  const { on, details } = demoRefusals[code];
  if (act === undefined || !on.includes(act)) return undefined;
  const answer = new Refusal(code, details).toResponse();
  answer.headers.set('cache-control', 'no-store');
  return answer;
}
