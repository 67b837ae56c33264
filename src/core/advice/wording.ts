import type { ResendSemantics } from '../challenge.js';
import { SECOND } from '../clock.js';
import { message, type Duration, type Ltr, type Message } from '../messages.js';
import type { SessionState } from '../state.js';

export const ltr = (text: string): Ltr => ({ ltr: text });

export const seconds = (count: number): Duration => ({ seconds: count });

/** What is left until `deadline`, at least a second: nobody waits "0 seconds". */
export const remaining = (until: number, now: number): Duration =>
  seconds(Math.max(1, Math.ceil((until - now) / SECOND)));

export const masked = (state: SessionState): Ltr => ltr(state.destination ?? '');

/** Which code is good after another send: the server's word, else "use the newest". */
export function whichCode(semantics: ResendSemantics | undefined): Message {
  switch (semantics) {
    case 'new':
      return message('which.new');
    case 'same':
      return message('which.same');
    case 'both':
      return message('which.both');
    default:
      return message('which.unknown');
  }
}
