import { expect } from '@esm-bundle/chai';
import { press, typeText } from '../helpers/keyboard.js';
import { OtpInputHarness } from '../helpers/otp-input-harness.js';

/** Keys as `press` knows them; a text is typed. */
type Step = string | readonly [key: string, ...modifiers: ('Control' | 'Shift')[]] | number;

interface Edit {
  readonly what: string;
  readonly from: string;
  /** Texts are typed, lists pressed, numbers are cells that are clicked. */
  readonly steps: readonly Step[];
  readonly value: string;
  readonly active?: readonly number[];
}

const edits: readonly Edit[] = [
  { what: 'types in order', from: '', steps: ['123456'], value: '123456', active: [5] },
  { what: 'moves on after each character', from: '', steps: ['12'], value: '12', active: [2] },
  { what: 'leaves out what no code holds', from: '', steps: ['1a2-!3 4'], value: '1234', active: [4] },
  {
    what: 'replaces the last character past the end',
    from: '123456',
    steps: ['9'],
    value: '123459',
    active: [5],
  },
  { what: 'overwrites the clicked cell', from: '123456', steps: [2, '9'], value: '129456', active: [3] },
  { what: 'moves on over the same character', from: '123456', steps: [2, '3'], value: '123456', active: [3] },
  {
    what: 'keeps the cell at a wrong character',
    from: '123456',
    steps: [2, 'x'],
    value: '123456',
    active: [2],
  },
  { what: 'goes to the first empty cell', from: '12', steps: [4, '3'], value: '123', active: [3] },
  {
    what: 'moves left by cells',
    from: '123456',
    steps: [['ArrowLeft'], ['ArrowLeft']],
    value: '123456',
    active: [3],
  },
  { what: 'moves right by cells', from: '123456', steps: [2, ['ArrowRight']], value: '123456', active: [3] },
  {
    what: 'stops at the first cell',
    from: '123',
    steps: [0, ['ArrowLeft'], ['ArrowLeft']],
    value: '123',
    active: [0],
  },
  {
    what: 'stops at the last cell',
    from: '123456',
    steps: [['ArrowRight'], ['ArrowRight']],
    value: '123456',
    active: [5],
  },
  { what: 'stops at the first empty cell', from: '12', steps: [['ArrowRight']], value: '12', active: [2] },
  {
    what: 'goes home and overwrites there',
    from: '123456',
    steps: [['Home'], '9'],
    value: '923456',
    active: [1],
  },
  { what: 'goes to the end', from: '1234', steps: [0, ['End']], value: '1234', active: [4] },
  {
    what: 'deletes backwards',
    from: '123456',
    steps: [['Backspace'], ['Backspace']],
    value: '1234',
    active: [4],
  },
  {
    what: 'empties itself backwards',
    from: '123',
    steps: [['Backspace'], ['Backspace'], ['Backspace'], ['Backspace']],
    value: '',
    active: [0],
  },
  { what: 'deletes one cell in the middle', from: '123456', steps: [3, ['Backspace']], value: '12356' },
  {
    what: 'puts the right digit where a wrong one was deleted',
    from: '123456',
    steps: [3, ['Backspace'], '9'],
    value: '123956',
  },
  { what: 'deletes on to the left', from: '123456', steps: [3, ['Backspace'], ['Backspace']], value: '1256' },
  { what: 'deletes forwards', from: '123456', steps: [1, ['Delete']], value: '13456' },
  {
    what: 'replaces everything that is selected',
    from: '123456',
    steps: [['a', 'Control'], '9'],
    value: '9',
    active: [1],
  },
  {
    what: 'shows all of it as selected',
    from: '1234',
    steps: [['a', 'Control']],
    value: '1234',
    active: [0, 1, 2, 3],
  },
  {
    what: 'deletes everything that is selected',
    from: '123456',
    steps: [['a', 'Control'], ['Backspace']],
    value: '',
  },
  {
    what: 'selects more with Shift to the left',
    from: '123456',
    steps: [['ArrowLeft', 'Shift'], ['ArrowLeft', 'Shift'], '1'],
    value: '1231',
  },
  {
    what: 'selects more with Shift to the right',
    from: '123456',
    steps: [1, ['ArrowRight', 'Shift'], '9'],
    value: '19456',
  },
];

