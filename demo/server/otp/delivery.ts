import { MAX_SECONDS, SECOND, type TimerHandle } from '../../../src/core/clock.js';
import type { DeliveryReport } from '../../../src/core/delivery/report.js';
import type { ChallengeRecord, CodeRecord, DeliveryRecord } from './challenge.js';
import type { ChallengeStore } from './challenge-store.js';
import type { OtpSettings } from './options.js';
import type { MessageSender, OutgoingMessage } from './sender.js';

/** Until the next try where the receiving server did not say, in seconds. */
const DEFAULT_RETRY = 60;

/** Hands messages to senders, after the request that asked for them was answered, and keeps trying while it makes sense. */
export class Deliveries {
  readonly #settings: OtpSettings;
  readonly #store: ChallengeStore;
  /** The next try of each challenge's newest message. */
  readonly #timers = new Map<string, TimerHandle>();

  constructor(settings: OtpSettings, store: ChallengeStore) {
    this.#settings = settings;
    this.#store = store;
  }

  /** Sends `message` soon, in place of what the challenge had under way. */
  begin(challenge: ChallengeRecord, message: OutgoingMessage): void {
    const sender = this.#settings.senders.find(({ method }) => method === challenge.method);
    if (sender) this.#tryIn(0, challenge, sender, message);
  }

  /** Forgets a message that still waits for its next try. */
  cancel(challenge: ChallengeRecord): void {
    this.#settings.clock.clearTimeout(this.#timers.get(challenge.id));
    this.#timers.delete(challenge.id);
  }

  close(): void {
    for (const timer of this.#timers.values()) this.#settings.clock.clearTimeout(timer);
    this.#timers.clear();
  }

  #tryIn(delay: number, challenge: ChallengeRecord, sender: MessageSender, message: OutgoingMessage): void {
    this.cancel(challenge);
    const attempt = (): void => {
      this.#timers.delete(challenge.id);
      void this.#try(challenge, sender, message);
    };
    this.#timers.set(challenge.id, this.#settings.clock.setTimeout(attempt, delay));
  }

  async #try(challenge: ChallengeRecord, sender: MessageSender, message: OutgoingMessage): Promise<void> {
    const { code } = challenge;
    const report = await sender
      .send(message, (later) => this.#note(challenge, code, { state: later.state, ...reasonOf(later) }))
      .catch((error: unknown): DeliveryReport => {
        this.#settings.onError(error);
        return { state: 'failed', reason: 'sender-fault' };
      });
    if (report.state !== 'delayed') {
      this.#note(challenge, code, { state: report.state, ...reasonOf(report) });
      return;
    }
    const wait = Math.min(Math.max(report.retryIn ?? DEFAULT_RETRY, 1), MAX_SECONDS) * SECOND;
    const retryAt = this.#settings.clock.now() + wait;
    if (retryAt >= code.expiresAt) {
      // A code that arrives dead helps nobody: for this person the message has failed.
      this.#note(challenge, code, { state: 'failed', ...reasonOf(report) });
    } else if (this.#note(challenge, code, { state: 'delayed', ...reasonOf(report), retryAt })) {
      this.#tryIn(wait, challenge, sender, message);
    }
  }

  /** Whether the news was still of interest: about the newest code of a challenge that waits for it. */
  #note(challenge: ChallengeRecord, code: CodeRecord, delivery: DeliveryRecord): boolean {
    if (challenge.code !== code || challenge.verified || this.#store.get(challenge.id) !== challenge)
      return false;
    challenge.delivery = delivery;
    // Where nothing may tell whether a message was sent, not even a new `rev` or an event may.
    if (this.#settings.disclosure === 'specific') this.#store.changed(challenge);
    return true;
  }
}

const reasonOf = ({ reason }: DeliveryReport): { reason?: NonNullable<DeliveryReport['reason']> } =>
  reason ? { reason } : {};
