import { SECOND } from './clock.js';

/** Polite messages are at least this far apart. Milliseconds. */
const APART = 5 * SECOND;
/** A screen reader is echoing keys for about this long. */
const AFTER_KEY = 2 * SECOND;

export type Urgency = 'polite' | 'assertive';

/** What has been said and what waits to be said; a value, so that the rules can be tested without a voice. */
export interface Announcements {
  /** The newest polite message, not yet said. An older one that waited is dropped: it is no longer true. */
  readonly pending?: string | undefined;
  readonly spokenAt?: number | undefined;
  readonly keyAt?: number | undefined;
  /** Nothing polite before that. */
  readonly quietUntil?: number | undefined;
  /** Said already in this send. */
  readonly said: readonly string[];
}

export const silence: Announcements = { said: [] };

/** Takes a polite message in, unless it was said before in this send. */
export const withMessage = (state: Announcements, text: string): Announcements =>
  state.said.includes(text) ? { ...state, pending: undefined } : { ...state, pending: text };

/** An urgent message is said at once and makes what waited old. */
export const withUrgent = (state: Announcements, text: string, now: number): Announcements => ({
  ...state,
  pending: undefined,
  spokenAt: now,
  said: [...state.said, text],
});

export const withKeystroke = (state: Announcements, now: number): Announcements => ({ ...state, keyAt: now });

/** The page has come back: the screen reader first says where the person is. */
export const withReturn = (state: Announcements, now: number): Announcements => ({
  ...state,
  quietUntil: now + APART,
});

/** A new send: everything may be said again. */
export const withNewSend = (state: Announcements): Announcements => ({ ...state, said: [] });

/** When the pending message may be said, or `undefined` when there is none. */
export function speakAt({ pending, spokenAt, keyAt, quietUntil }: Announcements): number | undefined {
  if (pending === undefined) return undefined;
  const { NEGATIVE_INFINITY: never } = Number;
  return Math.max((spokenAt ?? never) + APART, (keyAt ?? never) + AFTER_KEY, quietUntil ?? 0);
}

/** The pending message becomes a said one. */
export const spoken = (state: Announcements, now: number): Announcements =>
  state.pending === undefined
    ? state
    : { ...state, pending: undefined, spokenAt: now, said: [...state.said, state.pending] };
