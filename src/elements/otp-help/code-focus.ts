import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closestAcross } from '../../controllers/closest-across.js';

/**
 * Whether the code field is in use on a touch screen, where the keyboard covers what stands below it.
 *
 * Owns: listening to the focus of the flow around its host. Does not own: the field, which keeps its focus until the
 * person presses something (the bar with the code from a text needs it).
 */
export class CodeFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #input: HTMLElement | undefined;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get isCovering(): boolean {
    return this.#input !== undefined;
  }

  hostConnected(): void {
    const flow = closestAcross(this.#host, 'otp-flow');
    const { signal } = (this.#abort = new AbortController());
    flow?.addEventListener('focusin', ({ target }) => this.#take(target), { signal });
    flow?.addEventListener('focusout', () => this.#take(null), { signal });
    const root = flow?.getRootNode();
    if (root instanceof Document || root instanceof ShadowRoot) this.#take(root.activeElement);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#input = undefined;
  }

  /** Closes the keyboard. */
  release(): void {
    this.#input?.blur();
  }

  #take(target: EventTarget | null): void {
    const isField = target instanceof HTMLElement && target.closest('otp-input') !== null;
    this.#input = isField && matchMedia('(pointer: coarse)').matches ? target : undefined;
    this.#host.requestUpdate();
  }
}
