import type { LitElement, ReactiveController } from 'lit';
import type { FlowPart, FocusTarget } from './flow-context.js';

/**
 * Knows where focus is in a flow, and takes it on.
 *
 * Owns: the flow's parts, and what is remembered of focus: that it was inside when its control went away, that it was in
 * the code field before a pointer took it to a button. Does not own: when focus moves, which the table of moments says.
 */
export class FocusDirector implements ReactiveController {
  readonly #host: LitElement;
  readonly #parts = new Set<FlowPart>();
  #wasInside = false;
  #wasOnCode = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('focusin', () => {
      this.#wasInside = true;
    });
    host.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !host.contains(relatedTarget)) this.#wasInside = false;
    });
    host.addEventListener('pointerdown', () => (this.#wasOnCode = this.isOnCode), { capture: true });
    host.addEventListener('keydown', () => (this.#wasOnCode = false), { capture: true });
  }

  hostConnected(): void {}

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
    const active = activeElementOf(this.#host);
    const isNowhere = active === null || active === this.#host.ownerDocument.body;
    return isNowhere ? this.#wasInside : this.#host.contains(active);
  }

  get isOnCode(): boolean {
    const active = activeElementOf(this.#host);
    return [...this.#parts].some(({ role, element }) => role === 'code' && element.contains(active));
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
}

/** Who is asked first to take focus: the headline is `otp-request`'s wherever there is one. */
const ROLES: readonly FlowPart['role'][] = ['request', 'code', 'help'];

/** The focused element as seen from where `element` stands: from outside a shadow root only its host can be seen. */
function activeElementOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
}
