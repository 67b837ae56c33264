import type { CodePartState, CodePartView } from '../../controllers/flow-context.js';
import { make, slot } from '../otp-input/make.js';

/**
 * What the code field's shadow tree has in a flow only.
 *
 * Owns: the slots and the button that only a flow needs, and who is spoken to.
 * Does not own: when the person is asked to press, and the words.
 */
export class CodePartNodes implements CodePartView {
  readonly #label: Element | undefined;
  readonly #error: Element | undefined;
  readonly #hint: Element | undefined;
  readonly #status: Element | undefined;
  readonly #submit: Element | undefined;
  readonly #context = make('div', { class: 'spoken' }, slot('context'));
  readonly #button = make('button', { type: 'button', part: 'submit' });

  constructor(root: ShadowRoot, onSubmit: (event: Event) => void) {
    [this.#label, , this.#error, this.#hint, this.#status, this.#submit] = root.children;
    this.#submit?.addEventListener('click', onSubmit);
  }

  paint(state: CodePartState | undefined): void {
    this.#label?.classList.toggle('spoken', state?.isLabelSpoken ?? false);
    this.#hint?.classList.toggle('spoken', state?.isHintSpoken ?? false);
    if (state?.causes.length) this.#error?.setAttribute('data-causes', state.causes.join(' '));
    else this.#error?.removeAttribute('data-causes');
    // There only the flow speaks.
    this.#error?.setAttribute('aria-live', state ? 'off' : 'assertive');
    if (state && !this.#context.parentNode) this.#error?.after(this.#context);
    this.#showSubmit(state);
  }

  #showSubmit(state: CodePartState | undefined): void {
    const text = state?.submit;
    // A button of the page's own is its own matter, but for a flow.
    if (state && text === undefined) this.#submit?.remove();
    else if (this.#submit && !this.#submit.parentNode) this.#status?.after(this.#submit);
    if (text === undefined) {
      this.#button.remove();
      return;
    }
    // A text that changes between press and release, if only into the same, costs the click in WebKit.
    if (this.#button.textContent !== text) this.#button.textContent = text;
    this.#button.ariaDisabled = state?.isPending ? 'true' : null;
    if (!this.#button.parentNode) this.#submit?.append(this.#button);
  }
}
