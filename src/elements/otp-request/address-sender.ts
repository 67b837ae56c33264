import type { ReactiveControllerHost } from 'lit';
import type { FlowContext } from '../../controllers/flow-context.js';
import type { LanguageController } from '../../controllers/language-controller.js';
import { readDestination, sortOf } from '../../core/address/destination.js';
import { phoneFault } from '../../core/address/phone.js';
import { message, type Message } from '../../core/messages.js';
import type { SessionState } from '../../core/state.js';
import type { AddressField } from './address-field.js';
import type { Doubt } from './phone-help.js';
import type { SendFollower } from './send-follower.js';

/** A way past a warning: a method, or the one that was meant. */
export type PastDoubt = 'voice' | 'whatsapp' | 'email' | 'anyway';

export interface AddressSenderOptions {
  readonly flow: () => FlowContext | undefined;
  readonly field: AddressField;
  readonly words: LanguageController;
  readonly sends: SendFollower;
  /** Where texts can be sent (ISO 3166). None: everywhere. */
  readonly smsCountries: () => readonly string[];
}

/** A number that may not get the code, as the person was told. */
interface Doubtful extends Doubt {
  readonly destination: string;
}

/** The address is asked for, or the first code to it is being sent. */
export const isAsking = ({ step, sending }: SessionState): boolean =>
  step === 'identify' || (step === 'sending' && sending?.reason === 'start');

/**
 * Sends a code to what was typed.
 *
 * Owns: reading it when the person asks for a code, what is then wrong with it, and the warning that holds up the first
 * press, and no other.
 * Does not own: the field, the send itself, or what is shown.
 */
export class AddressSender {
  /** What is wrong with the text. */
  fault: Message | undefined;
  /** What was last said of choices. */
  spoken = '';
  /** A press waits for the numbering plans. */
  isPreparing = false;
  readonly #host: ReactiveControllerHost;
  readonly #options: AddressSenderOptions;
  #doubtful: Doubtful | undefined;

  constructor(host: ReactiveControllerHost, options: AddressSenderOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Why the number may not get the code, and what may be done about it. */
  get doubt(): { readonly warning: Message; readonly ways: readonly PastDoubt[] } | undefined {
    if (!this.#doubtful) return undefined;
    const { doubt, warning } = this.#doubtful;
    const offered = this.#options.flow()?.state.methods ?? [];
    // A number that is wrong is so for every method.
    const others = doubt === 'shape' ? (['email'] as const) : (['voice', 'whatsapp', 'email'] as const);
    return {
      warning,
      ways: [...others.filter((kind) => offered.includes(kind)), 'anyway'],
    };
  }

  /** The text is another one: what was said of it is no longer true. */
  forgive(): void {
    this.fault = undefined;
    this.#doubtful = undefined;
    this.#host.requestUpdate();
  }

  /** The person asks for a code. */
  async send(method = this.#options.flow()?.state.method): Promise<void> {
    const flow = this.#readyFlow;
    if (!flow || method === undefined) return;
    const { field } = this.#options;
    const isNational = sortOf(method) === 'phone' && phoneFault(field.value) === 'no-country';
    // A number with its country's code is understood without the plans; to doubt it is no reason to wait for them.
    if (isNational && field.phone.isLoading) {
      this.#prepare(true);
      await field.phone.settled(flow.session.clock);
      this.#prepare(false);
    }
    if (this.#readyFlow) this.#read(method);
  }

  /** The person answers a warning. */
  goPastDoubt(way: PastDoubt): void {
    const flow = this.#readyFlow;
    if (!flow) return;
    if (way === 'anyway') return void this.send();
    flow.session.chooseMethod(way);
    if (way !== 'email') return void this.send(way);
    this.forgive();
    flow.actions.focusOn('address');
  }

  /** Focus stays where it is, so a voice says that there is something to choose, and where. */
  sayChoices(news: Message): void {
    const { flow, words } = this.#options;
    this.spoken = words.sentences([news, message('suggestion.choices')]);
    flow()?.actions.announce(this.spoken);
  }

  #prepare(isPreparing: boolean): void {
    this.isPreparing = isPreparing;
    this.#host.requestUpdate();
  }

  #read(method: string): void {
    const { field, smsCountries } = this.#options;
    const read = readDestination(method, field.value, field.phone.read);
    const before = this.#doubtful;
    this.forgive();
    if ('fault' in read) {
      this.fault = read.fault;
      field.suggester.look();
      field.input?.focus();
      return;
    }
    const { destination, facts } = read;
    const options = { method, smsCountries: smsCountries() };
    const doubt = method === 'email' ? undefined : field.phone.doubt({ number: destination, facts }, options);
    if (doubt === undefined || before?.destination === destination) return this.#start(method, destination);
    this.#doubtful = { ...doubt, destination };
    this.sayChoices(doubt.warning);
  }

  #start(method: string, destination: string): void {
    const { flow: current, field, sends } = this.#options;
    const flow = current();
    if (!flow) return;
    const { session, actions, state } = flow;
    sends.starting(flow, { method, destination }, field.suggester.unanswered());
    session.start({ method, destination });
    // The same destination again is no send: the person goes back to the code that is on its way.
    if (state.changing && !session.state.sending && !session.state.changing) actions.focusOn('code');
  }

  /** The flow, where it takes a send now. */
  get #readyFlow(): FlowContext | undefined {
    const { flow, field } = this.#options;
    const current = flow();
    const isOff = this.isPreparing || field.input?.disabled === true;
    return current && isAsking(current.state) && !current.state.sending && !isOff ? current : undefined;
  }
}
