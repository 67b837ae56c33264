import type { SessionState } from '../state.js';

/** Whether help is needed more than before: a code was asked for, it is on its way, the connection is back. */
export const needsHelp = (before: SessionState | undefined, { step, online }: SessionState): boolean =>
  before ? step !== before.step || online !== before.online : step !== 'identify';
