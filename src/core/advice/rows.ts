import { message, type Message } from '../messages.js';
import type { AdviceRow, Situation } from './advice.js';
import { adviceAge } from './age.js';
import { isAnother, timesOf } from './first-advice.js';
import { wordsFor } from './method-words.js';
import { subjectOf } from './subject.js';
import { stepsOf } from './topics.js';
import { change, inboxAction, otherMethods, supportAction } from './ways.js';
import { ltr, masked } from './wording.js';

/** What to check, by the clock. Later sends keep what the first one showed, and are offered another way sooner. */
export function rowsByTime(situation: Situation): readonly AdviceRow[] {
  const { state } = situation;
  const age = adviceAge(situation);
  const { t1, t2, t3 } = timesOf(situation);
  const isAgain = isAnother(state);
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

export const present = (rows: readonly (AdviceRow | undefined)[]): readonly AdviceRow[] =>
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

export function spam(situation: Situation): AdviceRow {
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

export function address({ state }: Situation): AdviceRow {
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
export function phoneRow(situation: Situation): AdviceRow {
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
export function anotherWay(
  situation: Situation,
  causes: readonly number[],
  body: Message = { key: wordsFor('advice.anotherWay.text', situation.state.method), values: {} },
): AdviceRow | undefined {
  const [best] = otherMethods(situation);
  if (best)
    return {
      id: 'way',
      causes,
      level: 'warn',
      icon: 'way',
      title: message('advice.anotherWay.title'),
      body,
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
