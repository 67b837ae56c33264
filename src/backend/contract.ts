import * as z from 'zod/mini';
import { definite, isCodeMethod, type ChallengeAnswer } from '../core/challenge.js';
import { MAX_SECONDS } from '../core/clock.js';
import { deliveryStates, isDeliveryReason, type DeliveryReason } from '../core/delivery/report.js';
import { problemCodes, type ProblemCode, type ProblemDetails } from '../core/problem.js';
import { safeLink } from './safe-link.js';

/**
 * The HTTP contract's answers, version 1, as they are read here. A client goes on with an `id` alone: what else is
 * wrong is left out by itself, and what is new is ignored, so that a server may be older or newer than this file.
 */

/** Longest texts that are believed. What is longer was not written for a person to read. */
const MAX_TEXT = 320;
const MAX_TOKEN = 4096;
const MAX_METHODS = 20;
const MAX_CODE_LENGTH = 64;

const challengeId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,128}$/));
/** Visible ASCII, because it goes back as a header. */
const token = z.string().check(z.regex(/^[\x21-\x7e]+$/), z.maxLength(MAX_TOKEN));

const orNothing = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined);
/** An object without the keys that were left out. */
const record = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.pipe(
    z.object(shape),
    z.transform((value: z.output<z.ZodMiniObject<Shape>>) => definite(value)),
  );

/** Marks that turn or hide what stands around them (Unicode Bidirectional Algorithm, UAX #9) have no place in server text. */
const INVISIBLE = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;
const text = z.pipe(
  z.pipe(
    z.string(),
    z.transform((value) => value.replace(INVISIBLE, '')),
  ),
  z.string().check(z.minLength(1), z.maxLength(MAX_TEXT)),
);
const kind = z.string().check(z.regex(/^[a-z][a-z0-9_-]{0,31}$/));
const count = z.int().check(z.nonnegative());
const seconds = (round: (value: number) => number) =>
  z.pipe(
    z.number(),
    z.transform((value) => Math.min(Math.max(0, round(value)), MAX_SECONDS)),
  );
/** Rounded so that neither promises too much. */
const wait = seconds(Math.ceil);
const life = seconds(Math.floor);

const languageTag = z.string().check(z.refine(isLanguageTag));
const codeMethod = z.string().check(z.refine(isCodeMethod));
const reason = z.pipe(
  z.string(),
  z.transform((value): DeliveryReason => (isDeliveryReason(value) ? value : 'unknown')),
);

const code = record({
  length: z.int().check(z.minimum(1), z.maximum(MAX_CODE_LENGTH)),
  alphabet: z.catch(z.enum(['numeric', 'alphabetic', 'alphanumeric']), 'alphanumeric'),
  format: orNothing(text),
  resend: orNothing(z.enum(['new', 'same', 'both'])),
});

const expected = z.number().check(z.positive(), z.maximum(MAX_SECONDS));

const method = record({
  kind,
  id: orNothing(text),
  destination: orNothing(text),
  availableIn: orNothing(wait),
  href: orNothing(z.string()),
});

/** A bad entry is left out alone. */
const methods = z.pipe(
  z.array(z.unknown()),
  z.transform((entries) =>
    entries.slice(0, MAX_METHODS).flatMap((entry) => {
      const parsed = method.safeParse(entry);
      return parsed.success ? [parsed.data] : [];
    }),
  ),
);

const challenge = record({
  id: challengeId,
  method: orNothing(codeMethod),
  destination: orNothing(text),
  code: orNothing(code),
  expiresIn: orNothing(life),
  resendIn: orNothing(wait),
  sendsLeft: orNothing(count),
  attemptsLeft: orNothing(count),
  sender: orNothing(record({ name: orNothing(text), address: orNothing(text) })),
  expectation: orNothing(z.object({ typical: expected, slow: expected })),
  delivery: orNothing(
    record({ state: z.enum(deliveryStates), reason: orNothing(reason), retryIn: orNothing(wait) }),
  ),
  methods: orNothing(methods),
  mailbox: orNothing(kind),
  messageLocale: orNothing(languageTag),
  reference: orNothing(text),
  stream: orNothing(z.boolean()),
  status: z.catch(z.enum(['pending', 'verified', 'expired', 'exhausted']), 'pending'),
  rev: orNothing(z.int()),
  token: orNothing(token),
  result: z.optional(z.unknown()),
});

const verified = z.object({ verified: z.literal(true), result: z.optional(z.unknown()) });

const problem = record({
  code: orNothing(z.enum(problemCodes)),
  retryIn: orNothing(wait),
  attemptsLeft: orNothing(count),
  sendsLeft: orNothing(count),
  reason: orNothing(reason),
  captcha: orNothing(record({ kind: text, siteKey: orNothing(text) })),
  scope: orNothing(z.enum(['destination', 'ip', 'service'])),
  next: orNothing(z.enum(['resend', 'restart', 'wait', 'none'])),
  challenge: z.optional(z.unknown()),
});

/** What an answer says beside its challenge. */
export interface WireChallenge {
  readonly challenge: ChallengeAnswer;
  readonly token?: string;
  readonly result?: unknown;
}

/** A problem's own members (RFC 9457, "extension members"), as far as they are known and make sense. */
export interface WireProblem extends ProblemDetails<ChallengeAnswer> {
  readonly code?: ProblemCode;
  /** Seconds. */
  readonly retryIn?: number;
}

/** Whether a value may become part of a URL as a challenge's name. */
export const isChallengeId = (value: unknown): value is string => challengeId.safeParse(value).success;

/** Whether a value may be sent as proof. */
export const isToken = (value: unknown): value is string => token.safeParse(value).success;

/** Reads a challenge; links in it are resolved against `endpoint`. `undefined` where there is none. */
export function parseChallenge(body: unknown, endpoint: string | undefined): WireChallenge | undefined {
  const parsed = challenge.safeParse(body);
  if (!parsed.success) return undefined;
  const { token, result, methods, ...rest } = parsed.data;
  return definite({
    challenge: definite({
      ...rest,
      methods: methods?.map((method) =>
        definite({ ...method, href: safeLink(method.href, endpoint, method.kind) }),
      ),
    }),
    token,
    result,
  });
}

/** Reads the yes to an attempt. `undefined` where it is none. */
export function parseVerified(body: unknown): { readonly result?: unknown } | undefined {
  const parsed = verified.safeParse(body);
  return parsed.success ? definite({ result: parsed.data.result }) : undefined;
}

/** Reads a problem. Whatever it is, what comes back makes sense, if only by being empty. */
export function parseProblem(body: unknown, endpoint: string | undefined): WireProblem {
  const parsed = problem.safeParse(body);
  if (!parsed.success) return {};
  const { challenge, ...rest } = parsed.data;
  return definite({ ...rest, challenge: parseChallenge(challenge, endpoint)?.challenge });
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
