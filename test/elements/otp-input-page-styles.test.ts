import { expect } from '@esm-bundle/chai';
import { emulateMedia, resizePage } from '../helpers/keyboard.js';
import { OtpInputHarness } from '../helpers/otp-input-harness.js';
import { addRules, addStylesheet, stylesheets } from '../helpers/page-styles.js';

/** A page's plans for its inputs. `.page` is around the field; `*` alone would draw the text of scripts. */
const pages: readonly (readonly [page: string, css: string])[] = [
  ['Bootstrap', stylesheets.bootstrap],
  ['Tailwind preflight', stylesheets.preflight],
  ['input all: revert', 'input { all: revert !important }'],
  ['input all: unset', 'input { all: unset !important }'],
  ['* all: revert', '.page * { all: revert !important }'],
  ['* all: unset', '.page * { all: unset !important }'],
  ['input gone', 'input { display: none !important }'],
  ['input unseen', 'input { visibility: hidden !important; opacity: 0 !important }'],
  ['input out of reach', 'input { pointer-events: none !important; user-select: none !important }'],
  [
    'input elsewhere',
    `input { position: static !important; float: right !important; margin: 40px !important;
      transform: translate(50px) rotate(9deg) !important; translate: 20px !important; z-index: -1 !important }`,
  ],
  [
    'input of another size',
    `input { width: 12px !important; max-width: 12px !important; height: 90px !important; min-height: 90px !important;
      padding: 30px !important; border: 9px solid !important; font-size: 9px !important; zoom: 1.5 !important }`,
  ],
  ['content-box', '* { box-sizing: content-box !important }'],
  ['slow', '* { transition: all 10s !important }'],
  ['nothing selected', '.page { -webkit-user-select: none; user-select: none; cursor: wait }'],
  [
    'other texts',
    `.page { font: 8px/3 fantasy; letter-spacing: 1em; word-spacing: 2em; text-indent: 3em; text-align: right;
      white-space: pre; text-shadow: 9px 9px red }`,
  ],
  ['small rem', 'html { font-size: 62.5% }'],
  ['text of 200 %', 'html { font-size: 200% }'],
];

/** A side of a target that is easily hit, in CSS pixels (WCAG 2.5.5). Cells that a page leaves the room get 48. */
const COMFORTABLE = 44;

/** How a page may place the field: each lets it be as wide as it wants. */
const places: readonly string[] = [
  'display: flex',
  'display: grid; place-items: center',
  'display: flex; flex-direction: column; align-items: center',
  'float: left',
  'inline-size: fit-content',
  'position: absolute',
];

