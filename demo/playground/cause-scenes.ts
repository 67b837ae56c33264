import type { Cause, Detection, Signal } from '../../src/core/advice/cause.js';
import type { SitePolicy } from '../../src/core/policy.js';
import { isDeliveryReason } from '../../src/core/delivery/report.js';
import type { Refused } from '../../src/backend/backend.js';
import type { Scene } from './scenes.js';

/** A site that says everything a site can say, so that rows of policy are seen too. */
const site: SitePolicy = {
  recoveryHref: '#recover',
  accountHref: '#account',
  mailProvider: 'gmail',
  policyRows: [15, 32, 48, 50, 51, 52, 53, 54],
};

const AGES = { t0: 0, t1: 40, t2: 64, t3: 130 } as const;
const toPhone = '+447700900112';
const toMail = 'ana@gmail.com';

/** The moment at which a cause is best seen: what a server says first, then what is asked, then what time tells. */
export function sceneOf(cause: Cause): Scene {
  const detection = best(cause.when);
  const method = cause.methods.includes('email') ? 'email' : 'sms';
  return {
    name: `${String(cause.number)} ${cause.id}`,
    method,
    to: method === 'email' ? toMail : toPhone,
    settings: { methods: [method], ...(cause.isPolicy ? { policy: { site } } : {}) },
    ...(detection ? playOf(detection, cause) : {}),
  };
}

const ORDER: readonly Detection['by'][] = ['signal', 'asked', 'check', 'time'];

const best = (when: readonly Detection[]): Detection | undefined =>
  ORDER.flatMap((by) => when.filter((detection) => detection.by === by))[0];

function playOf(detection: Detection, cause: Cause): Partial<Scene> {
  switch (detection.by) {
    case 'time':
      return { after: AGES[detection.at], ...(isBehindMore(cause) ? { opens: ['drawer-more'] } : {}) };
    case 'asked':
      return { after: AGES.t2, opens: ['drawer-else', `answer-${detection.question}`] };
    case 'check':
      return CHECKS[detection.check];
    case 'signal': {
      const [signal] = detection.signals;
      return signal === undefined ? {} : said(signal, cause);
    }
  }
}

const CHECKS: Readonly<Record<Extract<Detection, { by: 'check' }>['check'], Partial<Scene>>> = {
  again: { sends: 2 },
  generic: { after: AGES.t2, settings: { disclosure: 'generic' } },
  leaving: { after: AGES.t1 },
  mask: {},
  provider: { after: AGES.t2 },
  sender: { after: AGES.t2 },
  suggestion: { after: AGES.t2 },
};

/** Time alone shows it only among what is less likely. */
const isBehindMore = ({ number }: Cause): boolean => number === 9 || number === 10;

function said(signal: Signal, { topic }: Cause): Partial<Scene> {
  const [state, reason] = signal.split(':');
  if (signal === 'delivered') return { after: AGES.t1, challenge: { delivery: { state: 'delivered' } } };
  if ((state === 'failed' || state === 'delayed') && isDeliveryReason(reason))
    return { after: 4, challenge: { delivery: { state, reason } } };
  if (signal === 'blocked')
    return { sendReply: { code: 'blocked' }, ...(topic === 'network' ? { opens: ['drawer-more'] } : {}) };
  if (signal === 'rate_limited') return { after: AGES.t1, resendReply: { code: signal, retryIn: 600 } };
  // A signal that is no delivery is a code of the contract.
  const code = signal as Refused['code'];
  return {
    after: AGES.t1,
    code: '482931',
    attemptReply: { code, ...(code === 'locked' ? { retryIn: 900 } : {}) },
  };
}
