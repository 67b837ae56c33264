/**
 * Reading payloads that others wrote. Nothing here throws, whatever it is given: getters and proxies that throw, lists that
 * are not, keys that an object has only from its prototype, are all read as absent.
 */

/** The most items of a list that are looked at. */
const MOST_ITEMS = 1000;

/** The value at the end of `path`. */
export function read(value: unknown, ...path: readonly string[]): unknown {
  let at = value;
  try {
    for (const key of path) {
      if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
      at = Reflect.get(at, key);
    }
    return at;
  } catch {
    return undefined;
  }
}

/** A text that is not empty. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const text = read(value, ...path);
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** A text, or a number as one: senders write their codes both ways, and forms know texts only. */
export function wordAt(value: unknown, ...path: readonly string[]): string | undefined {
  const word = read(value, ...path);
  return typeof word === 'number' ? String(word) : textAt(word);
}

/** A number, or a text that is one. */
export function numberAt(value: unknown, ...path: readonly string[]): number | undefined {
  const word = wordAt(value, ...path)?.trim();
  const number = word ? Number(word) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** The items of a list, as a plain array. */
export function itemsAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const list = read(value, ...path);
  try {
    if (!Array.isArray(list)) return [];
    return Array.from({ length: Math.min(list.length, MOST_ITEMS) }, (_, index): unknown => list[index]);
  } catch {
    return [];
  }
}

/** What a JSON text holds. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The entry of a table, which is not asked for what it has from its prototype. */
export function entry<T>(table: Readonly<Record<string, T>>, key: string | undefined): T | undefined {
  return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}
