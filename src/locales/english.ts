import type { MessageOverrides } from '../core/messages.js';
import { enFirst } from './en-first.js';

let known: MessageOverrides = enFirst;

/** English as far as it is here: what the first steps say, and what late parts have brought with them. */
export const english = (): MessageOverrides => known;

/** Takes in the texts of a part that was fetched late. */
export function learnEnglish(texts: MessageOverrides): void {
  known = { ...known, ...texts };
}
