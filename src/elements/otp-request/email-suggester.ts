import { mistypable } from '../../core/address/destination.js';
import { SECOND, type Clock } from '../../core/clock.js';
import { LatePart } from '../../core/late-part.js';

export interface EmailSuggesterOptions {
  readonly clock: () => Clock;
  /** Called when the suggestion came or went. */
  readonly onChange: () => void;
}

/** Whoever types no further for so long has probably ended the word. */
const PAUSE = SECOND;

const rules = new LatePart(async () => (await import('../../core/address/email-typos.js')).suggestEmail);

/** Addresses that are right as they are, says whoever typed them: not to be asked again while the page lives. */
const declined = new Set<string>();

/**
 * Finds the address that was meant for a mistyped one, once a person has typed it.
 *
 * Owns: when to look (after a pause, or when the field is left; never under a pointer that is down, since a press has to
 * end where it began), what was declined, and fetching the rules when the first address is typed. Where they cannot be
 * fetched nothing is suggested.
 * Does not own: the field, what is shown and said, or the rules themselves.
 */
export class EmailSuggester {
  readonly #options: EmailSuggesterOptions;
  #text = '';
  #suggestion: string | undefined;
  #timer: unknown;
  #isPointing = false;
  #isDue = false;

  constructor(options: EmailSuggesterOptions) {
    this.#options = options;
  }

  /** What was probably meant by what is in the field. */
  get suggestion(): string | undefined {
    return this.#suggestion;
  }

  /** The person has changed the text. */
  typed(text: string): void {
    this.clear();
    this.#text = text;
    if (!text.includes('@')) return;
    void rules.need();
    this.#timer = this.#options.clock().setTimeout(() => this.look(), PAUSE);
  }

  /** The text is whole: looks at it now, or as soon as nobody presses anything. */
  look(): void {
    this.#options.clock().clearTimeout(this.#timer);
    this.#isDue = this.#isPointing;
    if (!this.#isPointing) void this.#find();
  }

  pointerDown(): void {
    this.#isPointing = true;
  }

  pointerUp(): void {
    this.#isPointing = false;
    if (this.#isDue) this.look();
  }

  /** Nothing is suggested any more: the text is another one, or none of the person's. */
  clear(): void {
    this.#options.clock().clearTimeout(this.#timer);
    this.#text = '';
    this.#isDue = false;
    this.#show(undefined);
  }

  /** The text is right as it is. */
  decline(): void {
    declined.add(keyOf(this.#text));
    this.clear();
  }

  /** The correction of what the person typed, for after it was sent as it is. */
  async unanswered(): Promise<string | undefined> {
    return this.#correct(this.#text);
  }

  async #find(): Promise<void> {
    const text = this.#text;
    const found = await this.#correct(text);
    if (text === this.#text) this.#show(found);
  }

  async #correct(text: string): Promise<string | undefined> {
    const address = mistypable(text);
    if (address === undefined || declined.has(keyOf(text))) return undefined;
    const suggest = await rules.need();
    return suggest?.(address);
  }

  #show(suggestion: string | undefined): void {
    if (suggestion === this.#suggestion) return;
    this.#suggestion = suggestion;
    this.#options.onChange();
  }
}

const keyOf = (text: string): string => text.trim().toLowerCase();
