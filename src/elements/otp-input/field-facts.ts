import type { FlowController } from '../../controllers/flow-controller.js';
import type { Notes } from '../../controllers/light-input-controller.js';
import type { CodeShape } from '../../core/challenge.js';
import type { CodeField } from '../../core/code-field.js';
import type { CodeCheck } from './code-check.js';
import type { CodeEditor } from './code-editor.js';
import { resolveRules, type FieldRules } from './field-rules.js';
import type { FieldSettings } from './field-settings.js';
import type { FieldWords, OwnText } from './field-words.js';

export interface FactSources {
  readonly settings: FieldSettings;
  readonly connection: FlowController;
  readonly words: FieldWords;
  readonly editor: CodeEditor;
  readonly check: CodeCheck;
  readonly input: () => HTMLInputElement | undefined;
}

/**
 * What is true of the field now: what its page, its flow, its form and its person have come to together.
 *
 * Owns: the rules of the code, until something changes that they may come from; and that it was changed since it began.
 * Does not own: anything else; it asks.
 */
export class FieldFacts {
  /** It was changed since its page was made, or its form was reset. */
  isDirty = false;
  readonly #from: FactSources;
  #rules: FieldRules | undefined;
  #applied: FieldRules | undefined;
  #shape: CodeShape | undefined;

  constructor(sources: FactSources) {
    this.#from = sources;
  }

  get field(): CodeField | undefined {
    return this.#from.connection.flow?.field;
  }

  get rules(): FieldRules {
    return (this.#rules ??= resolveRules(this.#from.settings, this.field?.shape));
  }

  /** An attribute that they come from may have changed. */
  forgetRules(): void {
    this.#rules = undefined;
  }

  /** @returns whether they are others than at the last call */
  renewRules(): boolean {
    const shape = this.field?.shape;
    if (shape !== this.#shape) this.forgetRules();
    this.#shape = shape;
    const before = this.#applied;
    this.#applied = this.rules;
    return this.#applied !== before;
  }

  get isPending(): boolean {
    return this.#from.settings.pending || (this.field?.isPending ?? false);
  }

  get isDisabled(): boolean {
    return this.#from.settings.disabled || (this.#from.input()?.matches(':disabled') ?? false);
  }

  get isUsable(): boolean {
    return !this.isDisabled && !this.#from.settings.readonly && !this.isPending;
  }

  /**
   * The code is there, and nothing will check it by itself; while it is checked, the button that was pressed stays.
   * @param wasWanted whether it was so before
   */
  isWordWanted(wasWanted: boolean): boolean {
    const { field } = this;
    if (!field) return false;
    const isWanted = !field.isAutomatic || field.isUnanswered || this.#from.check.isCorrected;
    return field.isActive && (isWanted || (wasWanted && field.isPending));
  }

  /** A text of the field's own. */
  own(key: OwnText): string {
    return this.#from.words.own(key, this.rules.length);
  }

  get lengthFault(): string {
    const { value, isFull } = this.#from.editor;
    return value === '' || isFull ? '' : this.own('code.incomplete');
  }

  get errorText(): string {
    return this.#from.settings.error || this.#from.check.fault || this.#from.words.ofFlow(this.field?.error);
  }

  get isOfRefusal(): boolean {
    return this.errorText !== '' && (this.field?.refusal !== undefined || this.#from.check.isRefused);
  }

  /** What is said of the field, and by which names; empty where nothing is. */
  get notes(): Notes {
    const { settings, words } = this.#from;
    const kind = this.rules.alphabet === 'numeric' ? '' : 'Any';
    const automaticHint = settings.autosubmit ? this.own(`code.hint${kind}`) : '';
    return {
      label: settings.label || this.own(`code.label${kind}`),
      error: this.errorText,
      context: words.ofFlow(this.field?.context),
      hint: settings.hint || (this.field ? words.ofFlow(this.field.hint) : automaticHint),
    };
  }

  /** What there is to say of the value, beside what its browser finds: `false` is said of what is only not finished. */
  get ariaInvalid(): boolean | undefined {
    // What a server wrote, a framework has yet to find as it was.
    return this.isInvalid || (this.isDirty && this.lengthFault !== '' ? false : undefined);
  }

  /** Its custom states, https://html.spec.whatwg.org/multipage/custom-elements.html#custom-state-pseudo-class. */
  get states(): Readonly<Record<string, boolean>> {
    const { settings, editor, check } = this.#from;
    return {
      blank: editor.value === '',
      filled: editor.value !== '',
      complete: editor.isFull,
      pending: this.isPending,
      refused: check.isRefused,
      disabled: this.isDisabled,
      readonly: settings.readonly,
      invalid: this.isInvalid,
      inactive: this.field?.isActive === false,
    };
  }

  /** A check without an answer says nothing about the code. */
  get isInvalid(): boolean {
    const { settings, check } = this.#from;
    return settings.error !== '' || check.fault !== '' || (check.isRefused && this.errorText !== '');
  }
}
