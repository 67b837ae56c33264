import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  silence,
  speakAt,
  spoken,
  withKeystroke,
  withMessage,
  withNewSend,
  withReturn,
  withUrgent,
  type Announcements,
  type Urgency,
} from '../core/announcements.js';
import type { Clock } from '../core/clock.js';

/** Invisible, but read: not `display: none`, which silences it too. */
const HIDDEN = {
  position: 'absolute',
  inlineSize: '1px',
  blockSize: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Speaks to people who do not see the page.
 *
 * Owns: one polite and one assertive live region in the host's shadow root, there before their text, and the rhythm of
 * what is said in them. Does not own: what is said, and when it becomes true.
 */
export class Announcer implements ReactiveController {
  readonly #host: Host;
  readonly #clock: () => Clock;
  readonly #regions = new Map<Urgency, HTMLElement>();
  #state: Announcements = silence;
  #timer: unknown;
  #delayed = new Set<unknown>();

  constructor(host: Host, clock: () => Clock) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  hostConnected(): void {
    for (const urgency of ['polite', 'assertive'] as const) {
      if (this.#regions.has(urgency)) continue;
      const region = this.#host.ownerDocument.createElement('div');
      region.setAttribute('aria-live', urgency);
      region.setAttribute('role', urgency === 'polite' ? 'status' : 'alert');
      Object.assign(region.style, HIDDEN);
      this.#regions.set(urgency, region);
    }
  }

  /** Puts the regions into the shadow root, once there is one. */
  hostUpdated(): void {
    const { shadowRoot } = this.#host;
    for (const region of this.#regions.values()) if (!region.isConnected) shadowRoot?.append(region);
  }

  hostDisconnected(): void {
    this.#clock().clearTimeout(this.#timer);
    for (const handle of this.#delayed) this.#clock().clearTimeout(handle);
    this.#delayed.clear();
    this.#timer = undefined;
  }

  say(text: string, urgency: Urgency = 'polite'): void {
    if (text === '') return;
    if (urgency === 'assertive') {
      this.#state = withUrgent(this.#state, text, this.#clock().now());
      this.#write('polite', '');
      this.#write('assertive', text);
      return;
    }
    this.#state = withMessage(this.#state, text);
    this.#schedule();
  }

  /** Does not say `text` any more, where it is still to be said: it is no longer true. */
  takeBack(text: string): void {
    if (this.#state.pending === text) this.#state = { ...this.#state, pending: undefined };
  }

  /** Says `text` after `delay` milliseconds if `isStillTrue` then: short waits need no words. */
  sayLater(text: string, delay: number, isStillTrue: () => boolean): void {
    const handle = this.#clock().setTimeout(() => {
      this.#delayed.delete(handle);
      if (isStillTrue()) this.say(text);
    }, delay);
    this.#delayed.add(handle);
  }

  noteKeystroke(): void {
    this.#state = withKeystroke(this.#state, this.#clock().now());
    this.#schedule();
  }

  /** The page is seen again. */
  noteReturn(): void {
    this.#state = withReturn(this.#state, this.#clock().now());
    this.#schedule();
  }

  /** What was said is over: whoever reads the page by lines should not find it. */
  clear(): void {
    this.#state = { ...this.#state, pending: undefined };
    this.#write('polite', '');
    this.#write('assertive', '');
  }

  noteNewSend(): void {
    this.#state = withNewSend(this.#state);
  }

  #schedule(): void {
    this.#clock().clearTimeout(this.#timer);
    this.#timer = undefined;
    const at = speakAt(this.#state);
    if (at === undefined) return;
    const wait = at - this.#clock().now();
    if (wait <= 0) this.#speak();
    else this.#timer = this.#clock().setTimeout(() => this.#speak(), wait);
  }

  #speak(): void {
    const { pending } = this.#state;
    if (pending === undefined) return;
    this.#state = spoken(this.#state, this.#clock().now());
    this.#write('assertive', '');
    this.#write('polite', pending);
  }

  /** The same words twice are a change to a live region only if there was nothing in between. */
  #write(urgency: Urgency, text: string): void {
    const region = this.#regions.get(urgency);
    if (!region) return;
    region.replaceChildren();
    if (text !== '') region.append(text);
  }
}
