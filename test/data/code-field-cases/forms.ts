import type { CodeFieldCase } from './code-field-case.js';

const contract = { provenIn: 'form-contract.ts' };
const form = '<form><field><button>Go</button></form>';

export const forms: readonly CodeFieldCase[] = [
  { id: '98', title: 'is in the data of its form', ...contract },
  { id: '99', title: 'belongs to a form elsewhere, or to none', ...contract },
  { id: '100', title: 'goes back to its default on reset', ...contract },
  { id: '101', title: 'is not valid while it is empty and required, or too short', ...contract },
  { id: '102', title: 'is valid while it is empty and not required', ...contract },
  {
    id: '103',
    title: 'submits by itself where it is told, and not before it is complete',
    courses: [
      {
        what: 'told',
        field: 'autosubmit',
        page: form,
        steps: [
          { type: '12345' },
          { expect: { submissions: 0 } },
          { type: '6' },
          { expect: { submissions: 1 } },
        ],
      },
      { what: 'not told', page: form, steps: [{ type: '123456' }, { expect: { submissions: 0 } }] },
      {
        what: 'after input, otp-complete and change',
        field: 'autosubmit',
        page: form,
        steps: [
          { paste: '123456' },
          {
            expect: {
              heard: ['input 123456', 'otp-complete 123456', 'change 123456', 'submit 123456'],
            },
          },
        ],
      },
      {
        what: 'without a form, to nobody',
        field: 'autosubmit',
        steps: [{ type: '123456' }, { expect: { value: '123456', submissions: 0 } }],
      },
    ],
  },
  {
    id: '104',
    title: 'leaves focus to another field that keeps the form from being submitted',
    provenIn: 'otp-input-form.test.ts',
  },
  { id: '105', title: 'submits where forms cannot be asked to', isLeftOut: true },
  {
    id: '106',
    title: 'submits by Enter, a whole code alone',
    courses: [
      {
        field: 'name="code"',
        page: form,
        steps: [
          { type: '123456' },
          { press: 'Enter' },
          { press: 'Enter' },
          {
            expect: {
              submissions: 1,
              heard: [
                'input 1',
                'input 12',
                'input 123',
                'input 1234',
                'input 12345',
                'input 123456',
                'otp-complete 123456',
                'change 123456',
                'submit 123456',
              ],
            },
          },
        ],
      },
      {
        what: 'and an empty one that nobody requires',
        page: form,
        steps: [{ call: 'focus' }, { press: 'Enter' }, { expect: { submissions: 1 } }],
      },
      {
        what: 'and not an empty one that is required',
        field: 'required',
        page: '<form novalidate><field><button>Go</button></form>',
        steps: [{ call: 'focus' }, { press: 'Enter' }, { expect: { submissions: 0 } }],
      },
    ],
  },
  {
    id: '107',
    title: 'leads focus to its input',
    courses: [
      { what: 'by its method', steps: [{ call: 'focus' }, { expect: { focused: true } }] },
      {
        what: 'from its form',
        field: 'required',
        page: '<form><field><button>Go</button></form>',
        steps: [{ call: 'submit' }, { expect: { focused: true } }],
      },
    ],
  },
  {
    id: '108',
    title: 'does not call a code wrong that is being typed, nor on leaving',
    courses: [
      {
        page: '<field><button>after</button>',
        steps: [
          { type: '123' },
          { press: 'ArrowLeft' },
          { expect: { states: ['filled'], input: { 'aria-invalid': 'false' } } },
          { press: 'Tab' },
          { expect: { focused: false, states: ['filled'], input: { 'aria-invalid': 'false' } } },
        ],
      },
    ],
  },
  {
    id: 'N7',
    title: 'submits once, though Enter follows',
    courses: [
      {
        field: 'autosubmit',
        page: form,
        steps: [{ type: '123456' }, { press: 'Enter' }, { press: 'Enter' }, { expect: { submissions: 1 } }],
      },
      {
        what: 'while it is pending',
        page: form,
        steps: [
          { type: '123456' },
          { press: 'Enter' },
          { set: { pending: true } },
          { press: 'Enter' },
          { call: 'submit' },
          { expect: { submissions: 1 } },
        ],
      },
      {
        what: 'and again after a check that got no answer',
        field: 'autosubmit',
        page: form,
        steps: [
          { type: '123456' },
          { set: { pending: true } },
          { expect: { submissions: 1 } },
          { set: { pending: false } },
          { expect: { submissions: 1 } },
          { press: 'Enter' },
          { expect: { submissions: 2 } },
        ],
      },
      {
        what: 'and not again after a refusal',
        field: 'autosubmit',
        page: form,
        steps: [
          { type: '123456' },
          { set: { pending: true } },
          { expect: { submissions: 1 } },
          { set: { pending: false, error: 'Wrong' } },
          { expect: { selection: '0-6' } },
          { press: 'Enter' },
          { type: '123456' },
          { press: 'Enter' },
          { expect: { submissions: 1 } },
        ],
      },
    ],
  },
  {
    id: 'N8',
    title: 'does not submit half a code by Enter, and says what is missing',
    courses: [
      {
        page: '<form novalidate><field><button>Go</button></form>',
        steps: [
          { type: '123' },
          { press: 'Enter' },
          { expect: { submissions: 0, states: ['filled', 'invalid'], described: '6', focused: true } },
          { type: '4' },
          { expect: { states: ['filled'], described: '' } },
        ],
      },
    ],
  },
  { id: 'N16', title: 'is disabled with its fieldset, and back', ...contract },
];
