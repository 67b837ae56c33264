import type { ReactiveControllerHost } from 'lit';
import type { FlowContext } from '../../controllers/flow-context.js';
import { ltr } from '../../core/advice/wording.js';
import { message } from '../../core/messages.js';
import type { AddressField } from './address-field.js';
import type { AddressSender } from './address-sender.js';
import type { SendFollower } from './send-follower.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly form: HTMLFormElement | null };

export interface AddressActsOptions {
  readonly flow: () => FlowContext | undefined;
  readonly field: AddressField;
  readonly sender: AddressSender;
  readonly sends: SendFollower;
}

/**
 * What a person does with an address, and what follows from it.
 *
 * Owns: the order of things, where an act concerns several of those that know the address, and Enter in the field.
 * Does not own: any of what they know, and what is shown.
 */
export class AddressActs {
  readonly #host: Host;
  readonly #options: AddressActsOptions;

  constructor(host: Host, options: AddressActsOptions) {
    this.#host = host;
    this.#options = options;
    host.addEventListener('keydown', (event) => this.#onKeydown(event), { capture: true });
  }

  /** The person has changed the text. */
  edit(): void {
    const { sender, sends } = this.#options;
    sender.forgive();
    sends.decided();
    this.#flow?.actions.noteKeystroke();
  }

  /** Alone, it is a field of the page's form, and its button is that form's. */
  submit(): void {
    if (this.#flow) void this.#options.sender.send();
    else this.#host.form?.requestSubmit();
  }

  chooseMethod(kind: string): void {
    const { field, sender, sends } = this.#options;
    sender.forgive();
    field.suggester.clear();
    sends.decided();
    this.#flow?.session.chooseMethod(kind);
  }

  /** A correction came or went. */
  hearSuggestion(): void {
    const { field, sender } = this.#options;
    const { suggestion } = field.suggester;
    this.#host.requestUpdate();
    if (suggestion === undefined) this.#flow?.actions.takeBack(sender.spoken);
    else sender.sayChoices(message('suggestion.question', { address: ltr(suggestion) }));
  }

  takeSuggestion(): void {
    const { field } = this.#options;
    const { suggestion } = field.suggester;
    if (suggestion === undefined) return;
    field.suggester.clear();
    field.enter(suggestion);
    this.#host.focus();
  }

  declineSuggestion(): void {
    this.#options.field.suggester.decline();
    this.#host.focus();
  }

  /** Opens the address of a code that is on its way. */
  change(): void {
    const flow = this.#flow;
    if (!flow) return;
    flow.session.change();
    this.#options.field.reopen(flow.session.destination);
    flow.actions.focusOn('address');
  }

  /** Goes back to the code that is on its way. */
  cancelChange(): void {
    const flow = this.#flow;
    if (!flow) return;
    this.#options.sender.forgive();
    flow.session.cancelChange();
    flow.actions.focusOn('code');
  }

  get #flow(): FlowContext | undefined {
    return this.#options.flow();
  }

  /** Outside a flow, Enter is the page's form's. */
  #onKeydown(event: KeyboardEvent): void {
    const { field, sender } = this.#options;
    if (event.key !== 'Enter' || event.isComposing || event.target !== field.input || !this.#flow) return;
    event.preventDefault();
    if (!event.repeat) void sender.send();
  }
}
