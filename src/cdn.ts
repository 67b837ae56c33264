/** The script-tag entry: registers every element. What a page needs beside its markup is exported by name. */
import './all.js';

export { createSession } from './session/session.js';
export { extractCode } from './core/code.js';
export { inboxLink } from './core/address/mailboxes.js';
export { inputAttributes } from './core/input-attributes.js';
export { maskEmail, maskPhone } from './core/address/mask.js';
export { registerLocale } from './locales/registry.js';
