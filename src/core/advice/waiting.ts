import { SECOND } from '../clock.js';
import { message } from '../messages.js';
import type { Advice, AdviceRow, Situation } from './advice.js';
import { adviceAge } from './age.js';
import { deliveryAdvice } from './delivery-news.js';
import { timesOf } from './first-advice.js';
import { rowsByTime } from './rows.js';
import { inboxAction } from './ways.js';
import { seconds } from './wording.js';

const MOST_ROWS = 3;
/** The last minute of a code's life is said. */
const LAST_MINUTE = 60 * SECOND;

/** Advice while a code may still come: by what the server said, else by the time that has passed. */
export function adviseWaiting(situation: Situation, first: Advice): Advice {
  const byTime = timeAdvice(situation, first);
  const { delivery } = situation.state.challenge ?? {};
  const told = delivery ? deliveryAdvice(situation, byTime, delivery) : byTime;
  return lastMinute(situation, keepPlaces(situation, told, byTime.rows));
}

function timeAdvice(situation: Situation, first: Advice): Advice {
  const age = adviceAge(situation);
  const { t1 } = timesOf(situation);
  const rows = rowsByTime(situation);
  return {
    ...first,
    // One link to one inbox: where to look in it takes the link along.
    inbox: rows.some(({ id }) => id === 'spam') ? undefined : inboxAction(situation),
    rows,
    note: age < t1 ? undefined : leaving(situation),
  };
}

/** Mail is often read in another tab or app; whether the page may be left is said before somebody does. */
const leaving = ({ survivesReload = true }: Situation): Advice['note'] => ({
  text: message(survivesReload ? 'note.leave' : 'note.stay'),
  causes: [44],
});

function lastMinute({ state, now }: Situation, advice: Advice): Advice {
  const expiresAt = state.challenge?.expiresAt;
  if (expiresAt === undefined || !state.fieldEmpty || now < expiresAt - LAST_MINUTE || now >= expiresAt)
    return advice;
  return {
    ...advice,
    id: 'Aexp',
    level: 'warn',
    status: [message('status.expiresSoon', { time: seconds(60) })],
    causes: [57],
    progress: undefined,
  };
}

/** Within one send, what is shown keeps its place, also when news make other things more likely; what is new comes below. */
function keepPlaces({ shown = [] }: Situation, advice: Advice, byTime: readonly AdviceRow[]): Advice {
  const kept = shown.flatMap((id) => [...advice.rows, ...byTime].find((row) => row.id === id) ?? []);
  const added = advice.rows.filter((row) => !shown.includes(row.id));
  return { ...advice, rows: [...kept, ...added].slice(0, MOST_ROWS) };
}
