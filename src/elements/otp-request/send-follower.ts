import type { FlowContext } from '../../controllers/flow-context.js';
import { sortOf } from '../../core/address/destination.js';
import { recallMethod, rememberMethod } from '../../session/last-method.js';

/**
 * Follows the sends of a flow for what its next visit and its help have to know.
 *
 * Owns: the method that is chosen before the person has chosen any, the one that is remembered, the correction that was
 * not answered, and whether the newest send was another one to the same place.
 * Does not own: the send.
 */
export class SendFollower {
  /** The newest send was a repetition: the person who pressed Send again sees that it was done. */
  isAgain = false;
  #isMethodChosen = false;
  /** Which send was the newest. */
  #newest = '';
  #reason: string | undefined;
  /** The method of a first send that is on its way. */
  #starting: string | undefined;
  /** The correction that help offers for what was sent. */
  #offered: string | undefined;

  /** Looks at what has changed. */
  follow(flow: FlowContext, text: string): void {
    const { state, session } = flow;
    this.#choose(flow, text);
    this.#reason = state.sending?.reason ?? this.#reason;
    const newest = `${state.challenge?.id ?? ''} ${state.sends} ${state.sentAt ?? ''}`;
    if (newest !== this.#newest) {
      this.#newest = newest;
      this.isAgain = this.#reason === 'resend' && state.sends > 1 && !state.isBack;
      this.#reason = undefined;
      if (this.#starting !== undefined && state.challenge && session.survivesReload)
        rememberMethod(this.#starting);
      this.#starting = undefined;
    }
    if (state.failure?.at === 'send' && !state.sending) this.#starting = undefined;
    // Whoever took the correction, here or in help, has answered.
    const isAnswered =
      session.destination === this.#offered || (state.step === 'identify' && !state.challenge);
    if (this.#offered !== undefined && isAnswered && !state.sending) this.#offer(flow, undefined);
  }

  /** The person, or the page, has chosen. */
  decided(): void {
    this.#isMethodChosen = true;
  }

  /** A send begins; what was probably meant instead is offered while its code does not come. */
  starting(
    flow: FlowContext,
    { method, destination }: { readonly method: string; readonly destination: string },
    unanswered: Promise<string | undefined>,
  ): void {
    this.#starting = method;
    this.#offer(flow, undefined);
    void unanswered.then((suggestion) => {
      const { state, destination: current } = flow.session;
      if (suggestion !== undefined && (state.sending || current === destination))
        this.#offer(flow, suggestion);
    });
  }

  /** The method that fits what the page has filled in, while nothing is sent. */
  suit({ state, session }: FlowContext, text: string): void {
    this.decided();
    const sort = text.includes('@') ? 'email' : /^[+\d]/.test(text) ? 'phone' : undefined;
    if (sort === undefined || sort === sortOf(state.method) || state.step !== 'identify') return;
    const kind = state.methods.find((each) => sortOf(each) === sort);
    if (kind !== undefined) session.chooseMethod(kind);
  }

  #choose(flow: FlowContext, text: string): void {
    const { state, session } = flow;
    if (this.#isMethodChosen || state.step !== 'identify' || state.methods.length < 2) return;
    if (text !== '') this.suit(flow, text);
    else if (session.survivesReload) {
      this.decided();
      const last = recallMethod();
      if (last !== undefined && last !== state.method && state.methods.includes(last))
        session.chooseMethod(last);
    }
  }

  #offer({ actions }: FlowContext, suggestion: string | undefined): void {
    if (suggestion === this.#offered) return;
    this.#offered = suggestion;
    actions.noteSuggestion(suggestion);
  }
}
