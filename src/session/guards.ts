/** Says whether a value is what it should be. */
export type Guard = (value: unknown) => boolean;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);
export const isCount = (value: unknown): value is number => isTime(value) && value >= 0;

/** A challenge's name: it goes into addresses and locks. */
export const isId: Guard = (value) => isText(value) && /^[A-Za-z0-9_-]{1,128}$/.test(value);

export const oneOf =
  (...values: readonly unknown[]): Guard =>
  (value) =>
    values.includes(value);

/** An object with these fields; those in `optional` may be missing. Others are of no account. */
export const shape =
  (required: Record<string, Guard>, optional: Record<string, Guard> = {}): Guard =>
  (value) =>
    isRecord(value) &&
    Object.entries(required).every(([key, guard]) => guard(value[key])) &&
    Object.entries(optional).every(([key, guard]) => value[key] === undefined || guard(value[key]));
