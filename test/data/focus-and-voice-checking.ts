import type { FlowFixture } from '../helpers/flow-fixture.js';
import { noAnswer } from '../helpers/flow-fixture-backend.js';
import { type FocusAndVoice, send, pause } from './focus-and-voice-steps.js';

const UNANSWERED = 'A We could not check the code. It is still here. Try again.';
const WRONG = 'A That code is not right. Check it and try again.';

async function answeredElsewhere(flow: FlowFixture) {
  const answer = flow.backend.attempts.hang();
  await flow.enter();
  await flow.leave();
  answer({ ok: true });
  await pause(flow);
}

/** Checking it: refused, unanswered, verified. */
export const checking: readonly FocusAndVoice[] = [
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
    focus: 'submit',
    spoken: [UNANSWERED, UNANSWERED],
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
    act: answeredElsewhere,
    focus: 'elsewhere',
    spoken: ['P You are signed in'],
  },
];
