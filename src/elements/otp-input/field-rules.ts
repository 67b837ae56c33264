import type { CodeShape } from '../../core/challenge.js';
import { isAlphabet, type CodeRules } from '../../core/code-characters.js';
import { formatLength } from '../../core/code-format.js';
import { codeInputAttributes } from '../../core/code-input-attributes.js';
import { warnOnce } from './as-text.js';

const DEFAULT_LENGTH = 6;
/** Longer than any code; a larger length is a mistake. */
const MAX_LENGTH = 64;

/** What the attribute asks for. */
export const lengthOf = (attribute: string | null): number => Number(attribute || DEFAULT_LENGTH);

/** What a page asks for; anything may stand in an attribute. */
export interface FieldSettings {
  readonly length: unknown;
  readonly alphabet: unknown;
  readonly case: unknown;
  readonly format: string | undefined;
}

/** The rules in force; one object for all fields that have the same. */
export interface FieldRules extends CodeRules {
  /** What the input needs by them. */
  readonly attributes: Readonly<Record<string, string>>;
}

const known = new Map<string, FieldRules>();

/** What the challenge says beats what the page says, and what makes no sense beats neither. */
export function resolveRules(settings: FieldSettings, shape: CodeShape | undefined): FieldRules {
  const letterCase = settings.case;
  const rules = {
    length: isLength(shape?.length) ? shape.length : pageLength(settings),
    alphabet: shape?.alphabet ?? pageAlphabet(settings.alphabet),
    case: letterCase === 'upper' || letterCase === 'lower' ? letterCase : undefined,
  } as const;
  const key = Object.values(rules).join();
  const inForce = known.get(key) ?? { ...rules, attributes: codeInputAttributes(rules) };
  known.set(key, inForce);
  return inForce;
}

const isLength = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MAX_LENGTH;

function pageLength({ length, format }: FieldSettings): number {
  const wanted = isLength(length) ? length : DEFAULT_LENGTH;
  const places = format ? formatLength(format) : wanted;
  if (wanted !== length) warnOnce(`length takes 1 to ${MAX_LENGTH}`);
  if (wanted === DEFAULT_LENGTH && isLength(places)) return places;
  if (places !== wanted) warnOnce(`format "${format}" is not for ${wanted} characters`);
  return wanted;
}

function pageAlphabet(alphabet: unknown): CodeRules['alphabet'] {
  if (isAlphabet(alphabet)) return alphabet;
  warnOnce('alphabet takes numeric, alphabetic or alphanumeric');
  return 'numeric';
}
