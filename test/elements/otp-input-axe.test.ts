import { expect } from '@esm-bundle/chai';
import { findAccessibilityFaults } from '../helpers/axe.js';
import { emulateMedia } from '../helpers/keyboard.js';
import { OtpInputHarness } from '../helpers/otp-input-harness.js';

interface Look {
  readonly what: string;
  readonly markup?: string;
  readonly reach?: (field: OtpInputHarness) => Promise<void> | void;
}

const full = '<otp-input value="123456"></otp-input>';
const refuse = ({ element }: OtpInputHarness) => void (element.error = 'That code is not right.');
const wait = ({ element }: OtpInputHarness) => void (element.pending = true);
const dark = (markup: string) =>
  `<div style="color-scheme: dark; background: #14161b; color: #eceef2">${markup}</div>`;

const looks: readonly Look[] = [
  { what: 'blank' },
  { what: 'blank, with focus', reach: (field) => field.focus() },
  { what: 'filled', markup: '<otp-input value="12" hint="From your mail"></otp-input>' },
  { what: 'with all of it selected', markup: full, reach: ({ element }) => element.select() },
  { what: 'complete', markup: full },
  { what: 'pending', markup: full, reach: wait },
  { what: 'refused', markup: full, reach: refuse },
  { what: 'disabled', markup: '<otp-input disabled value="12"></otp-input>' },
  { what: 'readonly', markup: '<otp-input readonly value="123456"></otp-input>' },
  {
    what: 'invalid',
    markup: '<otp-input value="12"></otp-input>',
    reach: ({ element }) => element.submit(),
  },
  { what: 'masked', markup: '<otp-input value="123456" mask></otp-input>' },
  { what: 'with a placeholder', markup: '<otp-input value="12" placeholder="0"></otp-input>' },
  { what: 'a plain box', markup: '<otp-input length="20" alphabet="alphanumeric" value="AB12"></otp-input>' },
  { what: 'right to left', markup: `<div dir="rtl">${full}</div>` },
  { what: "with the page's own input and name", markup: '<otp-input><input aria-label="Code"></otp-input>' },
  {
    what: 'with a label elsewhere',
    markup: '<label for="code">Code</label><otp-input id="code"></otp-input>',
  },
  { what: 'dark, blank', markup: dark('<otp-input hint="From your mail"></otp-input>') },
  { what: 'dark, complete', markup: dark(full) },
  { what: 'dark, refused', markup: dark(full), reach: refuse },
  { what: 'dark, pending', markup: dark(full), reach: wait },
];

describe('otp-input, for everyone', () => {
  let field: OtpInputHarness;
  afterEach(async () => {
    field.remove();
    await emulateMedia();
  });

  const findFaults = async ({ markup, reach }: Look): Promise<string[]> => {
    field = await OtpInputHarness.mount(markup);
    await reach?.(field);
    await field.settled();
    return findAccessibilityFaults(field.root);
  };

  for (const look of looks) {
    it(`119. has no accessibility fault: ${look.what}`, async () => {
      expect(await findFaults(look)).to.deep.equal([]);
    });
  }

  it('119. has none of them in forced colours', async function () {
    if (!(await emulateMedia({ forcedColors: 'active' }))) this.skip();
    // Dark is then the system's to choose, not the page's.
    for (const look of looks.filter(({ what }) => !what.startsWith('dark'))) {
      expect(await findFaults(look), look.what).to.deep.equal([]);
      field.remove();
    }
  });
});
