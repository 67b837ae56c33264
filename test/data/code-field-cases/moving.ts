import type { CodeFieldCase, Course, Step } from './code-field-case.js';

const left = { press: 'ArrowLeft' };
const right = { press: 'ArrowRight' };
const selectAll = { press: 'a', held: ['Control'] };
const at = (...active: readonly number[]): Step => ({ expect: { active } });

const page = '<button>before</button><field><button>after</button>';
const tabIn = (value: string, cell: number): Course => ({
  what: value === '' ? 'nothing' : value,
  field: `value="${value}"`,
  page,
  steps: [{ call: 'focus' }, { press: 'Tab', held: ['Shift'] }, { press: 'Tab' }, at(cell)],
});

export const moving: readonly CodeFieldCase[] = [
  {
    id: '47',
    title: 'moves cell by cell, and stops at both ends',
    courses: [
      {
        field: 'value="123456"',
        steps: [
          { call: 'focus' },
          at(5),
          left,
          at(4),
          left,
          at(3),
          right,
          at(4),
          right,
          at(5),
          right,
          at(5),
          { ...left, times: 7 },
          at(0),
        ],
      },
    ],
  },
  {
    id: '48',
    title: 'moves from the caret onto the characters before it',
    courses: [
      {
        field: 'value="123"',
        steps: [{ call: 'focus' }, left, { expect: { selection: '2-3', active: [2] } }, left, at(1)],
      },
    ],
  },
  {
    id: '49',
    title: 'stays in the first cell, and in the first empty one',
    courses: [
      { what: 'to the left', field: 'value="123"', steps: [{ click: 0 }, left, left, at(0)] },
      { what: 'to the right', field: 'value="12"', steps: [{ call: 'focus' }, right, right, at(2)] },
      { what: 'with nothing', steps: [{ call: 'focus' }, right, left, at(0)] },
    ],
  },
  {
    id: '50',
    title: 'goes home and to the end',
    courses: [
      {
        what: 'of a whole code',
        field: 'value="123456"',
        steps: [{ click: 3 }, { press: 'Home' }, at(0), { press: 'End' }, at(5)],
      },
      {
        what: 'of a part of one',
        field: 'value="1234"',
        steps: [{ click: 2 }, { press: 'Home' }, at(0), { press: 'End' }, at(4)],
      },
    ],
  },
  {
    id: '51',
    title: 'goes to its ends by the arrows up and down, and counts nothing up or down',
    courses: [
      {
        field: 'value="123456"',
        steps: [
          { click: 3 },
          { press: 'ArrowUp' },
          { expect: { value: '123456', active: [0] } },
          { press: 'ArrowDown' },
          { expect: { value: '123456', active: [5], heard: [] } },
        ],
      },
    ],
  },
  {
    id: '52',
    title: 'goes to its ends by words',
    courses: ['ltr', 'rtl'].map((direction) => ({
      what: direction,
      field: 'value="123456"',
      page: `<div dir="${direction}"><field></div>`,
      steps: [{ click: 3 }, { ...left, held: ['Control'] }, at(0), { ...right, held: ['Control'] }, at(5)],
    })),
  },
  {
    id: '53',
    title: 'reads and moves from left to right on a page that does not',
    courses: [
      {
        what: 'with its arrows',
        field: 'value="123456"',
        page: '<div dir="rtl"><field></div>',
        steps: [
          { click: 3 },
          left,
          at(2),
          right,
          right,
          at(4),
          { type: '9' },
          { expect: { value: '123496' } },
        ],
      },
      {
        what: 'as it is filled',
        page: '<div dir="rtl"><field></div>',
        steps: [{ click: 5 }, at(0), { type: '12' }, { expect: { shown: '12____', active: [2] } }],
      },
    ],
  },
  {
    id: '54',
    title: 'selects more with Shift',
    courses: [
      {
        what: 'to the left',
        field: 'value="123456"',
        steps: [
          { call: 'focus' },
          { ...left, held: ['Shift'], times: 2 },
          at(3, 4, 5),
          { type: '1' },
          { expect: { value: '1231' } },
        ],
      },
      {
        what: 'to the right',
        field: 'value="123456"',
        steps: [
          { click: 1 },
          { ...right, held: ['Shift'] },
          at(1, 2),
          { type: '9' },
          { expect: { value: '19456' } },
        ],
      },
      {
        what: 'to the end',
        field: 'value="123456"',
        steps: [
          { click: 2 },
          { press: 'End', held: ['Shift'] },
          at(2, 3, 4, 5),
          { press: 'Delete' },
          { expect: { value: '12', active: [2] } },
        ],
      },
    ],
  },
  {
    id: '127',
    title: 'selects more with the mouse',
    courses: [
      {
        what: 'dragged to the right',
        field: 'value="123456"',
        steps: [
          { click: 4, from: 1 },
          at(1, 2, 3, 4),
          { type: '9' },
          { expect: { value: '196', active: [2] } },
        ],
      },
      {
        what: 'dragged to the left',
        field: 'value="123456"',
        steps: [{ click: 1, from: 4 }, { expect: { selection: '1-5', focused: true } }],
      },
      {
        what: 'dragged past the end',
        field: 'value="123"',
        steps: [{ click: 5, from: 1 }, { expect: { selection: '1-3' } }],
      },
      {
        what: 'with Shift, after it',
        field: 'value="123456"',
        steps: [{ click: 1 }, { click: 4, held: ['Shift'] }, at(1, 2, 3, 4)],
      },
      {
        what: 'with Shift, before it',
        field: 'value="123456"',
        steps: [{ click: 4 }, { click: 1, held: ['Shift'] }, at(1, 2, 3, 4)],
      },
    ],
  },
  {
    id: '55',
    title: 'replaces all that is selected',
    courses: [
      {
        field: 'value="123456"',
        steps: [{ call: 'focus' }, selectAll, { type: '9' }, { expect: { value: '9', active: [1] } }],
      },
    ],
  },
  {
    id: '56',
    title: 'shows all of it as selected, without a caret',
    courses: [
      {
        field: 'value="1234"',
        steps: [{ call: 'focus' }, selectAll, { expect: { active: [0, 1, 2, 3], caret: null } }],
      },
      {
        what: 'for the page',
        field: 'value="1234"',
        steps: [{ call: 'select' }, { expect: { active: [0, 1, 2, 3], focused: true } }],
      },
    ],
  },
  {
    id: '57',
    title: 'keeps its selection when something else about it changes',
    courses: [
      {
        field: 'value="123456"',
        steps: [
          { click: 2 },
          { ...right, held: ['Shift'] },
          { set: { hint: 'From your mail', required: true } },
          { expect: { selection: '2-4', active: [2, 3] } },
          { set: { value: '123456' } },
          { expect: { selection: '2-4' } },
        ],
      },
    ],
  },
  {
    id: '58',
    title: 'edits the cell that is clicked, past the end the first empty one',
    courses: [
      { what: 'filled', field: 'value="1234"', steps: [{ click: 1 }, at(1), { click: 3 }, at(3)] },
      { what: 'empty', field: 'value="12"', steps: [{ click: 5 }, at(2)] },
    ],
  },
  {
    id: '59',
    title: 'selects the character that is clicked',
    courses: [{ field: 'value="123456"', steps: [{ click: 2 }, { expect: { selection: '2-3' } }] }],
  },
  {
    id: '60',
    title: 'is entered at the first empty cell',
    courses: [
      { what: 'by the page', field: 'value="12"', steps: [{ call: 'focus' }, at(2)] },
      { what: 'by the mouse', steps: [{ click: 4 }, at(0)] },
    ],
  },
  {
    id: '61',
    title: 'is entered by Tab at the first empty cell, or the last one',
    courses: [tabIn('', 0), tabIn('12', 2), tabIn('123456', 5)],
  },
  {
    id: '62',
    title: 'is one stop for Tab, in both directions',
    courses: [
      {
        field: 'value="12"',
        page,
        steps: [
          { click: 0 },
          { press: 'Tab' },
          { expect: { focused: false } },
          { press: 'Tab', held: ['Shift'] },
          { expect: { focused: true, active: [2] } },
          { press: 'Tab', held: ['Shift'] },
          { expect: { focused: false, visits: ['in', 'out', 'in', 'out'] } },
        ],
      },
    ],
  },
  {
    id: '63',
    title: 'is not left while one moves in it',
    courses: [
      {
        field: 'value="123456"',
        steps: [{ click: 3 }, left, right, { press: 'Home' }, { click: 5 }, { expect: { visits: ['in'] } }],
      },
    ],
  },
  {
    id: 'N10',
    title: 'goes home and overwrites there, and is drawn there',
    courses: [
      {
        field: 'value="123456"',
        steps: [
          { call: 'focus' },
          { press: 'Home' },
          at(0),
          { type: '9' },
          { expect: { value: '923456', active: [1] } },
        ],
      },
    ],
  },
];
