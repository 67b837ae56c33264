import { message, type Message } from '../messages.js';
import type { AdviceRow } from './advice.js';
import { isSameProvider } from './same-provider.js';
import { copyAction } from './support-details.js';
import type { HelpSubject } from './subject.js';
import { topicRows } from './topics.js';
import { supportAction } from './ways.js';

const labels = {
  access: 'question.access',
  destination: 'question.destination',
  code: 'question.code',
  unrequested: 'question.unrequested',
  else: 'question.else',
} as const;

export type QuestionId = keyof typeof labels;

/** What only the person can tell, and what to do then. */
export interface Question {
  readonly id: QuestionId;
  readonly label: Message;
  readonly rows: readonly AdviceRow[];
}

const ids: readonly QuestionId[] = ['access', 'destination', 'code', 'unrequested', 'else'];

/** "Something else is wrong": five questions, each with its steps. */
export const questionsFor = (subject: HelpSubject): readonly Question[] =>
  ids.map((id) => ({
    id,
    label: message(labels[id]),
    rows: [...rowsOf(id, subject), ...(id === 'else' ? people(subject) : [])],
  }));

const rowsOf = (id: QuestionId, subject: HelpSubject): readonly AdviceRow[] =>
  topicRows(withProvider(subject), ({ when }) =>
    when.some((detection) => detection.by === 'asked' && detection.question === id),
  );

const PRIVATE_WINDOW = 43;

/** A second mailbox at the site's own provider is known by its domain; nobody has to name that row as well. */
function withProvider(subject: HelpSubject): HelpSubject {
  const { site, situation } = subject;
  if (site.mailProvider === undefined) return subject;
  const named = (site.policyRows ?? []).filter((row) => row !== PRIVATE_WINDOW);
  const isConcerned = situation === undefined || isSameProvider(situation, site.mailProvider);
  return { ...subject, site: { ...site, policyRows: isConcerned ? [...named, PRIVATE_WINDOW] : named } };
}

/** Whoever helps wants to know what happened. */
function people(subject: HelpSubject): readonly AdviceRow[] {
  const support = supportAction(subject);
  const copy = copyAction(subject);
  const actions = [support, copy].filter((action) => action !== undefined);
  if (actions.length === 0) return [];
  return [
    {
      id: 'support',
      causes: [],
      level: 'info',
      icon: 'support',
      title: message(support ? 'advice.support.title' : 'topic.details.title'),
      body: message(support ? 'advice.support.text' : 'topic.details.text'),
      actions,
    },
  ];
}
