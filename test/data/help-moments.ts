import type { ChallengeAnswer } from '../../src/core/challenge.js';
import type { FlowFixture } from '../helpers/flow-fixture.js';

/** A thing to check, as it is shown. */
export interface ShownAdvice {
  readonly title: string;
  readonly text?: string;
  readonly ways: readonly string[];
  readonly advice: string;
  readonly causes: string;
  readonly level: string;
}

/** A row of the table of moments, as it is seen. */
export interface HelpMoment {
  readonly id: string;
  readonly moment: string;
  readonly challenge?: Partial<ChallengeAnswer>;
  readonly act: (flow: FlowFixture) => Promise<unknown>;
  /** Default: "Enter your code". */
  readonly headline?: string;
  /** The sentence of the moment, and the causes it stands for. */
  readonly status: string;
  readonly causes: string;
  readonly advice?: readonly ShownAdvice[];
  /** Every control of the flow, from the top. */
  readonly controls: readonly string[];
  readonly level?: 'warn';
}

const send = (flow: FlowFixture) => flow.send();
const waited = (seconds: number) => async (flow: FlowFixture) => {
  await send(flow);
  await flow.advance(seconds);
};
const told = (delivery: ChallengeAnswer['delivery'] & object) => async (flow: FlowFixture) => {
  await send(flow);
  await flow.backend.tell({ delivery });
  await flow.settled();
};
const refused =
  (...[code, more]: Parameters<FlowFixture['backend']['refused']>) =>
  async (flow: FlowFixture) => {
    await send(flow);
    flow.backend.attempts.next(flow.backend.refused(code, more));
    await flow.enter();
  };
const heldBack =
  (...[code, more]: Parameters<FlowFixture['backend']['refused']>) =>
  async (flow: FlowFixture) => {
    await send(flow);
    await flow.advance(31);
    flow.backend.resends.next(flow.backend.refused(code, more));
    await flow.press(flow.part('otp-request', 'resend'));
  };

const INBOX = 'Open Gmail ↗ (opens in a new tab)';
const SPAM: ShownAdvice = {
  title: 'Look in Spam or Junk',
  text: 'It comes from code@shop.example.',
  ways: [INBOX],
  advice: '33',
  causes: '33 36 37',
  level: 'hint',
};
const ADDRESS: ShownAdvice = {
  title: 'Check the address',
  text: 'Is an•••@gmail.com right?',
  ways: ['Change address'],
  advice: '22',
  causes: '22 27',
  level: 'hint',
};
const TEXT = 'Text a code to •••12';
const WAY: ShownAdvice = {
  title: 'Get in another way',
  text: 'This message may not come any more.',
  ways: [TEXT],
  advice: '12',
  causes: '12 35 4',
  level: 'warn',
};
/** While it is on its way. */
const NEWS_WAY: ShownAdvice = { ...WAY, text: 'That may be faster.', causes: '12' };
const SUMMARY = ['Change', 'Send again'];
const ELSE = 'Something else is wrong';
const HAVE_CODE = 'I have a code';
const MORE = ['Another way', ELSE, 'Contact support'];
const AFTER_A_MINUTE = [...SUMMARY, INBOX, 'Change address', ...MORE];

