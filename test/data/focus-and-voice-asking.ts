import type { FlowFixture } from '../helpers/flow-fixture.js';
import { noAnswer } from '../helpers/flow-fixture-backend.js';
import { click } from '../helpers/keyboard.js';
import {
  type FocusAndVoice,
  UNREACHABLE,
  withText,
  withoutWait,
  send,
  pause,
  resend,
  sentAWhileAgo,
  sentAndAway,
} from './focus-and-voice-steps.js';

async function filledIn(flow: FlowFixture) {
  await flow.fill(flow.addressInput, 'ana@gmail.com');
  await pause(flow);
}

async function answeredElsewhere(flow: FlowFixture) {
  const answer = flow.backend.starts.hang();
  await sentAndAway(flow);
  answer(flow.backend.accepted());
  await pause(flow);
}

async function anotherWayOpened(flow: FlowFixture) {
  await send(flow);
  await flow.advance(66);
  await flow.press(flow.control('Another way'));
}

/** Asking for a code: the page, the address, the send, another way, another address. */
export const asking: readonly FocusAndVoice[] = [
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
    act: answeredElsewhere,
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
];
