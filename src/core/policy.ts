import { SECOND } from './clock.js';

/** When a message is expected, in seconds after its send. */
export interface Expectation {
  /** Most messages have come by then. Default 30. */
  readonly typical: number;
  /** Nearly all have come by then; later ones probably will not. Default 120. */
  readonly slow: number;
}

/** What only the site knows; it makes the rows of advice show that are one company's policy. */
export interface SitePolicy {
  /** Where an account is recovered: http(s), mailto, tel, or a path of the site's own. */
  readonly recoveryHref?: string;
  /** Where a person sees to their account; a link of the same sorts. */
  readonly accountHref?: string;
  /** Provider id of the site's own mailboxes, where the site is one. */
  readonly mailProvider?: string;
  /** Seconds a block usually lasts. */
  readonly blockWait?: number;
  /** Numbers of catalogue rows that are true for this site. */
  readonly policyRows?: readonly number[];
}

/** The client's own rules. They hold only where the server says nothing. */
export interface Policy {
  /** Seconds to wait after the first, second, … send; the last one repeats. Default 30, 40, 60, 90, 120. */
  readonly cooldowns: readonly number[];
  /** Sends of one challenge. Default 5. */
  readonly maxSends: number;
  readonly expectation: Expectation;
  readonly site: SitePolicy;
}

/** What a page sets; the rest is `defaultPolicy`. */
export type PolicyOptions = Partial<Policy>;

/** Waits grow as in Twilio's published ladder; times are what most mail and texts need. */
export const defaultPolicy: Policy = {
  cooldowns: [30, 40, 60, 90, 120],
  maxSends: 5,
  expectation: { typical: 30, slow: 120 },
  site: {},
};

const positive = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0;

/** The defaults, overridden by what is usable in `options`. A page's bad value falls back, it never throws. */
export function resolvePolicy(given?: PolicyOptions | null): Policy {
  const options = given ?? {};
  const stated: unknown = options.cooldowns;
  const cooldowns = Array.isArray(stated) ? stated.filter((wait) => positive(wait) || wait === 0) : [];
  return {
    cooldowns: cooldowns.length > 0 ? cooldowns : defaultPolicy.cooldowns,
    maxSends:
      positive(options.maxSends) && Number.isInteger(options.maxSends)
        ? options.maxSends
        : defaultPolicy.maxSends,
    expectation: resolveExpectation(options.expectation, defaultPolicy.expectation),
    site: options.site ?? defaultPolicy.site,
  };
}

/** `stated` where it makes sense (both positive, slow not before typical), else `fallback`. */
export function resolveExpectation(stated: Expectation | undefined, fallback: Expectation): Expectation {
  if (!stated || !positive(stated.typical) || !positive(stated.slow)) return fallback;
  return { typical: stated.typical, slow: Math.max(stated.slow, stated.typical) };
}

/** A person who has just emptied the code field is about to type again: so long it counts as in use. Milliseconds. */
export const FIELD_REST = 10 * SECOND;

/** Milliseconds to wait after the `sends`-th send (1 is the first). */
export function cooldownAfter(policy: Policy, sends: number): number {
  const index = Math.min(Math.max(sends, 1), policy.cooldowns.length) - 1;
  return (policy.cooldowns[index] ?? 0) * SECOND;
}

/**
 * The three moments at which waiting changes its face, in milliseconds after a send:
 * the usual time is over, twice the usual time, the slow time.
 */
export interface Milestones {
  readonly t1: number;
  readonly t2: number;
  readonly t3: number;
}

export function milestones({ typical, slow }: Expectation): Milestones {
  return { t1: typical * SECOND, t2: Math.min(2 * typical, slow) * SECOND, t3: slow * SECOND };
}
