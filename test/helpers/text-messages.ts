interface CodeRequest {
  readonly transport: unknown;
  readonly signal: AbortSignal;
  /** The message has come, and the person agreed. It is answered even when the page has given up: Chrome did. */
  readonly answer: (code: string) => void;
  readonly refuse: (reason: DOMException) => void;
}

export interface BrowserWithWebOtp {
  readonly isSecure?: boolean;
  /** Whether it has WebOTP at all. */
  readonly hasWebOtp?: boolean;
}

/** Makes the browser one that reads text messages, https://wicg.github.io/web-otp/, until `restore` is called. */
export class TextMessages {
  readonly requests: CodeRequest[] = [];
  readonly #restore: (() => void)[] = [];

  constructor({ isSecure = true, hasWebOtp = true }: BrowserWithWebOtp = {}) {
    const get = (options?: unknown) => this.#request(options);
    this.#substitute(navigator, 'credentials', { get });
    this.#substitute(globalThis, 'isSecureContext', isSecure);
    this.#substitute(globalThis, 'OTPCredential', hasWebOtp ? () => {} : undefined);
  }

  get last(): CodeRequest {
    const request = this.requests.at(-1);
    if (!request) throw new Error('No code was asked for.');
    return request;
  }

  /** Requests that nobody has given up. */
  get waiting(): CodeRequest[] {
    return this.requests.filter(({ signal }) => !signal.aborted);
  }

  restore(): void {
    for (const restore of this.#restore.splice(0)) restore();
  }

  #request(options: unknown): Promise<unknown> {
    const { otp, signal } = options as { otp: { transport: unknown }; signal: AbortSignal };
    return new Promise((resolve, reject) => {
      const answer = (code: string) => resolve({ type: 'otp', id: '', code });
      this.requests.push({ transport: otp.transport, signal, answer, refuse: reject });
    });
  }

  /** A value of undefined takes the property away: pages ask whether it is there. */
  #substitute(owner: object, name: string, value: unknown): void {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    Reflect.deleteProperty(owner, name);
    if (value !== undefined) Object.defineProperty(owner, name, { value, configurable: true });
    this.#restore.push(() => {
      Reflect.deleteProperty(owner, name);
      if (before) Object.defineProperty(owner, name, before);
    });
  }
}
