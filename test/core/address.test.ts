import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emailFault, readEmail, type EmailFault } from '../../src/core/address/email.js';
import { phoneFault, readPhone, type PhoneFault } from '../../src/core/address/phone.js';

describe('e-mail addresses', () => {
  const sound: readonly (readonly [text: string, address: string])[] = [
    ['ana@example.org', 'ana@example.org'],
    ['  ana@example.org\n', 'ana@example.org'],
    ['Ana.Bell+shop@mail.example.co.uk', 'Ana.Bell+shop@mail.example.co.uk'],
    ["o'neil@example.org", "o'neil@example.org"],
    ['root@intranet', 'root@intranet'],
    ['ana@bücher.example', 'ana@bücher.example'],
    ['ana@xn--bcher-kva.example', 'ana@xn--bcher-kva.example'],
    ['用户@例子.广告', '用户@例子.广告'],
    ['Ana Bell <ana@example.org>', 'ana@example.org'],
    ['"Bell, Ana" <ana@example.org> ', 'ana@example.org'],
    ['<ana@example.org>', 'ana@example.org'],
    ['mailto:ana@example.org', 'ana@example.org'],
    ['MAILTO:ana@example.org?subject=Hello', 'ana@example.org'],
    ['ana＠example.org', 'ana@example.org'],
    ['Ana <ana＠example.org>', 'ana@example.org'],
    ['\u200eana@example.org\u200f', 'ana@example.org'],
    ['\ufeffana@exam\u200bple.org', 'ana@example.org'],
    ['\u00a0ana@example.org\u3000', 'ana@example.org'],
  ];
  for (const [text, address] of sound)
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.equal(readEmail(text), address);
      assert.equal(emailFault(text), undefined);
    });

  const faults: readonly (readonly [text: string, fault: EmailFault])[] = [
    ['', 'empty'],
    [' \t', 'empty'],
    ['\u200b', 'empty'],
    ['ana.example.org', 'no-at'],
    ['ana bell', 'no-at'],
    ['ana @example.org', 'space'],
    ['ana bell@example.org', 'space'],
    ['ana\u00a0bell@example.org', 'space'],
    ['ana@example,org', 'comma'],
    ['ana@example.org,', 'comma'],
    ['ana@example.org, ben@example.org', 'several'],
    ['ana@example.org ben@example.org', 'several'],
    ['ana@ben@example.org', 'several'],
    ['ana@', 'incomplete'],
    ['@example.org', 'incomplete'],
    ['ana@example.', 'incomplete'],
    ['ana@.example.org', 'incomplete'],
    ['ana@example..org', 'incomplete'],
    ['ana@-example.org', 'incomplete'],
    ['ana@example.org;', 'incomplete'],
    [`${'a'.repeat(250)}@example.org`, 'incomplete'],
  ];
  for (const [text, fault] of faults)
    it(`finds "${fault}" in ${JSON.stringify(text.slice(0, 40))}`, () => {
      assert.equal(emailFault(text), fault);
    });
});

describe('phone numbers', () => {
  const sound: readonly (readonly [text: string, number: string])[] = [
    ['+4915123456712', '+4915123456712'],
    ['+49 (151) 234-567 12', '+4915123456712'],
    ['0049 151 / 23456712', '+4915123456712'],
    ['+49 (0)151 23456712', '+4915123456712'],
    ['0044 (0)20 7946 0958', '+442079460958'],
    ['＋49 151 23456712', '+4915123456712'],
    ['+٤٩١٥١٢٣٤٥٦٧١٢', '+4915123456712'],
    ['\u202a+49 151 23456712\u202c', '+4915123456712'],
    ['tel:+49-151-23456712', '+4915123456712'],
    ['+1.555.010.0199', '+15550100199'],
  ];
  for (const [text, number] of sound)
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.equal(readPhone(text), number);
      assert.equal(phoneFault(text), undefined);
    });

  const faults: readonly (readonly [text: string, fault: PhoneFault])[] = [
    ['', 'empty'],
    ['  ', 'empty'],
    ['0151 23456712', 'no-country'],
    ['555 0199', 'no-country'],
    ['ana@example.org', 'no-country'],
    ['+', 'incomplete'],
    ['+49 151', 'incomplete'],
    ['+0 151 234567', 'incomplete'],
    ['+1 800 FLOWERS', 'incomplete'],
    ['+1234567890123456', 'incomplete'],
  ];
  for (const [text, fault] of faults)
    it(`finds "${fault}" in ${JSON.stringify(text)}`, () => {
      assert.equal(phoneFault(text), fault);
    });
});
