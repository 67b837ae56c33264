import { randomUUID } from 'node:crypto';

/** More than anybody looks at; the oldest go first. */
const CAPACITY = 500;

export interface Received {
  readonly to: string;
  readonly from: string;
  /** ISO 8601. */
  readonly receivedAt: string;
  /** Its id at the service that took it, where there is one: what a webhook calls it by. */
  readonly messageId?: string;
}

export type Stored<T> = T & { readonly id: string };

/** Messages that have arrived, newest first. */
export class Inbox<T extends Received> {
  #messages: readonly Stored<T>[] = [];
  readonly #listeners = new Set<(message: Stored<T>) => void>();

  add(message: T): void {
    const stored = { ...message, id: randomUUID() };
    this.#messages = [stored, ...this.#messages].slice(0, CAPACITY);
    for (const listener of this.#listeners) listener(stored);
  }

  /** All messages, or those to one address or number. */
  list(to?: string): readonly Stored<T>[] {
    const wanted = to?.toLowerCase();
    return wanted === undefined
      ? this.#messages
      : this.#messages.filter((message) => message.to.toLowerCase() === wanted);
  }

  get(id: string): Stored<T> | undefined {
    return this.#messages.find((message) => message.id === id);
  }

  /** Calls `listener` with each new message until the returned function is called. */
  listen(listener: (message: Stored<T>) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

export interface Mail extends Received {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly folder: 'Inbox' | 'Junk';
}

export interface TextMessage extends Received {
  readonly text: string;
}
