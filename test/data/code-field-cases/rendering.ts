import type { CodeFieldCase } from './code-field-case.js';

export const rendering: readonly CodeFieldCase[] = [
  {
    id: '1',
    title: 'is six empty cells for digits, filled in with one-time codes',
    courses: [
      {
        steps: [
          {
            expect: {
              cells: 6,
              value: '',
              shown: '______',
              input: { autocomplete: 'one-time-code', inputmode: 'numeric', type: 'text' },
            },
          },
        ],
      },
    ],
  },
  {
    id: '2',
    title: 'gets no value attribute of its own accord',
    courses: [{ steps: [{ type: '12' }, { expect: { value: '12', host: { value: null } } }] }],
  },
  {
    id: '3',
    title: 'has as many cells as it is told',
    courses: [
      { what: 'four', field: 'length="4"', steps: [{ expect: { cells: 4 } }] },
      { what: 'eight', field: 'length="8" value="12345678"', steps: [{ expect: { shown: '12345678' } }] },
    ],
  },
  {
    id: '4',
    title: 'shows a part of a code from the left',
    courses: [{ field: 'value="12"', steps: [{ expect: { shown: '12____', value: '12' } }] }],
  },
  {
    id: '5',
    title: 'cuts a value that is too long',
    courses: [{ field: 'value="1234567"', steps: [{ expect: { value: '123456' } }] }],
  },
  {
    id: '6',
    title: 'leaves out of a value what no code holds',
    courses: [
      { what: 'letters', field: 'value="1a2b"', steps: [{ expect: { value: '12' } }] },
      { what: 'separators', field: 'value="123-456"', steps: [{ expect: { value: '123456' } }] },
      { what: 'digits', field: 'alphabet="alphabetic" value="1a2b"', steps: [{ expect: { value: 'ab' } }] },
    ],
  },
  {
    id: '7',
    title: 'is empty for no value, without a fault',
    courses: [
      {
        steps: [null, undefined, ''].flatMap((value) => [
          { set: { value: '12' } },
          { set: { value } },
          { expect: { value: '', shown: '______', heard: [] } },
        ]),
      },
    ],
  },
  {
    id: '8',
    title: 'takes a number for its digits',
    courses: [{ steps: [{ set: { value: 123456 } }, { expect: { value: '123456' } }] }],
  },
  {
    id: '9',
    title: 'follows the page to another value, and to none',
    courses: [
      {
        field: 'value="123456"',
        steps: [
          { set: { value: '78' } },
          { expect: { shown: '78____' } },
          { set: { value: '' } },
          { expect: { shown: '______', states: ['blank'] } },
        ],
      },
    ],
  },
  {
    id: '10',
    title: 'reads its value again by other rules',
    courses: [
      {
        what: 'longer',
        field: 'value="12345678"',
        steps: [{ expect: { value: '123456' } }, { set: { length: 8 } }, { expect: { value: '12345678' } }],
      },
      {
        what: 'shorter',
        field: 'value="123456"',
        steps: [{ set: { length: 4 } }, { expect: { value: '1234', cells: 4, heard: [] } }],
      },
      {
        what: 'letters',
        field: 'value="1a2b" alphabet="alphanumeric"',
        steps: [
          { set: { alphabet: 'alphabetic' } },
          { expect: { value: 'ab', input: { inputmode: 'text' } } },
        ],
      },
      {
        what: 'a format',
        field: 'value="1234"',
        steps: [{ set: { format: '##-##' } }, { expect: { value: '1234', cells: 4, separators: [2] } }],
      },
    ],
  },
  {
    id: '11',
    title: 'goes on with six cells for a length that is none, and tells the developer',
    courses: [
      {
        steps: [
          ...['0', '-1', '1.5', 'x', '1000000'].flatMap((length) => [
            { attribute: { length } },
            { expect: { cells: 6 } },
          ]),
          { expect: { warned: 'length' } },
        ],
      },
    ],
  },
  {
    id: '12',
    title: 'takes length and groups from a format',
    courses: [
      { what: 'with a blank', field: 'format="### ###"', steps: [{ expect: { cells: 6, separators: [3] } }] },
      { what: 'for eight', field: 'format="####-####"', steps: [{ expect: { cells: 8, separators: [4] } }] },
    ],
  },
  {
    id: '13',
    title: 'separates where it is told, and never after the last cell',
    courses: [
      { what: 'unevenly', field: 'format="#-##-###"', steps: [{ expect: { separators: [1, 3] } }] },
      { what: 'everywhere', field: 'format="#-#-#-#"', steps: [{ expect: { separators: [1, 2, 3] } }] },
      { what: 'nowhere', field: 'format="######"', steps: [{ expect: { separators: [] } }] },
      { what: 'at the end', field: 'format="######-"', steps: [{ expect: { separators: [] } }] },
    ],
  },
  {
    id: '14',
    title: 'does not obey a format that makes no sense, and tells the developer',
    courses: [
      {
        what: 'of another length',
        field: 'length="8" format="##-##"',
        steps: [{ expect: { cells: 8, separators: [4], warned: 'format' } }],
      },
      {
        what: 'without places',
        field: 'format="1 2 3"',
        steps: [{ expect: { cells: 6, separators: [3], warned: 'format' } }],
      },
    ],
  },
  {
    id: '15',
    title: 'has one separator between two groups of three',
    courses: [{ field: 'format="###-###"', steps: [{ expect: { cells: 6, separators: [3] } }] }],
  },
  {
    id: '16',
    title: 'lets go of an input that is taken out of it',
    provenIn: 'otp-input.test.ts',
  },
  {
    id: 'N13',
    title: 'never throws on what a page sets',
    courses: [
      {
        steps: [
          ...[123456, null, {}, [], true, Symbol.iterator, 12n].flatMap((value) => [{ set: { value } }]),
          { set: { value: '12', length: 'x', alphabet: 7, case: {}, format: '??', placeholder: '' } },
          { expect: { value: '12', cells: 6 } },
        ],
      },
    ],
  },
];
