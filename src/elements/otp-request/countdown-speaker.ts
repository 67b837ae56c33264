import type { FlowContext } from '../../controllers/flow-context.js';
import type { LanguageController } from '../../controllers/language-controller.js';
import { seconds } from '../../core/advice/wording.js';
import { message } from '../../core/messages.js';
import { secondsUntil } from '../render-resend.js';

/** Seconds at which a waiting person with focus on Send again is told how long it still takes. */
const SAID_AT: readonly number[] = [30, 10];

/** Says how long Send again is held, to whoever has focus on it; each second would run minutes behind. */
export class CountdownSpeaker {
  #seconds: number | undefined;
  #row: string | undefined;

  follow({ state, advice, now, actions }: FlowContext, words: LanguageController, isFocused: boolean): void {
    const wait = secondsUntil(state.resendAt, now);
    const [before, row] = [this.#seconds, this.#row];
    [this.#seconds, this.#row] = [wait, advice.id];
    // A new row of advice is said by the flow, and is more than a countdown.
    if (!isFocused || before === undefined || before === wait || row !== advice.id) return;
    if (wait === 0) actions.announce(words.text(message('sent.resendNow')));
    else if (SAID_AT.includes(wait))
      actions.announce(words.text(message('sent.resendSoon', { time: seconds(wait) })));
  }
}
