import { SECOND } from '../clock.js';
import { message, type Message } from '../messages.js';
import type { Stop } from '../state.js';
import type { Action, Advice, Situation } from './advice.js';
import { asExpired, asSeen, changeOf, firstAdvice, timesOf } from './first-advice.js';
import { adviceAge } from './age.js';
import { momentOf } from './moment.js';
import { lateRows, pausedRows } from './more-rows.js';
import { questionsFor } from './questions.js';
import { stopWords, undeliverableMessage } from './stop-words.js';
import { pauseCauses, stopFor, TERMS, type StopSpec } from './stops.js';
import { subjectOf } from './subject.js';
import { adviseWaiting } from './waiting.js';
import { backActions, mailboxOf, otherMethods, resolveActions, supportAction } from './ways.js';
import { remaining, seconds } from './wording.js';

/** A shorter refusal only corrects the countdown; from here on it is news. Milliseconds. */
const LONG_WAIT = 120 * SECOND;

/**
 * What to show: one row of the table of moments, with its sentences, its rows and the controls that lead on.
 * Pure and total: any situation has an answer, and the same one has the same.
 */
export function advise(situation: Situation): Advice {
  const { state } = situation;
  const advice: Advice = {
    ...firstAdvice(situation),
    methods: otherMethods(situation),
    mailbox: state.challenge && mailboxOf(situation),
    undeliverable: state.failure && undeliverableMessage(state.failure.problem, state.method),
  };
  const moment = momentOf(state);
  switch (moment.at) {
    case 'start':
    case 'verified':
      return advice;
    case 'stop':
      return stopped(situation, advice, moment.stop);
    case 'expired':
      return expired(situation, waiting(situation, advice), moment.isStop);
    case 'waiting':
      return asSeen(waiting(situation, advice), situation);
  }
}

function waiting(situation: Situation, first: Advice): Advice {
  const advised = adviseWaiting(situation, {
    ...first,
    actions: backActions(situation),
    support: supportAction(situation),
  });
  return withMore(situation, situation.state.online ? withLimits(situation, advised) : advised);
}

/** What else may be wrong, from the time that it is worth asking. */
function withMore(situation: Situation, advice: Advice): Advice {
  if (!advice.more && advice.id !== 'Amax' && situation.isQuestioned !== true) return advice;
  const subject = subjectOf(situation);
  const isLate = adviceAge(situation) >= timesOf(situation).t3;
  return {
    ...advice,
    extra: isLate && advice.more ? lateRows(subject) : [],
    questions: questionsFor(subject),
  };
}

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

function expired(situation: Situation, advice: Advice, isStop: boolean): Advice {
  const stop = asExpired(advice, situation, isStop);
  return {
    ...stop,
    actions: isStop ? withMethods(stop.actions, situation) : backActions(situation),
    questions: questionsFor(subjectOf(situation)),
  };
}

function stopped(situation: Situation, first: Advice, stop: Stop): Advice {
  const subject = subjectOf(situation);
  const advice = { ...first, support: supportAction(situation), questions: questionsFor(subject) };
  switch (stop.kind) {
    case 'delivery':
      return failed(situation, advice, stopFor(situation.state.method, stop.reason));
    case 'attempts':
      return { ...advice, actions: withMethods(advice.actions, situation) };
    case 'gone':
      return advice;
    case 'paused':
      return {
        ...advice,
        status: pausedFor(situation, advice),
        causes: causesOfPause(situation, stop.problem.code === 'locked' ? 17 : 13),
        actions: [
          ...withMethods(advice.actions, situation),
          ...resolveActions(['recovery', 'support'], situation),
        ],
        extra: pausedRows(subject),
      };
  }
}

/** The site may know how long a pause lasts where the server does not say. */
function pausedFor({ state }: Situation, { until, status }: Advice): readonly Message[] {
  const { blockWait } = state.policy.site;
  return until !== undefined || blockWait === undefined
    ? status
    : [message('stop.paused.textUsual', { time: seconds(blockWait) })];
}

const causesOfPause = ({ state }: Situation, leading: number): readonly number[] =>
  state.policy.site.policyRows?.includes(TERMS) ? [...pauseCauses(leading), TERMS] : pauseCauses(leading);

/** Other ways come before another address or number. */
const withMethods = (actions: readonly Action[], situation: Situation): readonly Action[] =>
  actions.flatMap((action): readonly Action[] =>
    action.type === 'change' ? [...backActions(situation), ...otherMethods(situation), action] : [action],
  );

function failed(situation: Situation, advice: Advice, spec: StopSpec): Advice {
  const { title, text } = stopWords(situation, spec);
  const named = resolveActions([...spec.actions, 'have-code'], situation);
  const hasExit = named.some(({ type }) => type === 'change');
  return {
    ...advice,
    id: spec.id,
    headline: title,
    status: [text],
    causes: spec.causes,
    actions: hasExit ? named : [...named.slice(0, -1), changeOf(situation), ...named.slice(-1)],
  };
}
