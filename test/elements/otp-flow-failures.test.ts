import { expect } from '@esm-bundle/chai';
import type { Refused } from '../../src/backend/backend.js';
import { FlowFixture } from '../helpers/flow-fixture.js';
import { noAnswer } from '../helpers/flow-fixture-backend.js';

type Answer = (flow: FlowFixture) => Refused | Error;

const refused =
  (...[code, more]: Parameters<FlowFixture['backend']['refused']>): Answer =>
  ({ backend }) =>
    backend.refused(code, more);
const unanswered =
  (...[code]: Parameters<typeof noAnswer>): Answer =>
  () =>
    noAnswer(code);

const SERVER = 'Something went wrong on our side. Try again in a moment.';
const NETWORK = 'We could not reach the server. Check your connection and try again.';
const TIMEOUT = 'The server took too long to answer. Try again.';
const SOON = 'We cannot send a code just yet. Try again in 20 seconds.';
const LATER = 'We cannot send a code just yet. Try again a little later.';
const UNCHECKED = 'We could not check the code. It is still here. Try again.';
const CAPTCHA = 'Please show that you are not a robot, then try again.';

interface Failure {
  readonly what: string;
  readonly answer: Answer;
  /** What is said at a start, a second send and an attempt; absent where it cannot happen. */
  readonly start?: string;
  readonly resend?: string;
  readonly attempt?: string;
  /** Seconds before it can be tried again. */
  readonly wait?: number;
}

/** What leaves a person where they are, with everything they typed. */
const failures: readonly Failure[] = [
  {
    what: 'nobody can be reached',
    answer: unanswered('network'),
    start: NETWORK,
    resend: NETWORK,
    attempt: UNCHECKED,
  },
  {
    what: 'there is no answer in time',
    answer: unanswered('timeout'),
    start: TIMEOUT,
    resend: TIMEOUT,
    attempt: UNCHECKED,
  },
  {
    what: 'the answer is no answer',
    answer: unanswered('bad_answer'),
    start: SERVER,
    resend: SERVER,
    attempt: UNCHECKED,
  },
  {
    what: 'the server is down',
    answer: refused('unavailable'),
    start: SERVER,
    resend: SERVER,
    attempt: UNCHECKED,
  },
  {
    what: 'the page may not do this',
    answer: refused('forbidden'),
    start: SERVER,
    resend: SERVER,
    attempt: UNCHECKED,
  },
  {
    what: 'it was too early',
    answer: refused('rate_limited', { retryIn: 20 }),
    start: SOON,
    resend: SOON,
    attempt: 'Your code is still here. You can check it in 20 seconds.',
    wait: 20,
  },
  {
    // Then our own wait holds, as after a send.
    what: 'it was too early, nobody knows by how much',
    answer: refused('rate_limited'),
    start: LATER,
    resend: LATER,
    wait: 40,
  },
  {
    what: 'a CAPTCHA is wanted',
    answer: refused('captcha_required', { captcha: { kind: 'turnstile' } }),
    start: CAPTCHA,
    resend: CAPTCHA,
  },
  {
    what: 'nothing can be sent there',
    answer: refused('invalid_destination'),
    start: 'We cannot send a code there. Check what you typed and try again.',
  },
  {
    what: 'the server knows that it will not arrive',
    answer: refused('undeliverable', { reason: 'mailbox-unknown' }),
    start: 'This address did not work',
  },
];

/** What ends it for now, at an attempt: the headline, and a way on. */
const stops: readonly (readonly [
  answer: Answer,
  headline: string,
  sentence: string,
  ways: readonly string[],
])[] = [
  [
    refused('expired_code'),
    'That code has expired',
    'Send a new one to go on.',
    ['Send again', 'Use another address'],
  ],
  [
    refused('attempts_exhausted'),
    'Too many wrong codes',
    'That code no longer works.',
    ['Send again', 'Use another address'],
  ],
  [
    refused('attempts_exhausted', { sendsLeft: 0 }),
    'Too many wrong codes',
    'That code no longer works.',
    ['Start again', 'Use another address'],
  ],
  [
    refused('locked', { retryIn: 900 }),
    'We have paused codes for now',
    'Try again in 15 minutes. Trying sooner can make the wait longer.',
    ['Use another address', 'More to check'],
  ],
  [
    refused('challenge_not_found'),
    'Let us start again',
    'It has been a while, so the old codes no longer work.',
    ['Start again'],
  ],
];

