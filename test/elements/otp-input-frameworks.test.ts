import { expect } from '@esm-bundle/chai';
import { Complaints } from '../helpers/complaints.js';
import type {
  FrameworkField,
  FrameworkOptions,
  MountFramework,
} from '../helpers/frameworks/framework-field.js';
import {
  mountReact,
  mountReactElement,
  mountStrictReact,
  mountUncontrolledReact,
} from '../helpers/frameworks/react.bundle.js';
import { mountSvelte } from '../helpers/frameworks/svelte.bundle.js';
import { mountUncontrolledVue, mountVue, mountVueModel } from '../helpers/frameworks/vue.bundle.js';
import { OtpInputHarness } from '../helpers/otp-input-harness.js';

const controlled: readonly (readonly [name: string, mount: MountFramework])[] = [
  ['React', mountReact],
  ['React in strict mode', mountStrictReact],
  ['Vue, :value and @input', mountVue],
  ['Vue, v-model.trim', mountVueModel],
  ['Svelte, bind:value', mountSvelte],
];
const uncontrolled: readonly (readonly [name: string, mount: MountFramework])[] = [
  ['React', mountUncontrolledReact],
  ['Vue', mountUncontrolledVue],
];

const letters = { alphabet: 'alphanumeric' };

describe('otp-input around an input that a framework owns', () => {
  let owner: FrameworkField;
  let field: OtpInputHarness;

  async function mount(mountFramework: MountFramework, options: Partial<FrameworkOptions> = {}) {
    const root = document.createElement('div');
    document.body.append(root);
    owner = mountFramework(root, { state: '', take: (typed) => typed, attributes: {}, ...options });
    field = OtpInputHarness.around(root);
    await field.settled();
  }

  /** Everyone who has a say holds this value, and the cells show it. */
  function expectAll(value: string) {
    const held = { state: owner.state, element: field.value, input: field.input.value };
    expect(held).to.deep.equal({ state: value, element: value, input: value });
    expect(field.shown.replaceAll('_', '')).to.equal(value);
  }

  afterEach(() => {
    owner.unmount();
    field.remove();
  });

  for (const [name, mountFramework] of controlled) {
    describe(name, () => {
      it('hears each character once, and the caret stays behind the last', async () => {
        await mount(mountFramework);
        await field.type('123');
        expect(owner.heard).to.deep.equal(['1', '12', '123']);
        expectAll('123');
        expect(field.selection).to.equal('3-3');
      });

      it('hears nothing of what no code holds', async () => {
        await mount(mountFramework);
        await field.type('1a -2');
        expect(owner.heard).to.deep.equal(['1', '12']);
        expectAll('12');
      });

      it('hears the clean code of a paste, once', async () => {
        await mount(mountFramework);
        await field.focus();
        await field.paste('123-456');
        expect(owner.heard).to.deep.equal(['123456']);
        expect(owner.completed).to.deep.equal(['123456']);
        expectAll('123456');
      });

      it('hears the clean code of a filling-in', async () => {
        await mount(mountFramework);
        await field.fill('123 456');
        expect(owner.heard.at(-1)).to.equal('123456');
        expect(owner.heard.filter((value) => value !== '123456')).to.deep.equal([]);
        expectAll('123456');
      });

      it('has one cell overwritten, and the next one selected', async () => {
        await mount(mountFramework, { state: '123456' });
        await field.clickCell(2);
        await field.type('9');
        expect(owner.heard).to.deep.equal(['129456']);
        expectAll('129456');
        expect(field.selection).to.equal('3-4');
      });

      it('has one cell deleted, and the caret stays there', async () => {
        await mount(mountFramework, { state: '123456' });
        await field.clickCell(3);
        await field.press('Backspace');
        expectAll('12356');
        await field.type('9');
        expectAll('123956');
      });

      it('refuses, and the field goes back', async () => {
        await mount(mountFramework, { state: '12', take: (_typed, state) => state });
        await field.type('3');
        owner.rerender();
        await field.settled();
        expectAll('12');
        expect(field.completed).to.deep.equal([]);
        expect(field.selection).to.equal('2-2');
      });

      it('makes capitals, and typing goes on behind them', async () => {
        await mount(mountFramework, { attributes: letters, take: (typed) => typed.toUpperCase() });
        await field.type('ab1c');
        expectAll('AB1C');
        expect(field.selection).to.equal('4-4');
        await field.clickCell(1);
        await field.type('x');
        expectAll('AX1C');
        expect(field.selection).to.equal('2-3');
      });

      it('sets another code from elsewhere, in silence', async () => {
        await mount(mountFramework, { state: '12' });
        owner.set('345678');
        await field.settled();
        expectAll('345678');
        expect(field.heard).to.deep.equal([]);
        await field.type('9');
        expectAll('345679');
      });

      it('empties the field from elsewhere, whether it has focus or not', async () => {
        await mount(mountFramework);
        await field.type('123456');
        owner.set('');
        await field.settled();
        expectAll('');
        await field.type('12');
        expectAll('12');
        field.element.blur();
        owner.set('');
        await field.settled();
        expectAll('');
        expect(field.states).to.deep.equal(['blank']);
      });

      it('renders again at each key and at rest, and cell and selection stay', async () => {
        await mount(mountFramework, { state: '123456' });
        field.root.addEventListener('input', () => owner.rerender());
        await field.clickCell(1);
        owner.rerender();
        await field.settled();
        expect(field.selection).to.equal('1-2');
        await field.type('89');
        expectAll('189456');
        expect(field.selection).to.equal('3-4');
      });

      it('reads a length from its template', async () => {
        await mount(mountFramework, { attributes: { length: '4' } });
        expect(field.cells.length).to.equal(4);
        await field.type('1234');
        expect(owner.completed).to.deep.equal(['1234']);
      });

      it('takes the field away in the middle of it all', async () => {
        await mount(mountFramework);
        await field.focus();
        field.root.addEventListener('otp-complete', () => owner.unmount());
        await field.type('123456');
        expect(field.root.querySelector('otp-input')).to.equal(null);
        expect(owner.heard.at(-1)).to.equal('123456');
      });

      it('has nothing to complain of', async () => {
        const complaints = new Complaints();
        await mount(mountFramework);
        await field.type('12');
        await field.paste('123-456');
        owner.rerender();
        owner.set('12');
        await field.settled();
        owner.unmount();
        await new Promise(requestAnimationFrame);
        complaints.stop();
        expect(complaints.heard).to.deep.equal([]);
      });
    });
  }

  for (const [name, mountFramework] of uncontrolled) {
    it(`${name}, leaving the value to the input: renders again, and nothing is lost`, async () => {
      await mount(mountFramework);
      await field.type('123');
      owner.rerender();
      await field.settled();
      await field.type('4');
      expect(field.value).to.equal('1234');
      expect(field.shown).to.equal('1234__');
      expect(field.input.value).to.equal('1234');
    });
  }

  it('React, with a default: begins with it', async () => {
    await mount(mountUncontrolledReact, { state: '12' });
    expect(field.shown).to.equal('12____');
    await field.type('3');
    expect(field.value).to.equal('123');
  });

  it('React, giving the value to the element and leaving the input to it', async () => {
    const complaints = new Complaints();
    await mount(mountReactElement, { attributes: letters, take: (typed) => typed.toUpperCase() });
    await field.type('ab1');
    expect(owner.heard).to.deep.equal(['a', 'Ab', 'AB1']);
    expectAll('AB1');
    await field.type('c');
    owner.rerender();
    await field.settled();
    expectAll('AB1C');
    owner.set('');
    await field.settled();
    expectAll('');
    owner.unmount();
    complaints.stop();
    expect(complaints.heard).to.deep.equal([]);
  });
});
