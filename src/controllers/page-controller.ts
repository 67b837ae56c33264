import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a page can tell a session that has no document of its own. */
export interface PageListener {
  onVisible(visible: boolean): void;
  onOnline(online: boolean): void;
  /** The page is seen again: from another tab, or from the back/forward cache. */
  onReturn(): void;
  /** Time may have passed unnoticed, as after sleep. */
  onWake(): void;
  /** Hidden for good: the page is being left. */
  onLeave(): void;
}

/**
 * Tells its host's session about the page around it.
 *
 * Owns: the listeners on document and window. Does not own: what follows from what they hear.
 */
export class PageController implements ReactiveController {
  readonly #listener: PageListener;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost, listener: PageListener) {
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#abort = new AbortController());
    const listener = this.#listener;
    document.addEventListener(
      'visibilitychange',
      () => {
        const visible = document.visibilityState === 'visible';
        listener.onVisible(visible);
        if (!visible) return;
        listener.onReturn();
        listener.onWake();
      },
      { signal },
    );
    window.addEventListener('online', () => listener.onOnline(true), { signal });
    window.addEventListener('offline', () => listener.onOnline(false), { signal });
    window.addEventListener(
      'pageshow',
      ({ persisted }) => {
        if (!persisted) return;
        listener.onReturn();
        listener.onWake();
      },
      { signal },
    );
    window.addEventListener('pagehide', ({ persisted }) => persisted || listener.onLeave(), { signal });
    // Sleep may end without any of the above; the first thing a person does is to come back to the window.
    window.addEventListener('focus', () => listener.onWake(), { signal });
    listener.onVisible(document.visibilityState === 'visible');
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }
}
