import type { Advice, Situation } from '../../core/advice/advice.js';
import { firstAdvice } from '../../core/advice/first-advice.js';
import { shownCauses } from '../../core/advice/shown-causes.js';
import { definite, type ResendSemantics } from '../../core/challenge.js';
import type { Fact } from '../../core/fact.js';
import { SummaryKeeper } from '../../core/summary.js';
import type { HelpSettings } from '../../controllers/flow-context.js';
import { OtpAdviceEvent } from '../../events/otp-advice-event.js';
import { OtpSummaryEvent } from '../../events/otp-summary-event.js';
import type { Session } from '../../session/session.js';
import { lateHelp } from '../late-help.js';

/** What the page says on a flow, where the server says nothing. */
export interface AdviceSettings extends HelpSettings {
  readonly resend: ResendSemantics | undefined;
}

/**
 * Knows what to advise in a flow, and tells the page what has been advised.
 *
 * Owns: what a person sees and has opened within one send, what was offered and did not work, what the parts report of it,
 * and the story that is told at the end.
 * Does not own: the rules, which are the core's; when to look anew; what is painted.
 */
export class AdviceKeeper {
  readonly #host: EventTarget;
  readonly #onNews: () => void;
  #summary = new SummaryKeeper();
  /** Of the send that was looked at last; `null` before the first look. */
  #sentAt: number | undefined | null = null;
  #shown: readonly string[] = [];
  #shownCauses: readonly number[] = [];
  /** What the person has opened in help, and that they asked it a question; both for one send. */
  #opened: readonly string[] = [];
  #isQuestioned = false;
  #withdrawn: readonly string[] = [];
  #suggestion: string | undefined;
  #help: HelpSettings = {};

  /** @param onNews called when something is known that there may be other advice for */
  constructor(host: EventTarget, onNews: () => void) {
    this.#host = host;
    this.#onNews = onNews;
  }

  /** What to show now. */
  advise(session: Session, settings: AdviceSettings): Advice {
    const isNewSend = this.#sentAt !== null && session.state.sentAt !== this.#sentAt;
    this.#sentAt = session.state.sentAt;
    if (isNewSend) {
      this.#opened = [];
      this.#isQuestioned = false;
    }
    const advice = (lateHelp.part?.advise ?? firstAdvice)(this.#situation(session, settings));
    this.#shown = isNewSend || advice.isStop ? [] : advice.rows.map(({ id }) => id);
    return advice;
  }

  /** What the page says on the part that helps. */
  noteHelp(help: HelpSettings): void {
    this.#help = help;
    this.#onNews();
  }

  /** A correction of the address was offered and not answered. */
  noteSuggestion(address: string | undefined): void {
    this.#suggestion = address;
    this.#onNews();
  }

  noteOpened(names: readonly string[]): void {
    this.#opened = names;
    this.#onNews();
  }

  /** The person asks what else may be wrong. */
  noteQuestion(): void {
    this.#isQuestioned = true;
    this.#onNews();
  }

  /** That way turned out to lead nowhere here. */
  withdraw(kind: string): void {
    this.#withdrawn = [...this.#withdrawn, kind];
    this.#onNews();
  }

  noteUsed(causes: readonly number[]): void {
    this.#summary.used(causes);
  }

  hear(fact: Fact, now: number): void {
    this.#summary.hear(fact, now);
  }

  /** Another session has another story. */
  begin(): void {
    this.#summary = new SummaryKeeper();
    this.#sentAt = null;
  }

  /** Tells the story, once. */
  end(outcome: 'verified' | 'given-up'): void {
    const summary = this.#summary.close(outcome);
    if (!summary) return;
    this.#summary = new SummaryKeeper();
    this.#host.dispatchEvent(new OtpSummaryEvent({ summary }));
  }

  #situation(session: Session, { resend, ...page }: AdviceSettings): Situation {
    const { sender = this.#help.sender, supportHref = this.#help.supportHref } = page;
    return definite({
      state: session.state,
      now: session.clock.now(),
      shown: this.#shown,
      withdrawn: this.#withdrawn,
      isQuestioned: this.#isQuestioned,
      survivesReload: session.survivesReload,
      agent: lateHelp.part?.browserAgent(),
      address: session.destination,
      sender,
      supportHref,
      resend,
      suggestion: this.#suggestion,
    });
  }

  /** Tells the page which causes are shown, where they are others. */
  tell(advice: Advice): void {
    const shown = shownCauses(advice, this.#opened);
    this.#summary.shown({ causes: shown, mailbox: advice.mailbox });
    if (shown.join() === this.#shownCauses.join()) return;
    this.#shownCauses = shown;
    this.#host.dispatchEvent(new OtpAdviceEvent({ causes: shown }));
  }
}
