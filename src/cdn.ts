/** The script-tag entry: registers every element. What a page needs beside its markup is exported by name. */
import './all.js';

export {
  createSession,
  extractCode,
  inboxLink,
  inputAttributes,
  maskEmail,
  maskPhone,
  registerLocale,
} from './index.js';
