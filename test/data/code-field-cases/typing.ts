import type { CodeFieldCase } from './code-field-case.js';

export const typing: readonly CodeFieldCase[] = [
  {
    id: '17',
    title: 'grows in order, and moves on',
    courses: [
      {
        steps: [
          { type: '1' },
          { expect: { value: '1', active: [1] } },
          { type: '23456' },
          { expect: { value: '123456', active: [5] } },
        ],
      },
    ],
  },
  {
    id: '18',
    title: 'replaces the last character by one past the end',
    courses: [
      { field: 'value="123456"', steps: [{ type: '9' }, { expect: { value: '123459', active: [5] } }] },
      {
        what: 'by several',
        field: 'value="123456"',
        steps: [{ type: '789' }, { expect: { value: '123459', active: [5] } }],
      },
    ],
  },
  {
    id: '19',
    title: 'takes nothing but digits',
    courses: [
      { steps: [{ type: 'A2e468' }, { expect: { value: '2468', active: [4] } }] },
      {
        what: 'and stays where it is',
        steps: [{ type: 'a!-. ' }, { expect: { value: '', active: [0], heard: [] } }],
      },
    ],
  },
  {
    id: '20',
    title: 'takes nothing but letters',
    courses: [
      {
        field: 'alphabet="alphabetic"',
        steps: [
          { type: '1' },
          { expect: { value: '', active: [0] } },
          { type: 'a' },
          { expect: { value: 'a', active: [1] } },
        ],
      },
    ],
  },
  {
    id: '21',
    title: 'takes letters and digits',
    courses: [
      { field: 'alphabet="alphanumeric"', steps: [{ type: 'A2-B5' }, { expect: { value: 'A2B5' } }] },
    ],
  },
  { id: '22', title: 'takes a pattern of the page', isLeftOut: true },
  {
    id: '23',
    title: 'holds ASCII digits, whichever digits are put in',
    courses: [
      {
        steps: [
          { type: '1' },
          { insert: '٢' },
          { insert: '۳' },
          { insert: '४' },
          { insert: '５' },
          { expect: { value: '12345', active: [5] } },
        ],
      },
    ],
  },
  {
    id: '24',
    title: 'brings letters into its case',
    courses: [
      {
        what: 'upper, typed',
        field: 'alphabet="alphanumeric" case="upper"',
        steps: [
          { type: 'ab1cde' },
          {
            expect: {
              value: 'AB1CDE',
              completed: ['AB1CDE typing'],
              input: { autocapitalize: 'characters' },
            },
          },
        ],
      },
      {
        what: 'upper, set',
        field: 'alphabet="alphabetic" case="upper"',
        steps: [{ set: { value: 'abc' } }, { expect: { value: 'ABC' } }],
      },
      {
        what: 'lower, typed',
        field: 'alphabet="alphabetic" case="lower"',
        steps: [{ type: 'ABC' }, { expect: { value: 'abc' } }],
      },
      {
        what: 'lower, set',
        field: 'alphabet="alphabetic" case="lower"',
        steps: [{ set: { value: 'ABC' } }, { expect: { value: 'abc' } }],
      },
    ],
  },
  {
    id: '25',
    title: 'moves on over the character that is there already',
    courses: [
      {
        what: 'in the middle',
        field: 'value="123456"',
        steps: [{ click: 2 }, { type: '3' }, { expect: { value: '123456', active: [3] } }],
      },
      {
        what: 'not past the last cell',
        field: 'value="123456"',
        steps: [{ click: 5 }, { type: '6' }, { expect: { value: '123456', active: [5], selection: '5-6' } }],
      },
    ],
  },
  {
    id: '26',
    title: 'overwrites the cell that is edited, and no other',
    courses: [
      {
        field: 'value="123456"',
        steps: [{ click: 2 }, { type: '9' }, { expect: { value: '129456', active: [3] } }],
      },
    ],
  },
  {
    id: '27',
    title: 'keeps a cell and its selection at a wrong character',
    courses: [
      {
        field: 'value="123456"',
        steps: [{ click: 2 }, { type: 'x' }, { expect: { value: '123456', selection: '2-3', heard: [] } }],
      },
    ],
  },
  {
    id: '28',
    title: 'overwrites also where there is room to move the rest',
    courses: [
      {
        field: 'value="1234"',
        steps: [{ click: 1 }, { type: '9' }, { expect: { value: '1934', active: [2] } }],
      },
    ],
  },
  {
    id: '29',
    title: 'goes on at the first empty cell, wherever it was clicked past the end',
    courses: [
      {
        field: 'value="12"',
        steps: [{ click: 4 }, { type: '3' }, { expect: { value: '123', active: [3] } }],
      },
    ],
  },
  {
    id: '30',
    title: 'takes two keys that are down at once for two characters',
    courses: [
      {
        steps: [{ call: 'focus' }, { press: '2', held: ['1'] }, { expect: { value: '12', shown: '12____' } }],
      },
    ],
  },
  {
    id: '31',
    title: 'loses nothing in haste',
    courses: [
      {
        what: 'ten values from the page',
        steps: [
          ...Array.from({ length: 10 }, (_, index) => ({ set: { value: `12345${index}` } })),
          { expect: { value: '123459', shown: '123459' } },
        ],
      },
      {
        what: 'ten keys',
        field: 'length="10"',
        steps: [{ type: '1234567890' }, { expect: { value: '1234567890' } }],
      },
    ],
  },
  {
    id: '32',
    title: 'leaves all as it is when the page prevents a key',
    courses: [
      {
        field: 'value="123"',
        steps: [
          { click: 1 },
          { prevent: 'beforeinput' },
          { type: '9' },
          { expect: { value: '123', selection: '1-2', active: [1], heard: [] } },
        ],
      },
    ],
  },
  {
    id: '33',
    title: 'leaves a composition alone, and takes what it ends in',
    courses: [
      {
        what: 'letters',
        field: 'alphabet="alphabetic"',
        steps: [
          { compose: ['n', 'ni'], commit: 'ｎ' },
          { expect: { value: 'n', heard: ['input n'], active: [1] } },
        ],
      },
      {
        what: 'in the middle',
        field: 'value="1234"',
        steps: [
          { click: 1 },
          { compose: ['ｙ', 'ｙ９'], commit: '９' },
          { expect: { value: '1934', heard: ['input 1934'] } },
        ],
      },
      {
        what: 'which holds nothing of a code',
        field: 'value="12"',
        steps: [{ compose: ['n', 'ni'], commit: '你' }, { expect: { value: '12', heard: [] } }],
      },
    ],
  },
  {
    id: '34',
    title: 'says one input for each key, with its character, and none for a refused one',
    courses: [
      {
        steps: [
          { type: '1x2' },
          { expect: { edits: ['insertText 1', 'insertText 2'], heard: ['input 1', 'input 12'] } },
        ],
      },
      {
        what: 'past the end too',
        field: 'value="123456"',
        steps: [{ type: '9' }, { expect: { edits: ['insertText 9'] } }],
      },
    ],
  },
  {
    id: 'N11',
    title: 'takes a full-width digit that is composed as one digit',
    courses: [
      {
        steps: [
          { compose: ['１'], commit: '１' },
          { expect: { value: '1', shown: '1_____', heard: ['input 1'] } },
          { compose: ['2'], commit: '2' },
          { expect: { value: '12', heard: ['input 1', 'input 12'] } },
        ],
      },
    ],
  },
];
