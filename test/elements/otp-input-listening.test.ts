import { expect } from '@esm-bundle/chai';
import { Complaints } from '../helpers/complaints.js';
import { OtpInputHarness } from '../helpers/otp-input-harness.js';

/** Which field hears of what, on a page that listens too. */
describe('what otp-input hears', () => {
  let field: OtpInputHarness;
  const mount = async (markup?: string) => (field = await OtpInputHarness.mount(markup));
  const forbid = (event: Event) => event.preventDefault();
  afterEach(() => field.remove());

  describe('is what the page lets it do', () => {
    for (const isEarly of [true, false])
      it(`Enter, on its way ${isEarly ? 'to' : 'from'} the input`, async () => {
        await mount('<form><otp-input value="123456"></otp-input></form>');
        field.form.addEventListener('keydown', forbid, isEarly);
        await field.focus();
        await field.press('Enter');
        expect(field.heard).to.deep.equal([]);
        field.form.removeEventListener('keydown', forbid, isEarly);
        await field.press('Enter');
        expect(field.submissions).to.equal(1);
      });

    it('a character', async () => {
      await mount('<otp-input alphabet="alphabetic" case="upper"></otp-input>');
      const onBeforeInput = (event: InputEvent) => event.data === 'x' && event.preventDefault();
      field.root.addEventListener('beforeinput', onBeforeInput, true);
      await field.type('axb');
      expect(field.value).to.equal('AB');
    });

    it('paste and drop', async () => {
      await mount();
      for (const type of ['paste', 'drop']) field.root.addEventListener(type, forbid, true);
      await field.paste('123456');
      await field.drop('123456');
      expect(field.heard).to.deep.equal([]);
      for (const type of ['paste', 'drop']) field.root.removeEventListener(type, forbid, true);
      await field.paste('123456');
      expect(field.value).to.equal('123456');
    });
  });

  it('is not kept from it by who stops events on their way', async () => {
    await mount();
    for (const type of ['input', 'keydown', 'beforeinput'])
      field.root.addEventListener(type, (event) => event.stopPropagation(), true);
    await field.type('12a3');
    expect([field.value, field.input.value, field.shown]).to.deep.equal(['123', '123', '123___']);
  });

  it('may say nothing but its type, as what a password manager makes up does', async () => {
    await mount('<otp-input value="12"></otp-input>');
    await field.focus();
    const complaints = new Complaints();
    const say = (...types: string[]) => {
      for (const type of types)
        field.input.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    };
    say('pointerdown', 'pointerup', 'click', 'keydown', 'keypress', 'compositionstart', 'beforeinput');
    field.input.value = '123456';
    say('compositionend', 'input', 'keyup', 'change');
    await field.settled();
    complaints.stop();
    expect(complaints.heard).to.deep.equal([]);
    expect([field.value, field.shown]).to.deep.equal(['123456', '123456']);
    expect(field.completed.length).to.equal(1);
  });

  it('comes from its input, which another field had before', async () => {
    await mount('<otp-input><input></otp-input>');
    const next = document.createElement('otp-input');
    next.append(field.input);
    field.element.before(next);
    await field.settled();
    next.focus();
    await field.settled();
    const heir = OtpInputHarness.around(field.root);
    await heir.type('12a');
    expect([heir.value, heir.input.value, heir.shown]).to.deep.equal(['12', '12', '12____']);
    expect(heir.states).to.include('filled');
    expect(field.value).to.equal('');
  });

  it('comes no longer from an input that was taken out', async () => {
    await mount('<otp-input><input></otp-input>');
    const { input } = field;
    field.root.append(input);
    await field.settled();
    input.focus();
    await field.type('12');
    expect(field.value).to.equal('12');
    input.value = '';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await field.settled();
    expect([field.value, field.shown]).to.deep.equal(['12', '12____']);
  });
});
