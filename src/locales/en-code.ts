import type { MessageOverrides } from '../core/messages.js';

/** English for the code field, apart from the rest, so that a field used alone does not carry a whole pack. */
export const enCode = {
  'code.label': { one: '{n}-digit code', other: '{n}-digit code' },
  'code.labelAny': { one: '{n}-character code', other: '{n}-character code' },
  'code.hint': 'We check it when the last digit is in.',
  'code.hintAny': 'We check it when the last character is in.',
  'code.hintManual': 'We check it when you press Enter or “Check code”.',
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
  'error.attemptWait': 'Your code is still here. You can check it in {time}.',
  'error.attemptWaitUnknown': 'Your code is still here. Wait a little, then check it again.',
  'say.numberEnding': 'the number ending in {digits}',
} as const satisfies MessageOverrides;
