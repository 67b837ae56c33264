import { message, type Message, type PlainKey } from '../messages.js';
import type { AdviceIcon, AdviceRow } from './advice.js';
import type { Cause, Remedy } from './cause.js';
import { causes } from './causes.js';
import { wordsFor } from './method-words.js';
import { privateWindowSteps } from './private-window-steps.js';
import { controlsFor } from './remedies.js';
import type { HelpSubject } from './subject.js';
import { ltr, seconds } from './wording.js';

/** A text as it is, or one that only some subjects have. */
type Step = PlainKey | ((subject: HelpSubject) => readonly Message[]);

interface Topic {
  readonly icon: AdviceIcon;
  readonly title: PlainKey;
  readonly steps: readonly Step[];
}

const sender: Step = ({ sender: address }) => [
  address === undefined ? message('advice.spam.text') : message('advice.spam.from', { sender: ltr(address) }),
];

const usually: Step = ({ expectation }) => [
  message('topic.wait.text', { time: seconds(expectation.typical) }),
];

const howLong: Step = ({ site: { blockWait } }) =>
  blockWait === undefined ? [] : [message('topic.paused.usual', { time: seconds(blockWait) })];

/** What is said about causes, with what to do first, second, third. */
const table = {
  wait: { icon: 'time', title: 'topic.wait.title', steps: [usually, 'topic.wait.again'] },
  spam: { icon: 'inbox', title: 'advice.spam.title', steps: [sender, 'topic.spam.trust'] },
  'blocked-sender': {
    icon: 'inbox',
    title: 'topic.blockedSender.title',
    steps: ['topic.blockedSender.text', 'topic.blockedSender.again'],
  },
  'mailbox-full': {
    icon: 'inbox',
    title: 'topic.mailboxFull.title',
    steps: ['topic.mailboxFull.text', 'topic.mailboxFull.again'],
  },
  address: { icon: 'address', title: 'advice.address.title', steps: ['topic.address.text'] },
  'other-account': {
    icon: 'address',
    title: 'advice.otherAddress.title',
    steps: ['advice.otherAddress.text'],
  },
  number: { icon: 'address', title: 'advice.number.title', steps: ['topic.number.text'] },
  'number-type': { icon: 'phone', title: 'topic.numberType.title', steps: ['topic.numberType.text'] },
  region: { icon: 'phone', title: 'topic.region.title', steps: ['topic.region.text'] },
  'switched-off': {
    icon: 'way',
    title: 'topic.switchedOff.title',
    steps: ['topic.switchedOff.text', 'topic.switchedOff.silent'],
  },
  'phone-on': { icon: 'phone', title: 'topic.phoneOn.title', steps: ['topic.phoneOn.text'] },
  'phone-blocked': {
    icon: 'phone',
    title: 'topic.phoneBlocked.title',
    steps: ['topic.phoneBlocked.iphone', 'topic.phoneBlocked.android'],
  },
  'phone-full': { icon: 'phone', title: 'topic.phoneFull.title', steps: ['topic.phoneFull.text'] },
  'phone-app': { icon: 'phone', title: 'topic.phoneApp.title', steps: ['topic.phoneApp.text'] },
  newest: {
    icon: 'code',
    title: 'topic.newest.title',
    steps: ['topic.newest.late', 'topic.newest.whole', 'topic.newest.short'],
  },
  paused: {
    icon: 'time',
    title: 'topic.paused.title',
    steps: [howLong, 'topic.paused.wait', 'topic.paused.lasting'],
  },
  network: { icon: 'way', title: 'topic.network.title', steps: ['topic.network.text'] },
  ours: { icon: 'support', title: 'topic.ours.title', steps: ['topic.ours.text'] },
  unrecognised: {
    icon: 'address',
    title: 'topic.unrecognised.title',
    steps: ['topic.unrecognised.domain', 'topic.unrecognised.name', 'topic.unrecognised.mask'],
  },
  'other-kind': { icon: 'way', title: 'topic.otherKind.title', steps: ['topic.otherKind.text'] },
  'no-access': { icon: 'way', title: 'topic.noAccess.title', steps: ['topic.noAccess.text'] },
  'lost-device': {
    icon: 'phone',
    title: 'topic.lostDevice.title',
    steps: ['topic.lostDevice.signIn', 'topic.lostDevice.report', 'topic.lostDevice.anew'],
  },
  'lost-some': {
    icon: 'shield',
    title: 'topic.lostSome.title',
    steps: ['topic.lostSome.signIn', 'topic.lostSome.add', 'topic.lostSome.remove'],
  },
  'lost-all': {
    icon: 'shield',
    title: 'topic.lostAll.title',
    steps: ['topic.lostAll.ask', 'topic.lostAll.wait', 'topic.lostAll.leave'],
  },
  'lost-password': {
    icon: 'shield',
    title: 'topic.lostPassword.title',
    steps: ['topic.lostPassword.first', 'topic.lostPassword.form'],
  },
  unrequested: {
    icon: 'shield',
    title: 'topic.unrequested.title',
    steps: ['topic.unrequested.share', 'topic.unrequested.safe', 'topic.unrequested.why'],
  },
  passwordless: { icon: 'shield', title: 'topic.passwordless.title', steps: ['topic.passwordless.text'] },
  suspicious: { icon: 'shield', title: 'topic.suspicious.title', steps: ['topic.suspicious.text'] },
  'private-window': {
    icon: 'inbox',
    title: 'topic.privateWindow.title',
    steps: [({ agent }) => privateWindowSteps(agent)],
  },
  'keep-page': { icon: 'time', title: 'topic.keepPage.title', steps: ['note.leave'] },
  'keep-current': { icon: 'shield', title: 'topic.keepCurrent.title', steps: ['topic.keepCurrent.text'] },
  language: { icon: 'inbox', title: 'topic.language.title', steps: ['topic.language.text'] },
} as const satisfies Record<string, Topic>;

