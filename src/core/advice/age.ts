import { SECOND } from '../clock.js';
import type { Situation } from './advice.js';

/** A person who has just emptied the field is about to type again. */
export const HOLD = 10 * SECOND;

/** Milliseconds since the newest send, as far as advice goes: it is held while the field holds something, and a little after. */
export function adviceAge({ state, now }: Situation): number {
  const { sentAt = now, fieldEmpty, fieldFilledAt, fieldEmptiedAt } = state;
  const held =
    fieldFilledAt !== undefined &&
    fieldFilledAt >= sentAt &&
    (!fieldEmpty || (fieldEmptiedAt !== undefined && now < fieldEmptiedAt + HOLD));
  return Math.max(0, (held ? fieldFilledAt : now) - sentAt);
}
