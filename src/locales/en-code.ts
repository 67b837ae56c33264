import type { MessageOverrides } from '../core/messages.js';

/** English for a code field that is used alone, apart from the rest, so that it does not carry a whole pack. */
export const enCode = {
  'code.label': { one: '{n}-digit code', other: '{n}-digit code' },
  'code.labelAny': { one: '{n}-character code', other: '{n}-character code' },
  'code.hint': 'We check it when the last digit is in.',
  'code.hintAny': 'We check it when the last character is in.',
  'code.check': 'Check code',
  'code.incomplete': {
    one: 'The code has {n} character. Type all of it.',
    other: 'The code has {n} characters. Type all of them.',
  },
  'say.checking': 'Checking…',
  'code.nothingPasted': 'There is no code in what you pasted.',
} as const satisfies MessageOverrides;
