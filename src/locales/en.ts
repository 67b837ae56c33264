import type { Messages } from '../core/messages.js';
import { enFirst } from './en-first.js';
import { enLater } from './en-later.js';
import { enPhone } from './en-phone.js';

/** English. */
export const en = { ...enFirst, ...enPhone, ...enLater } as const satisfies Messages;
