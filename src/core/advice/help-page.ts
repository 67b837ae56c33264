import { isCodeMethod } from '../challenge.js';
import { message, type Message } from '../messages.js';
import { resolvePolicy, type PolicyOptions } from '../policy.js';
import type { AdviceRow } from './advice.js';
import { questionsFor, type Question } from './questions.js';
import type { HelpSubject } from './subject.js';
import { topicRows, type TopicId } from './topics.js';
import { supportAction, type SupportAction } from './ways.js';
import { wordsFor } from './method-words.js';

/** A whole page of help for one method, for people who have no code in front of them and no session behind them. */
export interface HelpPage {
  readonly title: Message;
  readonly lead: Message;
  readonly sections: readonly { readonly title: Message; readonly rows: readonly AdviceRow[] }[];
  readonly questions: readonly Question[];
  readonly support: SupportAction | undefined;
}

/** Topics under which most codes turn up. */
const first: readonly TopicId[] = ['wait', 'spam', 'address', 'number', 'phone-on', 'phone-blocked'];
const FIRST: ReadonlySet<string> = new Set(first);

/** Only in a session, or an answer to a question. */
const ELSEWHERE: ReadonlySet<TopicId> = new Set([
  'other-account',
  'keep-page',
  'unrecognised',
  'private-window',
]);

export interface HelpPageOptions {
  /** `email`, `sms`, `voice` or `whatsapp`; anything else is read as `email`. */
  readonly method: string;
  readonly sender?: string | undefined;
  readonly supportHref?: string | undefined;
  readonly agent?: HelpSubject['agent'];
  readonly policy?: PolicyOptions | undefined;
}

export function helpPage({ method, policy, ...rest }: HelpPageOptions): HelpPage {
  const subject: HelpSubject = {
    ...rest,
    method: isCodeMethod(method) ? method : 'email',
    site: resolvePolicy(policy).site,
    generic: false,
  };
  const rows = topicRows(
    subject,
    ({ topic, when, number, methods }) =>
      !ELSEWHERE.has(topic) &&
      !when.some(({ by }) => by === 'asked') &&
      // A wrong number and a wrong address are one cause; each page speaks of its own.
      !(number === WRONG_NUMBER && subject.method === 'email' && methods.length > 1),
  );
  return {
    title: { key: wordsFor('page.title', subject.method), values: {} },
    lead: message('page.lead'),
    sections: [
      { title: message('page.first'), rows: rows.filter(({ id }) => FIRST.has(id)) },
      { title: message('page.rest'), rows: rows.filter(({ id }) => !FIRST.has(id)) },
    ],
    questions: questionsFor(subject),
    support: supportAction(subject),
  };
}

const WRONG_NUMBER = 27;
