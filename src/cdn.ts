/** The script-tag entry: registers every element, and brings the locales' registry for packs that are added by script. */
import './all.js';

export * from './index.js';
