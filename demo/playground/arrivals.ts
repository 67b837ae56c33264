import type { Mail, Stored, TextMessage } from '../server/embedded/inbox.js';

export type StoredMail = Stored<Mail>;
export type StoredText = Stored<TextMessage>;

/** More than fit on a screen; the server keeps the rest. */
const SHOWN = 20;

export interface ArrivalsOptions<T> {
  readonly isMessage: (value: unknown) => value is T;
  /** Called after every change. */
  readonly onChange: () => void;
  /** Called before that with a message that arrives while the page is open. */
  readonly onArrival?: (message: T) => void;
}

/**
 * What has arrived in the server's mailbox or phone, newest first: its list, and then its stream.
 * A server that mails for real has neither; then `isThere` is false.
 */
export class Arrivals<T extends { readonly id: string }> {
  readonly #path: string;
  readonly #options: ArrivalsOptions<T>;
  #messages: readonly T[] = [];
  #isThere = true;

  constructor(path: string, options: ArrivalsOptions<T>) {
    this.#path = path;
    this.#options = options;
    const events = new EventSource(`${path}/events`);
    // Also after the connection was lost: what came meanwhile is only in the list.
    events.addEventListener('open', () => void this.#load());
    events.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') this.#arrive(JSON.parse(data));
    });
    events.addEventListener('error', () => {
      this.#isThere = events.readyState !== EventSource.CLOSED;
      options.onChange();
    });
  }

  get messages(): readonly T[] {
    return this.#messages;
  }

  get isThere(): boolean {
    return this.#isThere;
  }

  #arrive(value: unknown): void {
    if (this.#options.isMessage(value)) this.#options.onArrival?.(value);
    this.#add([value]);
  }

  async #load(): Promise<void> {
    const answer = await fetch(this.#path);
    const list: unknown = await answer.json();
    if (Array.isArray(list)) this.#add(list.slice(0, SHOWN).reverse());
  }

  /** `values` is in the order of arrival. */
  #add(values: readonly unknown[]): void {
    for (const value of values)
      if (this.#options.isMessage(value) && !this.#messages.some(({ id }) => id === value.id))
        this.#messages = [value, ...this.#messages].slice(0, SHOWN);
    this.#options.onChange();
  }
}

const hasTexts = (value: unknown, names: readonly string[]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  names.every((name) => typeof Reflect.get(value, name) === 'string');

const ofAny = ['id', 'to', 'from', 'receivedAt', 'text'] as const;

export const isText = (value: unknown): value is StoredText => hasTexts(value, ofAny);
export const isMail = (value: unknown): value is StoredMail =>
  hasTexts(value, [...ofAny, 'subject', 'html', 'folder']);
