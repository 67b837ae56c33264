/** The script-tag entry: registers every element. What a page needs beside its markup is exported by name. */
import './all.js';

// Not from './index.js': that names the HTTP backend, which a page fetches only when it is needed. `suggestEmail`,
// `advise` and `inboxLink` are parts of what is fetched in the same way, and are therefore not among them.
export { maskEmail, maskPhone } from './core/address/mask.js';
export { extractCode } from './core/code.js';
export { inputAttributes } from './core/input-attributes.js';
export { registerLocale } from './locales/registry.js';
export { createSession } from './session/session.js';
