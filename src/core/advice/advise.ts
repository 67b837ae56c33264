import { SECOND } from '../clock.js';
import { message, type Message } from '../messages.js';
import { milestones, resolveExpectation } from '../policy.js';
import type { Stop } from '../state.js';
import type { Action, Advice, Situation } from './advice.js';
import { adviceAge } from './age.js';
import { lateRows, pausedRows } from './more-rows.js';
import { questionsFor } from './questions.js';
import { refusalCauses } from './refusals.js';
import { pauseCauses, stopFor, TERMS, type StopSpec } from './stops.js';
import { subjectOf } from './subject.js';
import { remaining, seconds, stopWords } from './wording.js';
import { adviseWaiting } from './waiting.js';
import { inboxAction, mailboxOf, otherMethods, resolveActions, supportAction } from './ways.js';

/** A shorter refusal only corrects the countdown; from here on it is news. Milliseconds. */
const LONG_WAIT = 120 * SECOND;

/**
 * What to show: one row of the table of moments, with its sentences, its rows and the controls that lead on.
 * Pure and total: any situation has an answer, and the same one has the same.
 */
export function advise(situation: Situation): Advice {
  const { state } = situation;
  switch (state.step) {
    case 'identify':
      return plain(situation, 'start', message('identify.title'));
    case 'verified':
      return plain(
        situation,
        'Aok',
        message(
          state.purpose === undefined || state.purpose === 'sign-in' ? 'verified.signIn' : 'verified.other',
        ),
      );
    case 'stopped':
      return stopped(situation, state.stop);
    case 'expired':
      return expired(situation, state.by === 'server');
    case 'sending':
      return sending(situation);
    default:
      return waiting(situation);
  }
}

/** What a person pressed stays in its place until it has worked. */
function sending(situation: Situation): Advice {
  const { phase, stop, challenge, expiredBy } = situation.state;
  if (!challenge || situation.state.changing) return plain(situation, 'start', message('identify.title'));
  if (stop) return stopped(situation, stop);
  return phase === 'expired' ? expired(situation, expiredBy === 'server') : waiting(situation);
}

function plain(situation: Situation, id: string, headline: Message): Advice {
  return {
    id,
    level: 'info',
    isStop: false,
    headline,
    status: [],
    causes: [],
    rows: [],
    actions: [],
    methods: otherMethods(situation),
    inbox: undefined,
    support: undefined,
    progress: undefined,
    note: undefined,
    extra: [],
    questions: [],
    until: undefined,
    mailbox: situation.state.challenge && mailboxOf(situation),
    more: false,
    isLastSend: false,
  };
}

function waiting(situation: Situation): Advice {
  const { state, now } = situation;
  const base: Advice = {
    ...plain(situation, 'E0', message('code.title')),
    inbox: inboxAction(situation),
    support: supportAction(situation),
    isLastSend: state.sendsLeft === 1 && state.sendsHeld === undefined,
  };
  const age = adviceAge(situation);
  const expectation = resolveExpectation(state.challenge?.expectation, state.policy.expectation);
  const elapsed = Math.max(0, now - (state.sentAt ?? now));
  const { t3 } = milestones(expectation);
  const progress =
    elapsed >= t3
      ? undefined
      : {
          elapsed: elapsed / t3,
          usual: expectation.typical / expectation.slow,
          isLate: elapsed >= expectation.typical * SECOND,
        };
  const advised = adviseWaiting(situation, { ...base, progress }, age, milestones(expectation));
  if (!state.online) return withMore(situation, offline(advised), false);
  const limited = withMore(situation, withLimits(situation, advised), age >= t3);
  return state.step === 'refused' ? { ...limited, id: 'Awrong', status: [], causes: refusalCauses } : limited;
}

/** What else may be wrong, from the time that it is worth asking. */
const withMore = (situation: Situation, advice: Advice, isLate: boolean): Advice =>
  advice.more || advice.id === 'Amax' || situation.isQuestioned === true
    ? {
        ...advice,
        extra: isLate && advice.more ? lateRows(subjectOf(situation)) : [],
        questions: questionsFor(subjectOf(situation)),
      }
    : advice;

/** Without a connection nothing is known and nothing can be done, but what was typed stays. */
const offline = (advice: Advice): Advice => ({
  ...advice,
  id: 'offline',
  status: [message('say.offline')],
  causes: [],
  progress: undefined,
});

