interface OtpCredential extends Credential {
  readonly code: string;
}

const isOtpCredential = (credential: Credential | null): credential is OtpCredential =>
  credential !== null && 'code' in credential && typeof credential.code === 'string';

/**
 * Asks the browser for the code in a text message that is bound to the page's origin (WebOTP, https://wicg.github.io/web-otp/).
 *
 * Owns: the one request, and ending it when the code is no longer wanted.
 * Does not own: when a code is wanted, and what becomes of it.
 */
export class WebOtpRequest {
  readonly #onCode: (code: string) => void;
  #waiting: AbortController | undefined;
  #wantedFor: string | undefined;

  constructor(onCode: (code: string) => void) {
    this.#onCode = onCode;
  }

  /** Waits for the code of one send, until the form is submitted; `undefined` for none. The same one again changes nothing. */
  want(send: string | undefined, form: HTMLFormElement | null): void {
    if (send === this.#wantedFor || !('OTPCredential' in globalThis) || !isSecureContext) return;
    this.abort();
    this.#wantedFor = send;
    if (send === undefined) return;
    const { signal } = (this.#waiting = new AbortController());
    form?.addEventListener('submit', () => this.#waiting?.abort(), { signal });
    void this.#wait(signal);
  }

  abort(): void {
    this.#waiting?.abort();
    this.#waiting = this.#wantedFor = undefined;
  }

  async #wait(signal: AbortSignal): Promise<void> {
    const request = { otp: { transport: ['sms'] }, signal };
    const credential = await navigator.credentials.get(request).catch(() => null);
    // Some browsers answer even then.
    if (!signal.aborted && isOtpCredential(credential)) this.#onCode(credential.code);
  }
}
