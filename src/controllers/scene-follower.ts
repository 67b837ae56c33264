import { message, type Message } from '../core/messages.js';
import { react, type Scene } from '../core/reactions.js';
import type { Announcer } from './announcer.js';
import type { FocusDirector } from './focus-director.js';
import type { LanguageController } from './language-controller.js';

/** A person is told that something is under way only when it takes longer than this. Milliseconds. */
const WORTH_SAYING = 1000;

export interface SceneFollowerOptions {
  readonly announcer: Announcer;
  readonly focus: FocusDirector;
  readonly words: LanguageController;
  /** The scene of the moment, for what is said a little later if it is still true. */
  readonly current: () => Scene | undefined;
}

/**
 * Lets focus and voice follow when one scene becomes another.
 *
 * Owns: carrying out the reaction. Does not own: which one it is (the table of moments, in the core), the voice's rhythm,
 * or where the parts are.
 */
export class SceneFollower {
  readonly #options: SceneFollowerOptions;

  constructor(options: SceneFollowerOptions) {
    this.#options = options;
  }

  follow(before: Scene, after: Scene): void {
    const { announcer, focus: director, words } = this.#options;
    const { focus, say, sayUnlessFocused, urgency, isNewSend } = react(before, after);
    if (isNewSend) announcer.noteNewSend();
    if (after.state.step === 'verified' && before.state.step !== 'verified') announcer.clear();
    this.#sayIfSlow(before, after);
    if (say) announcer.say(words.sentences(say), urgency);
    // A refusal takes focus only back to the field it is about.
    const isNear = focus === 'code' && after.state.step === 'refused' ? director.isOnCode : director.isInside;
    if (focus && isNear) void director.focusOn(focus);
    else if (sayUnlessFocused) announcer.say(words.sentences(sayUnlessFocused), urgency);
    const wasChecked = before.state.checking && !after.state.checking;
    const wasResent = isNewSend && before.state.sending?.reason === 'resend';
    if ((wasChecked && director.isLostFromCode) || (wasResent && director.wasTakenFromCode))
      void director.focusOn('code');
  }

  #sayIfSlow(before: Scene, { state }: Scene): void {
    if (state.sending && !before.state.sending)
      this.#sayLater(message('say.sending'), (now) => now.state.sending !== undefined);
    if (state.checking && !before.state.checking)
      this.#sayLater(message('say.checking'), (now) => now.state.checking);
  }

  #sayLater(words: Message, isStillTrue: (scene: Scene) => boolean): void {
    const { announcer, words: language, current } = this.#options;
    announcer.sayLater(language.text(words), WORTH_SAYING, () => {
      const scene = current();
      return scene !== undefined && isStillTrue(scene);
    });
  }
}
