import { readInternational, type NumberReading } from '../../core/address/phone.js';
import { SECOND, type Clock } from '../../core/clock.js';
import { LatePart } from '../../core/late-part.js';
import { message, type Message } from '../../core/messages.js';
import { learnEnglish } from '../../locales/english.js';
import { writeValue } from '../otp-input/native-input.js';
import type * as help from './phone-help.js';
import type { Doubt } from './phone-help.js';

export type PhoneHelp = typeof help;

export interface PhoneEntryOptions {
  /** Where numbers without a country's code are from (ISO 3166). */
  readonly country: () => string | undefined;
  /** Called when the plans are there, or will not come. */
  readonly onLoad: () => void;
  /** Fetches the plans, and all that is done by them. */
  readonly load?: () => Promise<PhoneHelp>;
}

/** A send waits no longer than this for the plans: they are a help, not a condition. */
const PATIENCE = 3 * SECOND;

/** Edits of one character; what is pasted or filled in stays as it came. */
const TYPED: ReadonlySet<string> = new Set(['insertText', 'deleteContentBackward', 'deleteContentForward']);

async function loadHelp(): Promise<PhoneHelp> {
  const loaded = await import('./phone-help.js');
  learnEnglish(loaded.enPhone);
  return loaded;
}

/**
 * Helps with a number while it is typed, and knows what is doubtful about it.
 *
 * Owns: fetching the world's numbering plans when a number is first asked for, and the grouping of digits in the field.
 * Where the plans cannot be fetched, numbers that begin with `+` are read all the same.
 * Does not own: the field, what is shown, or whether a doubtful number is sent; the rules are the core's.
 */
export class PhoneEntry {
  readonly #options: PhoneEntryOptions;
  readonly #help: LatePart<PhoneHelp>;
  #before = '';

  constructor(options: PhoneEntryOptions) {
    this.#options = options;
    this.#help = new LatePart(options.load ?? loadHelp);
  }

  /** Whether the plans are on their way. */
  get isLoading(): boolean {
    return this.#help.isComing;
  }

  /** Fetches the plans, unless they are there or on their way. */
  load(): void {
    if (!this.#help.part && !this.isLoading) void this.#help.need().then(this.#options.onLoad);
  }

  /** Of plans that are on their way: resolves when they are there, will not come, or take too long. */
  async settled(clock: Clock): Promise<void> {
    let timer: unknown;
    const limit = new Promise<void>((resolve) => {
      timer = clock.setTimeout(resolve, PATIENCE);
    });
    await Promise.race([this.#help.need(), limit]);
    clock.clearTimeout(timer);
  }

  /** Groups the digits after an edit, where they were grouped before. */
  edited(input: HTMLInputElement, event: Event): void {
    const { selectionStart: caret, value: text } = input;
    const before = this.#before;
    this.#before = text;
    const type = event instanceof InputEvent && !event.isComposing ? event.inputType : '';
    if (caret === null || !TYPED.has(type)) return;
    const isForward = type === 'deleteContentForward';
    const grouped = this.#help.part?.regroupNumber(
      before,
      { text, caret, isForward },
      this.#options.country(),
    );
    if (!grouped) return;
    this.#before = grouped.text;
    if (grouped.text === text && grouped.caret === caret) return;
    writeValue(input, grouped.text);
    input.setSelectionRange(grouped.caret, grouped.caret);
  }

  /** The text is another one, and no edit of a person's. */
  written(text: string): void {
    this.#before = text;
  }

  /** Reads the text as it is sent. */
  readonly read = (text: string): NumberReading =>
    this.#help.part?.readNumber(text, this.#options.country()) ?? readInternational(text);

  /** What is doubtful about a number that was read from the field; nothing where no plan is at hand to tell. */
  doubt(
    reading: Extract<NumberReading, { readonly number: string }>,
    options: { readonly method: string; readonly smsCountries: readonly string[] },
  ): Doubt | undefined {
    return this.#help.part?.doubtAbout(reading, { ...options, country: this.#options.country() });
  }

  /** The country in which the text is read, by name and code; while that is open, how to say it. */
  hint(text: string): Message {
    return this.#help.part?.countryHint(text, this.#options.country()) ?? message('identify.phone.hint');
  }
}
