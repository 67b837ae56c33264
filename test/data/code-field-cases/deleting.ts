import type { CodeFieldCase } from './code-field-case.js';

export const deleting: readonly CodeFieldCase[] = [
  {
    id: '35',
    title: 'empties itself by a word',
    courses: [
      {
        field: 'value="1234"',
        steps: [
          { call: 'focus' },
          { press: 'Backspace', held: ['Control'] },
          { expect: { value: '', active: [0], heard: ['input '] } },
        ],
      },
    ],
  },
  {
    id: '36',
    title: 'deletes the cell that is edited',
    courses: [
      { press: 'Backspace', held: [] },
      { press: 'Backspace', held: ['Control'] },
      { press: 'Backspace', held: ['Shift'] },
      { press: 'Delete', held: [] },
    ].map((key) => ({
      what: [...key.held, key.press].join('+'),
      field: 'value="123456"',
      steps: [{ click: 3 }, key, { expect: { value: '12356', shown: '12356_' } }],
    })),
  },
  {
    id: '37',
    title: 'deletes forwards',
    courses: (
      [
        [5, '12345'],
        [0, '23456'],
        [1, '13456'],
      ] as const
    ).map(([click, value]) => ({
      what: `cell ${click}`,
      field: 'value="123456"',
      steps: [{ click }, { press: 'Delete' }, { expect: { value } }],
    })),
  },
  {
    id: '38',
    title: 'has its caret where a cell was deleted, so that the right character goes in there',
    courses: ['Delete', 'Backspace'].map((press) => ({
      what: press,
      field: 'value="123"',
      steps: [
        { click: 1 },
        { press },
        { expect: { value: '13', active: [1], caret: 1 } },
        { type: '9' },
        { expect: { value: '193', active: [2] } },
      ],
    })),
  },
  {
    id: '39',
    title: 'deletes the character before an empty cell',
    courses: [
      {
        field: 'value="123456"',
        steps: [
          { call: 'focus' },
          { press: 'Backspace' },
          { press: 'Backspace' },
          { expect: { value: '1234', active: [4] } },
        ],
      },
    ],
  },
  {
    id: '40',
    title: 'stays in the first cell',
    courses: [
      {
        what: 'with a character',
        field: 'value="1"',
        steps: [
          { click: 0 },
          { press: 'Backspace' },
          { expect: { value: '', active: [0], heard: ['input '] } },
        ],
      },
      {
        what: 'without one, in silence',
        steps: [{ click: 0 }, { press: 'Backspace' }, { expect: { value: '', active: [0], heard: [] } }],
      },
    ],
  },
  {
    id: '41',
    title: 'has nothing to delete in an empty cell',
    courses: [
      {
        field: 'value="12"',
        steps: [{ click: 2 }, { press: 'Delete' }, { expect: { value: '12', active: [2], heard: [] } }],
      },
    ],
  },
  {
    id: '42',
    title: 'cuts a cell, and pastes it again',
    courses: [
      {
        field: 'value="123"',
        steps: [
          { click: 1 },
          { press: 'x', held: ['Control'] },
          { expect: { value: '13', edits: ['deleteByCut'] } },
          { press: 'v', held: ['Control'] },
          { expect: { value: '123', heard: ['input 13', 'input 123'] } },
        ],
      },
    ],
  },
  {
    id: '43',
    title: 'empties itself one by one',
    courses: [
      {
        field: 'value="123456"',
        steps: [
          { call: 'focus' },
          { press: 'Backspace', times: 6 },
          { expect: { value: '', active: [0], states: ['blank'] } },
        ],
      },
    ],
  },
  {
    id: '44',
    title: 'deletes all that is selected',
    courses: [
      { value: '123456', press: 'Backspace' },
      { value: '123456', press: 'Delete' },
      { value: '123', press: 'Backspace' },
    ].map(({ value, press }) => ({
      what: `${value}, ${press}`,
      field: `value="${value}"`,
      steps: [
        { call: 'focus' as const },
        { press: 'a', held: ['Control'] },
        { press },
        { expect: { value: '', active: [0] } },
      ],
    })),
  },
  {
    id: '45',
    title: 'moves nothing when the page prevents deleting',
    courses: [
      {
        field: 'value="123"',
        steps: [
          { click: 1 },
          { prevent: 'beforeinput' },
          { press: 'Backspace' },
          { press: 'Delete' },
          { expect: { value: '123', selection: '1-2', heard: [] } },
        ],
      },
    ],
  },
  {
    id: '46',
    title: 'can be edited again where the page took focus away at the last character',
    courses: [
      {
        field: 'value="12345"',
        steps: [
          { on: 'otp-complete', call: 'blur' },
          { type: '6' },
          { expect: { focused: false, active: [] } },
          { click: 5 },
          { press: 'Backspace' },
          { expect: { value: '12345', focused: true, active: [5] } },
        ],
      },
    ],
  },
];
