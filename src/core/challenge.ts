import { SECOND } from './clock.js';
import type { DeliveryReason, DeliveryState } from './delivery/report.js';
import type { Expectation } from './policy.js';

/** Kinds of method that carry a code; a flow switches to them in place. Every other kind is the page's to handle. */
export const codeMethods = ['email', 'sms', 'voice', 'whatsapp'] as const;
/** A kind of method that carries a code. */
export type CodeMethod = (typeof codeMethods)[number];

const carriesCode: ReadonlySet<string> = new Set(codeMethods);
export const isCodeMethod = (kind: unknown): kind is CodeMethod =>
  typeof kind === 'string' && carriesCode.has(kind);

/** Whether two kinds are sent to the same sort of destination: `sms`, `voice` and `whatsapp` share a number. */
export const sameDestinationSort = (a: string, b: string): boolean => (a === 'email') === (b === 'email');

/** Characters of a code: digits, the letters A to Z, or both. */
export type Alphabet = 'numeric' | 'alphabetic' | 'alphanumeric';

/** Which code is good after another send: a new one, the same one, or any of them. */
export type ResendSemantics = 'new' | 'same' | 'both';

/** What a code looks like. */
export interface CodeShape {
  /** Characters, 1 to 64. */
  readonly length: number;
  readonly alphabet: Alphabet;
  /** `###-###`: how the code is grouped on screen and in the message. */
  readonly format?: string;
  readonly resend?: ResendSemantics;
}

/** Whom a message comes from: where to look for it in a spam folder. */
export interface Sender {
  readonly name?: string;
  readonly address?: string;
}

/** A way on, as the server offers it. */
export interface MethodOption {
  /** A code method, or a kind of the page's own such as `passkey`. */
  readonly kind: string;
  /** Names one of several of a kind. */
  readonly id?: string;
  /** Masked by the server. */
  readonly destination?: string;
  /** Until it may be used, in milliseconds since the epoch. */
  readonly availableAt?: number;
  /** Where a way without a code leads, if the page does not take it on. */
  readonly href?: string;
}

/** The page that a way leads to; other schemes run code, or leave the browser. */
export const pageOf = ({ href }: MethodOption): string | undefined =>
  href !== undefined && /^https?:/i.test(href) ? href : undefined;

/** What became of the newest send. */
export interface Delivery {
  readonly state: DeliveryState;
  readonly reason?: DeliveryReason;
  /** The sender's own next try, in milliseconds since the epoch. */
  readonly retryAt?: number;
}

/** Where a challenge stands, by the server's word. */
export type ChallengeStatus = 'pending' | 'verified' | 'expired' | 'exhausted';

/** One try to prove one destination, as this client knows it. Times are deadlines: milliseconds since the epoch. */
export interface Challenge {
  readonly id: string;
  readonly method?: string;
  /** Masked by the server. */
  readonly destination?: string;
  readonly code?: CodeShape;
  /** Life of the newest code. Shown, never enforced: an attempt is sent all the same. */
  readonly expiresAt?: number;
  /** Until the next send is accepted. */
  readonly resendAt?: number;
  readonly sendsLeft?: number;
  readonly attemptsLeft?: number;
  readonly sender?: Sender;
  readonly expectation?: Expectation;
  readonly delivery?: Delivery;
  readonly methods?: readonly MethodOption[];
  /** Provider id of the inbox table, for domains only the server can tell. */
  readonly mailbox?: string;
  /** Language of the message (BCP 47). */
  readonly messageLocale?: string;
  /** A public string for support. */
  readonly reference?: string;
  /** The server tells its news by itself. */
  readonly stream?: boolean;
  readonly status: ChallengeStatus;
  /** Grows with every change: the newer of two snapshots has the larger one. */
  readonly rev?: number;
}

/** A challenge as a backend answers it: times are whole seconds from the moment the answer arrived. */
export interface ChallengeAnswer extends Omit<
  Challenge,
  'expiresAt' | 'resendAt' | 'delivery' | 'methods' | 'status'
> {
  readonly expiresIn?: number;
  readonly resendIn?: number;
  readonly delivery?: Omit<Delivery, 'retryAt'> & { readonly retryIn?: number };
  readonly methods?: readonly (Omit<MethodOption, 'availableAt'> & { readonly availableIn?: number })[];
  readonly status?: ChallengeStatus;
}

/** `seconds` after `receivedAt`, as a deadline. */
export const deadline = (receivedAt: number, seconds: number | undefined): number | undefined =>
  seconds === undefined ? undefined : receivedAt + seconds * SECOND;

/** Turns an answer's durations into deadlines on this machine's clock, so that a wrong clock on either side does no harm. */
export function toChallenge(answer: ChallengeAnswer, receivedAt: number): Challenge {
  const { expiresIn, resendIn, delivery, methods, status, ...same } = answer;
  return definite({
    ...same,
    status: status ?? 'pending',
    expiresAt: deadline(receivedAt, expiresIn),
    resendAt: deadline(receivedAt, resendIn),
    delivery:
      delivery &&
      definite({
        state: delivery.state,
        reason: delivery.reason,
        retryAt: deadline(receivedAt, delivery.retryIn),
      }),
    methods: methods?.map(({ availableIn, ...method }) =>
      definite({ ...method, availableAt: deadline(receivedAt, availableIn) }),
    ),
  });
}

/**
 * In generic mode nothing may tell whether an account exists, so what could is dropped even if a server sends it:
 * the fate of a message, and destinations that were stored earlier.
 */
export function withoutSpecifics(challenge: Challenge): Challenge {
  const { delivery: _delivery, methods, ...rest } = challenge;
  return methods
    ? {
        ...rest,
        methods: methods.map(({ kind, availableAt, href }) => definite({ kind, availableAt, href })),
      }
    : rest;
}

/** One message of a challenge, with what is true of the challenge as a whole as it was told last. */
export function withNews(message: Challenge, news: Challenge): Challenge {
  const { status, sendsLeft, attemptsLeft, methods, reference, stream, rev } = news;
  return definite({ ...message, status, sendsLeft, attemptsLeft, methods, reference, stream, rev });
}

type Definite<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** A copy without the keys whose value is `undefined`: a missing field and an unknown one are the same thing here. */
export function definite<T extends object>(value: T): Definite<T> {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries) as Definite<T>;
}
