import type { Delivery } from '../challenge.js';
import { SECOND } from '../clock.js';
import { endsTheWait } from '../delivery/ends-the-wait.js';
import { message, type Message } from '../messages.js';
import type { Advice, Situation } from './advice.js';
import { adviceAge } from './age.js';
import { isAnother, timesOf } from './first-advice.js';
import { host } from './host.js';
import { wordsFor } from './method-words.js';
import { address, anotherWay, phoneRow, present, spam } from './rows.js';
import { stopWords } from './stop-words.js';
import { stopFor } from './stops.js';
import { inboxAction, resolveActions } from './ways.js';
import { remaining, whichCode } from './wording.js';

/** A greylisted message that comes later than this is worth another way at once. */
const PATIENCE = 120 * SECOND;

/** What the server knows jumps the queue: it changes the sentence, and what is worth trying. */
export function deliveryAdvice(situation: Situation, byTime: Advice, delivery: Delivery): Advice {
  switch (delivery.state) {
    case 'delivered':
      return delivered(situation, byTime);
    case 'delayed':
      return delayed(situation, byTime, delivery);
    case 'failed':
      return failedWarning(situation, byTime, delivery);
    default:
      return byTime;
  }
}

function delivered(situation: Situation, byTime: Advice): Advice {
  const { state } = situation;
  const age = adviceAge(situation);
  const { t1, t3 } = timesOf(situation);
  const isEmail = state.method === 'email';
  const phone = phoneRow(situation);
  const status = isEmail
    ? message('status.delivered', { host: host(situation) })
    : ({ key: wordsFor('status.deliveredSms', state.method), values: {} } as const);
  const emailRows = [age >= t1 ? spam(situation) : undefined, age >= t3 ? address(situation) : undefined];
  return {
    ...byTime,
    id: isEmail ? 'Edeliv' : 'Sdeliv',
    status: [...again(situation), status],
    causes: isEmail ? [2, 33] : phone.causes,
    rows: present(isEmail ? emailRows : [phone]),
    progress: undefined,
    inbox: age < t1 ? inboxAction(situation) : undefined,
  };
}

/** After another send the person is told which code is good, whatever else there is to say. */
const again = ({ state, resend }: Situation): readonly Message[] =>
  isAnother(state) ? [message('status.again'), whichCode(state.challenge?.code?.resend ?? resend)] : [];

function delayed(situation: Situation, byTime: Advice, { reason, retryAt }: Delivery): Advice {
  const { state, now } = situation;
  const age = adviceAge(situation);
  const { t2, t3 } = timesOf(situation);
  // The words for a message that is held up are those of a mailbox; a phone network tells nothing of the sort.
  if (state.method !== 'email') return byTime;
  // It is on its way, so nobody is told that it may not come.
  const way = anotherWay(situation, [12], message('advice.anotherWay.faster'));
  const base: Advice = { ...byTime, level: 'hint', progress: undefined };
  if (reason === 'mailbox-full')
    return {
      ...base,
      id: 'Efull4',
      level: 'warn',
      status: [...again(situation), message('status.mailboxFull')],
      causes: [34],
      rows: present([way]),
      inbox: inboxAction(situation),
      more: true,
    };
  if (reason === 'greylisted') {
    const isKnown = retryAt !== undefined && retryAt > now;
    const isOffered = !isKnown || retryAt - now > PATIENCE || age >= t3;
    const said = !isKnown
      ? message('status.greylistedUnknown', { host: host(situation) })
      : message('status.greylisted', { host: host(situation), time: remaining(retryAt, now) });
    return {
      ...base,
      id: 'Egrey',
      status: [said],
      causes: [5],
      rows: isOffered ? present([way]) : [],
      more: isOffered || byTime.more,
    };
  }
  // Whose slowness it is, is not guessed; an address that cannot be found yet may be misspelt.
  const isOurs = reason === 'sender-fault';
  const isLost = reason === 'dns' || reason === 'domain-invalid';
  const said = isOurs ? message('status.slowOurs') : message('status.slow', { host: host(situation) });
  return {
    ...base,
    id: 'Eslow',
    status: [...again(situation), said],
    causes: isOurs ? [6, 4, 3] : [4, 6, 3],
    rows: present([isLost ? address(situation) : undefined, age >= t2 ? way : undefined]),
  };
}

/** The newest message failed, but an older code may work or one is being typed: a warning, never a stop. */
function failedWarning(situation: Situation, byTime: Advice, { reason = 'unknown' }: Delivery): Advice {
  const { state } = situation;
  if (!endsTheWait(state.method, reason))
    return reason === 'rate-limited'
      ? { ...byTime, id: 'Amax', level: 'warn', status: [message('status.maxUnknown')], causes: [14] }
      : setAside(situation, byTime);
  const spec = stopFor(state.method, reason);
  const { title, text } = stopWords(situation, spec);
  return {
    ...byTime,
    id: spec.id,
    level: 'warn',
    status: [title, text],
    causes: spec.causes,
    rows: [],
    actions: resolveActions(spec.actions, situation),
    inbox: undefined,
    progress: undefined,
    more: false,
  };
}

/** A text that was filtered may lie on the phone, among those that are blocked or unknown. */
function setAside(situation: Situation, byTime: Advice): Advice {
  const row = phoneRow(situation);
  return {
    ...byTime,
    status: [...again(situation), { key: wordsFor('status.setAside', situation.state.method), values: {} }],
    rows: [row],
    causes: row.causes,
    progress: undefined,
  };
}
