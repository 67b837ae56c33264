import type { Alphabet, CodeShape } from '../../core/challenge.js';
import { isAlphabet, type CodeRules, type LetterCase } from '../../core/code-characters.js';
import { formatLength } from '../../core/code-format.js';

export const DEFAULT_LENGTH = 6;
/** Longer than any code; a larger length is a mistake. */
const MAX_LENGTH = 64;

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
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (value !== null && value !== undefined) warnOnce(`a ${typeof value} is no value`);
  return '';
}

const isLength = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MAX_LENGTH;

const isLetterCase = (value: unknown): value is LetterCase => value === 'upper' || value === 'lower';

function pageLength({ length, format }: FieldSettings): number {
  // Frameworks set a property where a template has an attribute.
  const given = typeof length === 'string' ? Number(length || NaN) : length;
  const wanted = isLength(given) ? given : DEFAULT_LENGTH;
  const places = format ? formatLength(format) : wanted;
  if (wanted !== given) warnOnce(`length takes 1 to ${MAX_LENGTH}`);
  if (wanted === DEFAULT_LENGTH && isLength(places)) return places;
  if (places !== wanted) warnOnce(`format "${format}" is not for ${wanted} characters`);
  return wanted;
}

function pageAlphabet(alphabet: unknown): Alphabet {
  if (isAlphabet(alphabet)) return alphabet;
  warnOnce('alphabet takes numeric, alphabetic or alphanumeric');
  return 'numeric';
}

const warned = new Set<string>();

/** Tells a developer, not the console's every line: each sentence once a page. */
function warnOnce(sentence: string): void {
  if (!warned.has(sentence)) console.warn(`otp-input: ${sentence}.`);
  warned.add(sentence);
}
