/** Makes English known to every element of the page; imported for that alone. */
import { en } from '../en.js';
import { registerLocale } from '../registry.js';

registerLocale('en', en);
