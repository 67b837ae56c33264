import type { FlowFixture, FlowFixtureOptions } from '../helpers/flow-fixture.js';
import {
  type FocusAndVoice,
  followed,
  withText,
  send,
  pause,
  resend,
  sentAWhileAgo,
  sentAndAway,
} from './focus-and-voice-steps.js';

/** A wait for Send again that is not over before the usual time is. */
const withWait: FlowFixtureOptions = { challenge: { resendIn: 45 } };
const SLOW = 'P gmail.com is slow to take messages right now. We keep trying.';

const tellFailed = (flow: FlowFixture) =>
  flow.backend.tell({ delivery: { state: 'failed', reason: 'mailbox-unknown' } });
const tellDelayed = (flow: FlowFixture) =>
  flow.backend.tell({ delivery: { state: 'delayed', reason: 'congestion' } });

/** Goes to the inbox by the link that is offered, without a page being opened. */
async function goToInbox(flow: FlowFixture) {
  flow.root.addEventListener('click', (event) => event.preventDefault(), { once: true });
  await flow.press(flow.part('otp-help', 'inbox'));
}

async function comeBack(flow: FlowFixture) {
  document.dispatchEvent(new Event('visibilitychange'));
  await flow.settled();
}

/** Waiting for it: time, news of the message, the page left and seen again. */
export const waiting: readonly FocusAndVoice[] = [
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
