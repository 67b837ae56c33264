import { expect } from '@esm-bundle/chai';
import { OtpInputHarness } from '../helpers/otp-input-harness.js';
import { createFormTests } from './form-contract.js';

describe('otp-input', () => {
  createFormTests({
    what: 'with an input that it makes',
    markup: (attributes) => `<otp-input name="code" ${attributes}></otp-input>`,
  });
  createFormTests({
    what: "with the page's input, named on the element",
    markup: (attributes) => `<otp-input name="code" ${attributes}><input></otp-input>`,
  });
  createFormTests({
    what: "with the page's input, named on itself",
    markup: (attributes) => `<otp-input><input name="code" ${attributes}></otp-input>`,
  });

  describe('in a form', () => {
    let field: OtpInputHarness;
    const mount = async (markup: string) => (field = await OtpInputHarness.mount(markup));
    afterEach(() => field.remove());

    it("leaves it to the page's input to be sent where both have a name", async () => {
      await mount('<form><otp-input name="code"><input name="otp" value="123456"></otp-input></form>');
      expect(field.formData).to.equal('otp=123456');
    });

    it('submits once, whoever has the name now', async () => {
      await mount('<form><otp-input name="code" value="123456"><input></otp-input></form>');
      field.input.name = 'otp';
      await field.settled();
      expect(field.formData).to.equal('otp=123456');
      field.input.removeAttribute('name');
      await field.settled();
      expect(field.formData).to.equal('code=123456');
    });

    it('does not go past a default button that its fieldset has disabled', async () => {
      await mount(
        '<form><otp-input autosubmit></otp-input><fieldset disabled><button>Go</button></fieldset></form>',
      );
      await field.type('123456');
      await field.press('Enter');
      expect(field.submissions).to.equal(0);
    });

    it('submits no code that the page has taken away while it heard of it', async () => {
      await mount('<form><otp-input name="code" autosubmit></otp-input></form>');
      field.root.addEventListener('otp-complete', () => (field.element.value = ''));
      await field.type('123456');
      expect(field.submissions).to.equal(0);
    });

    it('is itself what the form knows by its name, not the input that it made', async () => {
      await mount('<form><otp-input name="code"></otp-input></form>');
      expect(field.form.elements.namedItem('code') === field.element).to.equal(true);
      expect(field.input.name).to.equal('');
    });

    it("edits the page's input whatever its type was, and with its value", async () => {
      await mount('<form><otp-input><input type="number" name="code" value="12"></otp-input></form>');
      await field.type('0');
      await field.press('Home');
      await field.type('9');
      expect(field.formData).to.equal('code=920');
      expect(field.active).to.deep.equal([1]);
    });

    it('leaves a hidden input beside its own alone', async () => {
      await mount(
        '<form><otp-input name="code"><input type="hidden" name="token" value="x"></otp-input></form>',
      );
      await field.type('123456');
      expect(field.formData).to.equal('code=123456&token=x');
    });

    it('follows a new default until it is touched', async () => {
      await mount('<otp-input value="12"></otp-input>');
      field.element.setAttribute('value', '34');
      expect(field.value).to.equal('34');
      field.element.value = '5';
      field.element.setAttribute('value', '67');
      expect(field.value).to.equal('5');
    });

    describe('on a page that is gone back to', () => {
      const comeBack = async (persisted: boolean) => {
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));
        await field.settled();
      };

      it('has no code of the earlier visit, where the page is as it was', async () => {
        await mount('<form><otp-input name="code" autosubmit></otp-input><button>Send</button></form>');
        await field.type('123456');
        await comeBack(true);
        expect(field.formData).to.equal('code=');
        expect(field.shown).to.equal('______');
        expect(field.heard.at(-1)).to.equal('input ');
        await field.type('123456');
        expect(field.submissions).to.equal(2);
      });

      it('keeps half a code, and one that cannot be changed', async () => {
        await mount('<form><otp-input name="code" value="12"></otp-input></form>');
        await comeBack(true);
        expect(field.value).to.equal('12');
        field.remove();
        await mount('<form><otp-input name="code" value="123456" readonly></otp-input></form>');
        await comeBack(true);
        expect(field.value).to.equal('123456');
      });

      it('holds its input to what it shows, where the browser fills it in unsaid', async () => {
        await mount('<form><otp-input><input name="code"></otp-input></form>');
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
          field.input,
          '123456',
        );
        await comeBack(false);
        expect(field.formData).to.equal('code=');
        expect(field.shown).to.equal('______');
      });
    });

    it('gives back what the page had disabled, and not what it had not', async () => {
      await mount('<otp-input disabled><input></otp-input>');
      expect(field.input.disabled).to.equal(true);
      field.element.disabled = false;
      await field.settled();
      expect(field.input.disabled).to.equal(false);
      field.remove();
      await mount('<otp-input disabled><input disabled></otp-input>');
      field.element.disabled = false;
      await field.settled();
      expect(field.input.disabled).to.equal(true);
    });

    it('104. leaves focus to another field that keeps the form from being submitted', async () => {
      await mount(
        '<form><input id="other" required><otp-input autosubmit></otp-input><button>Go</button></form>',
      );
      await field.type('123456');
      expect(field.submissions).to.equal(0);
      expect(document.activeElement?.id).to.equal('other');
    });

    it('completes though a page stops input on its way', async () => {
      await mount('<otp-input></otp-input>');
      field.input.addEventListener('input', (event) => event.stopPropagation());
      await field.type('123456');
      await field.settled();
      expect(field.completed.map(({ value }) => value)).to.deep.equal(['123456']);
    });
  });
});
