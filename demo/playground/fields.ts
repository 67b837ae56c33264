import { html, type TemplateResult } from 'lit';
import type { OtpInputElement } from '../../src/index.js';

/** What a button does to the field beside it. */
export interface FieldAct {
  readonly label: string;
  run(field: OtpInputElement): void;
}

/** A look of the code field, and how it comes about. */
export interface FieldExample {
  readonly name: string;
  readonly caption: TemplateResult | string;
  readonly field: TemplateResult;
  /** What is to be seen only with focus comes when a button is pressed: a page that loads takes no focus. */
  readonly act?: FieldAct;
}

export interface FieldGroup {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly examples: readonly FieldExample[];
}

/** Selects characters as a mouse or Shift and an arrow do; one of them is the cell that is edited. */
function selectCells(field: OtpInputElement, start: number, end: number): void {
  field.focus();
  field.querySelector('input')?.setSelectionRange(start, end);
}

const atRest: readonly FieldExample[] = [
  { name: 'Blank', caption: html`<code>:state(blank)</code>`, field: html`<otp-input></otp-input>` },
  {
    name: 'Partly filled',
    caption: html`<code>:state(filled)</code>, and <code>::part(cell-filled)</code> on three cells`,
    field: html`<otp-input value="482"></otp-input>`,
  },
  {
    name: 'Complete',
    caption: html`<code>:state(complete)</code> beside <code>filled</code>`,
    field: html`<otp-input value="482931"></otp-input>`,
  },
  {
    name: 'Placeholder',
    caption: html`<code>placeholder="0"</code> repeats; a longer one is shown character by character`,
    field: html`<otp-input placeholder="0" value="48"></otp-input>`,
  },
  {
    name: 'Masked',
    caption: html`<code>mask</code>; the input stays <code>type="text"</code>`,
    field: html`<otp-input mask value="4829"></otp-input>`,
  },
  {
    name: 'Read only',
    caption: html`<code>readonly</code>: it takes focus, and can be selected and copied`,
    field: html`<otp-input readonly value="482931"></otp-input>`,
  },
  {
    name: 'Disabled',
    caption: html`<code>disabled</code>, or inside a disabled <code>fieldset</code>`,
    field: html`<otp-input disabled value="482"></otp-input>`,
  },
];

const withFocus: readonly FieldExample[] = [
  {
    name: 'Empty, with focus',
    caption: html`<code>::part(caret)</code> in the first <code>::part(cell-active)</code>`,
    field: html`<otp-input></otp-input>`,
    act: { label: 'Put focus in it', run: (field) => field.focus() },
  },
  {
    name: 'Typing',
    caption: 'The caret stands where the next character goes',
    field: html`<otp-input></otp-input>`,
    act: {
      label: 'Type 482',
      run: (field) => {
        field.value = '482';
        field.focus();
      },
    },
  },
  {
    name: 'On a character',
    caption: 'No caret: the next key replaces the character of the active cell',
    field: html`<otp-input value="482931"></otp-input>`,
    act: { label: 'Go to the third cell', run: (field) => selectCells(field, 2, 3) },
  },
  {
    name: 'Some cells selected',
    caption: 'Each selected cell is active; a tint takes the place of the ring',
    field: html`<otp-input value="482931"></otp-input>`,
    act: { label: 'Select cells 2 to 4', run: (field) => selectCells(field, 1, 4) },
  },
  {
    name: 'Refused, with focus',
    caption: 'All of it is selected: the first key begins anew',
    field: html`<otp-input value="482931"></otp-input>`,
    act: {
      label: 'Refuse it',
      run: (field) => {
        field.focus();
        field.error = '';
        void field.updateComplete.then(() => (field.error = 'That code is not right. 3 tries left.'));
      },
    },
  },
];

const whatBecomesOfIt: readonly FieldExample[] = [
  {
    name: 'Pending',
    caption: html`<code>field.pending = true</code>: it can be read, not changed`,
    field: html`<otp-input value="482931" .pending=${true}></otp-input>`,
  },
  {
    name: 'Refused',
    caption: html`<code>field.error = '…'</code> on a whole code: <code>:state(refused)</code> and
      <code>:state(invalid)</code>`,
    field: html`<otp-input
      value="482931"
      .error=${'That code is not right. Use the code in the newest message.'}
    ></otp-input>`,
  },
  {
    name: 'Invalid',
    caption: html`An <code>error</code> without a whole code: <code>:state(invalid)</code> alone`,
    field: html`<otp-input
      required
      value="482"
      .error=${'The code has 6 characters. Type all of them.'}
    ></otp-input>`,
  },
  {
    name: 'Required and left empty',
    caption: 'The browser’s own message, as for any field of a form',
    field: html`<otp-input required></otp-input>`,
    act: { label: 'Submit without a code', run: (field) => field.reportValidity() },
  },
  {
    name: 'Done',
    caption: html`The page knows what success is: <code>readonly</code>, and a class of its own around
      <code>::part(cell)</code>`,
    field: html`<div class="verified">
      <otp-input readonly value="482931"><span slot="hint">Verified.</span></otp-input>
    </div>`,
  },
];