describe('otp-flow: what can go wrong', () => {
  let fixture: FlowFixture;

  beforeEach(async () => {
    fixture = await FlowFixture.mount({ challenge: { resendIn: 0 } });
  });

  afterEach(() => fixture.remove());

  for (const { what, answer, start, resend, attempt, wait = 0 } of failures) {
    if (start !== undefined)
      it(`at the start: ${what}`, async () => {
        fixture.backend.starts.next(answer(fixture));
        await fixture.send();
        expect(fixture.error).to.equal(start);
        expect(fixture.headline).to.equal('Sign in');
        expect(fixture.addressInput.value).to.equal('ana@gmail.com');
        await fixture.advance(wait);
        await fixture.press(fixture.part('otp-request', 'submit'));
        expect(fixture.headline).to.equal('Enter your code');
        expect(fixture.error).to.equal('');
      });

    if (resend !== undefined)
      it(`at a second send: ${what}`, async () => {
        await fixture.send();
        await fixture.enter('123');
        fixture.backend.resends.next(answer(fixture));
        await fixture.press(fixture.part('otp-request', 'resend'));
        expect(fixture.error).to.equal(resend);
        expect(fixture.headline).to.equal('Enter your code');
        expect(fixture.codeInput.value).to.equal('123');
        await fixture.advance(wait);
        await fixture.press(fixture.part('otp-request', 'resend'));
        expect(fixture.session.state.sends).to.equal(2);
        expect(fixture.error).to.equal('');
      });

    if (attempt !== undefined)
      it(`at an attempt: ${what}`, async () => {
        await fixture.send();
        fixture.backend.attempts.next(answer(fixture));
        await fixture.enter();
        expect(fixture.error).to.equal(attempt);
        expect(fixture.codeInput.value).to.equal('123456');
        expect(fixture.codeInput.disabled).to.equal(false);
        await fixture.advance(wait);
        await fixture.press(fixture.codeInput);
        expect(fixture.headline).to.equal('You are signed in');
      });
  }

  for (const [answer, headline, sentence, ways] of stops)
    it(`ends at an attempt: ${headline}, ${ways.join(' or ')}`, async () => {
      await fixture.send();
      fixture.backend.attempts.next(answer(fixture));
      await fixture.enter();
      expect(fixture.headline).to.equal(headline);
      expect(fixture.part('otp-request', 'summary').innerText.trim()).to.equal(sentence);
      expect(fixture.controlTexts).to.deep.equal([...ways, 'Something else is wrong']);
      expect(fixture.codeInput.disabled).to.equal(true);
      expect(fixture.focus).to.equal('title');
    });

  it('offers to check again a code that got no answer', async () => {
    await fixture.send();
    fixture.backend.attempts.next(noAnswer('network'));
    await fixture.enter();
    await fixture.press(fixture.control('Check code'));
    expect(fixture.headline).to.equal('You are signed in');
    expect(fixture.backend.attempts.calls.map(({ request }) => request.code)).to.deep.equal([
      '123456',
      '123456',
    ]);
  });

  it('says that a code is wrong, and how many tries are left', async () => {
    await fixture.send();
    fixture.backend.attempts.next(fixture.backend.refused('invalid_code', { attemptsLeft: 2 }));
    await fixture.enter();
    expect(fixture.error).to.equal('That code is not right. Check it and try again. 2 tries left.');
    expect(fixture.codeInput.getAttribute('aria-invalid')).to.equal('true');
    await fixture.enter('654321');
    expect(fixture.headline).to.equal('You are signed in');
  });

  it('claims no more than the server said', async () => {
    await fixture.send();
    fixture.backend.attempts.next(fixture.backend.refused('invalid_or_expired_code'));
    await fixture.enter();
    expect(fixture.error).to.equal(
      'That code is not right, or it is too old. Use the code in the newest message.',
    );
  });

  it('says so when the person is offline, and goes on afterwards', async () => {
    await fixture.send();
    dispatchEvent(new Event('offline'));
    await fixture.settled();
    expect(fixture.status).to.equal('You are offline. We carry on when you are back.');
    dispatchEvent(new Event('online'));
    await fixture.settled();
    expect(fixture.status).to.equal('It usually comes within 30 seconds.');
  });

  it('says why nothing was sent while the person is offline', async () => {
    Object.defineProperty(navigator, 'onLine', { get: () => false, configurable: true });
    fixture.backend.starts.next(noAnswer('network'));
    await fixture.send();
    Reflect.deleteProperty(navigator, 'onLine');
    expect(fixture.error).to.equal('You are offline. Try again when you are back online.');
    await fixture.press(fixture.part('otp-request', 'submit'));
    expect(fixture.headline).to.equal('Enter your code');
  });

  it('lets another address be tried when one is paused', async () => {
    fixture.backend.starts.next(fixture.backend.refused('blocked', { scope: 'destination', retryIn: 900 }));
    await fixture.send();
    expect(fixture.headline).to.equal('We have paused codes for now');
    await fixture.press(fixture.control('Use another address'));
    expect(fixture.focus).to.equal('address');
    await fixture.send('ben@gmail.com');
    expect(fixture.headline).to.equal('Enter your code');
  });

  it('begins anew where the challenge is gone', async () => {
    await fixture.send();
    fixture.backend.attempts.next(fixture.backend.refused('challenge_not_found'));
    await fixture.enter();
    await fixture.press(fixture.control('Start again'));
    expect(fixture.headline).to.equal('Sign in');
    expect(fixture.focus).to.equal('address');
    fixture.backend.starts.next(fixture.backend.accepted({ id: 'c2' }));
    await fixture.send();
    await fixture.enter();
    expect(fixture.headline).to.equal('You are signed in');
  });

  it('drops an answer that comes after the person has begun anew', async () => {
    const answer = fixture.backend.starts.hang();
    await fixture.send();
    fixture.flow.reset();
    answer(fixture.backend.accepted());
    await fixture.settled();
    expect(fixture.headline).to.equal('Sign in');
    expect(fixture.facts).to.deep.equal([]);
  });
});
