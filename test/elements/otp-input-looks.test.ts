import { expect } from '@esm-bundle/chai';
import { emulateMedia } from '../helpers/keyboard.js';
import { OtpInputHarness } from '../helpers/otp-input-harness.js';
import { addRules } from '../helpers/page-styles.js';
import { coloursIn } from '../helpers/picture.js';

describe('how otp-input looks', () => {
  let field: OtpInputHarness;
  const mount = async (markup?: string) => (field = await OtpInputHarness.mount(markup));
  const styleOf = (element: Element | null | undefined) => {
    if (!element) throw new Error('There is nothing to look at.');
    return getComputedStyle(element);
  };
  afterEach(async () => {
    field.remove();
    await emulateMedia();
  });

  it('123. has a ring around the cell that is edited, and around no other', async () => {
    await mount('<otp-input value="12"></otp-input>');
    const rings = () => field.cells.map((cell) => styleOf(cell).boxShadow !== 'none');
    expect(rings()).to.deep.equal([false, false, false, false, false, false]);
    await field.clickCell(1);
    await Promise.all(field.cells.flatMap((cell) => cell.getAnimations().map(({ finished }) => finished)));
    expect(rings()).to.deep.equal([false, true, false, false, false, false]);
  });

  it('123. has a ring in forced colours too', async function () {
    await mount('<otp-input value="12"></otp-input>');
    if (!(await emulateMedia({ forcedColors: 'active' }))) this.skip();
    await field.clickCell(1);
    expect(field.cells.map((cell) => styleOf(cell).outlineStyle)).to.deep.equal([
      'none',
      'solid',
      'none',
      'none',
      'none',
      'none',
    ]);
  });

  for (const width of [200, 288, 600]) {
    for (const length of [4, 6, 20]) {
      it(`124. is as wide as its ${length} cells in ${width} px, and makes nothing overflow`, async () => {
        await mount(`<div style="inline-size: ${width}px"><otp-input length="${length}"></otp-input></div>`);
        await field.settled();
        const box = field.element.getBoundingClientRect();
        const input = field.input.getBoundingClientRect();
        expect(input.left).to.be.at.least(box.left);
        expect(input.right).to.be.at.most(box.right + 0.5);
        // Where they have no room, the input is seen as it is.
        for (const cell of field.cells.filter((each) => each.checkVisibility())) {
          const { left, right } = cell.getBoundingClientRect();
          expect(left).to.be.at.least(input.left - 0.5);
          expect(right).to.be.at.most(input.right + 0.5);
        }
        expect(field.element.scrollWidth).to.be.at.most(width);
      });
    }
  }

  for (const display of ['grid', 'flex']) {
    it(`gives way in a ${display} of the page`, async () => {
      await mount(
        `<div style="display: ${display}; inline-size: 240px"><div><otp-input></otp-input></div></div>`,
      );
      await field.settled();
      expect(field.element.getBoundingClientRect().width).to.be.at.most(240);
      expect(field.cells.at(-1)?.getBoundingClientRect().right).to.be.at.most(
        field.element.getBoundingClientRect().right + 0.5,
      );
    });
  }

  it('has no gap where the page wants none', async () => {
    await mount('<otp-input length="4" style="--otp-cell-gap: 0px"></otp-input>');
    const [first, second] = field.cells.map((cell) => cell.getBoundingClientRect());
    expect(second?.left).to.be.closeTo(first?.right ?? 0, 0.5);
  });

  it('draws a hyphen of its format as a line, a blank as a gap, and anything else as it is', async () => {
    const seen: unknown[] = [];
    for (const format of ['##-##', '## ##', '##·##']) {
      await mount(`<otp-input length="4" format="${format}"></otp-input>`);
      const separator = field.part('separator');
      const [, before, after] = field.cells.map((cell) => cell.getBoundingClientRect());
      seen.push({
        text: separator?.textContent,
        isLine: styleOf(separator).backgroundColor !== 'rgba(0, 0, 0, 0)',
        isApart: (after?.left ?? 0) - (before?.right ?? 0) > 16,
      });
      field.remove();
    }
    expect(seen).to.deep.equal([
      { text: '', isLine: true, isApart: true },
      { text: ' ', isLine: false, isApart: true },
      { text: '·', isLine: false, isApart: true },
    ]);
  });

  it('looks refused also while all of it is selected', async () => {
    await mount('<otp-input value="123456"></otp-input>');
    field.element.error = 'Wrong';
    await field.settled();
    const refused = field.cells.map((cell) => styleOf(cell).borderTopColor);
    field.element.focus();
    await field.settled();
    await Promise.all(field.cells.flatMap((cell) => cell.getAnimations().map(({ finished }) => finished)));
    expect(field.part('cell-active')).not.to.equal(null);
    expect(field.cells.map((cell) => styleOf(cell).borderTopColor)).to.deep.equal(refused);
  });

  it('lets the page style its texts through their parts', async () => {
    const takeAway = addRules(
      ['label', 'hint', 'error'].map((part) => `otp-input::part(${part}) { color: rgb(1, 2, 3) }`).join(' '),
    );
    await mount('<otp-input hint="Hint" label="Label"></otp-input>');
    field.element.error = 'Wrong';
    await field.settled();
    const texts = [...field.element.querySelectorAll('[slot]:not(input)')];
    expect(texts.map((text) => [text.slot, styleOf(text).color])).to.have.deep.members(
      ['label', 'hint', 'error'].map((slot) => [slot, 'rgb(1, 2, 3)']),
    );
    takeAway();
  });

  describe('shows what there is to say from the start, and whenever it comes', () => {
    const seen = () =>
      [...field.element.children]
        .filter((child) => child.slot !== 'input' && child.getClientRects().length > 0)
        .map(({ slot, textContent }) => `${slot}: ${textContent}`);
    const own = (slot: string) => `<span slot="${slot}">Own</span>`;
    const LABEL = 'label: 6-digit code';

    const starts: readonly (readonly [markup: string, words: readonly string[]])[] = [
      ['<otp-input></otp-input>', [LABEL]],
      ['<otp-input hint="From your mail"></otp-input>', [LABEL, 'hint: From your mail']],
      [`<otp-input>${own('hint')}</otp-input>`, ['hint: Own', LABEL]],
      [`<otp-input>${own('error')}${own('submit')}</otp-input>`, ['error: Own', 'submit: Own', LABEL]],
      [`<otp-input>${own('label')}${own('hint')}</otp-input>`, ['label: Own', 'hint: Own']],
    ];
    for (const [markup, words] of starts)
      it(markup, async () => {
        await mount(markup);
        expect(seen()).to.deep.equal(words);
      });

    it('an error that was set before it was on the page', async () => {
      const setError = (root: HTMLElement) => {
        const [element] = root.querySelectorAll('otp-input');
        if (element) element.error = 'Wrong';
      };
      field = await OtpInputHarness.mount('<otp-input></otp-input>', setError);
      expect(seen()).to.deep.equal([LABEL, 'error: Wrong']);
    });

    it('an error and a node of the page that come later, where nobody has used it', async () => {
      await mount();
      field.element.error = 'Wrong';
      await field.settled();
      expect(seen()).to.deep.equal([LABEL, 'error: Wrong']);
      field.element.insertAdjacentHTML('beforeend', own('hint'));
      await field.settled();
      expect(seen()).to.deep.equal([LABEL, 'error: Wrong', 'hint: Own']);
    });

    it('with a live region that is there before it speaks, once the field is used', async () => {
      await mount();
      await field.focus();
      expect(field.part('error')?.getAttribute('aria-live')).to.equal('assertive');
    });

    it('or filled in without a visit', async () => {
      await mount();
      await field.fill('123456');
      expect(field.part('error')?.getAttribute('aria-live')).to.equal('assertive');
    });

    it('and a node that goes from one place to another', async () => {
      await mount(`<otp-input>${own('label')}</otp-input>`);
      field.element.querySelector('span')?.setAttribute('slot', 'hint');
      await field.settled();
      expect(seen()).to.deep.equal(['hint: Own', LABEL]);
      expect(field.referred('aria-describedby')).to.equal('Own');
    });
  });

  it('has an input that shows nothing of its own, and that managers and phones find as it should be', async () => {
    await mount('<otp-input value="12"></otp-input>');
    const { maskImage, opacity, visibility, fontSize, pointerEvents } = styleOf(field.input);
    expect(maskImage).to.contain('gradient');
    expect([opacity, visibility, pointerEvents]).to.deep.equal(['1', 'visible', 'auto']);
    expect(parseFloat(fontSize), 'no phone zooms in').to.be.at.least(16);
  });

  it('paints nothing but its cells, whatever is selected in its input', async () => {
    await mount('<div style="background: white"><otp-input value="123456"></otp-input></div>');
    const seen = () => coloursIn(field.input.getBoundingClientRect());
    field.element.select();
    await field.settled();
    expect((await seen()).length, 'cells are painted').to.be.above(2);
    // Without the cells, all that is left is the input.
    field.part('cells')?.style.setProperty('visibility', 'hidden');
    await field.settled();
    expect(await seen(), 'all of it selected').to.deep.equal(['255,255,255']);
    field.element.clear();
    await field.settled();
    expect(await seen(), 'a caret').to.deep.equal(['255,255,255']);
  });

  it('N18. blinks, but not for those who want less motion', async () => {
    await mount();
    await field.focus();
    // On the row, which stays: the caret itself goes from cell to cell.
    const isStill = () => styleOf(field.part('cells')).animationName === 'none';
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      // Where nothing can be emulated, what the reader of this page really wants holds.
      await emulateMedia({ reducedMotion });
      expect(isStill()).to.equal(matchMedia('(prefers-reduced-motion: reduce)').matches);
    }
  });

  it('N18. neither shakes nor breathes for them', async function () {
    await mount('<otp-input value="123456"></otp-input>');
    if (!(await emulateMedia({ reducedMotion: 'reduce' }))) this.skip();
    field.element.error = 'Wrong';
    await field.settled();
    expect(styleOf(field.part('cells')).animationName).to.equal('none');
    field.element.error = '';
    field.element.pending = true;
    await field.settled();
    expect(styleOf(field.part('cell')).animationName).to.equal('none');
  });

  it('has a text of another language run its own way, from the side where the page begins', async () => {
    await mount('<div lang="he" dir="rtl"><otp-input></otp-input></div>');
    const text = field.element.querySelector('label')?.firstChild;
    const letterAt = (index: number) => {
      const range = document.createRange();
      if (text) range.setStart(text, index);
      if (text) range.setEnd(text, index + 1);
      return range.getBoundingClientRect();
    };
    expect(text?.textContent).to.equal('6-digit code');
    expect(letterAt(0).right).to.be.at.most(letterAt(2).left);
    expect(letterAt(11).right).to.be.closeTo(field.element.getBoundingClientRect().right, 1);
  });

  it('reads from left to right on a page that does not, at the side where that page begins', async () => {
    await mount('<div dir="rtl"><otp-input value="12" length="4"></otp-input></div>');
    const lefts = field.cells.map((cell) => cell.getBoundingClientRect().left);
    expect(lefts).to.deep.equal([...lefts].sort((a, b) => a - b));
    const last = field.cells.at(-1)?.getBoundingClientRect().right ?? 0;
    expect(last).to.be.closeTo(field.element.getBoundingClientRect().right, 1);
  });
});
