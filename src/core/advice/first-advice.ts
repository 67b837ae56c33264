import { SECOND } from '../clock.js';
import { message, type Message, type PlainKey } from '../messages.js';
import { milestones, resolveExpectation, type Milestones } from '../policy.js';
import type { Stop } from '../state.js';
import type { Action, Advice, Situation } from './advice.js';
import { adviceAge } from './age.js';
import { momentOf } from './moment.js';
import { refusalCauses } from './refusals.js';
import { masked, remaining, seconds, whichCode } from './wording.js';

/**
 * What can be said without the catalogue of causes: the sentence of the moment, where to look for a mail that is late,
 * every stop, and the plain ways out of it. Enough to send, to wait and to enter while the catalogue is not here, or
 * cannot be fetched; `advise` begins with it and adds what the catalogue knows.
 */
export function firstAdvice(situation: Situation): Advice {
  const { state } = situation;
  const moment = momentOf(state);
  switch (moment.at) {
    case 'start':
      return plain('start', 'identify.title');
    case 'verified': {
      const isSignIn = state.purpose === undefined || state.purpose === 'sign-in';
      return plain('Aok', isSignIn ? 'verified.signIn' : 'verified.other');
    }
    case 'stop':
      return stopped(situation, moment.stop);
    case 'expired':
      return asExpired(waiting(situation), situation, moment.isStop);
    case 'waiting':
      return asSeen(waiting(situation), situation);
  }
}

/** Nothing but a headline. */
const plain = (id: string, headline: PlainKey): Advice => ({
  id,
  level: 'info',
  isStop: false,
  headline: message(headline),
  status: [],
  causes: [],
  rows: [],
  actions: [],
  methods: [],
  inbox: undefined,
  support: undefined,
  progress: undefined,
  note: undefined,
  extra: [],
  questions: [],
  until: undefined,
  mailbox: undefined,
  undeliverable: undefined,
  more: false,
  isLastSend: false,
});

/** The moments at which waiting changes its face, after the newest send. */
export const timesOf = ({ state }: Situation): Milestones =>
  milestones(resolveExpectation(state.challenge?.expectation, state.policy.expectation));

/** The sentence that time alone tells, and how far the wait has come. */
function waiting(situation: Situation): Advice {
  const { state, now } = situation;
  const { t1, t3 } = timesOf(situation);
  const elapsed = Math.max(0, now - (state.sentAt ?? now));
  return {
    ...plain('E0', 'code.title'),
    ...byTime(situation, timesOf(situation)),
    progress: elapsed >= t3 ? undefined : { elapsed: elapsed / t3, usual: t1 / t3, isLate: elapsed >= t1 },
    isLastSend: state.sendsLeft === 1 && state.sendsHeld === undefined,
  };
}

/** The message that is waited for was sent after another one. */
export const isAnother = ({ sends, isBack }: Situation['state']): boolean => sends > 1 && !isBack;

function byTime(situation: Situation, { t1, t2, t3 }: Milestones): Partial<Advice> {
  const { state, resend } = situation;
  const age = adviceAge(situation);
  const prefix = state.method === 'email' ? 'E' : 'S';
  const isAgain = isAnother(state);
  const more = age >= t2 || state.sends > 1;
  if (age < t1) {
    const usual = message('status.usual', { time: seconds(t1 / SECOND) });
    return {
      id: isAgain ? `${prefix}2` : `${prefix}0`,
      status: isAgain
        ? [message('status.again'), whichCode(state.challenge?.code?.resend ?? resend), usual]
        : [state.generic ? message('status.generic', { to: masked(state) }) : usual],
      causes: isAgain ? [8] : [1, 29],
      more,
    };
  }
  const time = seconds(t3 / SECOND);
  const said =
    age < t2
      ? { id: `${prefix}30`, status: [message('status.notYet', { time })], causes: [1, 2] }
      : age < t3
        ? { id: `${prefix}60`, status: [message('status.longer', { time })], causes: [3] }
        : { id: `${prefix}120`, status: [message('status.late', { time })], causes: [3] };
  const isHidden = more && state.method === 'email';
  return { ...said, level: 'hint', note: isHidden ? spamHint : undefined, more };
}

const spamHint: Advice['note'] = { text: message('advice.spam.title'), causes: [33, 36, 37] };

/** What has a place of its own is not said here as well: a refusal under the field, and the lack of a connection. */
export function asSeen(advice: Advice, { state }: Situation): Advice {
  if (!state.online)
    // Nothing is known and nothing can be done, but what was typed stays.
    return { ...advice, id: 'offline', status: [message('say.offline')], causes: [], progress: undefined };
  return state.step === 'refused' ? { ...advice, id: 'Awrong', status: [], causes: refusalCauses } : advice;
}

/** The newest code is past its life. Where only the clock says so, the field stays and this is a warning. */
export function asExpired(advice: Advice, situation: Situation, isStop: boolean): Advice {
  // "Send a new one" is said only where one can be sent.
  const canSend = situation.state.sendsLeft > 0;
  return {
    ...advice,
    id: 'Aexp',
    level: isStop ? 'stop' : 'warn',
    isStop,
    headline: message('stop.expired.title'),
    status: [message(canSend ? 'stop.expired.text' : 'stop.gone.text')],
    causes: [57],
    rows: [],
    progress: undefined,
    inbox: undefined,
    actions: isStop ? [canSend ? sendAgain : startAgain, changeOf(situation)] : [],
    note: undefined,
    extra: [],
    more: !isStop,
    isLastSend: false,
  };
}

function stopped(situation: Situation, stop: Stop): Advice {
  const change = changeOf(situation);
  const again = situation.state.sendsLeft > 0 ? [sendAgain] : [];
  switch (stop.kind) {
    case 'attempts':
      return stopAdvice('Atries', 'stop.tries.title', message('stop.tries.text'), {
        causes: [57, 18],
        actions: [
          ...(stop.next === 'restart' ? [startAgain] : []),
          ...(stop.next === 'resend' ? again : []),
          change,
        ],
      });
    case 'gone':
      return stopAdvice('Agone', 'stop.gone.title', message('stop.gone.text'), {
        causes: [57],
        actions: [startAgain],
      });
    case 'paused': {
      const until = stop.problem.retryAt;
      const text =
        until === undefined
          ? message('stop.paused.textUnknown')
          : message('stop.paused.text', { time: remaining(until, situation.now) });
      return stopAdvice('Apause', 'stop.paused.title', text, { causes: [], actions: [change], until });
    }
    case 'delivery':
      return stopAdvice('Aunk', 'stop.unknown.title', message('stop.unknown.text'), {
        causes: [12],
        actions: [...again, change, haveCode],
      });
  }
}

const stopAdvice = (
  id: string,
  headline: PlainKey,
  text: Message,
  rest: Pick<Advice, 'causes' | 'actions'> & Partial<Advice>,
): Advice => ({ ...plain(id, headline), level: 'stop', isStop: true, status: [text], ...rest });

const startAgain: Action = { type: 'restart', label: message('action.startAgain') };
const sendAgain: Action = { type: 'resend', label: message('sent.resend') };
export const haveCode: Action = { type: 'have-code', label: message('action.haveCode') };

/** Another address, or another number. */
export const changeOf = ({ state }: Situation): Action => ({
  type: 'change',
  label: message(state.method === 'email' ? 'action.otherAddress' : 'action.otherNumber'),
});
