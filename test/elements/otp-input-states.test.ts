import { expect } from '@esm-bundle/chai';
import { rendering } from '../data/code-field-cases/rendering.js';
import { states } from '../data/code-field-cases/states.js';
import { emulateMedia } from '../helpers/keyboard.js';
import { OtpInputHarness } from '../helpers/otp-input-harness.js';
import { describeCases } from './describe-cases.js';

describeCases('rendering', rendering);
describeCases('states', states);

describe('a code field alone, while its code is checked', () => {
  let field: OtpInputHarness;
  const said = () => field.element.shadowRoot?.querySelector('[role="status"]')?.textContent;
  const setPending = async (pending: boolean) => {
    await field.settled();
    field.element.pending = pending;
    await field.settled();
  };
  /** A second goes by, for its style. */
  const wait = async () => {
    for (const animation of field.element.shadowRoot?.getAnimations() ?? [])
      if (animation.effect?.getComputedTiming().endTime === 1000) animation.finish();
    await field.settled();
  };
  afterEach(async () => {
    field.remove();
    await emulateMedia();
  });

  for (const reducedMotion of ['no-preference', 'reduce'] as const)
    it(`says so, once it takes a second (prefers-reduced-motion: ${reducedMotion})`, async () => {
      await emulateMedia({ reducedMotion });
      field = await OtpInputHarness.mount('<otp-input value="123456"></otp-input>');
      await setPending(true);
      expect(said(), 'at first').to.equal('');
      await wait();
      expect(said(), 'then').to.equal('Checking…');
      await setPending(false);
      expect(said(), 'after it').to.equal('');
    });

  it('says it in words of the page', async () => {
    field = await OtpInputHarness.mount('<otp-input value="123456"></otp-input>');
    field.element.messages = { 'say.checking': 'Momento…' };
    await setPending(true);
    await wait();
    expect(said()).to.equal('Momento…');
  });

  it('says nothing of a check that was answered sooner', async () => {
    field = await OtpInputHarness.mount('<otp-input value="123456"></otp-input>');
    await setPending(true);
    await setPending(false);
    await wait();
    expect(said()).to.equal('');
  });
});