export const helpMoments: readonly HelpMoment[] = [
  {
    id: 'E0',
    moment: 'sent',
    act: send,
    status: 'It usually comes within 30 seconds.',
    causes: '1 29',
    controls: [...SUMMARY, INBOX],
  },
  {
    id: 'E30',
    moment: 'half a minute',
    act: waited(30),
    status: 'Not here yet? It can take 2 minutes.',
    causes: '1 2',
    controls: [...SUMMARY, INBOX],
  },
  {
    id: 'E60',
    moment: 'a minute',
    act: waited(60),
    status: 'Taking longer than usual. It can take 2 minutes.',
    causes: '3',
    advice: [SPAM, ADDRESS],
    controls: AFTER_A_MINUTE,
  },
  {
    id: 'E120',
    moment: 'two minutes',
    act: waited(120),
    status: 'More than 2 minutes now. It may not come.',
    causes: '3',
    advice: [SPAM, ADDRESS, WAY],
    controls: [
      ...SUMMARY,
      INBOX,
      'Change address',
      TEXT,
      'Another way',
      'More to check',
      ELSE,
      'Contact support',
    ],
  },
  {
    id: 'E2',
    moment: 'sent again',
    act: async (flow) => {
      await waited(31)(flow);
      await flow.press(flow.part('otp-request', 'resend'));
    },
    status: 'Sent again. Only the newest code works. It usually comes within 30 seconds.',
    causes: '8',
    advice: [SPAM, ADDRESS],
    controls: [...SUMMARY, INBOX, 'Change address', ...MORE],
  },
  {
    id: 'Efull4',
    moment: 'the mailbox is full, for now',
    act: told({ state: 'delayed', reason: 'mailbox-full' }),
    status: 'Your mailbox looks full. Make space and the code can still come.',
    causes: '34',
    advice: [NEWS_WAY],
    controls: [...SUMMARY, INBOX, TEXT, ...MORE],
    level: 'warn',
  },
  {
    id: 'Efull',
    moment: 'the mailbox is full',
    act: told({ state: 'failed', reason: 'mailbox-full' }),
    headline: 'Your mailbox is full',
    status: 'gmail.com could not take the message for an•••@gmail.com.',
    causes: '34',
    controls: [HAVE_CODE, TEXT, 'Use a passkey', 'Use another address', 'I made space, send again', ELSE],
  },
  {
    id: 'Egrey',
    moment: 'greylisted',
    act: told({ state: 'delayed', reason: 'greylisted', retryIn: 300 }),
    status:
      'gmail.com checks new senders first. The code should come in about 5 minutes. Sending again would start the wait over.',
    causes: '5',
    advice: [NEWS_WAY],
    controls: [...SUMMARY, INBOX, TEXT, ...MORE],
  },
  {
    id: 'Enone',
    moment: 'no such mailbox',
    act: told({ state: 'failed', reason: 'mailbox-unknown' }),
    headline: 'This address did not work',
    status: 'gmail.com has no mailbox for an•••@gmail.com.',
    causes: '23 22',
    controls: [HAVE_CODE, 'Correct the address', TEXT, 'Use a passkey', ELSE],
  },
  {
    id: 'Awrong',
    moment: 'a wrong code',
    act: refused('invalid_code'),
    status: '',
    causes: '',
    controls: [...SUMMARY, INBOX],
  },
  {
    id: 'Atries',
    moment: 'the last try',
    act: refused('attempts_exhausted'),
    headline: 'Too many wrong codes',
    status: 'That code no longer works.',
    causes: '57 18',
    controls: ['Send again', TEXT, 'Use a passkey', 'Use another address', ELSE],
  },
  {
    id: 'Aexp',
    moment: 'the last minute of a code',
    challenge: { expiresIn: 70 },
    act: waited(11),
    status: 'This code stops working in 1 minute.',
    causes: '57',
    controls: [...SUMMARY, INBOX],
    level: 'warn',
  },
  {
    id: 'Aexp',
    moment: 'the code is too old, says the server',
    act: refused('expired_code'),
    headline: 'That code has expired',
    status: 'Send a new one to go on.',
    causes: '57',
    controls: ['Send again', TEXT, 'Use a passkey', 'Use another address', ELSE],
  },
  {
    id: 'Alast',
    moment: 'one send is left',
    challenge: { sendsLeft: 1 },
    act: send,
    status: 'It usually comes within 30 seconds.',
    causes: '1 29',
    controls: [...SUMMARY, INBOX],
  },
  {
    id: 'Amax',
    moment: 'no more codes for ten minutes',
    act: heldBack('rate_limited', { retryIn: 600 }),
    status: 'No more codes for 10 minutes. The code you have may still work.',
    causes: '14',
    controls: [...SUMMARY, INBOX, TEXT, 'Use a passkey', 'Contact support', ELSE],
    level: 'warn',
  },
  {
    id: 'Amax',
    moment: 'no more codes, nobody knows for how long',
    act: heldBack('sends_exhausted'),
    status: 'No more codes for now. The code you have may still work.',
    causes: '14',
    controls: ['Change', INBOX, 'Use a passkey', 'Contact support', ELSE],
    level: 'warn',
  },
  {
    id: 'Apause',
    moment: 'locked',
    act: refused('locked', { retryIn: 900 }),
    headline: 'We have paused codes for now',
    status: 'Try again in 15 minutes. Trying sooner can make the wait longer.',
    causes: '17 13 16 18 7 14 19',
    controls: [TEXT, 'Use a passkey', 'Use another address', 'Contact support', 'More to check', ELSE],
  },
  {
    id: 'Afault',
    moment: 'our fault',
    act: told({ state: 'failed', reason: 'sender-fault' }),
    headline: 'We could not send the code',
    status: 'This is our fault, not yours.',
    causes: '21 6',
    controls: [
      HAVE_CODE,
      TEXT,
      'Use a passkey',
      'Send again',
      'Contact support',
      'Use another address',
      ELSE,
    ],
  },
  {
    id: 'Aunk',
    moment: 'it failed, nobody knows why',
    act: told({ state: 'failed', reason: 'unknown' }),
    headline: 'The message did not get through',
    status: 'We do not know why.',
    causes: '12',
    controls: [HAVE_CODE, TEXT, 'Use a passkey', 'Send again', 'Use another address', ELSE],
  },
  {
    id: 'Aok',
    moment: 'verified',
    act: async (flow) => {
      await send(flow);
      await flow.enter();
    },
    headline: 'You are signed in',
    status: '',
    causes: '',
    controls: [],
  },
];
