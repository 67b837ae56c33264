import type { FlowController } from '../../controllers/flow-controller.js';
import type { CodeShape } from '../../core/challenge.js';
import type { CodeRules } from '../../core/code-characters.js';
import type { CodeField } from '../../core/code-field.js';
import { codeInputAttributes } from '../../core/code-input-attributes.js';
import type { CodeCheck } from './code-check.js';
import type { CodeEditor } from './code-editor.js';
import { resolveRules } from './field-rules.js';
import type { FieldSettings } from './field-settings.js';
import type { FieldWords, OwnText } from './field-words.js';

/** By alphabet and case; whoever has the same object needs the same input. */
const attributesOf = new Map<string, Readonly<Record<string, string>>>();

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
 * Owns: the rules of the code, until something changes that they may come from.
 * Does not own: anything else; it asks.
 */
export class FieldFacts {
  isFieldsetDisabled = false;
  readonly #from: FactSources;
  #rules: CodeRules | undefined;
  #applied = '';
  #shape: CodeShape | undefined;

  constructor(sources: FactSources) {
    this.#from = sources;
  }

  get field(): CodeField | undefined {
    return this.#from.connection.flow?.field;
  }

  get rules(): CodeRules {
    return (this.#rules ??= resolveRules(this.#from.settings, this.field?.shape));
  }

  /** What the input needs by these rules; one object for all fields that need the same. */
  get attributes(): Readonly<Record<string, string>> {
    const { alphabet, case: letterCase } = this.rules;
    const key = `${alphabet} ${letterCase}`;
    const attributes = attributesOf.get(key) ?? codeInputAttributes(this.rules);
    attributesOf.set(key, attributes);
    return attributes;
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
    const { length, alphabet, case: letterCase } = this.rules;
    this.#applied = `${length} ${alphabet} ${letterCase}`;
    return this.#applied !== before;
  }

  get isPending(): boolean {
    return this.#from.settings.pending || (this.field?.isPending ?? false);
  }

  get isDisabled(): boolean {
    return this.#from.settings.disabled || this.isFieldsetDisabled || (this.#from.input()?.disabled ?? false);
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

  /** A check without an answer says nothing about the code. */
  get isInvalid(): boolean {
    const { settings, check } = this.#from;
    return settings.error !== '' || check.fault !== '' || (check.isRefused && this.errorText !== '');
  }
}
