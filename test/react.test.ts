import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { JSX } from 'react';
import type {} from '../src/react.js';
import { OtpFlowElement } from '../src/elements/otp-flow/otp-flow-element.js';
import { OtpHelpElement } from '../src/elements/otp-help/otp-help-element.js';
import { OtpInputElement } from '../src/elements/otp-input/otp-input-element.js';
import { OtpRequestElement } from '../src/elements/otp-request/otp-request-element.js';

type Elements = JSX.IntrinsicElements;

/** Every attribute, as JSX may write it: the compiler looks at the types, the test whether one is missing. */
const flow = {
  endpoint: '/otp',
  methods: 'email sms',
  purpose: 'sign-up',
  disclosure: 'generic',
  'resend-semantics': 'new',
  'support-href': '/help',
  sender: 'code@shop.example',
  manual: true,
  'session-key': 'shop',
  'heading-level': '3',
} satisfies Elements['otp-flow'];

const request = {
  label: 'Work address',
  value: 'ana@shop.example',
  name: 'address',
  placeholder: 'you@shop.example',
  required: true,
  disabled: false,
  'show-destination': true,
  'default-country': 'DE',
  'sms-countries': 'DE AT',
  'heading-level': 'none',
} satisfies Elements['otp-request'];

const input = {
  length: 8,
  alphabet: 'alphanumeric',
  case: 'upper',
  format: '####-####',
  mask: true,
  name: 'code',
  form: 'sign-in',
  value: '12',
  required: true,
  disabled: false,
  readonly: false,
  placeholder: '0',
  label: 'Your code',
  hint: 'From our message',
  autosubmit: true,
  'web-otp': true,
  'aria-label': 'Code',
  'aria-labelledby': 'code-label',
  'aria-describedby': 'code-note',
} satisfies Elements['otp-input'];

const help = {
  reveal: 'tap',
  open: false,
  method: 'sms',
  sender: 'Shop',
  'support-href': 'mailto:help@shop.example',
  'heading-level': '2',
} satisfies Elements['otp-help'];

/** What else is well typed, and what is not: the compiler is the test. */
export const others = [
  {
    ref: (element: OtpFlowElement | null) => element?.reset(),
    className: 'card',
    lang: 'de',
    methods: ['email', 'sms'],
    policy: { maxSends: 3 },
    supportHref: undefined,
    'onotp-verified': ({ result, via }) => [result, via],
    'onotp-send': (event) => event.waitUntil(Promise.resolve()),
    'onotp-complete': ({ value }) => value.length,
  },
  // @ts-expect-error -- no such attribute
  { endpont: '/otp' },
  // @ts-expect-error -- no such word
  { disclosure: 'none' },
  // @ts-expect-error -- no field of that event
  { 'onotp-sent': ({ destination }) => String(destination) },
] satisfies Elements['otp-flow'][];

describe('JSX knows every attribute', () => {
  for (const [element, props] of [
    [OtpFlowElement, flow],
    [OtpRequestElement, request],
    [OtpInputElement, input],
    [OtpHelpElement, help],
  ] as const)
    test(`of <${element.tagName}>`, () => {
      assert.deepEqual(
        element.observedAttributes.filter((name) => !(name in props)),
        [],
      );
    });
});
