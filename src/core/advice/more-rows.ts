import type { AdviceRow } from './advice.js';
import type { HelpSubject } from './subject.js';
import { topicRows, type TopicId } from './topics.js';

/** Said by the sentence already. */
const SAID: ReadonlySet<TopicId> = new Set(['wait']);

/** "More to check" when it is late: what nobody says and is less likely. */
export const lateRows = (subject: HelpSubject): readonly AdviceRow[] =>
  topicRows(
    subject,
    ({ when, topic }) =>
      !SAID.has(topic) && when.some((detection) => detection.by === 'time' && detection.at === 't3'),
  );

/** "More to check" while codes are paused: it may be the network, not the person. */
export const pausedRows = (subject: HelpSubject): readonly AdviceRow[] =>
  topicRows(subject, ({ topic }) => topic === 'network');
