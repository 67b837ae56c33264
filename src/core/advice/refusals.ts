import { message, type Message } from '../messages.js';
import type { SessionState } from '../state.js';

/** What a refused code stands for: it is not the newest one, or has been tried too often. */
export const refusalCauses: readonly number[] = [57, 18];

/** What is said of a refused code: only what the backend said, and how many tries are left where it counted them. */
export function refusalMessages(state: SessionState): readonly Message[] {
  if (state.step !== 'refused') return [];
  const { code, attemptsLeft } = state.refusal;
  const what =
    code === 'invalid_or_expired_code'
      ? message('code.wrongOrExpired')
      : message(state.sends > 1 && !state.isBack ? 'code.wrongNewest' : 'code.wrong');
  return attemptsLeft === undefined ? [what] : [what, message('code.triesLeft', { n: attemptsLeft })];
}
