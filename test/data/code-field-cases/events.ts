import type { CodeFieldCase } from './code-field-case.js';

const button = '<field><button>after</button>';

export const events: readonly CodeFieldCase[] = [
  {
    id: '86',
    title: 'says input for what the person does, and nothing for what the page does',
    courses: [
      {
        steps: [
          { type: '1' },
          { press: 'Backspace' },
          { paste: '12' },
          { set: { value: '345' } },
          { expect: { heard: ['input 1', 'input ', 'input 12'] } },
        ],
      },
    ],
  },
  {
    id: '87',
    title: 'says change on leaving, if there is one',
    courses: [
      {
        what: 'once',
        page: button,
        steps: [
          { type: '12' },
          { press: 'Tab' },
          { expect: { heard: ['input 1', 'input 12', 'change 12'] } },
        ],
      },
      {
        what: 'not without one',
        page: button,
        field: 'value="12"',
        steps: [
          { type: '3' },
          { press: 'Backspace' },
          { press: 'Tab' },
          { expect: { heard: ['input 123', 'input 12'] } },
        ],
      },
      {
        what: 'not for what the page set',
        page: button,
        steps: [{ call: 'focus' }, { set: { value: '12' } }, { press: 'Tab' }, { expect: { heard: [] } }],
      },
      {
        what: 'for what was pasted',
        page: button,
        steps: [{ paste: '12' }, { press: 'Tab' }, { expect: { heard: ['input 12', 'change 12'] } }],
      },
    ],
  },
  {
    id: '88',
    title: 'completes once, with the value, at the last character',
    courses: [{ steps: [{ type: '123456' }, { expect: { completed: ['123456 typing'] } }] }],
  },
  {
    id: '89',
    title: 'completes by a paste',
    courses: [
      { what: 'of a whole code', steps: [{ paste: '123456' }, { expect: { completed: ['123456 paste'] } }] },
      {
        what: 'of the rest of one',
        field: 'value="1234"',
        steps: [{ paste: '56' }, { expect: { completed: ['123456 paste'] } }],
      },
      { what: 'that is dropped', steps: [{ drop: '123456' }, { expect: { completed: ['123456 paste'] } }] },
    ],
  },
  {
    id: '90',
    title: 'does not complete before it is full',
    courses: [
      { steps: [{ type: '12345' }, { expect: { completed: [] } }] },
      {
        what: 'nor where the page prevents the last character',
        field: 'value="12345"',
        steps: [{ prevent: 'beforeinput' }, { type: '6' }, { expect: { value: '12345', completed: [] } }],
      },
    ],
  },
  {
    id: '91',
    title: 'does not complete where the page takes the last character back',
    provenIn: 'otp-input.test.ts',
  },
  {
    id: '92',
    title: 'does not complete for what the page sets',
    courses: [
      {
        steps: [
          { set: { value: '123456' } },
          { set: { value: '654321' } },
          { expect: { value: '654321', heard: [] } },
          { call: 'focus' },
          { call: 'blur' },
          { expect: { heard: [] } },
        ],
      },
    ],
  },
  {
    id: '93',
    title: 'does not complete again for the same code',
    courses: [
      { steps: [{ type: '1234566' }, { expect: { completed: ['123456 typing'] } }] },
      {
        what: 'but for another',
        steps: [
          { type: '123456' },
          { click: 0 },
          { type: '9' },
          { expect: { completed: ['123456 typing', '923456 typing'] } },
        ],
      },
    ],
  },
  {
    id: '94',
    title: 'submits nothing where completing is prevented',
    courses: [
      {
        field: 'autosubmit',
        page: '<form><field></form>',
        steps: [
          { prevent: 'otp-complete' },
          { type: '123456' },
          { expect: { completed: ['123456 typing'], submissions: 0 } },
        ],
      },
    ],
  },
  { id: '95', title: 'has an event for what is no code', isLeftOut: true },
  {
    id: '96',
    title: 'is entered and left once',
    courses: [
      {
        page: button,
        steps: [{ type: '123' }, { click: 0 }, { press: 'Tab' }, { expect: { visits: ['in', 'out'] } }],
      },
    ],
  },
  {
    id: '128',
    title: 'is told at the element of what does not bubble: focus, blur, invalid',
    provenIn: 'otp-input.test.ts',
  },
  {
    id: '97',
    title: 'is drawn as edited while it has focus',
    courses: [
      {
        field: 'value="12"',
        steps: [
          { expect: { active: [] } },
          { call: 'focus' },
          { expect: { active: [2] } },
          { call: 'blur' },
          { expect: { active: [], caret: null } },
        ],
      },
    ],
  },
  {
    id: 'N6',
    title: 'completes for a corrected code: at once, after a refusal at the word of the person',
    courses: [
      {
        what: 'not refused',
        steps: [
          { type: '123456' },
          { press: 'Backspace' },
          { type: '7' },
          { expect: { completed: ['123456 typing', '123457 typing'] } },
        ],
      },
      {
        what: 'refused, one cell corrected',
        steps: [
          { type: '123456' },
          { set: { error: 'Wrong' } },
          { click: 5 },
          { type: '7' },
          { expect: { completed: ['123456 typing'] } },
          { press: 'Enter' },
          { expect: { completed: ['123456 typing', '123457 typing'] } },
        ],
      },
      {
        what: 'refused, and typed again as it was',
        steps: [
          { type: '123456' },
          { set: { error: 'Wrong' } },
          { type: '123456' },
          { expect: { completed: ['123456 typing'] } },
          { press: 'Enter' },
          { expect: { completed: ['123456 typing'], states: ['filled', 'complete', 'refused', 'invalid'] } },
        ],
      },
      {
        what: 'refused, and typed anew',
        steps: [
          { type: '123456' },
          { set: { error: 'Wrong' } },
          { type: '654321' },
          { expect: { completed: ['123456 typing', '654321 typing'] } },
        ],
      },
      {
        what: 'neither corrected nor refused',
        steps: [
          { type: '123456' },
          { click: 2 },
          { type: '3' },
          { expect: { completed: ['123456 typing'] } },
        ],
      },
    ],
  },
  {
    id: 'N20',
    title: 'says input before otp-complete',
    courses: [
      {
        what: 'typing',
        field: 'value="12345"',
        steps: [{ type: '6' }, { expect: { heard: ['input 123456', 'otp-complete 123456'] } }],
      },
      {
        what: 'pasting',
        steps: [{ paste: '123456' }, { expect: { heard: ['input 123456', 'otp-complete 123456'] } }],
      },
      {
        what: 'composing',
        field: 'value="12345"',
        steps: [
          { compose: ['６'], commit: '６' },
          { expect: { heard: ['input 123456', 'otp-complete 123456'], completed: ['123456 typing'] } },
        ],
      },
    ],
  },
];
