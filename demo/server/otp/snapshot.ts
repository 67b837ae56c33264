import { SECOND } from '../../../src/core/clock.js';
import {
  definite,
  isCodeMethod,
  sameDestinationSort,
  type ChallengeAnswer,
  type ChallengeStatus,
} from '../../../src/core/challenge.js';
import type { ChallengeRecord } from './challenge.js';
import type { Cooldowns } from './cooldowns.js';
import type { OtpSettings } from './options.js';

/** A challenge on the wire. */
export type WireChallenge = ChallengeAnswer & { readonly token?: string; readonly result?: unknown };

export const cooldownKey = (method: string, destinationKey: string): string => `${method} ${destinationKey}`;

/** Tries left: of this code or of the whole challenge, whichever ends first. */
export function attemptsLeft(challenge: ChallengeRecord, settings: OtpSettings): number {
  const ofCode = settings.attemptsPerCode - challenge.code.attempts;
  const ofChallenge = settings.attemptsPerChallenge - challenge.attempts;
  return Math.max(0, Math.min(ofCode, ofChallenge));
}

export const sendsLeft = (challenge: ChallengeRecord, settings: OtpSettings): number =>
  Math.max(0, settings.sendsPerChallenge - challenge.sends);

/** Makes the snapshots that answers and streams carry. A result is in none of them; see `resultOf`. */
export class Snapshots {
  readonly #settings: OtpSettings;
  readonly #cooldowns: Cooldowns;

  constructor(settings: OtpSettings, cooldowns: Cooldowns) {
    this.#settings = settings;
    this.#cooldowns = cooldowns;
  }

  of(challenge: ChallengeRecord): WireChallenge {
    const settings = this.#settings;
    const sender = settings.senders.find(({ method }) => method === challenge.method);
    return definite({
      id: challenge.id,
      method: challenge.method,
      destination: challenge.destination.masked,
      code: { length: settings.codeLength, alphabet: settings.alphabet, resend: 'new' as const },
      expiresIn: this.#lifeLeft(challenge.code.expiresAt),
      resendIn: this.#cooldown(challenge.method, challenge),
      sendsLeft: sendsLeft(challenge, settings),
      attemptsLeft: attemptsLeft(challenge, settings),
      sender: sender?.from,
      expectation: settings.expectation,
      delivery: this.#delivery(challenge),
      methods: this.#methods(challenge),
      mailbox: challenge.destination.mailbox,
      messageLocale: challenge.locale,
      reference: challenge.reference,
      stream: true,
      status: this.#status(challenge),
      rev: challenge.rev,
    });
  }

  /** Lives are rounded down and waits up, so that neither promises too much. */
  #lifeLeft(until: number): number {
    return Math.max(0, Math.floor((until - this.#settings.clock.now()) / SECOND));
  }

  #cooldown(method: string, challenge: ChallengeRecord): number {
    return this.#cooldowns.remaining(cooldownKey(method, challenge.destination.key));
  }

  #status(challenge: ChallengeRecord): ChallengeStatus {
    if (challenge.verified) return 'verified';
    if (attemptsLeft(challenge, this.#settings) === 0) return 'exhausted';
    return challenge.code.expiresAt <= this.#settings.clock.now() ? 'expired' : 'pending';
  }

  /** What became of a message tells whether one was sent, and so whether there is an account. */
  #delivery(challenge: ChallengeRecord): WireChallenge['delivery'] {
    if (this.#settings.disclosure === 'generic') return undefined;
    const { state, reason, retryAt } = challenge.delivery;
    const wait = retryAt === undefined ? undefined : retryAt - this.#settings.clock.now();
    return definite({
      state,
      reason,
      retryIn: wait === undefined ? undefined : Math.max(0, Math.ceil(wait / SECOND)),
    });
  }

  /**
   * The site's list for this method. Where another way leads to the destination that is known here, its mask says so; a
   * generic site names kinds alone.
   */
  #methods({ method, destination }: ChallengeRecord): WireChallenge['methods'] {
    const isGeneric = this.#settings.disclosure === 'generic';
    return this.#settings.methods[method]?.map((offer) => {
      if (!isCodeMethod(offer.kind) || !sameDestinationSort(offer.kind, method)) return offer;
      const wait = this.#cooldowns.remaining(cooldownKey(offer.kind, destination.key));
      return definite({
        ...offer,
        destination: isGeneric ? undefined : destination.masked,
        availableIn: wait > 0 ? wait : undefined,
      });
    });
  }
}

/** What verification gave the page, for as long as a caller with proof may still fetch it. */
export function resultOf({ verified }: ChallengeRecord, settings: OtpSettings): { result?: unknown } {
  if (verified?.result === undefined) return {};
  const young = settings.clock.now() - verified.at < settings.resultLife * SECOND;
  return young ? { result: verified.result } : {};
}
