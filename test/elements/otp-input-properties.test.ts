import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import type { Step } from '../data/code-field-cases/code-field-case.js';
import { perform } from '../helpers/code-field-course.js';
import { expectAgreement } from '../helpers/otp-input-agreement.js';
import { OtpInputHarness } from '../helpers/otp-input-harness.js';

const LENGTH = 4;
const DEFAULT = '12';
/** Each run drives a real keyboard: some tenths of a second. */
const RUNS = navigator.userAgent.includes('Chrome/') ? 20 : 8;
const LIMIT_MS = 60_000;

const press = (key: string, ...held: readonly string[]): Step => ({ press: key, held });
const keys: readonly Step[] = [
  press('Backspace'),
  press('Delete'),
  press('Backspace', 'Control'),
  press('ArrowLeft'),
  press('ArrowRight'),
  press('ArrowLeft', 'Shift'),
  press('ArrowRight', 'Shift'),
  press('Home'),
  press('End'),
  press('Home', 'Shift'),
  press('a', 'Control'),
  press('x', 'Control'),
];

const texts = ['7', '89', '5678', '56-78', ' 5678\n', 'code: 9876', '１２３４', '123456', 'no code', '-', ''];
const oneKey = fc.constantFrom('1', '2', '3', '7', '9', 'x', '-', ' ');
const text = fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'grapheme', maxLength: 12 }));

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: oneKey.map((type) => ({ type })) },
  { weight: 4, arbitrary: fc.constantFrom(...keys) },
  { weight: 2, arbitrary: fc.constantFrom('7', '89', '456').map((paste) => ({ paste })) },
  { weight: 2, arbitrary: fc.nat(LENGTH - 1).map((click) => ({ click })) },
  { weight: 2, arbitrary: text.filter((each) => each !== '').map((paste) => ({ paste })) },
  { weight: 1, arbitrary: text.map((fill) => ({ fill })) },
  { weight: 1, arbitrary: text.map((value) => ({ set: { value } })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Step>({ reset: true }, { call: 'clear' }, { set: { error: 'Wrong' } }),
  },
);

interface Before {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What a text field would hold after such a step, where that is plain to see; else `undefined`. */
function plainAnswer({ value, start, end }: Before, taken: Step): string | undefined {
  if ('type' in taken) {
    if (!/^[0-9]$/.test(taken.type)) return value;
    return value.slice(0, start) + taken.type + value.slice(end);
  }
  if ('press' in taken) {
    const isWord = taken.held?.includes('Control') ?? false;
    const isDeleting = taken.press === 'Backspace' || taken.press === 'Delete';
    if (taken.press === 'x' || (isDeleting && start !== end)) return value.slice(0, start) + value.slice(end);
    if (taken.press === 'Backspace')
      return isWord ? value.slice(end) : value.slice(0, Math.max(0, start - 1)) + value.slice(end);
    return taken.press === 'Delete' ? value.slice(0, start) + value.slice(end + 1) : value;
  }
  if ('paste' in taken) return /^[0-9]{4}$/.test(taken.paste ?? '') ? (taken.paste ?? '') : undefined;
  if ('reset' in taken) return DEFAULT;
  if ('click' in taken) return value;
  if ('call' in taken) return '';
  return 'set' in taken && 'error' in taken.set ? value : undefined;
}

/** The cell that is edited after characters of a code went in: behind them, as far as there are cells. */
function nextCell({ start }: Before, taken: Step, value: string): number | undefined {
  const part = 'type' in taken ? taken.type : 'paste' in taken ? (taken.paste ?? '') : '';
  return /^[0-9]{1,3}$/.test(part) ? Math.min(start + part.length, value.length, LENGTH - 1) : undefined;
}

/** A code is offered after it was heard of, and not again until another value was. */
function expectFairCompletions(heard: readonly string[]): void {
  let offered: string | undefined;
  heard.forEach((line, index) => {
    const [type, value] = line.split(' ');
    if (type === 'otp-complete') {
      expect(value, 'only a whole code is offered').to.have.length(LENGTH);
      expect(offered, `a code is offered once: ${heard.join(', ')}`).to.not.equal(value);
      expect(heard.slice(0, index), 'input is heard before').to.include(`input ${value ?? ''}`);
      offered = value;
    } else if (value !== offered) offered = undefined;
  });
}

async function take(field: OtpInputHarness, taken: Step): Promise<void> {
  const { value, input, isFocused } = field;
  const before = { value, start: input.selectionStart ?? 0, end: input.selectionEnd ?? 0 };
  await perform(field, taken);
  await field.settled();
  expectAgreement(field);
  expect(field.formData).to.equal(`code=${field.value}`);
  if (!isFocused) return;
  const story = JSON.stringify({ before, taken });
  const answer = plainAnswer(before, taken);
  if (answer !== undefined) expect(field.value, story).to.equal(answer);
  const cell = nextCell(before, taken, field.value);
  if (cell !== undefined) expect(field.active, story).to.deep.equal([cell]);
}

describe('otp-input, whatever is done to it', () => {
  let field: OtpInputHarness | undefined;
  afterEach(() => field?.remove());

  const mount = async () => {
    field?.remove();
    field = await OtpInputHarness.mount(
      `<form><otp-input name="code" length="${LENGTH}" value="${DEFAULT}"></otp-input></form>`,
    );
    await field.focus();
    return field;
  };

  it('agrees with itself, loses and doubles nothing, and offers each code once', async function () {
    this.timeout(LIMIT_MS);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const mounted = await mount();
        for (const taken of steps) await take(mounted, taken);
        expectFairCompletions(mounted.heard);
      }),
      { numRuns: RUNS },
    );
  });

  it('takes any text by any road as one legal value', async function () {
    this.timeout(LIMIT_MS);
    const roads = fc.constantFrom('drop' as const, 'fill' as const, 'insert' as const, 'set' as const);
    const mounted = await mount();
    await fc.assert(
      fc.asyncProperty(roads, fc.string({ unit: 'grapheme', maxLength: 40 }), async (road, words) => {
        if (road === 'set') mounted.element.value = words;
        else await mounted[road](words);
        await mounted.settled();
        expectAgreement(mounted);
      }),
      { numRuns: RUNS * 3 },
    );
  });
});
