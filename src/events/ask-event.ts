/**
 * An ask comes before the act and can be prevented. Listeners may have it wait for a promise (a CAPTCHA, a consent);
 * the act is carried out after all of them are settled, by whoever dispatched the ask.
 */
export abstract class AskEvent extends Event {
  /** Headers to add to the request. */
  readonly headers: Record<string, string> = {};
  /** A CAPTCHA's token, for a server that asks for one. */
  captcha: string | undefined;
  readonly #waits: Promise<unknown>[] = [];
  #isOpen = true;

  constructor(type: string) {
    super(type, { bubbles: true, composed: true, cancelable: true });
  }

  /** Holds the act back until `promise` settles; when it rejects, nothing is done. Only while the event is dispatched. */
  waitUntil(promise: Promise<unknown>): void {
    if (this.#isOpen) {
      this.#waits.push(promise);
      return;
    }
    console.warn(`otp-elements: waitUntil() on "${this.type}" came after its dispatch and is ignored.`);
  }

  /** Dispatches the ask from `target`. False when it was prevented; rejects when something waited for was rejected. */
  async settle(target: EventTarget): Promise<boolean> {
    target.dispatchEvent(this);
    this.#isOpen = false;
    await Promise.all(this.#waits);
    return !this.defaultPrevented;
  }
}
