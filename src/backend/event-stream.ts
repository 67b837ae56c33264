import { BackendError } from './backend.js';
import { MAX_CHARACTERS } from './read-body.js';

export interface StreamEvent {
  readonly type: string;
  readonly data: string;
}

/**
 * Server-sent events (HTML standard, "interpreting an event stream") from pieces of text that may end anywhere.
 * The platform's own `EventSource` cannot send the header that proves whose challenge it is.
 */
export class EventStream {
  #line = '';
  #endedWithReturn = false;
  #type = '';
  #data: string[] = [];
  #length = 0;

  /**
   * The events that `text` completes.
   *
   * @throws BackendError `bad_answer` when one event grows without end.
   */
  push(text: string): StreamEvent[] {
    if (text === '') return [];
    // The second half of a line end whose first half came with the last piece.
    const isSplitEnd = this.#endedWithReturn && text.startsWith('\n');
    this.#endedWithReturn = text.endsWith('\r');
    const lines = (this.#line + (isSplitEnd ? text.slice(1) : text)).split(/\r\n|\n|\r/);
    this.#line = lines.pop() ?? '';
    const events = lines.flatMap((line) => this.#take(line));
    if (this.#line.length + this.#length > MAX_CHARACTERS) throw new BackendError('bad_answer');
    return events;
  }

  #take(line: string): StreamEvent[] {
    if (line === '') return this.#dispatch();
    const [, name, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (name === 'event') this.#type = value;
    if (name === 'data') {
      this.#data.push(value);
      this.#length += value.length;
    }
    return [];
  }

  #dispatch(): StreamEvent[] {
    const event = { type: this.#type || 'message', data: this.#data.join('\n') };
    const isEmpty = this.#data.length === 0;
    this.#type = '';
    this.#data = [];
    this.#length = 0;
    return isEmpty ? [] : [event];
  }
}
