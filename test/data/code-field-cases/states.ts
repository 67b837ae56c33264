import type { CodeFieldCase } from './code-field-case.js';

export const states: readonly CodeFieldCase[] = [
  {
    id: '109',
    title: 'cannot be used while it is disabled',
    courses: [
      {
        field: 'disabled value="123"',
        steps: [
          { click: 1 },
          { press: '9' },
          { fill: '654321', events: ['input'] },
          {
            expect: {
              value: '123',
              focused: false,
              states: ['filled', 'disabled'],
              input: { disabled: '' },
              heard: [],
            },
          },
          { set: { disabled: false } },
          { type: '4' },
          { expect: { value: '1234', states: ['filled'] } },
        ],
      },
    ],
  },
  {
    id: '110',
    title: 'can be read, and not changed, while it is read only',
    courses: [
      {
        field: 'readonly value="123"',
        steps: [
          { type: '4' },
          { press: 'Backspace' },
          { press: 'Delete' },
          { press: 'x', held: ['Control'] },
          {
            expect: {
              value: '123',
              focused: true,
              states: ['filled', 'readonly'],
              input: { readonly: '' },
              heard: [],
            },
          },
          { click: 1 },
          { expect: { active: [1] } },
          { press: 'a', held: ['Control'] },
          { expect: { active: [0, 1, 2] } },
        ],
      },
    ],
  },
  {
    id: '111',
    title: 'shows bullets when it is masked, and stays a text input',
    courses: [
      {
        field: 'mask value="123"',
        steps: [
          {
            expect: { shown: '•••___', value: '123', input: { type: 'text', autocomplete: 'one-time-code' } },
          },
        ],
      },
    ],
  },
  {
    id: '112',
    title: 'shows a placeholder in empty cells alone',
    courses: [{ field: 'placeholder="0" value="12"', steps: [{ expect: { shown: '120000', value: '12' } }] }],
  },
  {
    id: '113',
    title: 'draws a caret in an empty cell that is edited, and nowhere else',
    courses: [
      {
        field: 'value="12"',
        steps: [
          { expect: { caret: null } },
          { call: 'focus' },
          { expect: { caret: 2 } },
          { click: 0 },
          { expect: { caret: null, active: [0] } },
          { press: 'End' },
          { expect: { caret: 2 } },
          { call: 'blur' },
          { expect: { caret: null } },
        ],
      },
    ],
  },
  {
    id: '114',
    title: 'tells of itself in states',
    courses: [
      {
        steps: [
          { expect: { states: ['blank'] } },
          { type: '1' },
          { expect: { states: ['filled'] } },
          { type: '23456' },
          { expect: { states: ['filled', 'complete'] } },
          { set: { pending: true } },
          { expect: { states: ['filled', 'complete', 'pending'], input: { readonly: '' } } },
          { set: { pending: false, error: 'Wrong' } },
          { expect: { states: ['filled', 'complete', 'refused', 'invalid'], input: { readonly: null } } },
          { press: 'Delete' },
          { expect: { states: ['blank'] } },
        ],
      },
    ],
  },
  {
    id: '115',
    title: 'has a label, which names it and leads to it',
    provenIn: 'otp-input.test.ts',
  },
  {
    id: '116',
    title: 'is described by its hint, and by nothing without one',
    courses: [
      { field: 'hint="From your mail"', steps: [{ expect: { described: 'From your mail' } }] },
      { what: 'without', steps: [{ expect: { described: '', input: { 'aria-describedby': null } } }] },
      {
        what: "of the page's own",
        steps: [
          { set: { hint: 'One' } },
          { expect: { described: 'One' } },
          { set: { hint: '' } },
          { expect: { described: '' } },
        ],
      },
    ],
  },
  {
    id: '117',
    title: 'is described by its error while there is one',
    courses: [
      {
        field: 'value="123456" hint="From your mail"',
        steps: [
          { expect: { described: 'From your mail', input: { 'aria-invalid': null } } },
          { set: { error: 'Wrong' } },
          {
            expect: {
              described: 'Wrong',
              input: { 'aria-invalid': 'true' },
              states: ['filled', 'complete', 'refused', 'invalid'],
            },
          },
          { call: 'clear' },
          { expect: { described: 'From your mail', input: { 'aria-invalid': null } } },
        ],
      },
    ],
  },
  { id: '118', title: 'passes names on that the page gives to the element', provenIn: 'form-contract.ts' },
  { id: '119', title: 'has no accessibility fault in any state', provenIn: 'otp-input-axe.test.ts' },
  {
    id: '120',
    title: 'is emptied, entered and left by its methods',
    courses: [
      {
        field: 'value="123"',
        steps: [
          { call: 'clear' },
          { expect: { value: '', focused: true, heard: [] } },
          { call: 'blur' },
          { expect: { focused: false } },
          { call: 'focus' },
          { expect: { focused: true, active: [0] } },
        ],
      },
    ],
  },
  {
    id: '121',
    title: 'takes focus by itself where it is told',
    courses: [{ field: 'autofocus value="12"', steps: [{ expect: { focused: true, active: [2] } }] }],
  },
  {
    id: '122',
    title: "calls the keyboard's Enter done",
    courses: [{ steps: [{ expect: { input: { enterkeyhint: 'done' } } }] }],
  },
  { id: '123', title: 'has a ring around what is edited', provenIn: 'otp-input-looks.test.ts' },
  {
    id: '124',
    title: 'is as wide as its cells, and makes nothing overflow',
    provenIn: 'otp-input-looks.test.ts',
  },
  { id: '125', title: 'has rules for one browser', isLeftOut: true },
  {
    id: '126',
    title: 'takes the input that a server wrote, with ids of its own',
    provenIn: 'otp-input.test.ts',
  },
  { id: 'N12', title: 'is named by a label elsewhere', provenIn: 'form-contract.ts' },
  {
    id: 'N14',
    title: 'is marked and described when its code was refused, and until the next edit',
    courses: [
      {
        steps: [
          { type: '123456' },
          { set: { error: 'That code is not right.' } },
          {
            expect: {
              described: 'That code is not right.',
              input: { 'aria-invalid': 'true' },
              selection: '0-6',
              active: [0, 1, 2, 3, 4, 5],
            },
          },
          { type: '9' },
          { expect: { value: '9', described: '', input: { 'aria-invalid': 'false' }, states: ['filled'] } },
        ],
      },
      {
        what: 'and is selected when the page leads there',
        field: 'value="123456"',
        steps: [
          { set: { error: 'That code is not right.' } },
          { expect: { focused: false } },
          { call: 'focus' },
          { expect: { selection: '0-6', active: [0, 1, 2, 3, 4, 5] } },
        ],
      },
    ],
  },
  { id: 'N17', title: 'works inside another shadow root, and in a dialog', provenIn: 'otp-input.test.ts' },
  { id: 'N18', title: 'blinks for nobody who wants less motion', provenIn: 'otp-input-looks.test.ts' },
  { id: 'N19', title: 'keeps its value when it is moved', provenIn: 'otp-input.test.ts' },
];
