import type { Captcha } from '../../../src/core/problem.js';
import type { Alphabet, CodeMethod } from '../../../src/core/challenge.js';
import { defaultPolicy, type Expectation } from '../../../src/core/policy.js';
import type { Clock } from '../../../src/core/clock.js';
import { systemClock } from '../../../src/session/system-clock.js';
import type { MessageSender } from './sender.js';

/** Ways on that a challenge offers, by the method it uses now. `id` names one of several of the same kind. */
export type OfferedMethods = Partial<
  Record<CodeMethod, readonly { readonly kind: string; readonly id?: string; readonly href?: string }[]>
>;

export interface CaptchaCheck {
  /** What the page is to show, as in `{kind: 'turnstile', siteKey: '…'}`. */
  readonly widget: Captcha;
  /**
   * Asked before every start, send and attempt. `token` is what the widget gave, if there was one; it has to be checked even
   * where none is required.
   */
  check(token: string | undefined, request: Request): Promise<'ok' | 'required'>;
}

/** What a person has proved. */
export interface Verified {
  readonly method: CodeMethod;
  readonly destination: string;
  readonly purpose: string;
}

/** What a site gives a page whose person got in. */
export interface Welcome {
  /** Answered to the page as `result`. */
  readonly result?: unknown;
  /** Of the answer to the attempt alone: where a new session's cookie is set. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface OtpOptions {
  /** One for each method that can be used. */
  readonly senders: readonly MessageSender[];
  /** Path under which the handler is mounted. Default `/otp`. */
  readonly basePath?: string;
  /** Origins of other sites whose pages may use this endpoint. Default none. */
  readonly allowedOrigins?: readonly string[];
  /**
   * Names by which the site's own pages are reached, as in `shop.example`. A text message binds its code to one of them or to
   * a listed origin's, never to a name that only a request's `Host` says: phones would fill the code in there. Default
   * `localhost`.
   */
  readonly hosts?: readonly string[];
  /** The first is meant where a request names none. Default `sign-in` and `sign-up`. */
  readonly purposes?: readonly string[];
  /** Languages messages are written in; the first is the fallback. Default `en`. */
  readonly locales?: readonly string[];
  /** Default: what the senders can do, and the kinds that need another sort of destination. */
  readonly methods?: OfferedMethods;
  /** `generic`: no answer may tell whether an account exists. Default `specific`. */
  readonly disclosure?: 'specific' | 'generic';
  /** Whether a message is to be sent. Default: always, as where signing in signs up. */
  readonly hasAccount?: (method: CodeMethod, destination: string) => Promise<boolean>;
  /**
   * Called when a code was right. Here a site signs the person in, with a session id made anew, so that one planted
   * before is worth nothing. Default: no result, no session.
   */
  readonly onVerified?: (verified: Verified, request: Request) => Promise<Welcome>;
  /** Called when a send is accepted, before its message leaves: for a log of a site's own. */
  readonly onSend?: (method: CodeMethod, destination: string, request: Request) => void;
  /** Called with what should not have happened. Default `console.error`. */
  readonly onError?: (error: unknown) => void;
  readonly captcha?: CaptchaCheck;
  /** Must run with the wall clock: hourly and daily counters are kept by a library that reads `Date`. */
  readonly clock?: Clock;

  /** Symbols of a code. Default 6. */
  readonly codeLength?: number;
  /** Default `numeric`. */
  readonly alphabet?: Alphabet;
  /** Life of a code in seconds. Default 600. */
  readonly codeLife?: number;
  /** How long a challenge outlives its newest code, in seconds: "expired" is not yet "gone". Default 3600. */
  readonly afterlife?: number;
  /** Seconds between sends by one method to one destination; the last one repeats. Default 30, 40, 60, 90, 120. */
  readonly cooldowns?: readonly number[];
  /** Default 5. */
  readonly sendsPerChallenge?: number;
  /** Default 10. */
  readonly sendsPerHour?: number;
  /** Beginnings of the numbers that are texted and called, as in `+49`. Default: every number. */
  readonly numberPrefixes?: readonly string[];
  /** Texts and calls in an hour to numbers that differ in their last four digits alone. Default 200. */
  readonly sendsPerNumberBlock?: number;
  /** Texts and calls in an hour to all numbers. Default 1000. */
  readonly phoneSendsPerHour?: number;
  /**
   * How long a destination that messages do not get to is remembered, in seconds. A start for it is refused as
   * `undeliverable`, except in generic mode. Default 0: never.
   */
  readonly suppressionLife?: number;
  /**
   * Whether an expired code is told from a wrong one. A site that deletes codes as they expire cannot, and says
   * `invalid_or_expired_code` of both. Default true.
   */
  readonly tellsExpired?: boolean;
  /** Default 5. */
  readonly attemptsPerCode?: number;
  /** Default 10. */
  readonly attemptsPerChallenge?: number;
  /** Failed attempts for one destination, over all its challenges, before it is locked. Default 20. */
  readonly failuresPerHour?: number;
  /** Default 100. */
  readonly failuresPerDay?: number;
  /**
   * How long a browser that has verified a destination is known there, in seconds: its sends and failures are counted by
   * themselves, so that strangers cannot lock it out. Its cookie is kept as long. Default 7776000, which is 90 days; 0: never.
   */
  readonly knownBrowserLife?: number;
  /** Starts from one IPv4 address or IPv6 /64. Default 60. */
  readonly startsPerHour?: number;
  /** When a message is expected. Default 30 and 120 seconds. */
  readonly expectation?: Expectation;
  /** How long an answer is kept for a repeated Idempotency-Key, in seconds. Default 120. */
  readonly idempotencyLife?: number;
  /** How long `result` is answered to a GET after verification, in seconds. Default 60. */
  readonly resultLife?: number;
  /** Seconds between comments on a silent stream. Default 15. */
  readonly heartbeat?: number;
  /** Default 3. */
  readonly streamsPerChallenge?: number;
}

type Optional = 'captcha' | 'numberPrefixes' | 'hasAccount' | 'onVerified' | 'onSend';
export type OtpSettings = Required<Omit<OtpOptions, Optional>> & Pick<OtpOptions, Optional>;

const defaultMethods: OfferedMethods = {
  email: [{ kind: 'sms' }],
  sms: [{ kind: 'voice' }, { kind: 'email' }],
  voice: [{ kind: 'sms' }, { kind: 'email' }],
  whatsapp: [{ kind: 'sms' }, { kind: 'email' }],
};

export function resolveOptions(options: OtpOptions): OtpSettings {
  return {
    basePath: '/otp',
    allowedOrigins: [],
    hosts: ['localhost'],
    purposes: ['sign-in', 'sign-up'],
    locales: ['en'],
    methods: defaultMethods,
    disclosure: 'specific',
    onError: (error) => console.error(error),
    clock: systemClock,
    codeLength: 6,
    alphabet: 'numeric',
    codeLife: 600,
    afterlife: 3600,
    cooldowns: defaultPolicy.cooldowns,
    sendsPerChallenge: defaultPolicy.maxSends,
    sendsPerHour: 10,
    sendsPerNumberBlock: 200,
    phoneSendsPerHour: 1000,
    suppressionLife: 0,
    tellsExpired: true,
    attemptsPerCode: 5,
    attemptsPerChallenge: 10,
    failuresPerHour: 20,
    failuresPerDay: 100,
    knownBrowserLife: 90 * 24 * 3600,
    startsPerHour: 60,
    expectation: defaultPolicy.expectation,
    idempotencyLife: 120,
    resultLife: 60,
    heartbeat: 15,
    streamsPerChallenge: 3,
    ...options,
  };
}
