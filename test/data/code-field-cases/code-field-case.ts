/** One thing done to a field, by its user, its browser or its page; or what is then to be seen. */
export type Step =
  | { readonly type: string }
  | { readonly press: string; readonly held?: readonly string[]; readonly times?: number }
  /** A click on the cell of that number; a drag to it, where it begins in another one. */
  | { readonly click: number; readonly held?: readonly string[]; readonly from?: number }
  /** `null`: there is something on the clipboard, and it cannot be read. */
  | { readonly paste: string | null }
  | { readonly drop: string }
  /** Filled in by a browser or a password manager. */
  | { readonly fill: string; readonly events?: readonly ('input' | 'change')[] }
  /** Put in at once, as a keyboard does with what it suggests. */
  | { readonly insert: string }
  | { readonly compose: readonly string[]; readonly commit: string }
  | { readonly undo: true }
  /** Properties that the page sets. */
  | { readonly set: Readonly<Record<string, unknown>> }
  | { readonly attribute: Readonly<Record<string, string>> }
  | { readonly call: 'focus' | 'blur' | 'select' | 'clear' | 'submit' }
  /** Of the form around it. */
  | { readonly reset: true }
  /** From here on the page prevents these events. */
  | { readonly prevent: string }
  /** From here on the page answers such an event with a call. */
  | { readonly on: string; readonly call: 'blur' | 'focus' }
  | { readonly expect: Expectation };

/** What is to be seen; only what is named is looked at. */
export interface Expectation {
  readonly value?: string;
  /** What the cells show, `_` for an empty one. */
  readonly shown?: string;
  /** Cells drawn as being edited. */
  readonly active?: readonly number[];
  /** The cell the caret is drawn in, or `null`. */
  readonly caret?: number | null;
  /** Of the input: `2-3`. */
  readonly selection?: string;
  readonly focused?: boolean;
  readonly cells?: number;
  /** How many cells stand before each separator. */
  readonly separators?: readonly number[];
  /** All states it is in. */
  readonly states?: readonly string[];
  /** All of `input`, `change`, `otp-complete` and `submit`, with the value then. */
  readonly heard?: readonly string[];
  /** All completions: `123456 typing`. */
  readonly completed?: readonly string[];
  /** What each `input` said of itself: `insertText 1`. */
  readonly edits?: readonly string[];
  /** Focus, `in` and `out`, as it came and went. */
  readonly visits?: readonly ('in' | 'out')[];
  /** Attributes of the input; `null` where there is to be none. */
  readonly input?: Readonly<Record<string, string | null>>;
  /** Attributes of the element. */
  readonly host?: Readonly<Record<string, string | null>>;
  /** Part of its description; an empty text: it has none. */
  readonly described?: string;
  readonly named?: string;
  /** Part of a sentence that developers were told. */
  readonly warned?: string;
  readonly submissions?: number;
}

/** One course of events. */
export interface Course {
  /** What tells it from the other courses of its case. */
  readonly what?: string;
  /** Attributes of the field. */
  readonly field?: string;
  /** The page around the field, which stands where `<field>` does. */
  readonly page?: string;
  readonly steps: readonly Step[];
}

/** How a case is proven: by courses of events, by a test that begins with its id, or, with a reason on record, not at all. */
export type CodeFieldCase = { readonly id: string; readonly title: string } & (
  { readonly courses: readonly Course[] } | { readonly provenIn: string } | { readonly isLeftOut: true }
);
