import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** WebOTP, where a browser has it: https://wicg.github.io/web-otp/ */
interface OtpCredential extends Credential {
  readonly code: string;
}

const isOtpCredential = (credential: Credential | null): credential is OtpCredential =>
  credential !== null && 'code' in credential && typeof credential.code === 'string';

/**
 * Waits for the code in a text message that is bound to the page's origin.
 *
 * Owns: the one request, and ending it when the code is no longer wanted.
 * Does not own: when it is wanted, and what becomes of the code.
 */
export class WebOtpController implements ReactiveController {
  readonly #isWanted: () => boolean;
  readonly #onCode: (code: string) => void;
  #waiting: AbortController | undefined;

  constructor(
    host: ReactiveControllerHost,
    { isWanted, onCode }: { readonly isWanted: () => boolean; readonly onCode: (code: string) => void },
  ) {
    this.#isWanted = isWanted;
    this.#onCode = onCode;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!('OTPCredential' in globalThis) || !isSecureContext) return;
    if (!this.#isWanted()) this.hostDisconnected();
    else if (!this.#waiting) void this.#wait((this.#waiting = new AbortController()));
  }

  hostDisconnected(): void {
    this.#waiting?.abort();
    this.#waiting = undefined;
  }

  /** Some browsers answer even when they were told not to; a "no" of the person is no fault. */
  async #wait({ signal }: AbortController): Promise<void> {
    const request = { otp: { transport: ['sms'] }, signal };
    const credential = await navigator.credentials.get(request).catch(() => null);
    if (!signal.aborted && isOtpCredential(credential)) this.#onCode(credential.code);
  }
}
