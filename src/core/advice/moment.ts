import type { SessionState, Stop } from '../state.js';

/** Where somebody stands between the address and the sign-in, as advice sees it. */
export type Moment =
  | { readonly at: 'start' }
  | { readonly at: 'waiting' }
  | { readonly at: 'expired'; readonly isStop: boolean }
  | { readonly at: 'stop'; readonly stop: Stop }
  | { readonly at: 'verified' };

export function momentOf(state: SessionState): Moment {
  switch (state.step) {
    case 'identify':
      return { at: 'start' };
    case 'verified':
      return { at: 'verified' };
    case 'stopped':
      return { at: 'stop', stop: state.stop };
    case 'expired':
      return { at: 'expired', isStop: state.by === 'server' };
    case 'sending':
      return underway(state);
    default:
      return { at: 'waiting' };
  }
}

/** What a person pressed stays in its place until it has worked. */
function underway({ phase, stop, challenge, changing, expiredBy }: SessionState): Moment {
  if (!challenge || changing) return { at: 'start' };
  if (stop) return { at: 'stop', stop };
  return phase === 'expired' ? { at: 'expired', isStop: expiredBy === 'server' } : { at: 'waiting' };
}
