import { LatePart } from '../core/late-part.js';
import { learnEnglish } from '../locales/english.js';
import type * as whole from './otp-help/whole-help.js';

export type WholeHelp = typeof whole;

/**
 * Everything that is needed only when a code does not come: the catalogue of causes, its texts, and how they are painted.
 * A flow fetches it when the page has nothing else to do, at the latest when the first code is sent.
 */
export const lateHelp = new LatePart(async (): Promise<WholeHelp> => {
  const help = await import('./otp-help/whole-help.js');
  learnEnglish(help.enLater);
  return help;
});
