import type { LitElement, ReactiveController } from 'lit';
import type { FlowPart, FocusTarget } from './flow-context.js';

/**
 * Knows where focus is in a flow, and takes it on.
 *
 * Owns: the flow's parts, and what is remembered of focus: where the person was when its control went away, that it was
 * in the code field before a pointer took it to a button. Does not own: when focus moves, which the table of moments says.
 */
export class FocusDirector implements ReactiveController {
  readonly #host: LitElement;
  readonly #parts = new Set<FlowPart>();
  #abort: AbortController | undefined;
  /** What the person last focused or pointed at, and everything around it. */
  #last: readonly EventTarget[] = [];
  #wasOnCode = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('pointerdown', () => (this.#wasOnCode = this.isOnCode), { capture: true });
    host.addEventListener('keydown', () => (this.#wasOnCode = false), { capture: true });
  }

  hostConnected(): void {
    const { signal } = (this.#abort = new AbortController());
    // Not every engine focuses a button that is pressed, so a press tells as much as focus does.
    for (const type of ['focusin', 'pointerdown'])
      this.#host.ownerDocument.addEventListener(type, (event) => (this.#last = event.composedPath()), {
        signal,
      });
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#last = [];
  }

  add(part: FlowPart): void {
    this.#parts.add(part);
  }

  remove(part: FlowPart): void {
    this.#parts.delete(part);
  }

  has(role: FlowPart['role']): boolean {
    return [...this.#parts].some((part) => part.role === role);
  }

  /** Focus is inside the flow, or on nothing because the focused control went. */
  get isInside(): boolean {
    return this.#isIn(this.#host);
  }

  get isOnCode(): boolean {
    return [...this.#parts].some(({ role, element }) => role === 'code' && this.#isIn(element));
  }

  /** Focus was in the code field, and its control went. */
  get isLostFromCode(): boolean {
    return this.isOnCode && this.#isNowhere;
  }

  /** The last press was a pointer's, and took focus from the code field. */
  get wasTakenFromCode(): boolean {
    return this.#wasOnCode && this.isInside;
  }

  /** Takes focus on once the parts are painted: what was disabled a moment ago must take it. */
  async focusOn(target: FocusTarget): Promise<void> {
    await this.#host.updateComplete;
    await Promise.all([...this.#parts].map(({ element }) => element.updateComplete));
    const inOrder = ROLES.flatMap((role) => [...this.#parts].filter((part) => part.role === role));
    inOrder.some((part) => part.focusOn(target));
  }

  get #isNowhere(): boolean {
    const { activeElement, body } = this.#host.ownerDocument;
    return activeElement === null || activeElement === body;
  }

  #isIn(element: Element): boolean {
    return element.matches(':focus-within') || (this.#isNowhere && this.#last.includes(element));
  }
}

/** Who is asked first to take focus: the headline is `otp-request`'s wherever there is one. */
const ROLES: readonly FlowPart['role'][] = ['request', 'code', 'help'];
