import type { CodeFieldCase, Course } from './code-field-case.js';

const paste = (before: string, text: string, value: string, field = ''): Course => ({
  what: `${JSON.stringify(text)} over ${JSON.stringify(before)}`,
  field: `${field} value="${before}"`,
  steps: [{ paste: text }, { expect: { value } }],
});

const fill = (before: string, text: string, value: string, active: number): Course => ({
  what: `${JSON.stringify(text)} over ${JSON.stringify(before)}`,
  field: `value="${before}"`,
  steps: [{ call: 'focus' }, { fill: text }, { expect: { value, active: [active] } }],
});

/** By every road a text can come. */
const whole = (text: string): readonly Course[] => [
  { what: `pasted ${JSON.stringify(text)}`, steps: [{ paste: text }, { expect: { value: '123456' } }] },
  { what: `dropped ${JSON.stringify(text)}`, steps: [{ drop: text }, { expect: { value: '123456' } }] },
  { what: `filled in ${JSON.stringify(text)}`, steps: [{ fill: text }, { expect: { value: '123456' } }] },
];

export const pasting: readonly CodeFieldCase[] = [
  {
    id: '64',
    title: 'is full when a whole code is pasted',
    courses: [
      { steps: [{ paste: '123456' }, { expect: { value: '123456', shown: '123456', active: [5] } }] },
    ],
  },
  {
    id: '65',
    title: 'goes on after a part that is pasted',
    courses: [{ steps: [{ paste: '12' }, { expect: { value: '12', active: [2] } }] }],
  },
  {
    id: '66',
    title: 'is pasted into from the first cell, whichever empty one was clicked',
    courses: [{ steps: [{ click: 2 }, { paste: '12' }, { expect: { shown: '12____' } }] }],
  },
  {
    id: '67',
    title: 'cuts a paste that is too long',
    courses: [paste('', '12345', '123', 'length="3"'), paste('', '12345678', '123456')],
  },
  {
    id: '68',
    title: 'leaves separators out of a paste',
    courses: [
      paste('', '1-2-3', '123', 'length="3"'),
      paste('', '123-456', '123456'),
      paste('', '123–456', '123456'),
    ],
  },
  {
    id: '69',
    title: 'leaves blanks around a paste',
    courses: [paste('', ' \t123456\t ', '123456'), paste('', '\n123 456\n', '123456')],
  },
  {
    id: '70',
    title: 'leaves out of a paste what no code holds',
    courses: [
      paste('', '1a 2b34c56', '1234', 'length="4"'),
      paste('', 'ab-12 cd!', 'AB12CD', 'alphabet="alphanumeric" case="upper"'),
    ],
  },
  {
    id: '71',
    title: 'replaces everything by a whole code, wherever it is pasted',
    courses: [
      {
        what: 'over a cell',
        field: 'value="123456"',
        steps: [{ click: 3 }, { paste: '654321' }, { expect: { value: '654321', active: [5] } }],
      },
      {
        what: 'over some cells',
        field: 'value="123456"',
        steps: [
          { click: 1 },
          { press: 'ArrowRight', held: ['Shift'] },
          { paste: 'code: 654321' },
          { expect: { value: '654321' } },
        ],
      },
      {
        what: 'dropped',
        field: 'value="1234"',
        steps: [{ click: 1 }, { drop: '654321' }, { expect: { value: '654321' } }],
      },
    ],
  },
  {
    id: '72',
    title: 'takes a part of a code in at the cell that is edited',
    courses: [
      {
        what: 'over what follows',
        field: 'value="123456"',
        steps: [{ click: 2 }, { paste: '99' }, { expect: { value: '129956' } }],
      },
      {
        what: 'at the end',
        field: 'value="12"',
        steps: [{ call: 'focus' }, { paste: '34' }, { expect: { value: '1234', active: [4] } }],
      },
      {
        what: 'over what follows where there is room too, as if it were typed',
        field: 'value="12"',
        steps: [{ click: 0 }, { paste: '1111' }, { expect: { value: '1111', active: [4] } }],
      },
    ],
  },
  {
    id: '73',
    title: 'leaves nothing of what a shorter paste was to replace',
    courses: [
      {
        field: 'value="123456"',
        steps: [{ call: 'select' }, { paste: '78' }, { expect: { value: '78', shown: '78____' } }],
      },
    ],
  },
  {
    id: '74',
    title: 'completes for a new code over an old one, and not again for the same',
    courses: [
      {
        steps: [
          { paste: '123456' },
          { paste: '654321' },
          { paste: '654321' },
          { expect: { value: '654321', completed: ['123456 paste', '654321 paste'] } },
        ],
      },
    ],
  },
  {
    id: '75',
    title: 'changes nothing for a paste without a code, and says so',
    courses: ['no code here', '!?', 'Your order has shipped'].map((text) => ({
      what: text,
      field: 'value="12"',
      steps: [
        { paste: text },
        {
          expect: {
            value: '12',
            heard: [],
            states: ['filled', 'invalid'],
            input: { 'aria-invalid': 'true' },
          },
        },
        { type: '3' },
        { expect: { value: '123', states: ['filled'], described: '' } },
      ],
    })),
  },
  {
    id: '76',
    title: 'is not upset by a clipboard that cannot be read',
    courses: [
      {
        field: 'value="12"',
        steps: [{ call: 'focus' }, { paste: null }, { expect: { value: '12', heard: [] } }],
      },
    ],
  },
  {
    id: '77',
    title: 'is not pasted into while it cannot be changed',
    courses: ['readonly', 'disabled'].map((field) => ({
      what: field,
      field: `${field} value="12"`,
      steps: [{ paste: '654321' }, { drop: '654321' }, { expect: { value: '12', heard: [] } }],
    })),
  },
  {
    id: '78',
    title: 'takes of mixed scripts what a code holds',
    courses: [paste('', 'aБ１b2c3', 'a1b2', 'alphabet="alphanumeric" length="4"')],
  },
  {
    id: '79',
    title: 'is full when a whole code comes at once',
    courses: [
      {
        what: 'from a password manager',
        steps: [
          { fill: '123456', events: ['input'] },
          {
            expect: {
              shown: '123456',
              heard: ['input 123456', 'otp-complete 123456'],
              completed: ['123456 autofill'],
            },
          },
        ],
      },
      {
        what: 'from a keyboard that reads messages',
        steps: [{ insert: '123456' }, { expect: { shown: '123456', completed: ['123456 autofill'] } }],
      },
      {
        what: 'from such a keyboard, over a part of another',
        field: 'value="99"',
        steps: [{ insert: '123456' }, { expect: { shown: '123456', completed: ['123456 autofill'] } }],
      },
    ],
  },
  {
    id: '80',
    title: 'has no maxlength, which would cut a code with a blank in it',
    courses: [{ steps: [{ fill: '123 456' }, { expect: { value: '123456', input: { maxlength: null } } }] }],
  },
  {
    id: '81',
    title: 'is filled in with more and with less than a code',
    courses: [
      fill('', '12345678', '123456', 5),
      fill('', '123', '123', 3),
      fill('9', '123456', '123456', 5),
      fill('12', '34', '34', 2),
      fill('12', 'none', '', 0),
    ],
  },
  {
    id: '82',
    title: 'is filled in with noise around the code, once',
    courses: [
      {
        steps: [
          { fill: 'Code: 123456!' },
          { expect: { heard: ['input 123456', 'otp-complete 123456', 'change 123456'] } },
        ],
      },
    ],
  },
  {
    id: '83',
    title: 'is emptied by a password manager, and keeps focus',
    courses: [
      {
        field: 'value="123456"',
        steps: [{ call: 'focus' }, { fill: '' }, { expect: { value: '', focused: true, active: [0] } }],
      },
    ],
  },
  {
    id: '84',
    title: 'is not filled in while it cannot be changed, and keeps its error',
    courses: ['readonly', 'disabled'].map((field) => ({
      what: field,
      field: `${field} value="123456"`,
      steps: [
        { set: { error: 'Wrong' } },
        { fill: '654321' },
        { expect: { value: '123456', described: 'Wrong', completed: [] } },
        { fill: '654321', events: ['change' as const] },
        { expect: { value: '123456', described: 'Wrong', completed: [] } },
      ],
    })),
  },
  { id: '85', title: 'has one input for the whole code', provenIn: 'otp-input.test.ts' },
  {
    id: 'N1',
    title: 'takes a pasted code for what was typed so far',
    courses: [{ steps: [{ type: '12' }, { paste: '654321' }, { expect: { value: '654321' } }] }],
  },
  {
    id: 'N2',
    title: 'takes a pasted code for one that was refused, and completes once',
    courses: [
      {
        field: 'value="123456"',
        steps: [
          { set: { error: 'Wrong' } },
          { paste: '654321' },
          { expect: { value: '654321', completed: ['654321 paste'], states: ['filled', 'complete'] } },
        ],
      },
    ],
  },
  {
    id: 'N3',
    title: 'takes a pasted code for all that is selected, and completes once',
    courses: [
      {
        field: 'value="123456"',
        steps: [
          { set: { error: 'Wrong' } },
          { call: 'focus' },
          { press: 'a', held: ['Control'] },
          { paste: '654321' },
          { expect: { value: '654321', completed: ['654321 paste'] } },
        ],
      },
    ],
  },
  {
    id: 'N4',
    title: 'finds the code among other numbers',
    courses: ['Your 2FA code: 123456', 'G-123456 is your code', 'Order 445566. Your code is 123456.'].flatMap(
      whole,
    ),
  },
  {
    id: 'N5',
    title: 'reads the digits of other scripts',
    courses: ['１２３４５６', '١٢٣٤٥٦', '۱۲۳۴۵۶'].flatMap(whole),
  },
  {
    id: 'N9',
    title: 'is filled in by a manager that says nothing but change',
    courses: [
      {
        steps: [
          { fill: '123456', events: ['change'] },
          {
            expect: {
              shown: '123456',
              heard: ['input 123456', 'change 123456', 'otp-complete 123456'],
              completed: ['123456 autofill'],
            },
          },
        ],
      },
    ],
  },
  { id: 'N15', title: 'reads a text message', courses: whole('123 456\n@example.com #123456') },
];
