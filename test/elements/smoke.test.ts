import { expect } from '@esm-bundle/chai';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { findAccessibilityFaults } from '../helpers/axe.js';
import { click, emulateMedia, press, resizePage, typeText } from '../helpers/keyboard.js';

/** Proves the ground under the other tests: decorators compile, Lit renders, and the input is real. */
class EchoElement extends LitElement {
  @property() accessor value = '';

  override render() {
    return html`<input @input=${this.#onInput} /><output>${this.value}</output>`;
  }

  #onInput = (event: Event) => {
    if (event.isTrusted && event.target instanceof HTMLInputElement) this.value = event.target.value;
  };
}
customElements.define('test-echo', EchoElement);

describe('the test ground', () => {
  let echo: EchoElement;
  let input: HTMLInputElement;

  beforeEach(async () => {
    echo = new EchoElement();
    document.body.append(echo);
    await echo.updateComplete;
    const found = echo.renderRoot.querySelector('input');
    if (!found) throw new Error('no input');
    input = found;
  });

  afterEach(() => echo.remove());

  const shown = () => echo.renderRoot.querySelector('output')?.textContent;

  it('types with trusted events', async () => {
    input.focus();
    await typeText('1123');
    await echo.updateComplete;
    expect(shown()).to.equal('1123');
  });

  it('presses keys that are not characters', async () => {
    input.focus();
    await typeText('123');
    await press('Backspace');
    await press('ArrowLeft');
    await press('x');
    expect(input.value).to.equal('1x2');
  });

  it('holds modifiers', async () => {
    input.focus();
    await typeText('123');
    await press('a', 'Control');
    await press('9');
    expect(input.value).to.equal('9');
  });

  it('copies and pastes through the clipboard', async () => {
    input.focus();
    await typeText('12');
    await press('a', 'Control');
    await press('c', 'Control');
    await press('End');
    await press('v', 'Control');
    expect(input.value).to.equal('1212');
  });

  it('walks with Tab, both ways', async () => {
    const after = document.createElement('button');
    document.body.append(after);
    input.focus();
    await press('Tab');
    expect(document.activeElement).to.equal(after);
    await press('Tab', 'Shift');
    expect(document.activeElement).to.equal(echo);
    after.remove();
  });

  it('has axe see into shadow roots', async () => {
    const faults = await findAccessibilityFaults(echo);
    expect(faults).to.have.length(1);
    expect(faults[0]).to.include('label');
  });

  it('clicks with a real mouse, which moves focus', async () => {
    expect(document.activeElement).to.equal(document.body);
    await click(input);
    expect(document.activeElement).to.equal(echo);
    expect(document.hasFocus()).to.equal(true);
  });

  it('resizes the page, down to the narrowest phone', async () => {
    await resizePage(320, 500);
    expect(innerWidth).to.equal(320);
    await resizePage(800, 600);
    expect(innerWidth).to.equal(800);
  });

  it('emulates preferences where the engine can', async function () {
    if (!(await emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce', colorScheme: 'dark' })))
      this.skip();
    const queries = ['(forced-colors: active)', '(prefers-reduced-motion)', '(prefers-color-scheme: dark)'];
    expect(queries.map((query) => matchMedia(query).matches)).to.deep.equal([true, true, true]);
    await emulateMedia();
    expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
  });
});
