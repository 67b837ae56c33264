import { expect } from '@esm-bundle/chai';
import { deleting } from '../data/code-field-cases/deleting.js';
import { typing } from '../data/code-field-cases/typing.js';
import { OtpInputHarness } from '../helpers/otp-input-harness.js';
import { describeCases } from './describe-cases.js';

describeCases('typing', typing);
describeCases('deleting', deleting);

describe('a code with two wrong digits', () => {
  for (const markup of [
    '<otp-input></otp-input>',
    '<otp-input alphabet="alphanumeric" case="upper"></otp-input>',
  ])
    for (const [key, cell] of [
      ['Delete', 2],
      ['Backspace', 3],
    ] as const)
      it(`keeps the others, when both are deleted with ${key} and typed anew: ${markup}`, async () => {
        const field = await OtpInputHarness.mount(markup);
        await field.type(markup.includes('case') ? 'abcdef' : '129956');
        await field.clickCell(cell);
        await field.press(key);
        await field.press(key);
        await field.type(markup.includes('case') ? 'xy' : '34');
        expect(field.value).to.equal(markup.includes('case') ? 'ABXYEF' : '123456');
        expect(field.active).to.deep.equal([4]);
        field.remove();
      });
});
