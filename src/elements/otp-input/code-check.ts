import type { FlowContext } from '../../controllers/flow-context.js';
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

/** The field, as far as checking its code goes. */
export interface CodeCheckOptions {
  readonly host: HTMLElement & { readonly autosubmit: boolean; requestUpdate(): void };
  readonly editor: () => CodeEditor;
  readonly form: FormLink;
  readonly flow: () => FlowContext | undefined;
  readonly isFull: () => boolean;
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
  readonly #options: CodeCheckOptions;
  #completion: Completion = noCompletion;
  #via: CompleteVia = 'typing';
  #fault = '';
  /** What was said of the refused code; it is as true when the code comes again. */
  #refusal = '';
  #before: CodeField | undefined;

  constructor(options: CodeCheckOptions) {
    this.#options = options;
  }

  /** What went wrong with the last act; gone at the next edit. */
  get fault(): string {
    return this.#fault;
  }

  get isRefused(): boolean {
    return this.#value !== '' && this.#value === this.#completion.refused;
  }

  /** Cells of a refused code were corrected: nothing will check it by itself. */
  get isCorrected(): boolean {
    return this.#options.isFull() && !this.#completion.isFresh && !this.isRefused;
  }

  /** After each edit of the person. */
  edited(via: CompleteVia, isWhole: boolean): void {
    const { host, form, isFull } = this.#options;
    const flow = this.#options.flow();
    const value = this.#value;
    const { isDue, ...completion } = completionAfter(this.#completion, { value, isFull: isFull(), isWhole });
    this.#completion = completion;
    this.#via = via;
    this.#fault = '';
    form.release();
    flow?.actions.noteKeystroke();
    flow?.session.noteField(value === '');
    if (this.isRefused) this.#refuseAgain();
    if (!isDue || !this.#offer(via)) return;
    if (!flow && host.autosubmit) this.#submitForm();
    else if (flow?.field.isAutomatic) flow.session.verify(value, via);
  }

  /** The person's word. */
  submit(): void {
    const { host, isFull, incompleteText } = this.#options;
    const flow = this.#options.flow();
    if (!isFull()) {
      this.complain(incompleteText());
      host.focus();
    } else if (!maySend(this.#completion, this.#value)) {
      host.focus();
      this.#refuseAgain();
    } else if (this.#completion.offered === this.#value || this.#offer(this.#via)) {
      if (flow) flow.session.verify(this.#value, 'button');
      else this.#submitForm();
    }
  }

  /** Says what is wrong with what was just done. */
  complain(text: string): void {
    this.#fault = text;
    this.#options.flow()?.actions.announce(text, 'assertive');
    this.#options.host.requestUpdate();
  }

  /** The code in the field was judged wrong, with these words. */
  refuse(words: string): void {
    if (!this.#options.isFull()) return;
    this.#completion = afterRefusal(this.#value);
    this.#refusal = words;
    const editor = this.#options.editor();
    if (editor.isFocused) editor.selectAll();
  }

  /** A check ended without an answer: the same code may be sent again. */
  forgetOffer(): void {
    this.#completion = { ...this.#completion, offered: undefined };
    this.#options.form.release();
  }

  reset(): void {
    this.#completion = noCompletion;
    this.#fault = '';
    this.#options.form.release();
  }

  /** Follows the flow. @returns whether the code in the field has had its day, and must not lie about */
  follow(now: CodeField | undefined, words: () => string): boolean {
    const before = this.#before;
    this.#before = now;
    if (!now || !before || now === before) return false;
    if (now.refusal && now.refusal !== before.refusal) this.refuse(words());
    const isOther = before.id !== now.id;
    const isOld = now.isSpent || this.isRefused || isOther;
    const isAnotherWanted = isOther || before.sends !== now.sends || (now.isSpent && !before.isSpent);
    return this.#value !== '' && isOld && isAnotherWanted;
  }

  get #value(): string {
    return this.#options.editor().value;
  }

  #refuseAgain(): void {
    this.complain(this.#refusal);
    this.#options.editor().selectAll();
  }

  /** Offers the code to whoever listens. @returns whether nobody has taken the check on */
  #offer(via: CompleteVia): boolean {
    const value = this.#value;
    this.#completion = { ...this.#completion, offered: value };
    return this.#options.host.dispatchEvent(new OtpCompleteEvent({ value, via }));
  }

  #submitForm(): void {
    this.#options.editor().commit();
    this.#options.form.submit(this.#value);
  }
}
