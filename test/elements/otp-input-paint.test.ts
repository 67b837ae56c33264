import { expect } from '@esm-bundle/chai';
import { emulateMedia } from '../helpers/keyboard.js';
import { OtpInputHarness } from '../helpers/otp-input-harness.js';
import { inkIn, pixelsOf } from '../helpers/pixels.js';

/** Inside the shadow root, where alone the rule that hides the paint can be overruled. */
const UNMASKED = '::slotted(input) { mask-image: none !important; -webkit-mask-image: none !important; }';
/** The input is left alone with its own paint. */
const NO_CELLS = '.cells { visibility: hidden !important; }';
/** What a browser does to a field that it has filled in: no page can ask for it, but it is a background like any. */
const TINTED = '::slotted(input) { background: rgb(232, 240, 254) !important; }';

const sights: readonly {
  readonly what: string;
  readonly value: string;
  readonly look: (field: OtpInputHarness) => void;
  readonly css?: string;
}[] = [
  { what: 'text', value: '123456', look: ({ element }) => element.blur() },
  { what: 'a selection of everything', value: '123456', look: ({ element }) => element.select() },
  {
    what: 'a selection of a range',
    value: '123456',
    look: ({ input }) => input.setSelectionRange(1, 4),
  },
  {
    what: 'a selected cell',
    value: '123456',
    look: ({ input }) => input.setSelectionRange(2, 3),
  },
  { what: 'the tint of a field that was filled in', value: '', look: () => {}, css: TINTED },
];

describe("the paint of otp-input's own input", () => {
  let field: OtpInputHarness;

  async function mount(markup: string, ...rules: string[]) {
    field = await OtpInputHarness.mount(markup);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules.join('\n'));
    const root = field.element.shadowRoot;
    if (!root) throw new Error('The field is not drawn.');
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    field.root.style.cssText = 'position: fixed; inset: 20px auto auto 20px; background: white';
    await field.focus();
  }

  /** The ink in the field, painted with these rules of its own. */
  async function inkWith(sight: (typeof sights)[number], ...rules: string[]): Promise<number> {
    await mount(`<otp-input value="${sight.value}"></otp-input>`, ...rules, sight.css ?? '');
    sight.look(field);
    await field.settled();
    const ink = inkIn(await pixelsOf(field.input));
    field.remove();
    return ink;
  }

  for (const sight of sights) {
    it(`is not seen: ${sight.what}`, async () => {
      expect(await inkWith(sight, NO_CELLS)).to.equal(0);
    });

    it(`would be seen without its mask: ${sight.what}`, async () => {
      expect(await inkWith(sight, NO_CELLS, UNMASKED)).to.be.above(20);
    });
  }

  it('is seen where a plain input stands beside it', async () => {
    await mount(
      '<input value="123456" style="font-size: 16px; border: 0; outline: 0"><otp-input></otp-input>',
    );
    const plain = field.root.querySelector('input');
    if (!plain) throw new Error('no plain input');
    plain.focus();
    plain.setSelectionRange(6, 6);
    const text = inkIn(await pixelsOf(plain));
    plain.select();
    const selection = inkIn(await pixelsOf(plain));
    expect(text).to.be.above(20);
    expect(selection).to.be.above(2 * text);
    field.remove();
  });

  it('is not seen: the caret', async function () {
    // It blinks, but is there for the first half second after each move.
    const caret = {
      what: 'the caret',
      value: '',
      look: ({ input }: OtpInputHarness) => input.setSelectionRange(0, 0),
    };
    expect(await inkWith(caret, NO_CELLS)).to.equal(0);
    // Firefox without a window paints none.
    if ((await inkWith(caret, NO_CELLS, UNMASKED)) === 0) this.skip();
  });

  it('is hidden by its mask alone: it is hit everywhere, and as opaque as any', async () => {
    await mount('<otp-input></otp-input>');
    expect(getComputedStyle(field.input).opacity).to.equal('1');
    expect(getComputedStyle(field.input).visibility).to.equal('visible');
    for (const cell of field.cells) {
      const { left, right, top, bottom } = cell.getBoundingClientRect();
      const points = [
        [left + 1, top + 1],
        [right - 1, bottom - 1],
        [(left + right) / 2, (top + bottom) / 2],
      ] as const;
      for (const [x, y] of points) expect(document.elementFromPoint(x, y)).to.equal(field.input);
    }
    field.remove();
  });

  it('is not seen in forced colours either', async function () {
    if (!(await emulateMedia({ forcedColors: 'active' }))) this.skip();
    const sight = sights[1];
    if (!sight) throw new Error('no sight');
    const ink = await inkWith(sight, NO_CELLS);
    const unmasked = await inkWith(sight, NO_CELLS, UNMASKED);
    await emulateMedia();
    expect(ink).to.equal(0);
    expect(unmasked).to.be.above(20);
  });
});
