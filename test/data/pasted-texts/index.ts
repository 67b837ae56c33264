import { languages } from './languages.js';
import { letters } from './letters.js';
import { mails } from './mails.js';
import { markup } from './markup.js';
import { messages } from './messages.js';
import { names } from './names.js';
import type { PastedText } from './pasted-text.js';
import { scraps } from './scraps.js';
import { shapes } from './shapes.js';
import { twoNumbers } from './two-numbers.js';
import { wholeMails } from './whole-mails.js';
import { withoutCode } from './without-code.js';
import { world } from './world.js';

export const pastedTexts: Readonly<Record<string, readonly PastedText[]>> = {
  messages,
  markup,
  mails,
  languages,
  shapes,
  letters,
  withoutCode,
  wholeMails,
  world,
  scraps,
  twoNumbers,
  names,
};
