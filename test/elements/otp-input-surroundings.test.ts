import { expect } from '@esm-bundle/chai';
import { Idiomorph } from 'idiomorph';
import { Complaints } from '../helpers/complaints.js';
import { OtpInputHarness } from '../helpers/otp-input-harness.js';
import { translate } from '../helpers/translator.js';

const WRITTEN = '<form><otp-input name="code"><input slot="input" id="code"></otp-input></form>';
const PLAIN = '<form><otp-input name="code"><input id="code"></otp-input></form>';
const MADE = '<form><otp-input name="code"></otp-input></form>';

describe('otp-input in surroundings it did not choose', () => {
  let field: OtpInputHarness;
  const mount = async (markup?: string) => (field = await OtpInputHarness.mount(markup));
  afterEach(() => field.remove());

  /** What the cells show is what everyone else reads. */
  function expectAgreed(value: string) {
    const held = { element: field.value, input: field.input.value, shown: field.shown.replaceAll('_', '') };
    expect(held).to.deep.equal({ element: value, input: value, shown: value });
  }

  const submitted = () => [...new FormData(field.form)].map(([name, value]) => `${name}=${value as string}`);

  describe('a page that writes into the input', () => {
    for (const value of ['654321', '12', '']) {
      it(`is followed: "${value}"`, async () => {
        await mount('<form><otp-input name="code" value="123"></otp-input></form>');
        field.input.value = value;
        await field.settled();
        expectAgreed(value);
        expect(submitted()).to.deep.equal([`code=${value}`]);
        expect(field.heard).to.deep.equal([]);
      });
    }

    it('has what no code holds taken out', async () => {
      await mount();
      field.input.value = '12😀 3-4';
      await field.settled();
      expectAgreed('1234');
    });
  });

  describe('values that make no sense', () => {
    for (const value of ['😀', '12😀', '\u0000', '👩‍👩‍👧12', NaN, Infinity, -1, true, [], () => 1, Symbol('x')]) {
      it(`takes ${String(value)} as ${typeof value} without a throw`, async () => {
        await mount('<otp-input value="9"></otp-input>');
        expect(() => Object.assign(field.element, { value })).to.not.throw();
        await field.settled();
        const digits =
          typeof value === 'symbol' || typeof value === 'function' ? '' : String(value).replace(/\D/g, '');
        expectAgreed(digits);
      });
    }

    it('is filled in with an emoji, and keeps the digits', async () => {
      await mount();
      await field.fill('12😀3');
      expectAgreed('123');
    });

    for (const length of [0, -1, NaN, 1.5, 65, Infinity, null, undefined, '', 'six']) {
      it(`goes on with six cells for length ${String(length)}`, async () => {
        await mount();
        Object.assign(field.element, { length });
        await field.settled();
        await field.type('123456');
        expectAgreed('123456');
        expect(field.cells.length).to.equal(6);
      });
    }

    it('has 64 cells where it is told so', async () => {
      await mount('<otp-input length="64"></otp-input>');
      await field.paste('1234567890'.repeat(7));
      expect(field.value).to.have.length(64);
      expect(field.cells.length).to.equal(64);
    });

    it('has one cell where it is told so', async () => {
      await mount('<otp-input length="1"></otp-input>');
      await field.type('12');
      expectAgreed('2');
      expect(field.completed.map(({ value }) => value)).to.deep.equal(['1', '2']);
    });
  });

  describe('morphing', () => {
    for (const [what, markup] of [
      ['a written input', WRITTEN],
      ['an input as a page writes it', PLAIN],
      ['a made input', MADE],
    ] as const) {
      it(`keeps a typed code over ${what}`, async () => {
        await mount(markup);
        await field.type('123');
        await Idiomorph.morph(field.root, `<p>News</p>${markup}`, {
          morphStyle: 'innerHTML',
          ignoreActiveValue: true,
        });
        await field.settled();
        expect(field.root.querySelector('p')?.textContent).to.equal('News');
        expect(field.element.querySelectorAll('input').length).to.equal(1);
        expectAgreed('123');
        await field.type('4');
        expectAgreed('1234');
        expect(submitted()).to.deep.equal(['code=1234']);
        expect(field.name).to.equal('6-digit code');
        expect(field.input.getAttribute('autocomplete')).to.equal('one-time-code');
      });
    }

    it('keeps focus and cell, where it is told to leave what was made', async () => {
      await mount(MADE);
      await field.type('1234');
      await field.clickCell(1);
      const { input } = field;
      const beforeNodeRemoved = (node: Element) => !node.hasAttribute('data-otp-made');
      await Idiomorph.morph(field.root, MADE, { morphStyle: 'innerHTML', callbacks: { beforeNodeRemoved } });
      await field.settled();
      expect(field.input).to.equal(input);
      expect(document.activeElement).to.equal(input);
      expect(field.active).to.deep.equal([1]);
      await field.type('9');
      expectAgreed('1934');
    });

    it('follows where the input is emptied', async () => {
      await mount(WRITTEN);
      await field.type('123');
      field.element.blur();
      await Idiomorph.morph(field.root, WRITTEN.replace('id="code"', 'id="code" value=""'), {
        morphStyle: 'innerHTML',
      });
      await field.settled();
      expectAgreed(field.input.value);
    });
  });

  describe('moving and removing', () => {
    it('starts with a clean field after it was removed in mid-composition', async () => {
      await mount();
      await field.type('12');
      const { element, input, root } = field;
      input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      input.value = '12ｙ１';
      const init = { inputType: 'insertCompositionText', data: 'ｙ１', isComposing: true, bubbles: true };
      input.dispatchEvent(new InputEvent('input', init));
      element.remove();
      await field.settled();
      root.append(element);
      await field.settled();
      expect(field.shown.replaceAll('_', '')).to.equal(field.value);
      expect(field.input.value).to.equal(field.value);
      const before = field.value;
      await field.type('3');
      expectAgreed(`${before}3`);
    });

    it('takes what a page writes in mid-composition, and goes on', async () => {
      await mount();
      await field.type('12');
      field.input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      field.input.value = '12九';
      const init = { inputType: 'insertCompositionText', data: '九', isComposing: true, bubbles: true };
      field.input.dispatchEvent(new InputEvent('input', init));
      field.element.value = '5';
      await field.settled();
      await field.type('6');
      expectAgreed('56');
    });

    // As keyboards on phones do where one deletes or goes on in the middle.
    it('has a composition write anew what it has selected', async () => {
      await mount('<otp-input value="123"></otp-input>');
      await field.focus();
      for (const data of ['1234', '12']) {
        field.input.select();
        field.input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
        field.input.value = data;
        const init = { inputType: 'insertCompositionText', data, isComposing: true, bubbles: true };
        field.input.dispatchEvent(new InputEvent('input', init));
        field.input.dispatchEvent(new CompositionEvent('compositionend', { data, bubbles: true }));
        await field.settled();
        expectAgreed(data);
      }
    });

    it('goes on where a pointer was down when it was removed', async () => {
      await mount('<otp-input value="1234"></otp-input>');
      const { element, input, root } = field;
      input.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, clientX: 1 }));
      element.remove();
      root.append(element);
      await field.focus();
      await field.press('Home');
      expect(field.active).to.deep.equal([0]);
    });

    it('works in another shadow root, with a name and after a move out of it', async () => {
      await mount('<div></div><otp-input></otp-input>');
      const inner = field.root.querySelector('div')?.attachShadow({ mode: 'open' });
      inner?.append(field.element);
      await field.type('12');
      await field.clickCell(0);
      await field.type('9');
      expectAgreed('92');
      expect(field.active).to.deep.equal([1]);
      expect(field.name).to.equal('6-digit code');
      field.root.append(field.element);
      await field.type('3');
      expectAgreed('923');
    });

    it('works in a modal dialog, takes its autofocus, and submits into it', async () => {
      await mount(
        '<dialog><form method="dialog"><otp-input name="code" autosubmit autofocus></otp-input></form></dialog>',
      );
      const dialog = field.root.querySelector('dialog');
      dialog?.addEventListener('submit', (event) => event.stopPropagation());
      dialog?.showModal();
      field.element.focus();
      await field.settled();
      expect(document.activeElement).to.equal(field.input);
      await field.type('123456');
      expect(dialog?.open).to.equal(false);
      dialog?.showModal();
      await field.clickCell(1);
      expect(field.active).to.deep.equal([1]);
    });

    it('goes on in the document of a frame, with another length too, and is itself again on its return', async () => {
      await mount('<iframe></iframe><otp-input value="12"></otp-input>');
      const complaints = new Complaints();
      field.root.querySelector('iframe')?.contentDocument?.body.append(field.element);
      field.element.length = 4;
      await field.settled();
      expect(field.cells.length).to.equal(4);
      await field.fill('1 2 3');
      field.element.error = 'That code is not right.';
      await field.settled();
      expectAgreed('123');
      field.root.append(field.element);
      field.element.length = 6;
      await field.settled();
      expectAgreed('123');
      const tops = field.cells.map((cell) => cell.getBoundingClientRect().top);
      expect(new Set(tops).size).to.equal(1);
      complaints.stop();
      expect(complaints.heard).to.deep.equal([]);
    });

    it('looks in the document of a frame as anywhere, and after it', async () => {
      await mount('<iframe></iframe><otp-input value="12"></otp-input>');
      const size = () => field.cells.map((cell) => cell.getBoundingClientRect().height);
      const before = size();
      const frame = field.root.querySelector('iframe')?.contentDocument?.body;
      frame?.style.setProperty('inline-size', '600px');
      frame?.append(field.element);
      await field.settled();
      expect(size()).to.deep.equal(before);
      field.root.append(field.element);
      await field.settled();
      expect(size()).to.deep.equal(before);
    });

    it('has nothing to complain of in a frame that is removed', async () => {
      await mount('<iframe></iframe><otp-input></otp-input>');
      const frame = field.root.querySelector('iframe');
      frame?.contentDocument?.body.append(field.element);
      await field.settled();
      const complaints = new Complaints();
      frame?.remove();
      for (let times = 0; times < 5; times += 1) await field.settled();
      complaints.stop();
      expect(complaints.heard).to.deep.equal([]);
    });

    it('reads from left to right where the page is written downwards, and its cells can be clicked', async () => {
      await mount('<div style="writing-mode: vertical-rl"><otp-input value="123456"></otp-input></div>');
      await field.clickCell(2);
      expect(field.active).to.deep.equal([2]);
      expect(new Set(field.cells.map((cell) => cell.getBoundingClientRect().top)).size).to.equal(1);
    });

    it('begins in the document of a frame', async () => {
      await mount('<iframe></iframe><otp-input></otp-input>');
      const complaints = new Complaints();
      const element = document.createElement('otp-input');
      field.root.querySelector('iframe')?.contentDocument?.body.append(element);
      await field.settled();
      complaints.stop();
      expect(complaints.heard).to.deep.equal([]);
      expect(element.querySelectorAll('input, label').length).to.equal(2);
      element.remove();
    });

    it('leaves no listener behind: what is removed hears nothing of the page', async () => {
      await mount();
      await field.type('12');
      const complaints = new Complaints();
      field.element.remove();
      document.dispatchEvent(new Event('selectionchange'));
      field.element.lang = 'de';
      await new Promise(requestAnimationFrame);
      complaints.stop();
      expect(complaints.heard).to.deep.equal([]);
      expect(field.value).to.equal('12');
    });

    it('is itself again in a clone of a clone', async () => {
      await mount();
      await field.type('12');
      const clone = field.root.cloneNode(true);
      field.root.append(clone.cloneNode(true));
      const copy = field.root.querySelectorAll('otp-input')[1];
      await copy?.updateComplete;
      const ids = [...field.root.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
      expect(copy?.value).to.equal('12');
      expect(copy?.querySelectorAll('input').length).to.equal(1);
    });
  });

  it('minds its own business beside another field', async () => {
    await mount(
      '<form><otp-input name="one" value="12"></otp-input><otp-input name="two" length="4"></otp-input></form>',
    );
    const [, second] = field.root.querySelectorAll('otp-input');
    await field.type('3');
    await field.press('Tab');
    expect(document.activeElement).to.equal(second?.querySelector('input'));
    await field.press('9');
    expect(submitted()).to.deep.equal(['one=123', 'two=9']);
    expect(second?.matches(':state(filled)')).to.equal(true);
    const ids = [...field.root.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    expect(second?.querySelector('input')?.labels?.[0]?.textContent).to.equal('4-digit code');
  });

  describe('a page that is translated', () => {
    it('leaves the code alone, and the texts go on changing', async () => {
      await mount('<otp-input hint="From your mail" value="12"></otp-input>');
      const complaints = new Complaints();
      translate(field.root);
      expect(field.root.querySelector('font > font')?.textContent).to.equal('«6-digit code»');
      await field.type('3456');
      expectAgreed('123456');
      field.element.error = 'That code is not right.';
      await field.settled();
      translate(field.root);
      expect(field.referred('aria-describedby')).to.match(/That code is not right.*From your mail/);
      await field.type('9');
      expectAgreed('9');
      field.element.error = 'Too old.';
      field.element.hint = 'From your phone';
      await field.settled();
      expect(field.referred('aria-describedby')).to.equal('Too old. From your phone');
      complaints.stop();
      expect(complaints.heard).to.deep.equal([]);
    });
  });

  describe('password managers', () => {
    it('are told nothing that keeps them away, and left the room of a badge where there is some', async () => {
      await mount('<div style="width: 420px"><otp-input></otp-input></div>');
      const names = field.input.getAttributeNames();
      expect(
        names.filter((name) => /^data-(1p|lp|bw|protonpass|form-type|dashlane)/.test(name)),
      ).to.deep.equal([]);
      expect(field.input.getAttribute('autocomplete')).to.equal('one-time-code');
      const last = field.cells.at(-1)?.getBoundingClientRect();
      expect(field.input.getBoundingClientRect().right - (last?.right ?? 0)).to.be.at.least(40);
    });

    it('may put their badge, their marks and their style on the input', async () => {
      await mount('<otp-input></otp-input>');
      const badge = document.createElement('div');
      badge.style.cssText = 'position: absolute; right: 0; width: 24px; height: 24px';
      field.input.after(badge);
      field.input.setAttribute('data-manager', 'seen');
      field.input.style.setProperty('background-image', 'linear-gradient(red, red)', 'important');
      field.input.style.setProperty('padding-right', '30px', 'important');
      await field.fill('123 456', ['input', 'change']);
      expectAgreed('123456');
      expect(badge.isConnected).to.equal(true);
      expect(field.input.getAttribute('data-manager')).to.equal('seen');
      expect(field.completed.map(({ via }) => via)).to.deep.equal(['autofill']);
    });
  });
});
