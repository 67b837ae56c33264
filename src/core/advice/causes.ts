import type { CodeMethod } from '../challenge.js';
import type { DeliveryReason } from '../delivery/report.js';
import type { ProblemCode } from '../problem.js';
import type { AdviceLevel } from './advice.js';
import type { QuestionId } from './questions.js';
import type { TopicId } from './topics.js';

/** What a server says by which a cause is known. */
export type Signal = 'delivered' | `${'delayed' | 'failed'}:${DeliveryReason}` | ProblemCode;

/** How a cause comes to light. */
export type Detection =
  | { readonly by: 'signal'; readonly signals: readonly Signal[] }
  /** This page can tell: a correction was offered, more than one code was sent, and so on. */
  | {
      readonly by: 'check';
      readonly check: 'suggestion' | 'mask' | 'sender' | 'again' | 'leaving' | 'provider' | 'generic';
    }
  /** Nobody says anything; time does. The milestones are those of the policy, `t0` is the send. */
  | { readonly by: 'time'; readonly at: 't0' | 't1' | 't2' | 't3' }
  /** Only the person knows. */
  | { readonly by: 'asked'; readonly question: QuestionId };

/** What helps. Each is a control where the session or the page offers one, and a step to take where it does not. */
export type Remedy =
  | 'wait'
  | 'check-spam'
  | 'verify-destination'
  | 'resend'
  | 'contact-support'
  | 'other-destination'
  | 'other-method'
  | 'other-network'
  | 'free-space'
  | 'trust-sender'
  | 'private-window'
  | 'recover-account'
  | 'passkey'
  | 'ignore-and-secure'
  | 'keep-methods-current'
  | 'check-phone'
  | 'enter-code';

/** One reason why a code does not come, or does not help. */
export interface Cause {
  /** Its number, for good: in `data-causes`, in events and in what sites count. */
  readonly number: number;
  readonly id: string;
  /** Ways of sending it concerns. */
  readonly methods: readonly CodeMethod[];
  readonly level: AdviceLevel;
  readonly when: readonly Detection[];
  /** The best first. */
  readonly remedies: readonly Remedy[];
  /** What is said about it: causes that look alike to a person, and are solved alike, share their words. */
  readonly topic: TopicId;
  /** One company's policy, no fact elsewhere: shown only where the site says that it is true there. */
  readonly isPolicy?: boolean;
  /** It would tell something about an address, so it is never shown in generic mode. */
  readonly isSpecific?: boolean;
}

const every: readonly CodeMethod[] = ['email', 'sms', 'voice', 'whatsapp'];
const email: readonly CodeMethod[] = ['email'];
const phone: readonly CodeMethod[] = ['sms', 'voice', 'whatsapp'];
const written: readonly CodeMethod[] = ['email', 'sms'];
const text: readonly CodeMethod[] = ['sms'];

const told = (...signals: Signal[]): Detection => ({ by: 'signal', signals });
const checked = (check: Extract<Detection, { by: 'check' }>['check']): Detection => ({ by: 'check', check });
const from = (at: Extract<Detection, { by: 'time' }>['at']): Detection => ({ by: 'time', at });
const asked = (question: QuestionId): Detection => ({ by: 'asked', question });

type Rest = Pick<Cause, 'isPolicy' | 'isSpecific'>;

const cause = (
  number: number,
  id: string,
  methods: readonly CodeMethod[],
  level: AdviceLevel,
  when: readonly Detection[],
  topic: TopicId,
  remedies: readonly Remedy[],
  rest: Rest = {},
): Cause => ({ number, id, methods, level, when, topic, remedies, ...rest });

const specific: Rest = { isSpecific: true };
const policy: Rest = { isPolicy: true };
const paused: readonly Remedy[] = ['other-method', 'wait', 'contact-support'];

