/** The parts a flow makes for itself, in the order in which they are read. */
const TAGS = ['otp-request', 'otp-input', 'otp-help'] as const;
const MADE = 'data-otp-made';

/**
 * Fills a flow that the page left empty, in the light DOM, and withdraws what it made if the page brings its own later:
 * frameworks append children after the element, and a parser may still be on its way.
 */
export class LightParts {
  readonly #host: HTMLElement;
  #observer: MutationObserver | undefined;
  #abort: AbortController | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  connect(): void {
    this.#observer = new MutationObserver(() => this.#withdraw());
    this.#observer.observe(this.#host, { childList: true });
    const { ownerDocument } = this.#host;
    if (ownerDocument.readyState !== 'loading') {
      this.#fill();
      return;
    }
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    ownerDocument.addEventListener('DOMContentLoaded', () => this.#fill(), { once: true, signal });
  }

  disconnect(): void {
    this.#observer?.disconnect();
    this.#abort?.abort();
  }

  #fill(): void {
    if (this.#host.firstElementChild) return;
    for (const tag of TAGS) {
      const part = this.#host.ownerDocument.createElement(tag);
      part.setAttribute(MADE, '');
      this.#host.append(part);
    }
  }

  #withdraw(): void {
    const children = [...this.#host.children];
    if (children.every((child) => child.hasAttribute(MADE))) return;
    for (const child of children) if (child.hasAttribute(MADE)) child.remove();
  }
}
