import { MAX_SECONDS, SECOND, type TimerHandle } from '../../../src/core/clock.js';
import type { DeliveryReport } from '../../../src/core/delivery/report.js';
import type { ChallengeRecord, CodeRecord, DeliveryRecord } from './challenge.js';
import type { ChallengeStore } from './challenge-store.js';
import type { OtpSettings } from './options.js';
import type { MessageSender, OutgoingMessage } from './sender.js';
import { SentMessages } from './sent-messages.js';
import type { Suppressions } from './suppressions.js';

/** Until the next try where the receiving server did not say, in seconds. */
const DEFAULT_RETRY = 60;

/** Hands messages to senders, after the request that asked for them was answered, and keeps trying while it makes sense. */
export class Deliveries {
  readonly #settings: OtpSettings;
  readonly #store: ChallengeStore;
  /** The next try of each challenge's newest message. */
  readonly #timers = new Map<string, TimerHandle>();
  readonly #messages: SentMessages;
  readonly #suppressions: Suppressions;

  constructor(settings: OtpSettings, store: ChallengeStore, suppressions: Suppressions) {
    this.#suppressions = suppressions;
    this.#settings = settings;
    this.#store = store;
    this.#messages = new SentMessages(settings.clock);
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

  /**
   * Takes in what a service says of one of its messages. What it says of an older message of the challenge is kept, and
   * changes nothing that is shown: that message's code is dead.
   */
  report(service: string, report: DeliveryReport): void {
    const news = this.#messages.take(service, report);
    if (!news) return;
    this.#suppressions.learn(news.method, news.challenge.destination.key, report);
    this.#note(news.challenge, news.code, this.#recordOf(report));
  }

  close(): void {
    this.#messages.clear();
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
    const answered = await sender
      .send(message, (later) => this.#note(challenge, code, this.#recordOf(later)))
      .catch((error: unknown): DeliveryReport => {
        this.#settings.onError(error);
        return { state: 'failed', reason: 'sender-fault' };
      });
    const report = this.#remember(challenge, code, sender, answered);
    this.#suppressions.learn(sender.method, challenge.destination.key, report);
    // What the service puts off it tries again itself.
    if (answered.state !== 'delayed' || report.state !== 'delayed') {
      this.#note(challenge, code, this.#recordOf(report));
      return;
    }
    const record = this.#recordOf({ ...report, retryIn: Math.max(report.retryIn ?? DEFAULT_RETRY, 1) });
    const retryAt = record.retryAt ?? 0;
    if (retryAt >= code.expiresAt) {
      // A code that arrives dead helps nobody: for this person the message has failed.
      this.#note(challenge, code, { state: 'failed', ...reasonOf(report) });
    } else if (this.#note(challenge, code, record)) {
      this.#tryIn(retryAt - this.#settings.clock.now(), challenge, sender, message);
    }
  }

  /** Keeps the id of a message that a webhook may speak of. Answers what is known of the message by now. */
  #remember(
    challenge: ChallengeRecord,
    code: CodeRecord,
    { service, method }: MessageSender,
    report: DeliveryReport,
  ): DeliveryReport {
    const { messageId } = report;
    if (service === undefined || messageId === undefined) return report;
    return this.#messages.add(service, messageId, { challenge, code, method, report });
  }

  #recordOf({ state, reason, retryIn }: DeliveryReport): DeliveryRecord {
    const wait = Math.min(retryIn ?? 0, MAX_SECONDS) * SECOND;
    return {
      state,
      ...(reason && { reason }),
      ...(state === 'delayed' && wait > 0 && { retryAt: this.#settings.clock.now() + wait }),
    };
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
