import type { Session, SessionOptions } from './session-api.js';
import { SessionStore } from './session-store.js';

export type { Session, SessionOptions, SessionSettings, SubscribeOptions } from './session-api.js';

/** Makes the store behind a flow. Whoever makes it disposes of it. */
export const createSession = (options: SessionOptions): Session => new SessionStore(options);
