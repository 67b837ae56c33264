import type { FlowFixture, FlowFixtureOptions } from '../helpers/flow-fixture.js';
import { noAnswer } from '../helpers/scripted-backend.js';
import { click } from '../helpers/keyboard.js';

/** One row of focus and voice: what a person does or what happens, where focus is then, and all that was said. */
export interface FocusAndVoice {
  /** Number of the moment; a moment with more than one half has more than one row. */
  readonly id: string;
  readonly moment: string;
  readonly given?: FlowFixtureOptions;
  /** What came before it. */
  readonly before?: (flow: FlowFixture) => Promise<unknown>;
  readonly act: (flow: FlowFixture) => Promise<unknown>;
  readonly focus: string;
  /** `P` polite, `A` assertive; exactly these, in this order. */
  readonly spoken: readonly string[];
}

const UNANSWERED = 'A We could not check the code. It is still here. Try again.';
const UNREACHABLE = 'A We could not reach the server. Check your connection and try again.';
const WRONG = 'A That code is not right. Check it and try again.';

const followed: FlowFixtureOptions = { challenge: { stream: true } };
const withText: FlowFixtureOptions = {
  challenge: { methods: [{ kind: 'sms', id: 'm1', destination: '•••12' }] },
};
/** A wait for Send again that is not over before the usual time is. */
const withWait: FlowFixtureOptions = { challenge: { resendIn: 45 } };
const withoutWait: FlowFixtureOptions = { challenge: { resendIn: 0 } };

const send = (flow: FlowFixture) => flow.send();
/** Far enough from the last keystroke and the last words for new ones. */
const pause = (flow: FlowFixture) => flow.advance(6);

async function sentAWhileAgo(flow: FlowFixture) {
  await send(flow);
  await pause(flow);
}

async function filledIn(flow: FlowFixture) {
  await flow.fill(flow.addressInput, 'ana@gmail.com');
  await pause(flow);
}

async function sentAndAway(flow: FlowFixture) {
  await send(flow);
  await flow.leave();
}

/** Starts an act that gets its answer when focus has left. */
const answeredElsewhere = (act: 'send' | 'verify') => async (flow: FlowFixture) => {
  const { starts, attempts } = flow.backend;
  if (act === 'send') {
    const answer = starts.hang();
    await send(flow);
    await flow.leave();
    answer(flow.backend.accepted());
  } else {
    const answer = attempts.hang();
    await flow.enter();
    await flow.leave();
    answer({ ok: true });
  }
  await flow.settled();
  await pause(flow);
};

const resend = (flow: FlowFixture) => flow.press(flow.part('otp-request', 'resend'));
const tellFailed = (flow: FlowFixture) =>
  flow.backend.tell({ delivery: { state: 'failed', reason: 'mailbox-unknown' } });
const tellDelayed = (flow: FlowFixture) =>
  flow.backend.tell({ delivery: { state: 'delayed', reason: 'congestion' } });

async function anotherWayOpened(flow: FlowFixture) {
  await send(flow);
  await flow.advance(66);
  await flow.press(flow.control('Another way'));
}

/** Goes to the inbox by the link that is offered, without a page being opened. */
async function goToInbox(flow: FlowFixture) {
  flow.root.addEventListener('click', (event) => event.preventDefault(), { once: true });
  await flow.press(flow.part('otp-help', 'inbox'));
}

async function comeBack(flow: FlowFixture) {
  document.dispatchEvent(new Event('visibilitychange'));
  await flow.settled();
}

const SLOW = 'P gmail.com is slow to take messages right now. We keep trying.';