describe('editing in otp-input', () => {
  let field: OtpInputHarness;
  const mount = async (markup?: string) => (field = await OtpInputHarness.mount(markup));
  afterEach(() => field.remove());

  for (const { what, from, steps, value, active } of edits) {
    it(what, async () => {
      await mount(`<otp-input value="${from}"></otp-input>`);
      await field.focus();
      for (const step of steps) {
        if (typeof step === 'string') await field.type(step);
        else if (typeof step === 'number') await field.clickCell(step);
        else await field.press(...(step as [string]));
      }
      expect(field.value).to.equal(value);
      expect(field.input.value).to.equal(value);
      expect(field.shown.replace(/_+$/, '')).to.equal(value);
      if (active) expect(field.active).to.deep.equal(active);
    });
  }

  it('undoes as the browser does', async function () {
    await mount('<input><otp-input></otp-input>');
    const plain = field.root.querySelector('input');
    plain?.focus();
    await typeText('12');
    await press('z', 'Control');
    if (plain?.value === '12') this.skip();
    await field.type('12');
    await field.press('z', 'Control');
    expect(field.value.length).to.be.lessThan(2);
    expect(field.shown.replace(/_+$/, '')).to.equal(field.value);
  });

  it('says one input for each key, and none for a refused one', async () => {
    await mount();
    await field.type('1x2');
    expect(field.heard).to.deep.equal(['input 1', 'input 12']);
  });

  it('says change once, on leaving', async () => {
    await mount('<otp-input></otp-input><button>after</button>');
    await field.type('12');
    await field.press('Tab');
    expect(field.heard).to.deep.equal(['input 1', 'input 12', 'change 12']);
  });

  it('brings letters into the case it is told', async () => {
    await mount('<otp-input alphabet="alphanumeric" case="upper"></otp-input>');
    await field.type('ab1cde');
    expect(field.value).to.equal('AB1CDE');
    expect(field.heard.at(-1)).to.equal('otp-complete AB1CDE');
  });

  it('takes nothing while it is read only, and can be read', async () => {
    await mount('<otp-input readonly value="123"></otp-input>');
    await field.type('4');
    await field.paste('654321');
    await field.autofill('654321');
    expect(field.value).to.equal('123');
    expect(field.input.value).to.equal('123');
    expect(field.heard).to.deep.equal(['change 123']);
  });

  describe('put in from elsewhere', () => {
    const texts: readonly (readonly [from: string, pasted: string, value: string])[] = [
      ['', '123456', '123456'],
      ['', ' 123 456 ', '123456'],
      ['', '123-456', '123456'],
      ['', 'Your 2FA code: 123456', '123456'],
      ['', '１２３４５６', '123456'],
      ['', '١٢٣٤٥٦', '123456'],
      ['', 'G-123456 is your code', '123456'],
      ['', '123 456\n@example.com #123456', '123456'],
      ['12', '654321', '654321'],
      ['123456', '654321', '654321'],
      ['12', '34', '1234'],
      ['12', 'no code here', '12'],
      ['', '12345678', '123456'],
    ];
    for (const [from, text, value] of texts) {
      it(`pastes ${JSON.stringify(text)} over ${JSON.stringify(from)}`, async () => {
        await mount(`<otp-input value="${from}"></otp-input>`);
        await field.focus();
        await field.paste(text);
        expect(field.value).to.equal(value);
        expect(field.input.value).to.equal(value);
      });
      it(`is filled with ${JSON.stringify(text)} over ${JSON.stringify(from)}`, async () => {
        await mount(`<otp-input value="${from}"></otp-input>`);
        await field.autofill(text);
        expect(field.value).to.equal(text === '34' ? '34' : text === 'no code here' ? '' : value);
      });
    }

    it('says what it is: a paste, a filling-in by input, by change alone', async () => {
      await mount();
      await field.paste('123456');
      await field.autofill('234567');
      await field.autofill('345678', ['change']);
      expect(field.completed.map(({ via }) => via)).to.deep.equal(['paste', 'autofill', 'autofill']);
      expect(field.heard).to.deep.equal([
        'input 123456',
        'otp-complete 123456',
        'input 234567',
        'otp-complete 234567',
        'change 234567',
        'input 345678',
        'change 345678',
        'otp-complete 345678',
      ]);
    });
  });

  it('leaves a composition alone and reads what it ends in', async () => {
    await mount();
    await field.focus();
    await field.compose(['ｙ', 'ｙ１'], '１');
    expect(field.value).to.equal('1');
    expect(field.input.value).to.equal('1');
    expect(field.heard).to.deep.equal(['input 1']);
  });

  it('works inside another shadow root', async () => {
    await mount('<div></div><otp-input></otp-input>');
    const outer = field.root.querySelector('div')?.attachShadow({ mode: 'open' });
    outer?.append(field.element);
    await field.type('123');
    await field.press('Home');
    await field.type('9');
    expect(field.value).to.equal('923');
    expect(field.active).to.deep.equal([1]);
  });
});
