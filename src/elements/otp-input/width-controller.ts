import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows how wide a part of its host is, and has the host updated when that changes. */
export class WidthController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #selector: string;
  #observer: ResizeObserver | undefined;
  #width = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  /** CSS pixels; 0 while it is not known. */
  get width(): number {
    return this.#width;
  }

  hostUpdated(): void {
    const part = this.#host.shadowRoot?.querySelector(this.#selector);
    if (this.#observer || !part || !('ResizeObserver' in globalThis)) return;
    this.#observer = new ResizeObserver(([entry]) => {
      this.#width = entry?.contentRect.width ?? 0;
      this.#host.requestUpdate();
    });
    this.#observer.observe(part);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
