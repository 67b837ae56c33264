import type { FlowController } from '../../controllers/flow-controller.js';
import type { CodeField } from '../../core/code-field.js';
import {
  afterRefusal,
  completionAfter,
  maySend,
  noCompletion,
  type Completion,
} from '../../core/code-completion.js';
import { OtpCompleteEvent, type CompleteVia } from '../../events/otp-complete-event.js';
import type { CodeEditor } from './code-editor.js';
import type { FormLink } from './form-link.js';

/** What the check of a code has to do with. */
export interface CodeCheckSurroundings {
  readonly host: HTMLElement & { readonly autosubmit: boolean; requestUpdate(): void };
  readonly editor: CodeEditor;
  readonly form: FormLink;
  readonly connection: FlowController;
  /** What there is to say of half a code. */
  readonly incompleteText: () => string;
}

/**
 * What becomes of a code that was typed.
 *
 * Owns: when a code is offered (`otp-complete`), and that it goes out once: to the session in a flow, else with the form;
 * what was refused; and what the field itself says of the last act.
 * Does not own: the value, the answer, and how any of it is shown.
 */
export class CodeCheck {
  readonly #around: CodeCheckSurroundings;
  #completion: Completion = noCompletion;
  #via: CompleteVia = 'typing';
  #fault = '';
  /** What was said of the refused code; it is as true when the code comes again. */
  #refusal = '';
  #before: CodeField | undefined;

  constructor(surroundings: CodeCheckSurroundings) {
    this.#around = surroundings;
  }

  /** What went wrong with the last act; gone at the next edit. */
  get fault(): string {
    return this.#fault;
  }

  get isRefused(): boolean {
    return this.#value === this.#completion.refused;
  }

  /** Cells of a refused code were corrected: nothing will check it by itself. */
  get isCorrected(): boolean {
    return this.#around.editor.isFull && !this.#completion.isFresh && !this.isRefused;
  }

  /** After each edit of the person. */
  edited(via: CompleteVia, isWhole: boolean): void {
    const { flow } = this.#around.connection;
    const { value, isFull } = this.#around.editor;
    // The value itself is painted already; anything else would be painted anew at each key.
    if (this.#fault !== '' || this.#completion.refused !== undefined) this.#around.host.requestUpdate();
    const { isDue, ...completion } = completionAfter(this.#completion, { value, isFull, isWhole });
    this.#completion = completion;
    this.#via = via;
    this.#fault = '';
    this.#around.form.release();
    flow?.actions.noteKeystroke();
    flow?.session.noteField(value === '');
    if (this.isRefused) this.#refuseAgain();
    if (!isDue || !this.#offer()) return;
    if (flow?.field.isAutomatic) flow.session.verify(value, via);
    else if (!flow && this.#around.host.autosubmit) this.#submitForm();
  }

  /** The person's word. */
  submit(): void {
    const { flow } = this.#around.connection;
    const value = this.#value;
    if (!this.#around.editor.isFull) {
      this.complain(this.#around.incompleteText());
      this.#around.host.focus();
    } else if (!maySend(this.#completion, value)) {
      this.#around.host.focus();
      this.#refuseAgain();
    } else if (value === this.#completion.offered || this.#offer()) {
      if (flow) flow.session.verify(value, 'button');
      else this.#submitForm();
    }
  }

  /** Says what is wrong with what was just done. */
  complain(text: string): void {
    this.#fault = text;
    this.#around.connection.flow?.actions.announce(text, 'assertive');
    this.#around.host.requestUpdate();
  }

  /** The code in the field was judged wrong, with these words. */
  refuse(words: string): void {
    const { value, isFull, isFocused } = this.#around.editor;
    if (!isFull) return;
    this.#completion = afterRefusal(value);
    this.#refusal = words;
    if (isFocused) this.#around.editor.selectAll();
  }

  /** A check ended without an answer: the same code may be sent again. */
  forgetOffer(): void {
    this.#completion = { ...this.#completion, offered: undefined };
    this.#around.form.release();
  }

  reset(): void {
    this.#completion = noCompletion;
    this.#fault = '';
    this.#around.form.release();
  }

  /** Follows the flow. @returns whether the code in the field has had its day, and must not lie about */
  follow(now: CodeField | undefined, words: () => string): boolean {
    const before = this.#before;
    this.#before = now;
    if (!now || !before || now === before) return false;
    if (now.refusal && now.refusal !== before.refusal) this.refuse(words());
    const isOld = now.isSpent || this.isRefused;
    const isAnotherWanted = before.sends !== now.sends || (now.isSpent && !before.isSpent);
    return this.#value !== '' && (before.id !== now.id || (isOld && isAnotherWanted));
  }

  get #value(): string {
    return this.#around.editor.value;
  }

  #refuseAgain(): void {
    this.complain(this.#refusal);
    this.#around.editor.selectAll();
  }

  /** Offers the code to whoever listens. @returns whether nobody has taken the check on */
  #offer(): boolean {
    const value = this.#value;
    this.#completion = { ...this.#completion, offered: value };
    return this.#around.host.dispatchEvent(new OtpCompleteEvent({ value, via: this.#via }));
  }

  #submitForm(): void {
    this.#around.editor.commit();
    this.#around.form.submit(this.#value);
  }
}