const shapes: readonly FieldExample[] = [
  {
    name: 'Four digits',
    caption: html`<code>length="4"</code>`,
    field: html`<otp-input length="4" value="48"></otp-input>`,
  },
  {
    name: 'Eight digits',
    caption: html`<code>length="8"</code>`,
    field: html`<otp-input length="8" value="48293"></otp-input>`,
  },
  {
    name: 'In two fours',
    caption: html`<code>format="####-####"</code> says the length too`,
    field: html`<otp-input format="####-####" value="48293"></otp-input>`,
  },
  {
    name: 'In pairs',
    caption: html`<code>format="##-##-##"</code>: two of <code>::part(separator)</code>`,
    field: html`<otp-input format="##-##-##" value="482"></otp-input>`,
  },
  {
    name: 'In one piece',
    caption: html`<code>format="######"</code>`,
    field: html`<otp-input format="######" value="482"></otp-input>`,
  },
  {
    name: 'Letters and digits',
    caption: html`<code>alphabet="alphanumeric" case="upper"</code>`,
    field: html`<otp-input alphabet="alphanumeric" case="upper" value="K7MW"></otp-input>`,
  },
  {
    name: 'Twenty characters',
    caption: 'Cells under 24 px cannot be hit: the input is seen as it is',
    field: html`<otp-input length="20" alphabet="alphanumeric" value="k7mw2q9xd4"></otp-input>`,
  },
  {
    name: 'In 200 px',
    caption: 'Cells and gaps give way together',
    field: html`<div class="narrow"><otp-input value="482"></otp-input></div>`,
  },
  {
    name: 'Eight in 200 px',
    caption: 'No room for eight cells',
    field: html`<div class="narrow"><otp-input length="8" value="48293"></otp-input></div>`,
  },
];

const words: readonly FieldExample[] = [
  {
    name: 'Label and hint',
    caption: html`Attributes <code>label</code> and <code>hint</code>`,
    field: html`<otp-input label="Code from the text" hint="Use the newest one."></otp-input>`,
  },
  {
    name: 'Texts of the page',
    caption: html`Slots <code>label</code>, <code>hint</code> and <code>error</code>, with the page’s own
      nodes`,
    field: html`<otp-input value="482931">
      <span slot="label">Code from <strong>Shop</strong></span>
      <span slot="hint">It came from <strong>+44 7700 900112</strong>.</span>
      <span slot="error">That one is from yesterday.</span>
    </otp-input>`,
  },
  {
    name: 'Input of the page',
    caption: html`A child <code>&lt;input&gt;</code> with a <code>&lt;label for&gt;</code>; it works without a
      script`,
    field: html`<div>
      <label class="own-label" for="own-input">Your code</label>
      <otp-input
        ><input id="own-input" name="code" autocomplete="one-time-code" inputmode="numeric"
      /></otp-input>
    </div>`,
  },
  {
    name: 'Button of the page',
    caption: html`Slot <code>submit</code>, in a form`,
    field: html`<form class="own-form" @submit=${(event: Event) => event.preventDefault()}>
      <otp-input name="code" value="482931"><button slot="submit">Check code</button></otp-input>
    </form>`,
  },
];

const arabic = html`<div lang="ar" dir="rtl">
  <otp-input value="482" hint="نتحقق منه عند إدخال آخر رقم."></otp-input>
</div>`;

const surroundings: readonly FieldExample[] = [
  {
    name: 'Light',
    caption: html`<code>color-scheme: light</code> on a section`,
    field: html`<div class="panel light">
      <otp-input value="482"></otp-input>
      <otp-input value="482931" .error=${'That code is not right.'}></otp-input>
    </div>`,
  },
  {
    name: 'Dark',
    caption: html`<code>color-scheme: dark</code> on a section`,
    field: html`<div class="panel dark">
      <otp-input value="482"></otp-input>
      <otp-input value="482931" .error=${'That code is not right.'}></otp-input>
    </div>`,
  },
  {
    name: 'Right to left',
    caption: html`<code>dir="rtl" lang="ar"</code>: it stands at the right, and reads from the left`,
    field: arabic,
  },
];

const themes: readonly FieldExample[] = [
  {
    name: 'Underlined',
    caption: html`<code>cell</code>, <code>cell-active</code>, <code>separator</code>, <code>label</code>, and
      <code>:state(invalid)</code>`,
    field: html`<otp-input class="underlined" value="482"></otp-input>`,
    act: { label: 'Type in the underlined field', run: (field) => field.focus() },
  },
  {
    name: 'Joined',
    caption: html`<code>cells</code> has the edge, a <code>cell</code> only a line; <code>error</code> and
      <code>:state(refused)</code>`,
    field: html`<otp-input
      class="joined"
      format="######"
      value="482931"
      .error=${'That code is not right.'}
    ></otp-input>`,
    act: { label: 'Go to its third cell', run: (field) => selectCells(field, 2, 3) },
  },
  {
    name: 'Round',
    caption: html`<code>cell-filled</code>, <code>caret</code>, <code>hint</code>, and
      <code>:state(pending)</code>`,
    field: html`<otp-input class="round" length="4" value="48" hint="From your authenticator."></otp-input>`,
    act: { label: 'Type in the round field', run: (field) => field.focus() },
  },
];

export const fieldGroups: readonly FieldGroup[] = [
  {
    id: 'at-rest',
    title: 'At rest',
    intro: 'What it holds, and what may be done with it.',
    examples: atRest,
  },
  {
    id: 'with-focus',
    title: 'With focus',
    intro: 'Press the field or its button. Only one thing on a page has focus.',
    examples: withFocus,
  },
  {
    id: 'what-becomes',
    title: 'What becomes of a code',
    intro: 'In a flow this comes by itself. Used alone, the page says it.',
    examples: whatBecomesOfIt,
  },
  {
    id: 'shapes',
    title: 'Shapes',
    intro: 'Length, groups, alphabet, and the room there is.',
    examples: shapes,
  },
  {
    id: 'words',
    title: 'Words',
    intro: 'Everything that names it or describes it can be yours.',
    examples: words,
  },
  {
    id: 'around',
    title: 'Around it',
    intro: 'Colours and direction are the page’s.',
    examples: surroundings,
  },
  { id: 'themes', title: 'Themes', intro: 'A few lines of CSS each, in fields.css.', examples: themes },
];
