import { expect } from '@esm-bundle/chai';
import { OtpInputHarness } from '../helpers/otp-input-harness.js';

/** A way to put a field for the code `code` into a form. */
export interface FieldInForm {
  readonly what: string;
  /** The field; its attributes are those a native input would have. */
  readonly markup: (attributes: string) => string;
}

/** What a form, and whoever wrote it, may expect of a field, as of a native `<input name="code">`. */
export function createFormTests({ what, markup }: FieldInForm): void {
  describe(`as a form's field: ${what}`, () => {
    let field: OtpInputHarness;
    const mount = async (page: string) => (field = await OtpInputHarness.mount(page));
    const mountInForm = (attributes = '', around = '') =>
      mount(`<form>${around}${markup(attributes)}<button>Go</button></form>`);
    afterEach(() => field.remove());

    const isValid = () => field.form.checkValidity();

    describe('its value', () => {
      it('98. is sent under its name, once, whole or not', async () => {
        await mountInForm('value="12"');
        expect(field.formData).to.equal('code=12');
        field.element.value = '123456';
        expect(field.formData).to.equal('code=123456');
        field.element.value = '';
        expect(field.formData).to.equal('code=');
      });

      it('98. is found by its name in the form', async () => {
        await mountInForm('value="12"');
        const control = field.form.elements.namedItem('code');
        expect(control instanceof Element && 'value' in control ? control.value : undefined).to.equal('12');
      });

      it('98. is up to date when input is heard', async () => {
        await mountInForm();
        const seen: string[] = [];
        field.form.addEventListener('input', () => seen.push(field.formData));
        await field.type('12');
        await field.paste('123456');
        await field.press('Backspace');
        expect(seen).to.deep.equal(['code=1', 'code=12', 'code=123456', 'code=12345']);
      });

      it('99. belongs to a form elsewhere', async () => {
        await mount(`<form id="far"></form>${markup('form="far" value="123456"')}`);
        expect(field.element.form === field.form).to.equal(true);
        expect(field.formData).to.equal('code=123456');
      });

      it('99. belongs to no form where its id is none', async () => {
        await mount(`<form>${markup('form="nowhere" value="123456"')}</form>`);
        expect(field.element.form === null).to.equal(true);
        expect(field.formData).to.equal('');
      });

      it('100. goes back to its default on reset', async () => {
        await mountInForm('value="12"');
        await field.type('3456');
        field.form.reset();
        await field.settled();
        expect([field.value, field.shown, field.formData]).to.deep.equal(['12', '12____', 'code=12']);
      });

      it('100. is gone on reset where there is no default, with all that was said of it', async () => {
        await mountInForm();
        await field.type('123456');
        field.element.error = 'Wrong';
        await field.settled();
        field.form.reset();
        await field.settled();
        expect([field.value, field.formData, field.referred('aria-describedby')]).to.deep.equal([
          '',
          'code=',
          '',
        ]);
        expect(field.states).to.deep.equal(['blank']);
        await field.type('123456');
        expect(field.completed.length, 'the same code may be offered again').to.equal(2);
      });

      it('is not an old one after the browser has restored the page', async () => {
        await mountInForm();
        const restored: { formStateRestoreCallback(state: string, mode: string): void } = field.element;
        restored.formStateRestoreCallback('123456', 'restore');
        await field.settled();
        expect([field.value, field.formData]).to.deep.equal(['', 'code=']);
      });
    });

    describe('its validity', () => {
      it('101. is bad while it is required and empty', async () => {
        await mountInForm('required');
        expect(field.element.validity?.valueMissing).to.equal(true);
        expect(isValid()).to.equal(false);
        field.element.value = '123456';
        expect(isValid()).to.equal(true);
      });

      it('101. is bad while it is too short, and says so in words', async () => {
        await mountInForm('value="123"');
        expect(isValid()).to.equal(false);
        expect(field.element.validationMessage).to.contain('6');
        await field.type('456');
        expect(isValid()).to.equal(true);
        expect(field.element.validationMessage).to.equal('');
      });

      it('102. is good while it is empty and not required', async () => {
        await mountInForm();
        expect(isValid()).to.equal(true);
        expect(field.element.checkValidity()).to.equal(true);
      });

      it("is bad with a fault of the page's own, until it is taken away", async () => {
        await mountInForm('value="123456"');
        field.element.setCustomValidity('Not this one');
        expect([isValid(), field.element.validationMessage]).to.deep.equal([false, 'Not this one']);
        await field.type('7');
        expect(field.element.validity?.customError).to.equal(true);
        field.element.setCustomValidity('');
        expect([isValid(), field.element.validationMessage]).to.deep.equal([true, '']);
      });

      it('is asked in silence, or shown', async () => {
        await mountInForm('required');
        let invalid = 0;
        field.input.addEventListener('invalid', () => (invalid += 1));
        expect(field.element.checkValidity()).to.equal(false);
        expect([invalid, field.isFocused]).to.deep.equal([1, false]);
        expect(field.element.reportValidity()).to.equal(false);
        expect([invalid, field.isFocused]).to.deep.equal([2, true]);
      });

      it('keeps a form from being submitted, and takes focus', async () => {
        await mountInForm('required');
        field.form.requestSubmit();
        await field.settled();
        expect([field.submissions, field.isFocused]).to.deep.equal([0, true]);
      });

      it('keeps no form that asks for no validation', async () => {
        await mountInForm('required');
        field.form.noValidate = true;
        field.form.requestSubmit();
        expect(field.submissions).to.equal(1);
      });

      for (const attribute of ['disabled', 'readonly']) {
        it(`is not asked for while it is ${attribute}`, async () => {
          await mountInForm(`required ${attribute}`);
          expect(isValid()).to.equal(true);
        });
      }
    });

    describe('whether it can be used', () => {
      const whetherUsable = async () => {
        await field.settled();
        return [field.states.includes('disabled'), field.input.matches(':disabled'), field.formData];
      };

      it('follows disabled: then it is not sent', async () => {
        await mountInForm('disabled value="123456"');
        expect(field.input.matches(':disabled')).to.equal(true);
        expect(field.formData).to.equal('');
        expect(field.states).to.include('disabled');
      });

      it('follows the property of that name, there and back', async () => {
        await mountInForm('value="123456"');
        field.element.disabled = true;
        expect(await whetherUsable()).to.deep.equal([true, true, '']);
        field.element.disabled = false;
        expect(await whetherUsable()).to.deep.equal([false, false, 'code=123456']);
      });

      it('is as readonly: it is sent', async () => {
        await mountInForm('readonly value="123456"');
        await field.type('7');
        expect(field.formData).to.equal('code=123456');
      });

      it('N16. follows its fieldset, there and back', async () => {
        await mount(`<form><fieldset disabled>${markup('value="123456"')}</fieldset></form>`);
        const fieldset = field.root.querySelector('fieldset');
        expect(await whetherUsable()).to.deep.equal([true, true, '']);
        fieldset?.removeAttribute('disabled');
        expect(await whetherUsable()).to.deep.equal([false, false, 'code=123456']);
        fieldset?.setAttribute('disabled', '');
        expect(await whetherUsable()).to.deep.equal([true, true, '']);
      });
    });

    describe('its name for those who hear the page', () => {
      const names: readonly (readonly [what: string, page: string])[] = [
        ['a label elsewhere', `<label for="field">Your code</label>${markup('id="field"')}`],
        ['a label around it', `<label>Your code ${markup('')}</label>`],
      ];
      for (const [name, page] of names) {
        it(`N12. is ${name}`, async () => {
          await mount(page);
          expect(nameOf(field.input)).to.equal('Your code');
        });
      }

      it('118. is its aria-label', async () => {
        await mount(markup('aria-label="Your code"'));
        expect(field.input.getAttribute('aria-label')).to.equal('Your code');
        expect(field.referred('aria-labelledby')).to.equal('');
      });

      it('118. is what its aria-labelledby refers to', async () => {
        await mount(`<span id="name">Your code</span>${markup('aria-labelledby="name"')}`);
        expect(nameOf(field.input)).to.equal('Your code');
      });

      it('118. does not keep its aria-describedby from being followed by its hint', async () => {
        await mount(`<span id="more">From your bank</span>${markup('aria-describedby="more"')}`);
        expect(field.referred('aria-describedby')).to.equal('From your bank');
        field.element.hint = 'Six digits';
        await field.settled();
        expect(field.referred('aria-describedby')).to.equal('From your bank Six digits');
      });

      it('115. leads to it when it is clicked', async () => {
        await mount(`<label for="field">Your code</label>${markup('id="field"')}`);
        const label = field.root.querySelector('label');
        if (label) await field.click(label);
        expect(field.isFocused).to.equal(true);
      });
    });
  });
}

/** By ids first, then by labels, as browsers name an input. */
function nameOf(input: HTMLInputElement): string {
  const ids = input.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const nodes = ids.length > 0 ? ids.map((id) => document.getElementById(id)) : [...(input.labels ?? [])];
  return nodes
    .map((node) => node?.textContent.trim() ?? '')
    .filter((text) => text !== '')
    .join(' ');
}
