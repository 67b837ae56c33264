import type { MessageOverrides } from '../core/messages.js';
import { enFirst } from './en-first.js';

let texts: MessageOverrides = enFirst;

/** English as far as it is here: what the first steps say, and everything once the rest has been fetched. */
export const english = (): MessageOverrides => texts;

/** Speaks the whole of it from now on. */
export function setEnglish(all: MessageOverrides): void {
  texts = all;
}
