import type { Controller } from '../../controllers/controller-host.js';
import type { Alphabet } from '../../core/challenge.js';
import type { LetterCase } from '../../core/code-characters.js';
import type { MessageOverrides } from '../../core/messages.js';
import { asText } from './as-text.js';
import { lengthOf } from './field-rules.js';
import { attributeOf, BaseElement, reflect } from './reflect.js';

/** Properties that are the text of their attribute, with what they are without it. */
const TEXTS = {
  alphabet: 'numeric',
  case: undefined,
  format: undefined,
  name: undefined,
  placeholder: '',
  label: '',
  hint: '',
};
/** Properties that say whether their attribute is there. */
const FLAGS = ['mask', 'required', 'disabled', 'readonly', 'autosubmit', 'webOtp'];
/** What a page says of the host, and the input is to have. */
export const PASSED_ON: readonly string[] = ['form', 'aria-label', 'aria-labelledby', 'aria-describedby'];

/**
 * What a page sets on the field.
 *
 * Owns: the settings, mostly kept in attributes, and that whatever was set is acted on once, in a microtask.
 * Does not own: what they mean.
 */
export abstract class FieldSettings extends BaseElement {
  static readonly observedAttributes = [
    ...[...Object.keys(TEXTS), ...FLAGS].map(attributeOf),
    ...PASSED_ON,
    'length',
    'value',
  ];

  /** What a code is made of. */
  declare alphabet: Alphabet;
  /** The case its letters are brought into. Default: as typed. */
  declare case: LetterCase | undefined;
  /** How it is grouped, such as `###-###`. Default: two halves. */
  declare format: string | undefined;
  /** Shows bullets. The input stays of type `text`, for its keyboard and its filling-in. */
  declare mask: boolean;
  /** Submits the value with the form, unless the page's own input has a name. */
  declare name: string | undefined;
  /** It may not be left empty. */
  declare required: boolean;
  /** It cannot be used, and is not submitted; a fieldset around it does the same. */
  declare disabled: boolean;
  /** It can be read and copied, not changed. */
  declare readonly: boolean;
  /** Shown in empty cells, character by character. */
  declare placeholder: string;
  /** Names the field, where the page gives no label. */
  declare label: string;
  /** Says more, where the page gives no hint. */
  declare hint: string;
  /** Submits the form as soon as the code is whole. */
  declare autosubmit: boolean;
  /** Waits for the code in a text message (WebOTP), where the browser can. */
  declare webOtp: boolean;

  /** What a page has set before the class was there; looked up before there are fields to look through. */
  readonly #early: readonly [string, unknown][] = Object.entries(this);
  /** Set since the last update. */
  protected isPendingNew = false;
  protected isErrorNew = false;
  readonly #controllers: Controller[] = [];
  #pending = false;
  #error = '';
  #messages: MessageOverrides | undefined;
  #isStale = true;

  /** Characters in a code: 1 to 64. Default 6, or as many as `format` has places. In a flow the challenge knows better. */
  get length(): number {
    return lengthOf(this.getAttribute('length'));
  }

  set length(length: unknown) {
    if (length == null) this.removeAttribute('length');
    else this.setAttribute('length', asText(length));
  }

  /** What it holds at first and after a reset. */
  get defaultValue(): string {
    return this.getAttribute('value') ?? '';
  }

  set defaultValue(value: unknown) {
    this.setAttribute('value', asText(value));
  }

  /** The code is being checked: it can be read, not changed, not sent again. */
  get pending(): boolean {
    return this.#pending;
  }

  set pending(isPending: unknown) {
    if (isPending === this.#pending) return;
    this.#pending = Boolean(isPending);
    this.isPendingNew = true;
    this.requestUpdate();
  }

  /** What is wrong with the code; gone at the first edit. */
  get error(): string {
    return this.#error;
  }

  set error(error: unknown) {
    if (error === this.#error) return;
    this.#error = asText(error);
    this.isErrorNew = true;
    this.requestUpdate();
  }

  /** Texts of the page's own. */
  get messages(): MessageOverrides | undefined {
    return this.#messages;
  }

  set messages(messages: MessageOverrides | undefined) {
    this.#messages = messages;
    this.requestUpdate();
  }

  /** Settles when what was set is painted. */
  get updateComplete(): Promise<void> {
    return Promise.resolve();
  }

  /** Has it painted anew, once however often it is asked for. */
  requestUpdate(): void {
    if (this.#isStale) return;
    this.#isStale = true;
    void this.updateComplete.then(() => this.#isStale && this.#update());
  }

  /** Tells a controller when the element is connected and disconnected. */
  addController(controller: Controller): void {
    this.#controllers.push(controller);
  }

  connectedCallback(): void {
    this.#isStale = true;
    for (const controller of this.#controllers) controller.hostConnected();
    this.#update();
    for (const controller of this.#controllers) controller.hostUpdated?.();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected();
  }

  attributeChangedCallback(_name: string): void {
    this.requestUpdate();
  }

  /** Takes over what a page has set on the element before its class was there. */
  protected takeEarly(): void {
    for (const [name, value] of this.#early) {
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  /** Acts on what was set. */
  protected abstract update(): void;

  #update(): void {
    this.update();
    this.#isStale = this.isPendingNew = this.isErrorNew = false;
  }
}

reflect(FieldSettings.prototype, TEXTS, FLAGS);
