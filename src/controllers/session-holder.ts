import type { Session, SessionSettings } from '../session/session.js';

export interface SessionHolderOptions {
  /** Makes a session where the page gives none. */
  readonly make: () => Session;
  /** Called when a session is taken up; what is begun then ends with the signal. */
  readonly onTakeUp: (session: Session, signal: AbortSignal) => void;
}

/**
 * Holds the session of a flow.
 *
 * Owns: making it when it is first asked for, putting the page's own in its place, when it is listened to, and its end.
 * Does not own: the end of a session that the page has made, and what follows from what a session tells.
 */
export class SessionHolder {
  readonly #options: SessionHolderOptions;
  #session: Session | undefined;
  #isOwn = true;
  #listening: AbortController | undefined;

  constructor(options: SessionHolderOptions) {
    this.#options = options;
  }

  /** The page's session, else one of its own. */
  get session(): Session {
    if (!this.#session) {
      this.#session = this.#options.make();
      this.#isOwn = true;
    }
    return this.#session;
  }

  /** Takes the page's session instead. It is to be taken up like any other. */
  replace(session: Session): void {
    if (session === this.#session) return;
    this.letGo();
    this.#session = session;
    this.#isOwn = false;
  }

  /** Other settings, for a session of its own; the page's has those it was made with. */
  configure(settings: SessionSettings): void {
    const { session } = this;
    if (this.#isOwn) session.configure(settings);
  }

  /** Listens to the session, unless it is listened to. */
  takeUp(): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    this.#options.onTakeUp(this.session, this.#listening.signal);
  }

  /** Listens no more; a session of its own is over, and the next one is another one. */
  letGo(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    if (!this.#isOwn) return;
    this.#session?.dispose();
    this.#session = undefined;
  }
}
