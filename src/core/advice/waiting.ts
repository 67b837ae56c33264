import { SECOND } from '../clock.js';
import type { Delivery } from '../challenge.js';
import { message, type Message } from '../messages.js';
import type { Milestones } from '../policy.js';
import { endsTheWait } from '../delivery/ends-the-wait.js';
import type { Advice, AdviceRow, Situation } from './advice.js';
import { wordsFor } from './method-words.js';
import { stopFor } from './stops.js';
import { subjectOf } from './subject.js';
import { stepsOf } from './topics.js';
import { host, ltr, masked, remaining, seconds, stopWords, whichCode } from './wording.js';
import { change, inboxAction, otherMethods, resolveActions, supportAction } from './ways.js';

const MOST_ROWS = 3;
/** A greylisted message that comes later than this is worth another way at once. */
const PATIENCE = 120 * SECOND;
/** The last minute of a code's life is said. */
const LAST_MINUTE = 60 * SECOND;

/** Advice while a code may still come: by what the server said, else by the time that has passed (`age`). */
export function adviseWaiting(situation: Situation, base: Advice, age: number, times: Milestones): Advice {
  const byTime = timeAdvice(situation, base, age, times);
  const { state } = situation;
  const told = state.challenge?.delivery
    ? deliveryAdvice(situation, byTime, state.challenge.delivery, age, times)
    : byTime;
  return lastMinute(situation, keepPlaces(situation, told, byTime.rows));
}

function timeAdvice(situation: Situation, base: Advice, age: number, { t1, t2, t3 }: Milestones): Advice {
  const { state } = situation;
  const prefix = state.method === 'email' ? 'E' : 'S';
  const isAgain = state.sends > 1;
  const slow = seconds(t3 / SECOND);
  const rows = rowsByTime(situation, age, { t1, t2, t3 });
  const more = age >= t2 || isAgain;
  if (age < t1)
    return {
      ...base,
      id: isAgain ? `${prefix}2` : `${prefix}0`,
      status: firstStatus(situation, seconds(t1 / SECOND).seconds),
      causes: isAgain ? [8] : [1, 29],
      rows,
      more,
    };
  if (age < t2)
    return {
      ...base,
      id: `${prefix}30`,
      level: 'hint',
      status: [message('status.notYet', { time: slow })],
      causes: [1, 2],
      rows,
      note: leaving(situation),
      more,
    };
  const isLate = age >= t3;
  return {
    ...base,
    id: isLate ? `${prefix}120` : `${prefix}60`,
    level: 'hint',
    status: [isLate ? message('status.late', { time: slow }) : message('status.longer', { time: slow })],
    causes: [3],
    rows,
    note: leaving(situation),
    more,
    inbox: undefined,
  };
}

/** Mail is often read in another tab or app; whether the page may be left is said before somebody does. */
const leaving = ({ survivesReload = true }: Situation): Advice['note'] => ({
  text: message(survivesReload ? 'note.leave' : 'note.stay'),
  causes: [44],
});

function firstStatus({ state, resend }: Situation, typical: number): readonly Message[] {
  const usual = message('status.usual', { time: seconds(typical) });
  if (state.sends > 1)
    return [message('status.again'), whichCode(state.challenge?.code?.resend ?? resend), usual];
  return state.generic ? [message('status.generic', { to: masked(state) })] : [usual];
}

/** What to check, by the clock. Later sends keep what the first one showed, and are offered another way sooner. */
function rowsByTime(situation: Situation, age: number, { t1, t2, t3 }: Milestones): readonly AdviceRow[] {
  const { state } = situation;
  const isAgain = state.sends > 1;
  const isLate = age >= t3 || (isAgain && age >= t1);
  const last = isLate ? [anotherWay(situation, state.method === 'email' ? [12, 35, 4] : [41, 12])] : [];
  if (state.method === 'email') {
    const first = age >= t2 || isAgain ? [spam(situation), address(situation)] : [typo(situation)];
    return present([...first, ...last]);
  }
  const number = age >= t1 || isAgain ? [numberRow(situation)] : [];
  const phone = age >= t2 || isAgain ? [phoneRow(situation)] : [];
  return present([...number, ...phone, ...last]);
}

const present = (rows: readonly (AdviceRow | undefined)[]): readonly AdviceRow[] =>
  rows.filter((row) => row !== undefined);

