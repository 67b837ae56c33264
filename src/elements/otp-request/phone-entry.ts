import {
  countryOf,
  phoneDoubt,
  type NumberFacts,
  type NumberingPlan,
  type PhoneDoubt,
} from '../../core/address/phone-check.js';
import { readDestination } from '../../core/address/destination.js';
import { regroup } from '../../core/address/phone-format.js';
import { ltr } from '../../core/advice/wording.js';
import { SECOND, type Clock } from '../../core/clock.js';
import { message, type Message } from '../../core/messages.js';
import { writeValue } from '../otp-input/native-input.js';

export interface PhoneEntryOptions {
  /** Where numbers without a country's code are from (ISO 3166). */
  readonly country: () => string | undefined;
  /** Called when the numbering plans are there, or will not come. */
  readonly onLoad: () => void;
  /** Fetches the numbering plans. */
  readonly load?: () => Promise<Required<NumberingPlan>['numbers']>;
}

/** A send waits no longer than this for the plans: they are a help, not a condition. */
const PATIENCE = 3 * SECOND;

/** Edits of one character; what is pasted or filled in stays as it came. */
const TYPED: ReadonlySet<string> = new Set(['insertText', 'deleteContentBackward', 'deleteContentForward']);

const loadNumbers = async () => (await import('./phone-numbers.js')).phoneNumbers;

/**
 * Helps with a number while it is typed, and knows what is doubtful about it.
 *
 * Owns: fetching the world's numbering plans when a number is first asked for, the grouping of digits, and the words for
 * the country a number is read in. Where the plans cannot be fetched, numbers that begin with `+` are read all the same.
 * Does not own: the field, what is shown, or whether a doubtful number is sent; the rules are the core's.
 */
export class PhoneEntry {
  readonly #options: PhoneEntryOptions;
  #numbers: NumberingPlan['numbers'];
  #loading: Promise<void> | undefined;
  #before = '';

  constructor(options: PhoneEntryOptions) {
    this.#options = options;
  }

  get plan(): NumberingPlan {
    return { numbers: this.#numbers, country: this.#options.country() };
  }

  /** Whether the plans are on their way. */
  get isLoading(): boolean {
    return this.#loading !== undefined;
  }

  /** Fetches the plans, unless they are there or on their way. */
  load(): void {
    if (this.#numbers || this.#loading) return;
    const { load = loadNumbers, onLoad } = this.#options;
    this.#loading = load()
      .then(
        (numbers) => {
          this.#numbers = numbers;
        },
        () => undefined,
      )
      .finally(() => {
        this.#loading = undefined;
        onLoad();
      });
  }

  /** Resolves when the plans are there, will not come, or take too long. */
  async settled(clock: Clock): Promise<void> {
    let timer: unknown;
    const limit = new Promise<void>((resolve) => {
      timer = clock.setTimeout(resolve, PATIENCE);
    });
    await Promise.race([this.#loading, limit]);
    clock.clearTimeout(timer);
  }

  /** Groups the digits after an edit, where they were grouped before. */
  edited(input: HTMLInputElement, event: Event): void {
    const { selectionStart: caret, value: text } = input;
    const before = this.#before;
    this.#before = text;
    const numbers = this.#numbers;
    const type = event instanceof InputEvent && !event.isComposing ? event.inputType : '';
    if (!numbers || caret === null || !TYPED.has(type)) return;
    const isForward = type === 'deleteContentForward';
    const grouped = regroup(before, { text, caret, isForward }, (each) =>
      numbers.format(each, this.#options.country()),
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

  /** What is doubtful about a number that was read from the field. */
  doubt(
    { destination, facts }: { readonly destination: string; readonly facts?: NumberFacts | undefined },
    options: { readonly method: string; readonly smsCountries: readonly string[] },
  ): PhoneDoubt | undefined {
    return phoneDoubt({ number: destination, facts }, { ...this.plan, ...options });
  }

  /** The country in which the text is read, by name and code; while that is open, how to say it. */
  hint(text: string): Message {
    const { numbers, country } = this.plan;
    const read = readDestination('sms', text, this.plan);
    const facts = 'fault' in read ? undefined : read.facts;
    const found = facts && countryOf(facts);
    if (facts && found !== undefined) return named('identify.phone.country', found, facts.callingCode);
    const code = country === undefined ? undefined : numbers?.callingCode(country);
    return country === undefined || code === undefined
      ? message('identify.phone.hint')
      : named('identify.phone.home', country, code);
  }
}

const named = (
  key: 'identify.phone.country' | 'identify.phone.home',
  region: string,
  code: string,
): Message => message(key, { country: { region }, code: ltr(`+${code}`) });

/** The warning, in words. */
export function doubtMessage(doubt: PhoneDoubt, facts: NumberFacts | undefined): Message {
  const country = facts && countryOf(facts);
  switch (doubt) {
    case 'region':
      return country === undefined
        ? message('phone.landline')
        : message('phone.region', { country: { region: country } });
    case 'landline':
      return message('phone.landline');
    case 'shape':
      return message('phone.shape');
  }
}