/** Everything the kit knows to go wrong between "Send code" and the code. */
export const causes: readonly Cause[] = [
  // On its way.
  cause(1, 'delay.normal', every, 'info', [from('t0')], 'wait', ['wait']),
  cause(2, 'delay.batching', every, 'info', [from('t1'), told('delivered')], 'wait', ['wait']),
  cause(3, 'delay.spam-scan', every, 'info', [from('t2'), told('delayed:congestion')], 'wait', [
    'wait',
    'check-spam',
  ]),
  cause(4, 'delay.congestion', email, 'info', [told('delayed:congestion'), from('t3')], 'wait', ['wait']),
  cause(5, 'delay.greylisting', email, 'hint', [told('delayed:greylisted')], 'wait', [
    'wait',
    'other-method',
  ]),
  cause(
    6,
    'delay.sender-degraded',
    every,
    'hint',
    [told('failed:sender-fault', 'delayed:sender-fault')],
    'ours',
    ['other-method'],
  ),
  cause(7, 'delay.region-throttle', every, 'warn', [told('failed:fraud-guard', 'blocked')], 'paused', paused),
  cause(8, 'delay.old-code-late', every, 'hint', [checked('again')], 'newest', ['enter-code']),

  // Never sent.
  cause(
    9,
    'suppressed.hard-bounce',
    email,
    'stop',
    [told('failed:suppressed-bounce'), from('t3')],
    'switched-off',
    ['other-destination', 'other-method', 'contact-support'],
    specific,
  ),
  cause(
    10,
    'suppressed.complaint',
    email,
    'stop',
    [told('failed:suppressed-complaint'), from('t3')],
    'switched-off',
    ['other-destination', 'contact-support'],
    specific,
  ),
  cause(
    11,
    'suppressed.unsubscribed',
    written,
    'stop',
    [told('failed:suppressed-optout')],
    'switched-off',
    ['other-destination', 'resend', 'contact-support'],
    specific,
  ),
  cause(12, 'suppressed.silent', every, 'warn', [from('t3'), told('failed:unknown')], 'switched-off', [
    'other-method',
    'other-destination',
    'contact-support',
  ]),
  cause(13, 'blocked.unusual-activity', every, 'stop', [told('blocked')], 'paused', paused),
  cause(
    14,
    'blocked.too-many-requests',
    every,
    'warn',
    [told('rate_limited', 'sends_exhausted', 'failed:rate-limited')],
    'paused',
    paused,
  ),
  cause(
    15,
    'blocked.terms',
    every,
    'stop',
    [told('blocked', 'locked')],
    'paused',
    ['contact-support', 'recover-account'],
    policy,
  ),
  cause(16, 'blocked.region', every, 'stop', [told('failed:fraud-guard')], 'paused', paused),
  cause(17, 'blocked.account-locked', every, 'stop', [told('locked')], 'paused', [
    'other-method',
    'contact-support',
    'recover-account',
  ]),
  cause(
    18,
    'blocked.repeated-signin',
    every,
    'stop',
    [told('attempts_exhausted', 'invalid_code', 'locked')],
    'paused',
    paused,
  ),
  cause(19, 'blocked.method-only', every, 'stop', [told('blocked')], 'paused', ['other-method']),
  cause(20, 'blocked.network', every, 'hint', [told('blocked', 'locked')], 'network', ['other-network']),
  cause(21, 'admin.misconfigured', every, 'stop', [told('failed:sender-fault')], 'ours', [
    'other-method',
    'resend',
    'contact-support',
  ]),

  // The address or number.
  cause(
    22,
    'address.typo',
    email,
    'hint',
    [checked('suggestion'), from('t2'), told('failed:mailbox-unknown')],
    'address',
    ['verify-destination'],
  ),
  cause(
    23,
    'address.mailbox-gone',
    email,
    'stop',
    [told('failed:mailbox-unknown')],
    'address',
    ['verify-destination', 'other-method'],
    specific,
  ),
  cause(
    24,
    'address.domain-invalid',
    email,
    'stop',
    [told('failed:domain-invalid')],
    'address',
    ['verify-destination', 'other-method'],
    specific,
  ),
  cause(
    25,
    'address.domain-dns',
    email,
    'stop',
    [told('failed:dns')],
    'address',
    ['verify-destination', 'other-method'],
    specific,
  ),
  cause(
    26,
    'number.voip',
    text,
    'stop',
    [told('failed:voip'), from('t3')],
    'number-type',
    ['other-destination', 'other-method'],
    specific,
  ),
  cause(27, 'number.wrong', every, 'hint', [from('t2'), told('failed:number-invalid')], 'number', [
    'verify-destination',
    'other-method',
  ]),
  cause(
    28,
    'number.landline',
    text,
    'stop',
    [told('failed:landline'), from('t3')],
    'number-type',
    ['other-method', 'other-destination'],
    specific,
  ),
  cause(29, 'target.masked-check', every, 'info', [checked('mask')], 'unrecognised', ['verify-destination']),
  cause(30, 'target.unrecognised', every, 'hint', [asked('destination')], 'unrecognised', [
    'verify-destination',
    'recover-account',
  ]),
  cause(31, 'target.no-access', every, 'hint', [asked('access')], 'no-access', [
    'other-method',
    'other-destination',
    'recover-account',
  ]),
  cause(
    32,
    'account.other-kind',
    every,
    'info',
    [asked('destination')],
    'other-kind',
    ['keep-methods-current'],
    policy,
  ),

  // Where it arrives.
  cause(33, 'inbox.spam-folder', email, 'hint', [told('delivered'), from('t2')], 'spam', ['check-spam']),
  cause(
    34,
    'inbox.full',
    email,
    'stop',
    [told('failed:mailbox-full', 'delayed:mailbox-full'), from('t3')],
    'mailbox-full',
    ['free-space', 'resend', 'other-method'],
    specific,
  ),
  cause(
    35,
    'inbox.blocked-sender',
    email,
    'hint',
    [told('failed:blocked-by-recipient', 'failed:filtered'), from('t3')],
    'blocked-sender',
    ['trust-sender', 'other-method'],
  ),
  cause(36, 'inbox.untrusted-sender', email, 'hint', [from('t2')], 'spam', ['trust-sender']),
  cause(37, 'inbox.sender-check', email, 'info', [checked('sender'), from('t2')], 'spam', ['check-spam']),
  cause(38, 'phone.unknown-blocked', phone, 'hint', [from('t2'), told('failed:filtered')], 'phone-blocked', [
    'check-phone',
    'resend',
  ]),
  cause(39, 'phone.inbox-full', text, 'hint', [from('t2'), told('failed:mailbox-full')], 'phone-full', [
    'free-space',
    'resend',
  ]),
  cause(40, 'phone.app-broken', phone, 'hint', [from('t2')], 'phone-app', ['check-phone', 'resend']),
  cause(41, 'sms.region-limited', phone, 'stop', [told('failed:region'), from('t3')], 'region', [
    'other-method',
  ]),
  cause(42, 'phone.unreachable', phone, 'warn', [told('failed:unreachable'), from('t2')], 'phone-on', [
    'check-phone',
    'resend',
  ]),
  cause(
    43,
    'same-provider.second-account',
    email,
    'hint',
    [asked('else'), checked('provider')],
    'private-window',
    ['private-window'],
    policy,
  ),
  cause(44, 'keep-window-open', every, 'info', [checked('leaving')], 'keep-page', ['wait']),

  // The account and the person.
  cause(45, 'unrequested.attack', every, 'info', [asked('unrequested')], 'unrequested', [
    'ignore-and-secure',
    'contact-support',
  ]),
  cause(46, 'unrequested.mistake', every, 'info', [asked('unrequested')], 'unrequested', [
    'ignore-and-secure',
  ]),
  cause(47, 'unrequested.late', every, 'info', [asked('unrequested')], 'unrequested', ['ignore-and-secure']),
  cause(
    48,
    'unrequested.passwordless',
    every,
    'info',
    [asked('unrequested')],
    'passwordless',
    ['passkey', 'keep-methods-current'],
    policy,
  ),
  cause(49, 'device.lost', every, 'info', [asked('access')], 'lost-device', [
    'contact-support',
    'other-method',
    'other-destination',
  ]),
  cause(
    50,
    'lost.some-info',
    every,
    'info',
    [asked('access')],
    'lost-some',
    ['keep-methods-current', 'other-method'],
    policy,
  ),
  cause(
    51,
    'lost.all-info',
    every,
    'info',
    [asked('access')],
    'lost-all',
    ['recover-account', 'contact-support'],
    policy,
  ),
  cause(
    52,
    'lost.password-too',
    every,
    'info',
    [asked('access')],
    'lost-password',
    ['recover-account', 'contact-support'],
    policy,
  ),
  cause(
    53,
    'info.stale-check',
    every,
    'info',
    [asked('else')],
    'keep-current',
    ['keep-methods-current'],
    policy,
  ),
  cause(
    54,
    'suspicious.contact-admin',
    every,
    'info',
    [asked('unrequested')],
    'suspicious',
    ['contact-support'],
    policy,
  ),
  cause(55, 'language.wrong', every, 'info', [asked('else')], 'language', ['check-spam']),
  cause(56, 'address.other-account', email, 'hint', [checked('generic')], 'other-account', [
    'other-destination',
  ]),
  cause(
    57,
    'code.refused',
    every,
    'hint',
    [told('invalid_code', 'attempts_exhausted', 'expired_code'), asked('code')],
    'newest',
    ['enter-code', 'resend'],
  ),
];
