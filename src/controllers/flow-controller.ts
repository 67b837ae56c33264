import type { ContextEvent } from '@lit/context';
import type { ControllerHost } from './controller-host.js';
import { closestAcross } from './closest-across.js';
import { flowContext, type FlowActions, type FlowContext, type FlowPart } from './flow-context.js';

const FLOW = 'otp-flow';

/**
 * Connects a part to the flow around it.
 *
 * Owns: the subscription to the flow's context (the web components' community protocol), by which its host is updated,
 * asking again where the flow is upgraded after its part, and the part's place in the flow.
 * Does not own: the session, which the flow creates and ends. Outside a flow there is simply none.
 */
export class FlowController {
  readonly #host: ControllerHost;
  readonly #part: FlowPart;
  #flow: FlowContext | undefined;
  #unsubscribe: (() => void) | undefined;
  #joined: { readonly actions: FlowActions; readonly leave: () => void } | undefined;

  constructor(host: ControllerHost, part: FlowPart) {
    this.#host = host;
    this.#part = part;
    host.addController(this);
  }

  hostConnected(): void {
    // Where there was a flow, there may be none now.
    this.#host.requestUpdate();
    if (customElements.get(FLOW)) this.#ask();
    if (!this.#unsubscribe && closestAcross(this.#host, `${FLOW}:not(:defined)`))
      void customElements.whenDefined(FLOW).then(this.#ask);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#join(undefined);
  }

  get flow(): FlowContext | undefined {
    return this.#joined && this.#flow;
  }

  #ask = (): void => {
    if (!this.#host.isConnected || this.#unsubscribe) return;
    const hear = (flow: FlowContext | undefined, unsubscribe?: () => void) => {
      // A nearer flow has answered since.
      if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
      this.#unsubscribe = unsubscribe;
      this.#flow = flow;
      this.#join(flow?.actions);
      this.#host.requestUpdate();
    };
    const question: Omit<ContextEvent<typeof flowContext>, keyof Event> = {
      context: flowContext,
      contextTarget: this.#host,
      callback: hear,
      subscribe: true,
    };
    const event = new Event('context-request', { bubbles: true, composed: true });
    this.#host.dispatchEvent(Object.assign(event, question));
  };

  #join(actions: FlowActions | undefined): void {
    if (actions === this.#joined?.actions) return;
    this.#joined?.leave();
    this.#joined = actions && { actions, leave: actions.join(this.#part) };
  }
}
