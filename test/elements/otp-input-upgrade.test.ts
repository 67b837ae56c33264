import { expect } from '@esm-bundle/chai';
import { Complaints } from '../helpers/complaints.js';
import { hydrate, serverMarkup, type Written } from '../helpers/frameworks/react-page.bundle.js';
import { click, typeText } from '../helpers/keyboard.js';

const MARKUP = `
  <form>
    <label for="code">Your code</label>
    <otp-input><input id="code" name="code" autocomplete="one-time-code" inputmode="numeric"></otp-input>
    <button>Go</button>
  </form>`;

/** The page is there before the elements are: the tests stand in the order of its life. */
describe("a page's own input", () => {
  const root = document.createElement('div');
  before(() => document.body.append(root));
  after(() => root.remove());

  const inputOf = (within: ParentNode): HTMLInputElement => {
    const input = within.querySelector('input');
    if (!input) throw new Error('The input is gone.');
    return input;
  };
  const submitted = () =>
    [...new FormData(root.querySelector('form') ?? undefined)].map(
      ([name, value]) => `${name}=${value as string}`,
    );
  const shownIn = (within: ParentNode): string =>
    [...(within.querySelector('otp-input')?.shadowRoot?.querySelectorAll('[part~="cell"]') ?? [])]
      .map((cell) => cell.textContent.trim() || '_')
      .join('');
  async function settled() {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    await root.querySelector('otp-input')?.updateComplete;
  }

  const page = document.createElement('div');
  const hydrated = document.createElement('div');
  let input: HTMLInputElement;
  let complaints: Complaints;
  let hydration: ReturnType<typeof hydrate>;

  it('works before the script: it is named, typed into, and submitted', async () => {
    page.innerHTML = MARKUP;
    root.append(page);
    input = inputOf(page);
    const label = page.querySelector('label');
    if (label) await click(label);
    expect(document.activeElement).to.equal(input);
    await typeText('12-3');
    expect(submitted()).to.deep.equal(['code=12-3']);
    expect(input.getBoundingClientRect().width).to.be.above(100);
    expect(getComputedStyle(input).maskImage).to.equal('none');
  });

  it('is hydrated before the script, without complaint', async () => {
    complaints = new Complaints();
    hydrated.innerHTML = serverMarkup('everything');
    root.append(hydrated);
    hydration = hydrate(hydrated, 'everything');
    await settled();
    expect(hydration.mended).to.deep.equal([]);
    expect(complaints.heard).to.deep.equal([]);
  });

  it('is upgraded in place: the same node, with its value, its focus and its place', async () => {
    input.focus();
    input.setSelectionRange(0, 0);
    await import('../../src/define/otp-input.js');
    await settled();
    expect(inputOf(page)).to.equal(input);
    expect(page.querySelectorAll('input').length).to.equal(1);
    expect(page.querySelector('otp-input')?.value).to.equal('123');
    expect(input.value).to.equal('123');
    expect(shownIn(page)).to.equal('123___');
    expect(document.activeElement).to.equal(input);
    expect(page.querySelector('otp-input')?.matches(':state(filled)')).to.equal(true);
  });

  it('follows its selection, though its focus came before the script', async () => {
    input.setSelectionRange(1, 1);
    await settled();
    const cells = page.querySelector('otp-input')?.shadowRoot?.querySelectorAll('[part~="cell"]') ?? [];
    expect([...cells].findIndex((cell) => cell.part.contains('cell-active'))).to.equal(1);
    input.setSelectionRange(3, 3);
  });

  it('works after the script, under its own name', async () => {
    input.focus();
    await typeText('4x5');
    await settled();
    expect(shownIn(page)).to.equal('12345_');
    expect(submitted()).to.deep.equal(['code=12345']);
    expect([...(input.labels ?? [])].map(({ textContent }) => textContent)).to.deep.equal(['Your code']);
  });

  it("is still React's after the script", async () => {
    inputOf(hydrated).focus();
    await typeText('3x4');
    await settled();
    expect(hydrated.querySelector('output')?.textContent).to.equal('1234');
    expect(shownIn(hydrated)).to.equal('1234__');
    hydration.unmount();
    complaints.stop();
    expect(complaints.heard).to.deep.equal([]);
  });

  const writings: readonly Written[] = ['everything', 'input'];
  for (const written of writings) {
    it(`is hydrated after the script, with ${written} written out: React finds what it wrote`, async () => {
      const late = document.createElement('div');
      root.replaceChildren(late);
      const listening = new Complaints();
      late.innerHTML = serverMarkup(written);
      await settled();
      const before = inputOf(late);
      const { mended, unmount } = hydrate(late, written);
      await settled();
      expect(mended).to.deep.equal([]);
      expect(inputOf(late)).to.equal(before);
      before.focus();
      await typeText('3x4');
      await settled();
      expect(late.querySelector('output')?.textContent).to.equal('1234');
      expect(shownIn(late)).to.equal('1234__');
      unmount();
      listening.stop();
      expect(listening.heard).to.deep.equal([]);
    });
  }
});