describe("otp-input under a page's styles", () => {
  let field: OtpInputHarness;
  let takeAway = () => {};
  const { innerWidth: usualWidth, innerHeight: usualHeight } = window;

  async function mount(markup: string) {
    field = await OtpInputHarness.mount(markup, (root) => root.classList.add('page'));
    await field.settled();
  }

  afterEach(async () => {
    field.remove();
    takeAway();
    takeAway = () => {};
    if (innerWidth !== usualWidth) await resizePage(usualWidth, usualHeight);
  });

  const style = async (css: string) => {
    takeAway = css.startsWith('http') ? await addStylesheet(css) : addRules(css);
  };

  /** The input lies over its cells, the cells are alike, and each character is in the middle of its own. */
  function expectGeometry() {
    const input = field.input.getBoundingClientRect();
    const row = field.part('cells')?.getBoundingClientRect();
    const edges = ({ left, top, right, bottom }: DOMRect) => [left, top, right, bottom].map(Math.round);
    expect(edges(input)).to.deep.equal(row && edges(row));
    const cells = field.cells.map((cell) => cell.getBoundingClientRect());
    const [first] = cells;
    if (!first) throw new Error('no cells');
    expect(first.width).to.be.at.least(24);
    for (const { width, top, left, height } of cells) {
      expect(width).to.be.closeTo(first.width, 0.5);
      expect(top).to.be.closeTo(first.top, 0.5);
      expect(document.elementFromPoint(left + width / 2, top + height / 2)).to.equal(field.input);
    }
    for (const cell of field.cells) expectInside(cell);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    expect(parseFloat(getComputedStyle(field.input).fontSize)).to.be.at.least(16);
    expect(getComputedStyle(field.input).opacity).to.equal('1');
  }

  function expectInside(cell: HTMLElement) {
    const outer = cell.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(cell);
    for (const { left, right, width } of range.getClientRects()) {
      if (width === 0) continue;
      expect(left).to.be.at.least(outer.left);
      expect(right).to.be.at.most(outer.right);
    }
  }

  async function expectBehaviour() {
    await field.type('1234');
    expect(field.shown).to.equal('1234__');
    await field.clickCell(1);
    expect(field.active).to.deep.equal([1]);
    await field.type('9');
    expect(field.value).to.equal('1934');
    await field.press('Home');
    await field.press('Delete');
    expect(field.value).to.equal('934');
    await field.paste('123-456');
    expect(field.completed.map(({ value }) => value)).to.deep.equal(['123456']);
  }

  for (const [page, css] of pages) {
    it(`keeps its shape and its ways: ${page}`, async () => {
      await style(css);
      await mount(
        '<form class="was-validated"><otp-input><input class="form-control" required></otp-input></form>',
      );
      expectGeometry();
      await expectBehaviour();
      expectGeometry();
    });
  }

  it("keeps its shape over the input's own style", async () => {
    await mount(
      '<otp-input><input style="width: 9px; display: none !important; font-size: 9px"></otp-input>',
    );
    expectGeometry();
    await expectBehaviour();
  });

  for (const href of Object.values(stylesheets)) {
    it(`fits into 320 pixels under ${href.split('/').at(-1) ?? ''}`, async () => {
      await style(href);
      await resizePage(320, 640);
      await mount('<div class="container"><otp-input value="123456" format="###-###"></otp-input></div>');
      expectGeometry();
      expect(field.part('cells')?.classList.contains('plain')).to.equal(false);
    });
  }

  it('fits into 320 pixels with 64 characters, in text of 200 %', async () => {
    await style('html { font-size: 200% }');
    await resizePage(320, 640);
    await mount(`<otp-input length="64" value="${'1234567890'.repeat(6)}1234"></otp-input>`);
    await field.settled();
    expect(field.shown).to.have.length(64);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  for (const place of places) {
    it(`gets cells that are easily hit: ${place}`, async () => {
      const isContainer = place.startsWith('display');
      await style(isContainer ? `.page { ${place} }` : `.page otp-input { ${place} }`);
      await mount('<otp-input value="12"></otp-input>');
      for (const cell of field.cells)
        expect(cell.getBoundingClientRect().width).to.be.within(COMFORTABLE, 48);
      expectGeometry();
    });
  }

  it('shows a code as it is, whatever case the page writes in', async () => {
    await style('.page { text-transform: uppercase; font-variant: small-caps }');
    await mount('<otp-input alphabet="alphanumeric" value="aB3dEf"></otp-input>');
    expect(field.cells.map((cell) => cell.innerText).join('')).to.equal('aB3dEf');
    expect(field.cells.map((cell) => getComputedStyle(cell).fontVariantCaps)).to.not.include('small-caps');
  });

  it('leaves a page its plain inputs', async () => {
    await mount('<input class="plain" value="12"><otp-input></otp-input>');
    const plain = field.root.querySelector('.plain');
    if (!plain) throw new Error('no plain input');
    expect(getComputedStyle(plain).position).to.equal('static');
    expect(getComputedStyle(plain).maskImage).to.equal('none');
  });

  describe('for readers with preferences', () => {
    afterEach(() => emulateMedia());

    it('blinks, breathes and shakes only where motion is welcome', async function () {
      if (!(await emulateMedia({ reducedMotion: 'reduce' }))) this.skip();
      await mount('<otp-input></otp-input>');
      const running = () =>
        field.element.shadowRoot?.getAnimations().filter((each) => each instanceof CSSAnimation).length;
      await field.type('12');
      expect(field.part('caret')).to.not.equal(null);
      expect(running()).to.equal(0);
      await field.type('3456');
      field.element.pending = true;
      await field.settled();
      expect(running()).to.equal(0);
      field.element.pending = false;
      field.element.error = 'Wrong';
      await field.settled();
      expect(running()).to.equal(0);
      await emulateMedia({ reducedMotion: 'no-preference' });
      await field.press('Backspace');
      await field.settled();
      expect(running()).to.be.above(0);
    });

    it('draws cells, caret and the edited cell in forced colours', async function () {
      if (!(await emulateMedia({ forcedColors: 'active' }))) this.skip();
      await mount('<otp-input></otp-input>');
      await field.type('12');
      const [filled, , edited] = field.cells;
      const caret = field.part('caret');
      if (!filled || !edited || !caret) throw new Error('no cells, or no caret');
      const ground = getComputedStyle(filled).backgroundColor;
      expect(getComputedStyle(filled).borderTopStyle).to.equal('solid');
      expect(getComputedStyle(filled).borderTopColor).to.not.equal(ground);
      expect(getComputedStyle(filled).color).to.not.equal(ground);
      expect(getComputedStyle(caret).backgroundColor).to.not.equal(ground);
      expect(getComputedStyle(edited).outlineStyle).to.equal('solid');
      expect(getComputedStyle(filled).outlineStyle).to.equal('none');
    });
  });
});
