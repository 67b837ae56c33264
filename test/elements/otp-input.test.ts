import { expect } from '@esm-bundle/chai';
import { OtpInputHarness } from '../helpers/otp-input-harness.js';

describe('otp-input', () => {
  let field: OtpInputHarness;
  const mount = async (markup?: string) => (field = await OtpInputHarness.mount(markup));
  afterEach(() => field.remove());

  it('undoes as the browser does', async () => {
    await mount();
    await field.type('12');
    await field.undo();
    expect(field.value.length).to.be.lessThan(2);
    expect(field.shown.replace(/_+$/, '')).to.equal(field.value);
    expect(field.heard.at(-1)).to.equal(`input ${field.value}`);
  });

  it('91. does not complete where the page takes the last character back', async () => {
    await mount();
    field.element.addEventListener('input', () => {
      field.element.value = field.value.slice(0, 5);
    });
    await field.type('123456');
    expect(field.value).to.equal('12345');
    expect(field.completed).to.deep.equal([]);
    await field.paste('654321');
    expect([field.value, field.completed.length]).to.deep.equal(['65432', 0]);
  });

  it('91. says once what was put in, and leaves it to the page to take it back then', async () => {
    await mount();
    await field.focus();
    for (const write of [() => (field.element.value = ''), () => (field.input.value = '')]) {
      field.element.addEventListener('input', write, { once: true });
      await field.paste('123456');
      expect([field.value, field.shown, field.completed.length]).to.deep.equal(['', '______', 0]);
    }
    expect(field.heard.length).to.equal(2);
  });

  it('128. tells at the element itself of what does not bubble', async () => {
    await mount('<form><otp-input required></otp-input><button>Go</button></form>');
    const { element, form } = field;
    const heard: string[] = [];
    const note = (event: Event) => {
      const other = event instanceof FocusEvent && event.relatedTarget instanceof HTMLButtonElement;
      if (event.target === element) heard.push(event.type + (other ? ' to the button' : ''));
    };
    for (const type of ['focus', 'blur', 'invalid']) element.addEventListener(type, note);
    form.addEventListener('focus', () => heard.push('bubbled'));
    await field.type('12');
    await field.press('Tab');
    element.value = '';
    element.checkValidity();
    expect(heard).to.deep.equal(['focus', 'blur to the button', 'invalid']);
    element.addEventListener('invalid', (event) => event.preventDefault());
    form.requestSubmit();
    await field.settled();
    expect([field.submissions, field.isFocused], 'the page shows the fault in its own way').to.deep.equal([
      0,
      false,
    ]);
  });

  describe('its input', () => {
    it('85. is one, with everything a code needs', async () => {
      await mount();
      const { input } = field;
      expect(field.element.querySelectorAll('input').length).to.equal(1);
      expect(field.element.shadowRoot?.querySelector('input') === null).to.equal(true);
      expect(input.slot).to.equal('input');
      expect(input.hasAttribute('data-otp-made')).to.equal(true);
      expect(input.getAttribute('translate')).to.equal('no');
      expect(input.getAttribute('spellcheck')).to.equal('false');
      expect(input.getAttribute('autocorrect')).to.equal('off');
      expect(input.getAttribute('autocapitalize')).to.equal('none');
    });

    it('118. follows the page to other names and descriptions', async () => {
      await mount('<span id="one">One</span><span id="two">Two</span><otp-input hint="Own"></otp-input>');
      const refer = async (attribute: 'aria-labelledby' | 'aria-describedby', id: string | null) => {
        if (id === null) field.element.removeAttribute(attribute);
        else field.element.setAttribute(attribute, id);
        await field.settled();
        return field.referred(attribute);
      };
      for (const [id, name] of [
        ['one', 'One'],
        ['two', 'Two'],
        [null, '6-digit code'],
      ] as const)
        expect(await refer('aria-labelledby', id)).to.equal(name);
      for (const [id, texts] of [
        ['one', 'One Own'],
        ['two', 'Two Own'],
        [null, 'Own'],
      ] as const)
        expect(await refer('aria-describedby', id)).to.equal(texts);
      expect(await refer('aria-labelledby', 'one')).to.equal('One');
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

    it('16. is let go when it is taken out', async () => {
      await mount('<otp-input><input value="12"></otp-input>');
      const { input } = field;
      field.root.append(input);
      await field.settled();
      input.focus();
      await field.press('End');
      await field.press('x');
      expect(input.value).to.equal('12x');
      expect(field.element.querySelectorAll('input').length, 'another is made').to.equal(1);
      expect(field.value).to.equal('12');
      await field.type('3');
      expect([field.value, input.value]).to.deep.equal(['123', '12x']);
    });

    it('16. is let go when the element is', async () => {
      await mount('<otp-input value="12"></otp-input>');
      const { input } = field;
      field.element.remove();
      input.value = '123456';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      document.dispatchEvent(new Event('selectionchange'));
      await field.settled();
      expect([field.value, field.heard]).to.deep.equal(['12', []]);
    });

    it('126. is what a server wrote, with ids that no other has', async () => {
      const written =
        '<otp-input><input slot="input" data-otp-made id="otp-1" aria-labelledby="otp-2"></otp-input>';
      await mount(`${written}${written}`);
      await Promise.all([...field.root.querySelectorAll('otp-input')].map((each) => each.updateComplete));
      const ids = [...field.root.querySelectorAll('[id]')].map(({ id }) => id);
      expect(field.root.querySelectorAll('input').length).to.equal(2);
      expect(new Set(ids).size).to.equal(ids.length);
      expect(field.name).to.equal('6-digit code');
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
      expect([...(input?.labels ?? [])]).to.deep.equal([clone.querySelector('label')]);
      expect([...(field.input.labels ?? [])]).to.deep.equal([field.element.querySelector('label')]);
    });

    it('has no maxlength, whoever wrote it: a browser would cut `123 456`', async () => {
      await mount('<otp-input><input maxlength="6"></otp-input>');
      expect(field.input.hasAttribute('maxlength')).to.equal(false);
    });

    it('is named as the page says now, and no longer as it said', async () => {
      await mount('<span id="own">Own</span><otp-input aria-label="Code" aria-labelledby="own"></otp-input>');
      expect([field.input.ariaLabel, field.name]).to.deep.equal(['Code', 'Own']);
      field.element.removeAttribute('aria-labelledby');
      field.element.removeAttribute('aria-label');
      await field.settled();
      expect([field.input.ariaLabel, field.name]).to.deep.equal([null, '6-digit code']);
    });

    it('says of the page what the page said, when it lets go', async () => {
      await mount('<otp-input required><input required></otp-input>');
      field.element.required = false;
      await field.settled();
      expect(field.input.required).to.equal(true);
    });
  });

  describe('its label', () => {
    it('115. is made where the page gives none, names it and leads to it', async () => {
      await mount();
      const label = field.element.querySelector('label');
      expect(label?.textContent).to.equal('6-digit code');
      expect(field.name).to.equal('6-digit code');
      if (label) await field.click(label);
      expect(field.isFocused).to.equal(true);
    });

    it('115. is the one the page gives', async () => {
      await mount('<otp-input label="Your code"></otp-input>');
      expect(field.name).to.equal('Your code');
      field.remove();
      await mount('<otp-input><span slot="label">Your code</span></otp-input>');
      expect(field.name).to.equal('Your code');
    });

    // Of a label that is not displayed, Chromium and Firefox take no name, unless it is referred to.
    it('names it where the page hides it, or gives the input another id', async () => {
      await mount(
        '<style>.quiet::part(label) { display: none }</style><otp-input class="quiet"></otp-input>',
      );
      expect(field.referred('aria-labelledby')).to.equal('6-digit code');
      field.input.id = 'code';
      await field.focus();
      expect(field.referred('aria-labelledby')).to.equal('6-digit code');
      expect([...(field.input.labels ?? [])].map(({ textContent }) => textContent)).to.deep.equal([
        '6-digit code',
      ]);
    });

    it('has room for a hint that is a picture', async () => {
      await mount('<otp-input><svg slot="hint" width="20" height="20"></svg></otp-input>');
      expect(field.element.querySelector('svg')?.getBoundingClientRect().height).to.equal(20);
    });

    it('leaves a name by reference to the page', async () => {
      await mount('<p id="sent">Sent to you</p><otp-input aria-labelledby="sent"></otp-input>');
      expect(field.name).to.equal('Sent to you');
      expect(field.element.querySelector('label')).to.equal(null);
    });
  });

  describe('where it stands', () => {
    it('N17. works inside another shadow root', async () => {
      await mount('<div></div><otp-input></otp-input>');
      const outer = field.root.querySelector('div')?.attachShadow({ mode: 'open' });
      outer?.append(field.element);
      await field.type('123');
      await field.press('Home');
      await field.type('9');
      expect(field.value).to.equal('923');
      expect(field.active).to.deep.equal([1]);
    });

    it('N17. works in a dialog', async () => {
      await mount('<dialog><otp-input autofocus></otp-input></dialog>');
      const dialog = field.root.querySelector('dialog');
      dialog?.showModal();
      await field.settled();
      await field.type('12');
      await field.clickCell(0);
      await field.type('9');
      expect([field.value, field.active, field.isFocused]).to.deep.equal(['92', [1], true]);
      dialog?.close();
    });

    it('N19. keeps value and place when it is moved', async () => {
      await mount();
      await field.type('12');
      document.body.prepend(field.root);
      await field.settled();
      expect(field.value).to.equal('12');
      await field.type('3');
      expect(field.shown).to.equal('123___');
    });
  });
});