export type TopicId = keyof typeof table;

const topics: Readonly<Record<TopicId, Topic>> = table;

/** Whether a cause may be spoken of: it concerns the method, and the site or the mode does not forbid it. */
export function isSpoken({ methods, isPolicy, isSpecific, number }: Cause, subject: HelpSubject): boolean {
  const { method, generic, site } = subject;
  return (
    methods.some((each) => each === method) &&
    !(generic && isSpecific) &&
    (!isPolicy || (site.policyRows ?? []).includes(number))
  );
}

/** The causes that `choose` takes, put together by topic, in the catalogue's order. */
export function topicRows(subject: HelpSubject, choose: (cause: Cause) => boolean): readonly AdviceRow[] {
  const byTopic = new Map<TopicId, Cause[]>();
  for (const cause of causes)
    if (choose(cause) && isSpoken(cause, subject))
      byTopic.set(cause.topic, [...(byTopic.get(cause.topic) ?? []), cause]);
  return withoutRepeats(
    subject,
    [...byTopic].map(([id, found]) => topicRow(id, found, subject)),
  );
}

/**
 * A control is offered once in a list, by the first row that has it. In a session no row is left without any; a page of
 * help is read from the top, and one way to people is enough for it.
 */
function withoutRepeats({ situation }: HelpSubject, rows: readonly AdviceRow[]): readonly AdviceRow[] {
  const offered = new Set<string>();
  return rows.map((row) => {
    const fresh = row.actions.filter(({ label }) => !offered.has(label.key));
    const actions = fresh.length > 0 || !situation ? fresh : row.actions.slice(0, 1);
    for (const { label } of actions) offered.add(label.key);
    return { ...row, actions };
  });
}

function topicRow(id: TopicId, found: readonly Cause[], subject: HelpSubject): AdviceRow {
  const { icon, title } = topics[id];
  const remedies = [...new Set(found.flatMap((cause): readonly Remedy[] => cause.remedies))];
  return {
    id,
    causes: found.map(({ number }) => number),
    level: 'info',
    icon,
    title: { key: wordsFor(title, subject.method), values: {} },
    steps: stepsOf(id, subject),
    actions: controlsFor(remedies, subject),
  };
}

/** What to do, in the words of the method. */
export const stepsOf = (id: TopicId, subject: HelpSubject): readonly Message[] =>
  topics[id].steps.flatMap((step) =>
    typeof step === 'function' ? step(subject) : [{ key: wordsFor(step, subject.method), values: {} }],
  );
