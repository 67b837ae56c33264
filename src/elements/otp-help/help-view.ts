import type { FlowContext } from '../../controllers/flow-context.js';
import type { LanguageController } from '../../controllers/language-controller.js';
import type { Action } from '../../core/advice/advice.js';

/** What the pieces of help paint with, and tell when something is pressed. */
export interface HelpView {
  readonly words: LanguageController;
  /** `undefined` on a page of help that stands alone. */
  readonly flow: FlowContext | undefined;
  /** Whether something that opens is open, by its name: `drawer:ways`, `question:code`, `how:phone`. */
  isOpen(name: string): boolean;
  /** Opens it, or closes it; of one sort (what stands before the colon) one is open at a time. */
  toggle(name: string): void;
  /** What became of the details for support. */
  readonly copied: 'copied' | 'by-hand' | undefined;
  press(action: Action, causes: readonly number[]): void;
  /** Goes to what there is to check, where a keyboard covers it. */
  readonly seeWhat: (() => void) | undefined;
}
