import { FIELD_REST } from '../policy.js';
import type { Situation } from './advice.js';

/** Milliseconds since the newest send, as far as advice goes: it is held while the field is in use. */
export function adviceAge({ state, now }: Situation): number {
  const { sentAt = now, fieldEmpty, fieldFilledAt = now, fieldEmptiedAt } = state;
  const isInUse = !fieldEmpty || (fieldEmptiedAt !== undefined && now < fieldEmptiedAt + FIELD_REST);
  return Math.max(0, (isInUse ? fieldFilledAt : now) - sentAt);
}
