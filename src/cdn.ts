/** The script-tag entry: registers every element. What a page needs beside its markup is exported by name. */
import './all.js';

// Not from './index.js': that names the HTTP backend, which a page fetches only when it is needed. `suggestEmail` is
// fetched in the same way, when an address is typed, and is therefore not among them.
export { maskEmail, maskPhone } from './core/address/mask.js';
export { inboxLink } from './core/address/mailboxes.js';
export { extractCode } from './core/code.js';
export { inputAttributes } from './core/input-attributes.js';
export { registerLocale } from './locales/registry.js';
export { createSession } from './session/session.js';
