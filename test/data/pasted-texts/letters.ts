import type { PastedText } from './pasted-text.js';

const six = { alphabet: 'alphanumeric' } as const;
const upper = { alphabet: 'alphanumeric', case: 'upper' } as const;
const five = { alphabet: 'alphanumeric', length: 5 } as const;
const eight = { alphabet: 'alphanumeric', length: 8 } as const;
const letter = { alphabet: 'alphabetic' } as const;
const letterUpper = { alphabet: 'alphabetic', case: 'upper' } as const;

/** Codes with letters, among words as long as they are. */
export const letters: readonly PastedText[] = [
  ['AB12CD', 'Your secure access TICKET is AB12CD', six],
  ['AB12CD', 'AB12CD is your Parcelbox code. Please do not share it.', six],
  ['AB12CD', 'Please enter AB12CD before 15:30 today.', six],
  ['ab12cd', 'please enter ab12cd before 15:30 today.', six],
  ['AB12CD', 'please enter ab12cd before 15:30 today.', upper],
  ['AB12CD', 'Order 112233: your pickup code is AB12CD', six],
  ['AB12CD', 'Your code: ab-12-cd', upper],
  ['AB12CD', 'Your code: AB1 2CD', six],
  ['AB12CD', 'A B 1 2 C D', six],
  ['AB12CD', 'Your code is A-B-1-2-C-D', six],
  ['QWERTY', 'Your code is QWERTY. It is valid for 10 minutes.', six],
  ['QWERTY', 'Access code QWERTY expires on Monday', letter],
  ['QWERTY', 'Your access code:\n\nQWERTY\n\nIt is valid for ten minutes.', letter],
  ['kqwzvb', 'Your access code:\n\nkqwzvb\n\nIt is valid for ten minutes.', letter],
  ['KQWZVB', 'Your login code: kqwzvb', letterUpper],
  ['kqwzvb', 'code=kqwzvb', six],
  ['KQWZVB', 'KQW-ZVB', { ...letter, length: 6 }],
  ['4F7K9', 'Steam-like guard code for ana_1985: 4F7K9', five],
  ['4F7K9', 'It seems you signed in from Osaka. You need 4F7K9 to go on.', five],
  ['K7MW2QXA', 'Recovery code K7MW-2QXA (1 of 10 left)', eight],
  ['K7MW2QXA', 'Your code is K7MW 2QXA. Questions? Password help: parcelbox.example', eight],
  ['48392017', 'Your code is 48392017, not password', eight],
  ['K7M2QX', 'K7M2QX', six],
  ['K7M2QX', '“K7M2QX”', six],
  ['K7M2QX', 'Kod: k7m2qx', upper],
  ['K7M2QX', '您的验证码是K7M2QX，请勿泄露', six],
  ['K7M2QX', '確認コード：Ｋ７Ｍ２ＱＸ', six],
  ['K7M2QX', 'Ihr Zugangscode lautet K7M2QX und gilt zwölf Minuten', six],
  ['K7M2QX', 'PARCELBOX: YOUR CODE IS K7M2QX. NEVER SHARE IT', six],
  ['QWZKVB', 'PARCELBOX: YOUR CODE IS QWZKVB', six],
  ['K7M2QX', '@parcelbox.example #K7M2QX', six],
  ['K7M2QX', 'https://parcelbox.example/AB12CD\nCode K7M2QX', six],
  ['K7M2QX', 'ana123@abc123.example, your code is K7M2QX', six],
  ['', 'Please confirm your e-mail address', six],
  ['', 'Ticket closed. Thanks!', six],
  ['', 'no code', six],
  ['', 'Your access is denied', letter],
  ['', 'We could not verify you', letter],
  ['M4XQ7T', 'Nordlicht code M4XQ7T expires at 10:15', six],
  ['M4XQ7T', 'Enter M4X-Q7T at nordlicht.example/pair to link your TV', six],
  ['M4XQ7T', 'Your pairing code is: m4xq7t', upper],
  ['M4XQ7T', 'FLIGHT NL551 BOOKING ABCDEF CODE M4XQ7T', six],
  ['R7KX2M', 'Use R7KX2M to join the class on 21 Nov', six],
  ['R7KX2M', 'Your backup key is R7K-X2M', six],
  ['R7KX2M', 'Quillpad invite. Code: R7KX2M. Valid until Monday', six],
  ['r7kx2m', 'code r7kx2m, thanks', six],
];
