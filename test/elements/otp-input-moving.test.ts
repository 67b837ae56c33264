import { expect } from '@esm-bundle/chai';
import { moving } from '../data/code-field-cases/moving.js';
import { clickAt, press } from '../helpers/keyboard.js';
import { OtpInputHarness } from '../helpers/otp-input-harness.js';
import { until } from '../helpers/until.js';
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
    // When the last of them has been worked off, no command tells.
    await until(() => field.active[0] === 2);
    await field.settled();
    expect(field.active).to.deep.equal([2]);
    field.remove();
  });
});

describe('a code field that is selected in', () => {
  let field: OtpInputHarness;
  beforeEach(async () => {
    field = await OtpInputHarness.mount('<otp-input value="123456"></otp-input>');
    await field.focus();
  });
  afterEach(() => field.remove());

  for (const key of ['Home', 'ArrowUp'])
    it(`takes the cell along that Shift and ${key} begin at`, async () => {
      await field.press(key, 'Shift');
      expect(field.selection).to.equal('0-6');
    });

  for (const part of [0.1, 0.5, 0.9])
    it(`is selected whole by a double click, at ${100 * part} % of its height`, async () => {
      const cell = field.cells[2]?.getBoundingClientRect();
      if (!cell) throw new Error('There is no such cell.');
      await clickAt(cell.left + 10, cell.top + part * cell.height, { clicks: 2 });
      await field.settled();
      expect(field.selection).to.equal('0-6');
    });
});
