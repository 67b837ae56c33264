import { expect } from '@esm-bundle/chai';
import { moving } from '../data/code-field-cases/moving.js';
import { press } from '../helpers/keyboard.js';
import { OtpInputHarness } from '../helpers/otp-input-harness.js';
import { describeCases } from './describe-cases.js';

describeCases('moving', moving);

describe('a code field of a busy page', () => {
  it('moves by every key, though they come before the browser has told of the selection', async () => {
    const field = await OtpInputHarness.mount('<otp-input value="123456"></otp-input>');
    await field.focus();
    const isBusyUntil = { time: 0 };
    // While the first key is at work the others queue up.
    field.input.addEventListener('keydown', () => {
      isBusyUntil.time ||= performance.now() + 300;
      while (performance.now() < isBusyUntil.time);
    });
    await Promise.all(['ArrowLeft', 'ArrowLeft', 'ArrowLeft'].map((key) => press(key)));
    await field.settled();
    expect(field.active).to.deep.equal([2]);
    field.remove();
  });
});
