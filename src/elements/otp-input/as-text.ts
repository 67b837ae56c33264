const warned = new Set<string>();

/** Tells a developer, not the console's every line: each sentence once a page. */
export function warnOnce(sentence: string): void {
  if (!warned.has(sentence)) console.warn(`otp-input: ${sentence}.`);
  warned.add(sentence);
}

/** A page's value as text, whatever it is. */
export function asText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (value != null) warnOnce(`a ${typeof value} is no value`);
  return '';
}
