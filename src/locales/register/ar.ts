/** Makes Arabic known to every element of the page; imported for that alone. */
import { ar } from '../ar.js';
import { registerLocale } from '../registry.js';

registerLocale('ar', ar);
