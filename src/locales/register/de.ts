/** Makes German known to every element of the page; imported for that alone. */
import { de } from '../de.js';
import { registerLocale } from '../registry.js';

registerLocale('de', de);
