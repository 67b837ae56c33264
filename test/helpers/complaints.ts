/** Listens to what a page complains of from now on: warnings and errors in the console, and what nobody caught. */
export class Complaints {
  readonly heard: string[] = [];
  readonly #listening = new AbortController();
  readonly #console = { error: console.error, warn: console.warn };

  constructor() {
    const { signal } = this.#listening;
    addEventListener('error', ({ message }) => this.heard.push(message), { signal });
    addEventListener('unhandledrejection', ({ reason }) => this.heard.push(String(reason)), { signal });
    for (const level of ['error', 'warn'] as const)
      console[level] = (...parts: unknown[]) => this.heard.push(parts.map(String).join(' '));
  }

  stop(): void {
    this.#listening.abort();
    Object.assign(console, this.#console);
  }
}
