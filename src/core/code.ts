export { acceptCharacters, toAsciiDigits, type CodeRules, type LetterCase } from './code-characters.js';
export { extractCode } from './code-extract.js';
