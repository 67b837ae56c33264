import type { MessageOverrides } from '../../core/messages.js';

/** The field's own few texts in English, so that it works alone without a whole pack. */
export const otpInputMessages = {
  'code.label': { one: '{n}-digit code', other: '{n}-digit code' },
  'code.hint': 'We check it when the last digit is in.',
  'code.hintManual': 'Press Enter when you have typed it.',
  'code.hintTo': 'Sent to {to}.',
  'code.check': 'Check code',
  'code.incomplete': {
    one: 'The code has {n} character. Type all of it.',
    other: 'The code has {n} characters. Type all of them.',
  },
  'code.nothingPasted': 'There is no code in what you pasted.',
  'code.unanswered': 'We could not check the code. It is still here. Try again.',
  'code.wrong': 'That code is not right. Check it and try again.',
  'code.wrongNewest': 'That code is not right. Use the code in the newest message.',
  'code.wrongOrExpired': 'That code is not right, or it is too old. Use the code in the newest message.',
  'code.triesLeft': { one: '{n} try left.', other: '{n} tries left.' },
} as const satisfies MessageOverrides;
