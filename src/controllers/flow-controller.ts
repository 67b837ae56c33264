import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { flowContext, type FlowActions, type FlowContext, type FlowPart } from './flow-context.js';

/**
 * Connects a part to the flow around it.
 *
 * Owns: the subscription to the flow's context, by which its host is updated, and the part's place in the flow.
 * Does not own: the session, which the flow creates and ends. Outside a flow there is simply none.
 */
export class FlowController implements ReactiveController {
  readonly #part: FlowPart;
  readonly #consumer: ContextConsumer<typeof flowContext, ReactiveElement>;
  #joined: { actions: FlowActions; leave: () => void } | undefined;

  constructor(host: ReactiveElement, part: FlowPart) {
    this.#part = part;
    this.#consumer = new ContextConsumer(host, {
      context: flowContext,
      subscribe: true,
      callback: (flow) => this.#join(flow?.actions),
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#join(undefined);
  }

  get flow(): FlowContext | undefined {
    return this.#joined ? this.#consumer.value : undefined;
  }

  #join(actions: FlowActions | undefined): void {
    if (actions === this.#joined?.actions) return;
    this.#joined?.leave();
    this.#joined = actions && { actions, leave: actions.join(this.#part) };
  }
}