/** A correction that was offered before the send, and is still unanswered. */
function typo({ state, suggestion }: Situation): AdviceRow | undefined {
  if (suggestion === undefined || state.sends > 1) return undefined;
  const values = { address: ltr(suggestion) };
  return {
    id: 'typo',
    causes: [22],
    level: 'hint',
    icon: 'address',
    title: message('suggestion.question', values),
    actions: [{ type: 'correct', address: suggestion, label: message('action.takeSuggestion', values) }],
  };
}

function spam(situation: Situation): AdviceRow {
  const from = situation.state.challenge?.sender?.address ?? situation.sender;
  const inbox = inboxAction(situation);
  return {
    id: 'spam',
    causes: [33, 36, 37],
    level: 'hint',
    icon: 'inbox',
    title: message('advice.spam.title'),
    body:
      from === undefined ? message('advice.spam.text') : message('advice.spam.from', { sender: ltr(from) }),
    actions: inbox ? [inbox] : [],
  };
}

function address({ state }: Situation): AdviceRow {
  if (state.generic)
    return {
      id: 'address',
      causes: [56],
      level: 'hint',
      icon: 'address',
      title: message('advice.otherAddress.title'),
      body: message('advice.otherAddress.text'),
      actions: [change('action.otherAddress')],
    };
  return {
    id: 'address',
    causes: [22, 27],
    level: 'hint',
    icon: 'address',
    title: message('advice.address.title'),
    body: message('advice.address.text', { to: masked(state) }),
    actions: [change('action.changeAddress')],
  };
}

const numberRow = ({ state }: Situation): AdviceRow => ({
  id: 'number',
  causes: [27],
  level: 'hint',
  icon: 'address',
  title: message('advice.number.title'),
  body: message('advice.number.text', { to: masked(state) }),
  actions: [change('action.changeNumber')],
});

/** What is wrong with a phone is found out on the phone, so it says where to look. */
function phoneRow(situation: Situation): AdviceRow {
  const { method } = situation.state;
  const subject = subjectOf(situation);
  const places = ['phone-on', 'phone-blocked', ...(method === 'sms' ? ['phone-full' as const] : [])] as const;
  return {
    id: 'phone',
    causes: method === 'sms' ? [38, 39, 40, 42] : [38, 40, 42],
    level: 'hint',
    icon: 'phone',
    title: message('advice.phone.title'),
    body: { key: wordsFor('advice.phone.text', method), values: {} },
    actions: [
      {
        type: 'how',
        label: message('action.showHow'),
        steps: [...places, 'phone-app' as const].flatMap((topic) => stepsOf(topic, subject)),
      },
    ],
  };
}

/** Another way; where there is none, somebody to ask. */
function anotherWay(situation: Situation, causes: readonly number[]): AdviceRow | undefined {
  const [best] = otherMethods(situation);
  if (best)
    return {
      id: 'way',
      causes,
      level: 'warn',
      icon: 'way',
      title: message('advice.anotherWay.title'),
      body: { key: wordsFor('advice.anotherWay.text', situation.state.method), values: {} },
      actions: [best],
    };
  const support = supportAction(situation);
  return (
    support && {
      id: 'support',
      causes,
      level: 'warn',
      icon: 'support',
      title: message('advice.support.title'),
      body: message('advice.support.text'),
      actions: [support],
    }
  );
}

/** What the server knows jumps the queue: it changes the sentence, and what is worth trying. */
function deliveryAdvice(
  situation: Situation,
  byTime: Advice,
  delivery: Delivery,
  age: number,
  times: Milestones,
): Advice {
  switch (delivery.state) {
    case 'delivered':
      return delivered(situation, byTime, age, times);
    case 'delayed':
      return delayed(situation, byTime, delivery, age, times);
    case 'failed':
      return failedWarning(situation, byTime, delivery);
    default:
      return byTime;
  }
}

function delivered(situation: Situation, byTime: Advice, age: number, { t1, t3 }: Milestones): Advice {
  const { state } = situation;
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
  state.sends > 1 ? [message('status.again'), whichCode(state.challenge?.code?.resend ?? resend)] : [];

function delayed(
  situation: Situation,
  byTime: Advice,
  { reason, retryAt }: Delivery,
  age: number,
  { t2, t3 }: Milestones,
): Advice {
  const { state, now } = situation;
  // The words for a message that is held up are those of a mailbox; a phone network tells nothing of the sort.
  if (state.method !== 'email') return byTime;
  const way = anotherWay(situation, [12]);
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