export const focusAndVoice: readonly FocusAndVoice[] = [
  {
    id: 'F1',
    moment: 'the page is there',
    act: pause,
    focus: 'nothing',
    spoken: [],
  },
  {
    id: 'F4',
    moment: 'Send with a bad address',
    before: (flow) => flow.fill(flow.addressInput, 'ana'),
    act: async (flow) => {
      await flow.press(flow.part('otp-request', 'submit'));
      await pause(flow);
    },
    focus: 'address',
    spoken: [],
  },
  {
    id: 'F5',
    moment: 'Send pressed, answered within a second',
    before: filledIn,
    act: async (flow) => {
      const answer = flow.backend.starts.hang();
      await flow.press(flow.part('otp-request', 'submit'));
      await flow.advance(0.9);
      answer(flow.backend.refused('rate_limited'));
      await pause(flow);
    },
    focus: 'submit',
    spoken: ['A We cannot send a code just yet. Try again a little later.'],
  },
  {
    id: 'F5',
    moment: 'Send pressed, and it takes longer',
    before: filledIn,
    act: async (flow) => {
      flow.backend.starts.hang();
      await flow.press(flow.part('otp-request', 'submit'));
      await flow.advance(10);
    },
    focus: 'submit',
    spoken: ['P Sending…'],
  },
  {
    id: 'F6',
    moment: 'sent, focus in the flow',
    act: async (flow) => {
      await send(flow);
      await pause(flow);
    },
    focus: 'code',
    spoken: [],
  },
  {
    id: 'F6',
    moment: 'sent, focus elsewhere',
    act: answeredElsewhere('send'),
    focus: 'elsewhere',
    spoken: ['P Code sent to an…@gmail.com.'],
  },
  {
    id: 'F7',
    moment: 'the first send failed',
    act: async (flow) => {
      flow.backend.starts.next(noAnswer('network'));
      await send(flow);
      await pause(flow);
    },
    focus: 'submit',
    spoken: [UNREACHABLE],
  },
  {
    id: 'F7',
    moment: 'Send again failed',
    given: withoutWait,
    before: sentAWhileAgo,
    act: async (flow) => {
      flow.backend.resends.next(noAnswer('network'));
      await resend(flow);
      await pause(flow);
    },
    focus: 'resend',
    spoken: [UNREACHABLE],
  },
  {
    id: 'F8',
    moment: 'time passes, the field is empty',
    before: send,
    act: (flow) => flow.advance(130),
    focus: 'code',
    spoken: [
      'P Not here yet? It can take 2 minutes.',
      'P Taking longer than usual. It can take 2 minutes. 2 things to check, below.',
      'P More than 2 minutes now. It may not come. 2 things to check, below.',
    ],
  },
  {
    id: 'F8',
    moment: 'time passes, focus elsewhere',
    before: sentAndAway,
    act: (flow) => flow.advance(31),
    focus: 'elsewhere',
    spoken: ['P Not here yet? It can take 2 minutes.'],
  },
  {
    id: 'F9',
    moment: 'time passes, the field is not empty',
    before: async (flow) => {
      await send(flow);
      await flow.enter('12');
    },
    act: (flow) => flow.advance(130),
    focus: 'code',
    spoken: [],
  },
  {
    id: 'F10',
    moment: 'the countdown, Send again has focus',
    given: withWait,
    before: async (flow) => {
      await send(flow);
      flow.part('otp-request', 'resend').focus();
    },
    act: (flow) => flow.advance(50),
    focus: 'resend',
    spoken: [
      'P You can send again in 30 seconds.',
      'P Not here yet? It can take 2 minutes.',
      'P You can send again in 10 seconds.',
      'P You can send again now.',
    ],
  },
  {
    id: 'F10',
    moment: 'the countdown ends when there is other news',
    given: { challenge: { resendIn: 30 } },
    before: async (flow) => {
      await send(flow);
      flow.part('otp-request', 'resend').focus();
      await flow.advance(25);
      flow.listenAnew();
    },
    act: (flow) => flow.advance(15),
    focus: 'resend',
    spoken: ['P Not here yet? It can take 2 minutes.'],
  },
  {
    id: 'F10',
    moment: 'the countdown, focus elsewhere',
    given: withWait,
    before: sentAndAway,
    act: (flow) => flow.advance(50),
    focus: 'elsewhere',
    spoken: ['P Not here yet? It can take 2 minutes.'],
  },
  {
    id: 'F11',
    moment: 'Send again succeeded',
    given: withoutWait,
    before: sentAWhileAgo,
    act: async (flow) => {
      await resend(flow);
      await pause(flow);
    },
    focus: 'resend',
    spoken: ['P Sent again to an…@gmail.com. Only the newest code works.'],
  },
  {
    id: 'F11',
    moment: 'Send again succeeded, after a pointer took focus from the code',
    given: withoutWait,
    before: sentAWhileAgo,
    act: async (flow) => {
      await click(flow.part('otp-request', 'resend'));
      await flow.settled();
      await pause(flow);
    },
    focus: 'code',
    spoken: ['P Sent again to an…@gmail.com. Only the newest code works.'],
  },
  {
    id: 'F11',
    moment: 'Send again succeeded where it led out of a stop',
    given: withoutWait,
    before: async (flow) => {
      await sentAWhileAgo(flow);
      flow.backend.attempts.next(flow.backend.refused('attempts_exhausted'));
      await flow.enter();
      await pause(flow);
    },
    act: async (flow) => {
      await flow.press(flow.control('Send again'));
      await pause(flow);
    },
    focus: 'code',
    spoken: ['P Sent again to an…@gmail.com. Only the newest code works.'],
  },
  {
    id: 'F12',
    moment: 'checking takes a while',
    before: send,
    act: async (flow) => {
      flow.backend.attempts.hang();
      await flow.enter();
      await flow.advance(10);
    },
    focus: 'code',
    spoken: ['P Checking…'],
  },
  {
    id: 'F12',
    moment: 'checking is answered within a second',
    before: send,
    act: async (flow) => {
      const answer = flow.backend.attempts.hang();
      await flow.enter();
      await flow.advance(0.9);
      answer(flow.backend.refused('invalid_code'));
      await pause(flow);
    },
    focus: 'code',
    spoken: [WRONG],
  },
  {
    id: 'F13',
    moment: 'refused, focus on the code',
    before: send,
    act: async (flow) => {
      flow.backend.attempts.next(flow.backend.refused('invalid_code'));
      await flow.enter();
      await pause(flow);
    },
    focus: 'code',
    spoken: [WRONG],
  },
  {
    id: 'F13',
    moment: 'refused, focus elsewhere',
    before: send,
    act: async (flow) => {
      const answer = flow.backend.attempts.hang();
      await flow.enter();
      await flow.leave();
      answer(flow.backend.refused('invalid_code', { attemptsLeft: 3 }));
      await pause(flow);
    },
    focus: 'elsewhere',
    spoken: [`${WRONG} 3 tries left.`],
  },
  {
    id: 'F13',
    moment: 'refused after "Check code"',
    given: { markup: '<otp-flow manual></otp-flow>' },
    before: send,
    act: async (flow) => {
      flow.backend.attempts.next(flow.backend.refused('invalid_code'));
      await flow.enter();
      await flow.press(flow.control('Check code'));
      await pause(flow);
    },
    focus: 'code',
    spoken: [WRONG],
  },
  {
    id: 'F14',
    moment: 'a check got no answer',
    before: send,
    act: async (flow) => {
      flow.backend.attempts.next(noAnswer('timeout'));
      await flow.enter();
      await pause(flow);
    },
    focus: 'code',
    spoken: [UNANSWERED],
  },
  {
    id: 'F14',
    moment: 'a check got no answer, twice',
    before: send,
    act: async (flow) => {
      flow.backend.attempts.next(noAnswer('timeout'));
      flow.backend.attempts.next(noAnswer('network'));
      await flow.enter();
      await pause(flow);
      await flow.press(flow.control('Check code'));
      await pause(flow);
    },
    focus: 'code',
    spoken: [UNANSWERED, UNANSWERED],
  },
  {
    id: 'F15',
    moment: 'news of the message',
    given: followed,
    before: send,
    act: async (flow) => {
      await tellDelayed(flow);
      await pause(flow);
    },
    focus: 'code',
    spoken: [SLOW],
  },
  {
    id: 'F15',
    moment: 'news of the message, focus elsewhere',
    given: followed,
    before: sentAndAway,
    act: async (flow) => {
      await tellDelayed(flow);
      await pause(flow);
    },
    focus: 'elsewhere',
    spoken: [SLOW],
  },
  {
    id: 'F16',
    moment: 'the message failed for good',
    given: followed,
    before: send,
    act: async (flow) => {
      await tellFailed(flow);
      await pause(flow);
    },
    focus: 'title',
    spoken: [],
  },
  {
    id: 'F16',
    moment: 'the message failed for good, focus elsewhere',
    given: followed,
    before: sentAndAway,
    act: async (flow) => {
      await tellFailed(flow);
      await pause(flow);
    },
    focus: 'elsewhere',
    spoken: ['P This address did not work gmail.com has no mailbox for an…@gmail.com.'],
  },
  {
    id: 'F16',
    moment: 'too many wrong codes',
    before: send,
    act: async (flow) => {
      flow.backend.attempts.next(flow.backend.refused('attempts_exhausted'));
      await flow.enter();
      await pause(flow);
    },
    focus: 'title',
    spoken: [],
  },
  {
    id: 'F16',
    moment: 'codes are paused before one was sent',
    act: async (flow) => {
      flow.backend.starts.next(flow.backend.refused('blocked'));
      await send(flow);
      await pause(flow);
    },
    focus: 'title',
    spoken: [],
  },
  {
    id: 'F17',
    moment: 'the second message failed, the first code may work',
    given: { challenge: { stream: true, resendIn: 0 } },
    before: async (flow) => {
      await sentAWhileAgo(flow);
      await resend(flow);
      await pause(flow);
      flow.listenAnew();
    },
    act: async (flow) => {
      await tellFailed(flow);
      await pause(flow);
    },
    focus: 'resend',
    spoken: ['P This address did not work gmail.com has no mailbox for an…@gmail.com.'],
  },
  {
    id: 'F19',
    moment: 'Another way opened',
    given: withText,
    before: async (flow) => {
      await send(flow);
      await flow.advance(66);
      flow.listenAnew();
    },
    act: async (flow) => {
      await flow.press(flow.control('Another way'));
      await pause(flow);
    },
    focus: 'methods',
    spoken: [],
  },
  {
    id: 'F20',
    moment: 'another way taken',
    given: withText,
    before: async (flow) => {
      await anotherWayOpened(flow);
      flow.listenAnew();
    },
    act: async (flow) => {
      await flow.press(flow.control('Text a code to •••12'));
      await pause(flow);
    },
    focus: 'code',
    spoken: [],
  },
  {
    id: 'F20',
    moment: 'another way taken, focus elsewhere when it is sent',
    given: withText,
    before: async (flow) => {
      await anotherWayOpened(flow);
      flow.listenAnew();
    },
    act: async (flow) => {
      const answer = flow.backend.resends.hang();
      await flow.press(flow.control('Text a code to •••12'));
      await flow.leave();
      answer(flow.backend.accepted({ method: 'sms', destination: '•••12' }));
      await pause(flow);
    },
    focus: 'elsewhere',
    spoken: ['P Code sent to the number ending in 12.'],
  },
  {
    id: 'F20',
    moment: 'another way failed',
    given: withText,
    before: async (flow) => {
      await anotherWayOpened(flow);
      flow.listenAnew();
    },
    act: async (flow) => {
      flow.backend.resends.next(noAnswer('network'));
      await flow.press(flow.control('Text a code to •••12'));
      await pause(flow);
    },
    focus: 'method',
    spoken: [UNREACHABLE],
  },
  {
    id: 'F22',
    moment: 'Change',
    before: send,
    act: async (flow) => {
      await flow.press(flow.part('otp-request', 'change'));
      await pause(flow);
    },
    focus: 'address',
    spoken: [],
  },
  {
    id: 'F22',
    moment: 'Change, then Cancel',
    before: send,
    act: async (flow) => {
      await flow.press(flow.part('otp-request', 'change'));
      await flow.press(flow.part('otp-request', 'cancel'));
      await pause(flow);
    },
    focus: 'code',
    spoken: [],
  },
  {
    id: 'F23',
    moment: 'verified',
    before: send,
    act: async (flow) => {
      await flow.enter();
      await pause(flow);
    },
    focus: 'title',
    spoken: [],
  },
  {
    id: 'F23',
    moment: 'verified, focus elsewhere',
    before: send,
    act: answeredElsewhere('verify'),
    focus: 'elsewhere',
    spoken: ['P You are signed in'],
  },
  {
    id: 'F24',
    moment: 'the page is seen again, a minute later',
    before: sentAndAway,
    act: async (flow) => {
      flow.clock.jump(70_000);
      await comeBack(flow);
      await flow.advance(4);
      const soon = flow.spoken.length;
      await flow.advance(2);
      if (soon > 0) flow.spoken.unshift('too soon');
    },
    focus: 'elsewhere',
    spoken: ['P Taking longer than usual. It can take 2 minutes. 2 things to check, below.'],
  },
  {
    id: 'F24',
    moment: 'back from the inbox',
    before: async (flow) => {
      await send(flow);
      await goToInbox(flow);
    },
    act: async (flow) => {
      await comeBack(flow);
      await pause(flow);
    },
    focus: 'code',
    spoken: [],
  },
  {
    id: 'F25',
    moment: 'offline',
    before: send,
    act: async (flow) => {
      dispatchEvent(new Event('offline'));
      await pause(flow);
    },
    focus: 'code',
    spoken: ['P You are offline. We carry on when you are back.'],
  },
  {
    id: 'F25',
    moment: 'offline and back, focus elsewhere',
    before: sentAndAway,
    act: async (flow) => {
      dispatchEvent(new Event('offline'));
      await pause(flow);
      dispatchEvent(new Event('online'));
      await pause(flow);
    },
    focus: 'elsewhere',
    spoken: ['P You are offline. We carry on when you are back.', 'P You are back online.'],
  },
];
