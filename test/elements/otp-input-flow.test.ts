import { expect } from '@esm-bundle/chai';
import '../../src/define/otp-flow.js';
import { BackendError, type AttemptOutcome, type OtpBackend } from '../../src/backend/backend.js';
import type { ChallengeAnswer } from '../../src/core/challenge.js';
import { createSession, type Session } from '../../src/session/session.js';
import { findAccessibilityFaults } from '../helpers/axe.js';
import { OtpInputHarness } from '../helpers/otp-input-harness.js';

const challenge: ChallengeAnswer = {
  id: 'c1',
  method: 'email',
  destination: 'an•••@example.com',
  code: { length: 4, alphabet: 'numeric' },
  expiresIn: 600,
  resendIn: 0,
};
const refusal = { ok: false, code: 'invalid_code', receivedAt: 0 } as const;

/** A server that does as it is told: each attempt waits for an answer from the test. */
class ToldBackend implements OtpBackend {
  readonly codes: string[] = [];
  answer: (outcome: AttemptOutcome | Error) => void = () => undefined;
  start = async () => ({ ok: true, challenge, receivedAt: Date.now() }) as const;
  resend = this.start;
  attempt: OtpBackend['attempt'] = ({ code }) => {
    this.codes.push(code);
    return new Promise((resolve, reject) => {
      this.answer = (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome));
    });
  };
}

describe('otp-input in a flow', () => {
  let field: OtpInputHarness;
  let backend: ToldBackend;
  let session: Session;

  async function mount(markup = '<otp-flow><otp-input></otp-input></otp-flow>') {
    backend = new ToldBackend();
    session = createSession({ backend, storage: null });
    field = await OtpInputHarness.mount(markup, (root) => {
      const flow = root.querySelector('otp-flow');
      if (flow) flow.session = session;
    });
  }

  async function send() {
    session.start({ method: 'email', destination: 'ana@example.com' });
    await settled();
  }

  async function answer(outcome: AttemptOutcome | Error) {
    backend.answer(outcome);
    await settled();
  }

  /** A few turns: the backend's answer, the session's, the parts' painting, and focus after it. */
  async function settled() {
    for (let turn = 0; turn < 3; turn += 1) await field.settled();
  }

  afterEach(() => {
    field.remove();
    session.dispose();
  });

  it('is not there before a code was sent, and cannot be filled in', async () => {
    await mount();
    expect(getComputedStyle(field.element).display).to.equal('none');
    expect(field.input.disabled).to.equal(true);
    await send();
    expect(getComputedStyle(field.element).display).to.equal('block');
    expect(field.input.disabled).to.equal(false);
  });

  it('takes the shape of the code from the challenge', async () => {
    await mount('<otp-flow><otp-input length="8" alphabet="alphanumeric"></otp-input></otp-flow>');
    await send();
    expect(field.cells.length).to.equal(4);
    expect(field.input.inputMode).to.equal('numeric');
    expect(field.name).to.contain('4-digit code');
    expect(field.referred('aria-describedby')).to.contain('We check it when the last digit is in.');
    expect(await findAccessibilityFaults(field.element)).to.deep.equal([]);
  });

  it('checks the code when it is whole, once, and is read only meanwhile', async () => {
    await mount();
    await send();
    await field.type('1234');
    expect(backend.codes).to.deep.equal(['1234']);
    expect(field.states).to.include('pending');
    expect(field.input.readOnly).to.equal(true);
    expect(field.input.disabled).to.equal(false);
    await field.press('Enter');
    expect(backend.codes).to.deep.equal(['1234']);
  });

  it('shows a refusal, selects the code, and forgets it at the first edit', async () => {
    await mount();
    await send();
    await field.type('1234');
    await answer(refusal);
    expect(field.states).to.include.members(['refused', 'invalid']);
    expect(field.input.getAttribute('aria-invalid')).to.equal('true');
    expect(field.referred('aria-describedby')).to.contain('That code is not right.');
    expect(document.activeElement).to.equal(field.input);
    expect(field.selection).to.equal('0-4');
    expect(field.part('error')?.dataset.causes).to.equal('57 18');
    await field.type('9');
    expect(field.part('error')?.dataset.causes).to.equal(undefined);
    expect(field.value).to.equal('9');
    expect(field.states).to.deep.equal(['filled']);
    expect(field.input.getAttribute('aria-invalid'), 'not finished is not wrong').to.equal('false');
    await field.type('876');
    expect(backend.codes).to.deep.equal(['1234', '9876']);
  });

  it('does not send a refused code again, and waits for the word when single cells were corrected', async () => {
    await mount();
    await send();
    await field.type('1234');
    await answer(refusal);
    await field.type('1234');
    await field.press('Enter');
    expect(backend.codes).to.deep.equal(['1234']);
    expect(field.referred('aria-describedby')).to.contain('That code is not right.');
    expect(field.part('error')?.dataset.causes, 'it is as true again').to.equal('57 18');
    await field.clickCell(3);
    await field.type('5');
    expect(backend.codes).to.deep.equal(['1234']);
    const submit = field.part('submit');
    expect(submit?.textContent.trim()).to.equal('Check code');
    if (submit) await field.click(submit);
    expect(backend.codes).to.deep.equal(['1234', '1235']);
  });

  it('keeps a code whose check got no answer, and sends it again when asked', async () => {
    await mount();
    await send();
    await field.type('1234');
    await answer(new BackendError('timeout'));
    expect(field.value).to.equal('1234');
    expect(field.referred('aria-describedby')).to.contain('It is still here.');
    expect(field.states).to.deep.equal(['filled', 'complete']);
    expect(field.part('error')?.dataset.causes, 'nobody has judged it').to.equal(undefined);
    const submit = field.part('submit');
    if (submit) await field.click(submit);
    expect(backend.codes).to.deep.equal(['1234', '1234']);
  });

  it('waits for the word on the last try', async () => {
    await mount();
    await send();
    await field.type('1234');
    await answer({ ...refusal, attemptsLeft: 1 });
    await field.type('5678');
    expect(backend.codes).to.deep.equal(['1234']);
    await field.press('Enter');
    expect(backend.codes).to.deep.equal(['1234', '5678']);
  });

  it('waits for the word with manual', async () => {
    await mount('<otp-flow manual><otp-input></otp-input></otp-flow>');
    await send();
    expect(field.part('submit')).to.not.equal(null);
    await field.type('1234');
    expect(backend.codes).to.deep.equal([]);
    await field.press('Enter');
    expect(backend.codes).to.deep.equal(['1234']);
  });

  it('never submits the form around the flow', async () => {
    await mount('<form><otp-flow><otp-input></otp-input></otp-flow><button>Go</button></form>');
    await send();
    await field.type('12');
    await field.press('Enter');
    await field.type('34');
    await field.press('Enter');
    expect(field.heard.filter((line) => line.startsWith('submit'))).to.deep.equal([]);
  });

  it('wipes the code when it has done its work', async () => {
    await mount();
    await send();
    await field.type('1234');
    await answer({ ok: true, result: {} });
    expect([field.value, field.input.value]).to.deep.equal(['', '']);
    expect(field.shown).to.not.contain('1');
    expect(getComputedStyle(field.element).display).to.equal('none');
    expect(field.input.disabled).to.equal(true);
  });

  it('does not check where otp-complete is prevented', async () => {
    await mount();
    field.root.addEventListener('otp-complete', (event) => event.preventDefault());
    await send();
    await field.type('1234');
    expect(backend.codes).to.deep.equal([]);
  });
});
