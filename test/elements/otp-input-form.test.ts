import { expect } from '@esm-bundle/chai';
import { OtpInputHarness } from '../helpers/otp-input-harness.js';

describe('otp-input in a form', () => {
  let field: OtpInputHarness;
  const mount = async (markup?: string) => (field = await OtpInputHarness.mount(markup));
  afterEach(() => field.remove());

  const data = () =>
    [...new FormData(field.form)].map(([name, value]) => `${name}=${value as string}`).join('&');

  it('submits under its own name, once', async () => {
    await mount('<form><otp-input name="code" value="123456"></otp-input></form>');
    expect(data()).to.equal('code=123456');
    expect(field.input.name).to.equal('');
    expect(field.form.elements.namedItem('code')).to.equal(field.element);
  });

  it("leaves it to the page's input where that has the name", async () => {
    await mount('<form><otp-input name="code"><input name="otp" value="123456"></otp-input></form>');
    expect(data()).to.equal('otp=123456');
  });

  it('is up to date when input is heard', async () => {
    await mount('<form><otp-input name="code"></otp-input></form>');
    const seen: string[] = [];
    field.form.addEventListener('input', () => seen.push(data()));
    await field.type('12');
    await field.paste('123456');
    expect(seen).to.deep.equal(['code=1', 'code=12', 'code=123456']);
  });

  it('belongs to a form elsewhere', async () => {
    await mount('<form id="far"></form><otp-input form="far" name="code" value="123456"></otp-input>');
    expect(field.element.form).to.equal(field.form);
    expect(data()).to.equal('code=123456');
    expect(field.input.form).to.equal(field.form);
  });

  it('goes back to its default on reset', async () => {
    await mount('<form><otp-input name="code" value="12"></otp-input></form>');
    await field.type('3456');
    field.form.reset();
    await field.settled();
    expect([field.value, field.input.value, field.shown, data()]).to.deep.equal([
      '12',
      '12',
      '12____',
      'code=12',
    ]);
  });

  it('follows a new default until it is touched', async () => {
    await mount('<otp-input value="12"></otp-input>');
    field.element.setAttribute('value', '34');
    expect(field.value).to.equal('34');
    field.element.value = '5';
    field.element.setAttribute('value', '67');
    expect(field.value).to.equal('5');
  });

  it('is invalid while it is too short, and while it is empty and required', async () => {
    await mount('<form><otp-input></otp-input></form>');
    expect(field.form.checkValidity()).to.equal(true);
    field.element.required = true;
    await field.settled();
    expect(field.form.checkValidity()).to.equal(false);
    field.element.value = '123';
    expect(field.element.checkValidity()).to.equal(false);
    field.element.value = '123456';
    expect(field.element.checkValidity()).to.equal(true);
    field.element.setCustomValidity('Not this one');
    expect(field.form.checkValidity()).to.equal(false);
  });

  it('is disabled with its fieldset, and back', async () => {
    await mount('<form><fieldset disabled><otp-input name="code" value="12"></otp-input></fieldset></form>');
    const fieldset = field.root.querySelector('fieldset');
    await field.settled();
    expect(field.states).to.include('disabled');
    expect(data()).to.equal('');
    fieldset?.removeAttribute('disabled');
    await field.settled();
    expect(field.states).to.not.include('disabled');
    expect(field.input.matches(':disabled')).to.equal(false);
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

  describe('submitting', () => {
    const submits = () => field.heard.filter((line) => line.startsWith('submit')).length;

    it('waits for Enter, and submits once', async () => {
      await mount('<form><otp-input name="code"></otp-input><button>Go</button></form>');
      await field.type('123456');
      expect(submits()).to.equal(0);
      await field.press('Enter');
      await field.press('Enter');
      expect(submits()).to.equal(1);
      expect(field.heard.slice(-2)).to.deep.equal(['change 123456', 'submit 123456']);
    });

    it('never submits half a code by Enter', async () => {
      await mount('<form novalidate><otp-input name="code"></otp-input><button>Go</button></form>');
      await field.type('123');
      await field.press('Enter');
      expect(submits()).to.equal(0);
      expect(field.states).to.include('invalid');
      expect(field.referred('aria-describedby')).to.contain('6 characters');
      await field.type('4');
      expect(field.states).to.not.include('invalid');
    });

    it('submits by itself with autosubmit, and Enter does not do it again', async () => {
      await mount('<form><otp-input name="code" autosubmit></otp-input></form>');
      await field.type('123456');
      expect(submits()).to.equal(1);
      await field.press('Enter');
      expect(submits()).to.equal(1);
      expect(field.heard.slice(-4)).to.deep.equal([
        'input 123456',
        'otp-complete 123456',
        'change 123456',
        'submit 123456',
      ]);
    });

    it('does not where otp-complete is prevented', async () => {
      await mount('<form><otp-input name="code" autosubmit></otp-input></form>');
      field.element.addEventListener('otp-complete', (event) => event.preventDefault());
      await field.type('123456');
      expect(submits()).to.equal(0);
    });

    it('leaves a form with another fault alone', async () => {
      await mount('<form><input required><otp-input name="code" autosubmit></otp-input></form>');
      await field.focus();
      await field.type('123456');
      expect(submits()).to.equal(0);
    });

    it('submits again after a check without an answer', async () => {
      await mount('<form><otp-input name="code" autosubmit></otp-input></form>');
      await field.type('123456');
      field.element.pending = true;
      await field.settled();
      await field.press('Enter');
      expect(submits()).to.equal(1);
      field.element.pending = false;
      await field.settled();
      await field.press('Enter');
      expect(submits()).to.equal(2);
    });
  });

  describe('completion', () => {
    const completions = () => field.completed.map(({ value, via }) => `${value} ${via}`);

    it('is told once for a value, after input', async () => {
      await mount();
      await field.type('123456');
      await field.type('6');
      expect(completions()).to.deep.equal(['123456 typing']);
      expect(field.heard.slice(5, 7)).to.deep.equal(['input 123456', 'otp-complete 123456']);
    });

    it('is told again for another value', async () => {
      await mount();
      await field.type('123456');
      await field.clickCell(0);
      await field.type('9');
      expect(completions()).to.deep.equal(['123456 typing', '923456 typing']);
    });

    it('is not told of what the page sets', async () => {
      await mount();
      field.element.value = '123456';
      field.element.value = '654321';
      await field.settled();
      expect(completions()).to.deep.equal([]);
    });

    it('waits for the word of the person after a refusal, when single cells were corrected', async () => {
      await mount();
      await field.type('123456');
      field.element.error = 'Wrong';
      await field.settled();
      await field.clickCell(5);
      await field.type('7');
      expect(completions()).to.deep.equal(['123456 typing']);
      await field.press('Enter');
      expect(completions()).to.deep.equal(['123456 typing', '123457 typing']);
    });

    it('is told after a refusal when the code was replaced whole, and never for the refused one', async () => {
      await mount();
      await field.type('123456');
      field.element.error = 'Wrong';
      await field.settled();
      await field.type('123456');
      expect(completions()).to.deep.equal(['123456 typing']);
      await field.press('Enter');
      expect(completions()).to.deep.equal(['123456 typing']);
      await field.paste('654321');
      expect(completions()).to.deep.equal(['123456 typing', '654321 paste']);
    });

    it('comes though a page stops input on its way', async () => {
      await mount();
      field.input.addEventListener('input', (event) => event.stopPropagation());
      await field.type('123456');
      await field.settled();
      expect(completions()).to.deep.equal(['123456 typing']);
    });
  });
});