/** News about limits stand before everything time has to say. */
function withLimits(situation: Situation, advice: Advice): Advice {
  const { state, now } = situation;
  const until = heldUntil(situation);
  if (until === undefined && state.sendsLeft > 0 && !state.sendsHeld) return advice;
  // The first message may still come: what to check stays, only the sentence changes.
  return {
    ...advice,
    id: 'Amax',
    level: 'warn',
    status: [
      until !== undefined && until > now
        ? message('status.max', { time: remaining(until, now) })
        : message('status.maxUnknown'),
    ],
    causes: [14],
    progress: undefined,
    until,
    actions: resolveActions(['methods', 'support'], situation),
    more: false,
    isLastSend: false,
  };
}

/** Until when no code is sent, where that is long enough to be said. */
function heldUntil({ state, now }: Situation): number | undefined {
  const { sendsHeld, failure } = state;
  if (sendsHeld) return sendsHeld.until;
  const retryAt =
    failure?.at === 'send' && failure.problem.code === 'rate_limited' ? failure.problem.retryAt : undefined;
  return retryAt !== undefined && retryAt - now > LONG_WAIT ? retryAt : undefined;
}

function expired(situation: Situation, isStop: boolean): Advice {
  const advice = waiting(situation);
  // "Send a new one" is said only where one can be sent.
  const again =
    situation.state.sendsLeft > 0 ? resolveActions([{ resend: 'sent.resend' }], situation) : restart();
  const others = resolveActions(['methods', { change: changeKey(situation) }], situation);
  return {
    ...advice,
    id: 'Aexp',
    level: isStop ? 'stop' : 'warn',
    isStop,
    headline: message('stop.expired.title'),
    status: [message(situation.state.sendsLeft > 0 ? 'stop.expired.text' : 'stop.gone.text')],
    causes: [57],
    rows: [],
    progress: undefined,
    inbox: undefined,
    actions: isStop ? [...again, ...others] : [],
    note: undefined,
    extra: [],
    questions: questionsFor(subjectOf(situation)),
    more: !isStop,
    isLastSend: false,
  };
}

const changeKey = ({ state }: Situation) =>
  state.method === 'email' ? 'action.otherAddress' : 'action.otherNumber';

function stopped(situation: Situation, stop: Stop): Advice {
  switch (stop.kind) {
    case 'delivery':
      return failed(situation, stopFor(situation.state.method, stop.reason));
    case 'paused': {
      const { code, retryAt } = stop.problem;
      return paused(situation, pauseCauses(code === 'locked' ? 17 : 13), retryAt);
    }
    case 'attempts':
      return stopAdvice(
        situation,
        'Atries',
        [57, 18],
        message('stop.tries.title'),
        message('stop.tries.text'),
        [
          ...(stop.next === 'restart' ? restart() : []),
          ...(stop.next === 'resend' ? resolveActions([{ resend: 'sent.resend' }], situation) : []),
          ...resolveActions(['methods', { change: changeKey(situation) }], situation),
        ],
      );
    case 'gone':
      return stopAdvice(
        situation,
        'Agone',
        [57],
        message('stop.gone.title'),
        message('stop.gone.text'),
        restart(),
      );
  }
}

const restart = (): readonly Action[] => [{ type: 'restart', label: message('action.startAgain') }];

function paused(situation: Situation, causes: readonly number[], until: number | undefined): Advice {
  const { now, state } = situation;
  const { blockWait, policyRows = [] } = state.policy.site;
  const text =
    until !== undefined
      ? message('stop.paused.text', { time: remaining(until, now) })
      : blockWait !== undefined
        ? message('stop.paused.textUsual', { time: seconds(blockWait) })
        : message('stop.paused.textUnknown');
  const actions = resolveActions(
    ['methods', { change: changeKey(situation) }, 'recovery', 'support'],
    situation,
  );
  const all = policyRows.includes(TERMS) ? [...causes, TERMS] : causes;
  return {
    ...stopAdvice(situation, 'Apause', all, message('stop.paused.title'), text, actions),
    until,
    extra: pausedRows(subjectOf(situation)),
  };
}

function failed(situation: Situation, spec: StopSpec): Advice {
  const { title, text } = stopWords(situation, spec);
  const named = resolveActions([...spec.actions, 'have-code'], situation);
  const hasExit = named.some(({ type }) => type === 'change');
  const actions = hasExit
    ? named
    : [
        ...named.slice(0, -1),
        ...resolveActions([{ change: changeKey(situation) }], situation),
        ...named.slice(-1),
      ];
  return stopAdvice(situation, spec.id, spec.causes, title, text, actions);
}

function stopAdvice(
  situation: Situation,
  id: string,
  causes: readonly number[],
  headline: Message,
  text: Message,
  actions: readonly Action[],
): Advice {
  return {
    ...plain(situation, id, headline),
    level: 'stop',
    isStop: true,
    status: [text],
    causes,
    actions,
    support: supportAction(situation),
    questions: questionsFor(subjectOf(situation)),
  };
}
