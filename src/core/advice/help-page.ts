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

/** Where most codes turn up, the likeliest first. */
const likely: readonly TopicId[] = ['spam', 'number', 'phone-on', 'phone-blocked', 'address', 'wait'];
/** Where they are found less often. */
const unlikely: readonly TopicId[] = [
  'blocked-sender',
  'mailbox-full',
  'phone-full',
  'phone-app',
  'number-type',
  'region',
  'switched-off',
  'newest',
  'paused',
  'network',
  'ours',
];

export interface HelpPageOptions {
  /** `email`, `sms`, `voice` or `whatsapp`; anything else is read as `email`. */
  readonly method: string;
  readonly sender?: string | undefined;
  readonly supportHref?: string | undefined;
  readonly agent?: HelpSubject['agent'];
  readonly policy?: PolicyOptions | undefined;
}

export function helpPage({ method, policy, ...rest }: HelpPageOptions): HelpPage {
  const { site, expectation } = resolvePolicy(policy);
  const subject: HelpSubject = {
    ...rest,
    method: isCodeMethod(method) ? method : 'email',
    site,
    expectation,
    generic: false,
  };
  const rows = topicRows(subject, ({ when }) => !when.some(({ by }) => by === 'asked'));
  const section = (title: Message, topics: readonly TopicId[]) => ({
    title,
    rows: topics
      .filter((topic) => topic !== 'number' || subject.method !== 'email')
      .flatMap((topic) => rows.find(({ id }) => id === topic) ?? []),
  });
  return {
    title: { key: wordsFor('page.title', subject.method), values: {} },
    lead: message('page.lead'),
    sections: [section(message('page.first'), likely), section(message('page.rest'), unlikely)],
    questions: questionsFor(subject),
    support: supportAction(subject),
  };
}
