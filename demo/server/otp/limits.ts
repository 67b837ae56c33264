import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { OtpSettings } from './options.js';
import { Refusal } from './refusal.js';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Counts one act. Answers the seconds to wait if there were too many, else `undefined`. */
async function consume(limiter: RateLimiterMemory, key: string): Promise<number | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return secondsOf(refused);
    throw refused;
  }
}

/** Seconds to wait if the budget is spent already. Counts nothing. */
async function spent(limiter: RateLimiterMemory, key: string): Promise<number | undefined> {
  const found = await limiter.get(key);
  return found && found.consumedPoints >= limiter.points && found.msBeforeNext > 0
    ? secondsOf(found)
    : undefined;
}

/** Rounded up: whoever waits that long must not come too early. */
const secondsOf = (result: RateLimiterRes): number => Math.max(1, Math.ceil(result.msBeforeNext / 1000));

/** What one destination or one network may do in an hour or a day, over all challenges. */
export class Limits {
  readonly #starts: RateLimiterMemory;
  readonly #sends: RateLimiterMemory;
  readonly #numberBlocks: RateLimiterMemory;
  readonly #phone: RateLimiterMemory;
  readonly #failuresHour: RateLimiterMemory;
  readonly #failuresDay: RateLimiterMemory;

  constructor(settings: OtpSettings) {
    this.#starts = new RateLimiterMemory({ points: settings.startsPerHour, duration: HOUR });
    this.#sends = new RateLimiterMemory({ points: settings.sendsPerHour, duration: HOUR });
    this.#numberBlocks = new RateLimiterMemory({ points: settings.sendsPerNumberBlock, duration: HOUR });
    this.#phone = new RateLimiterMemory({ points: settings.phoneSendsPerHour, duration: HOUR });
    this.#failuresHour = new RateLimiterMemory({ points: settings.failuresPerHour, duration: HOUR });
    this.#failuresDay = new RateLimiterMemory({ points: settings.failuresPerDay, duration: DAY });
  }

  /** Counts a start, or an act that is to cost as much as one. */
  async countStart(client: string): Promise<void> {
    const retryIn = await consume(this.#starts, client);
    if (retryIn !== undefined) throw new Refusal('rate_limited', { retryIn, scope: 'ip', next: 'wait' });
  }

  async countSend(destination: string): Promise<void> {
    const retryIn = await consume(this.#sends, destination);
    if (retryIn !== undefined)
      throw new Refusal('rate_limited', { retryIn, scope: 'destination', next: 'wait' });
  }

  /** Whether little is left of what may be texted and called in this hour. Counts nothing. */
  async isNearPhoneCap(number: string): Promise<boolean> {
    const [ofBlock, ofAll] = await Promise.all([
      this.#numberBlocks.get(blockOf(number)),
      this.#phone.get(ALL),
    ]);
    return isNear(this.#numberBlocks, ofBlock) || isNear(this.#phone, ofAll);
  }

  async countPhoneSend(number: string): Promise<void> {
    const ofBlock = await consume(this.#numberBlocks, blockOf(number));
    const retryIn = ofBlock ?? (await consume(this.#phone, ALL));
    if (retryIn === undefined) return;
    throw new Refusal('blocked', { retryIn, scope: ofBlock === undefined ? 'service' : 'destination' });
  }

  /** Refuses if so many codes were wrong that none is looked at any more. */
  async checkLock(destination: string): Promise<void> {
    const waits = await Promise.all([
      spent(this.#failuresHour, destination),
      spent(this.#failuresDay, destination),
    ]);
    const retryIn = Math.max(...waits.map((wait) => wait ?? 0));
    if (retryIn > 0) throw locked(retryIn);
  }

  /**
   * Counts an attempt as failed before it is looked at, so that a burst of parallel guesses cannot slip through
   * between the look and the count. A right code takes it back with `forgive`.
   */
  async countAttempt(destination: string): Promise<void> {
    for (const limiter of [this.#failuresHour, this.#failuresDay]) {
      const retryIn = await consume(limiter, destination);
      if (retryIn !== undefined) throw locked(retryIn);
    }
  }

  async forgive(destination: string): Promise<void> {
    await Promise.all([this.#failuresHour.reward(destination), this.#failuresDay.reward(destination)]);
  }
}

/** The key of what is counted for all numbers together. */
const ALL = 'all';

/** Numbers that differ in their last four digits alone are in one block, as operators assign them. */
const blockOf = (number: string): string => number.slice(0, -4);

/** From here on a cap is near. */
const NEAR = 0.8;

const isNear = ({ points }: RateLimiterMemory, used: RateLimiterRes | null): boolean =>
  (used?.consumedPoints ?? 0) >= NEAR * points;

const locked = (retryIn: number): Refusal =>
  new Refusal('locked', { retryIn, scope: 'destination', next: 'wait' });
