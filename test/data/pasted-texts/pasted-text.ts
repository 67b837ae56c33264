import type { CodeRules } from '../../../src/core/code.js';

/** What a person may paste, or a keyboard hand over, and the code that is in it; an empty one where there is none. */
export type PastedText = readonly [code: string, text: string, field?: Partial<CodeRules>];
