/** A list as an attribute or a property may give it: names with spaces or commas between, or an array. Never throws. */
export function toList(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(/[\s,]+/)
      : [];
  return [...new Set(items.filter((item): item is string => typeof item === 'string' && item !== ''))];
}
