import type { Alphabet, CodeShape } from '../../core/challenge.js';
import type { CodeRules, LetterCase } from '../../core/code-characters.js';
import { formatLength } from '../../core/code-format.js';

export const DEFAULT_LENGTH = 6;
/** Longer than any code; a larger length is a mistake. */
const MAX_LENGTH = 64;
const isAlphabet = (value: unknown): value is Alphabet =>
  value === 'numeric' || value === 'alphabetic' || value === 'alphanumeric';

/** What a page asks for; anything may stand in an attribute. */
export interface FieldSettings {
  readonly length: unknown;
  readonly alphabet: unknown;
  readonly case: unknown;
  readonly format: string | undefined;
}

/** The rules in force: what the challenge says beats what the page says, and what makes no sense beats neither. */
export function resolveRules(settings: FieldSettings, shape: CodeShape | undefined): CodeRules {
  return {
    length: isLength(shape?.length) ? shape.length : pageLength(settings),
    alphabet: shape?.alphabet ?? pageAlphabet(settings.alphabet),
    case: isLetterCase(settings.case) ? settings.case : undefined,
  };
}

/** A page's value as text, whatever it is. */
export function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  warnOnce(`a ${typeof value} is no value; it takes a text.`);
  return '';
}

const isLength = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MAX_LENGTH;

const isLetterCase = (value: unknown): value is LetterCase => value === 'upper' || value === 'lower';

function pageLength({ length: given, format }: FieldSettings): number {
  // Frameworks set a property where a template has an attribute.
  const length = typeof given === 'string' && given !== '' ? Number(given) : given;
  if (!isLength(length))
    warnOnce(`length must be a whole number from 1 to ${MAX_LENGTH}; it goes on with ${DEFAULT_LENGTH}.`);
  const wanted = isLength(length) ? length : DEFAULT_LENGTH;
  if (!format) return wanted;
  const places = formatLength(format);
  if (wanted === DEFAULT_LENGTH && isLength(places)) return places;
  if (places !== wanted)
    warnOnce(`format "${format}" has ${places} places for ${wanted} characters; it is not used.`);
  return wanted;
}

function pageAlphabet(alphabet: unknown): Alphabet {
  if (isAlphabet(alphabet)) return alphabet;
  warnOnce(`alphabet must be numeric, alphabetic or alphanumeric; it goes on with numeric.`);
  return 'numeric';
}

const warned = new Set<string>();

/** Tells a developer, not the console's every line: each sentence once a page. */
function warnOnce(sentence: string): void {
  if (warned.has(sentence)) return;
  warned.add(sentence);
  console.warn(`otp-input: ${sentence}`);
}
