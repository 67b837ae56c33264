import { expect } from '@esm-bundle/chai';
import { findAccessibilityFaults } from '../helpers/axe.js';
import { OtpInputHarness } from '../helpers/otp-input-harness.js';

describe('otp-input', () => {
  let field: OtpInputHarness;
  const mount = async (markup?: string) => (field = await OtpInputHarness.mount(markup));
  afterEach(() => field.remove());

  describe('for everyone', () => {
    const looks = [
      '<otp-input></otp-input>',
      '<otp-input value="12" hint="From your mail"></otp-input>',
      '<otp-input value="123456" mask></otp-input>',
      '<otp-input disabled></otp-input>',
      '<otp-input readonly value="123456"></otp-input>',
      '<otp-input><input aria-label="Code"></otp-input>',
      '<label for="code">Code</label><otp-input id="code"></otp-input>',
    ];
    for (const markup of looks) {
      it(`has no accessibility fault: ${markup}`, async () => {
        await mount(markup);
        expect(await findAccessibilityFaults(field.root)).to.deep.equal([]);
      });
    }

    it('has none when the code is refused', async () => {
      await mount('<otp-input value="123456"></otp-input>');
      field.element.error = 'That code is not right.';
      await field.settled();
      expect(await findAccessibilityFaults(field.root)).to.deep.equal([]);
      expect(field.input.getAttribute('aria-invalid')).to.equal('true');
      expect(field.referred('aria-describedby')).to.equal('That code is not right.');
    });

    it('is named by its label, an outer label, or what the page says of its input', async () => {
      await mount();
      expect(field.referred('aria-labelledby')).to.equal('6-digit code');
      field.remove();
      await mount('<label for="code">Your code</label><otp-input id="code"></otp-input>');
      expect(field.referred('aria-labelledby')).to.equal('Your code');
      field.remove();
      await mount('<otp-input><input aria-label="Mine"></otp-input>');
      expect(field.input.hasAttribute('aria-labelledby')).to.equal(false);
      expect(field.element.querySelector('label')).to.equal(null);
    });

    it('takes focus when its outer label is clicked', async () => {
      await mount('<label for="code">Your code</label><otp-input id="code"></otp-input>');
      const label = field.root.querySelector('label');
      if (label) await field.click(label);
      expect(document.activeElement).to.equal(field.input);
    });

    it('is one tab stop', async () => {
      await mount('<button>before</button><otp-input value="12"></otp-input><button>after</button>');
      field.root.querySelector('button')?.focus();
      await field.press('Tab');
      expect(document.activeElement).to.equal(field.input);
      expect(field.active).to.deep.equal([2]);
      await field.press('Tab');
      expect(document.activeElement?.textContent).to.equal('after');
    });
  });

  describe('its input', () => {
    it('is made with everything a code needs, and no maxlength', async () => {
      await mount();
      const { input } = field;
      expect(input.slot).to.equal('input');
      expect(input.hasAttribute('data-otp-made')).to.equal(true);
      expect(input.getAttribute('autocomplete')).to.equal('one-time-code');
      expect(input.inputMode).to.equal('numeric');
      expect(input.getAttribute('translate')).to.equal('no');
      expect(input.hasAttribute('maxlength')).to.equal(false);
      expect(parseFloat(getComputedStyle(input).fontSize)).to.be.at.least(16);
      expect(getComputedStyle(input).opacity).to.equal('1');
    });

    it("is the page's own, with its id, its value and what it says of itself", async () => {
      await mount(
        '<otp-input><input id="mine" value="12" inputmode="text" aria-describedby="note"></otp-input>',
      );
      const { input } = field;
      expect(field.element.querySelectorAll('input').length).to.equal(1);
      expect([input.id, input.inputMode, input.slot]).to.deep.equal(['mine', 'text', 'input']);
      expect(field.value).to.equal('12');
      expect(input.getAttribute('aria-describedby')).to.equal('note');
      expect(input.getAttribute('autocomplete')).to.equal('one-time-code');
    });

    it('makes way when the page brings its own, and the value goes over', async () => {
      await mount('<otp-input value="12"></otp-input>');
      field.element.append(document.createElement('input'));
      await field.settled();
      expect(field.element.querySelectorAll('input').length).to.equal(1);
      expect(field.input.hasAttribute('data-otp-made')).to.equal(false);
      expect(field.input.value).to.equal('12');
    });

    it('can be cloned, and the clone names itself', async () => {
      await mount();
      await field.type('12');
      field.root.append(field.element.cloneNode(true));
      const clone = field.root.querySelectorAll('otp-input')[1];
      if (!clone) throw new Error('no clone');
      await clone.updateComplete;
      const input = clone.querySelector('input');
      expect(clone.querySelectorAll('input, label').length).to.equal(2);
      expect(clone.value).to.equal('12');
      expect(input?.getAttribute('aria-labelledby')).to.equal(clone.querySelector('label')?.id);
      expect(input?.getAttribute('aria-labelledby')).to.not.equal(
        field.input.getAttribute('aria-labelledby'),
      );
    });

    it('says of the page what the page said, when it lets go', async () => {
      await mount('<otp-input required><input required></otp-input>');
      field.element.required = false;
      await field.settled();
      expect(field.input.required).to.equal(true);
    });

    it('keeps value and place when it is moved', async () => {
      await mount();
      await field.type('12');
      document.body.prepend(field.root);
      await field.settled();
      expect(field.value).to.equal('12');
      await field.type('3');
      expect(field.shown).to.equal('123___');
    });
  });

  describe('values from the page', () => {
    const values: readonly (readonly [unknown, string])[] = [
      ['12', '12'],
      ['1234567', '123456'],
      ['1a2b', '12'],
      [null, ''],
      [undefined, ''],
      [123456, '123456'],
      [{}, ''],
      ['123-456', '123456'],
    ];
    for (const [given, expected] of values) {
      it(`${JSON.stringify(given)} becomes ${JSON.stringify(expected)}, silently`, async () => {
        await mount();
        Object.assign(field.element, { value: given });
        await field.settled();
        expect(field.value).to.equal(expected);
        expect(field.input.value).to.equal(expected);
        expect(field.heard).to.deep.equal([]);
      });
    }

    for (const length of ['0', '-1', '1.5', 'x', '1000000']) {
      it(`goes on with six cells for length ${length}`, async () => {
        await mount(`<otp-input length="${length}"></otp-input>`);
        expect(field.cells.length).to.equal(6);
      });
    }

    it('keeps what a later length has room for', async () => {
      await mount('<otp-input value="12345678"></otp-input>');
      field.element.length = 8;
      await field.settled();
      expect(field.shown).to.equal('12345678');
    });

    it('lets a format say the length and the groups', async () => {
      await mount('<otp-input format="##-##"></otp-input>');
      expect(field.cells.length).to.equal(4);
      expect(field.element.shadowRoot?.querySelectorAll('[part="separator"]').length).to.equal(1);
    });

    it('does not touch the selection for an equal value', async () => {
      await mount('<otp-input value="123456"></otp-input>');
      await field.focus();
      await field.clickCell(2);
      field.element.value = '123456';
      await field.settled();
      expect(field.selection).to.equal('2-3');
    });
  });

  it('tells of itself in states', async () => {
    await mount();
    expect(field.states).to.deep.equal(['blank']);
    await field.type('1');
    expect(field.states).to.deep.equal(['filled']);
    await field.type('23456');
    expect(field.states).to.deep.equal(['filled', 'complete']);
    field.element.pending = true;
    await field.settled();
    expect(field.states).to.deep.equal(['filled', 'complete', 'pending']);
    expect(field.input.readOnly).to.equal(true);
    field.element.pending = false;
    field.element.error = 'Wrong';
    await field.settled();
    expect(field.states).to.deep.equal(['filled', 'complete', 'refused', 'invalid']);
    expect(field.selection).to.equal('0-6');
    await field.type('9');
    expect(field.value).to.equal('9');
    expect(field.element.error).to.equal('');
    expect(field.states).to.deep.equal(['filled']);
  });

  it('shows bullets when masked, and stays a text input', async () => {
    await mount('<otp-input mask value="123"></otp-input>');
    expect(field.shown).to.equal('•••___');
    expect(field.input.type).to.equal('text');
  });
});
