import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { acceptCharacters, extractCode, toAsciiDigits, type CodeRules } from '../../src/core/code.js';

const six: CodeRules = { length: 6, alphabet: 'numeric' };
const four: CodeRules = { length: 4, alphabet: 'numeric' };
const eight: CodeRules = { length: 8, alphabet: 'numeric' };
const mixed: CodeRules = { length: 6, alphabet: 'alphanumeric' };
const letters: CodeRules = { length: 6, alphabet: 'alphabetic' };

describe('extractCode', () => {
  const texts: readonly (readonly [text: string, rules: CodeRules, code: string])[] = [
    ['123456', six, '123456'],
    [' 123 456 ', six, '123456'],
    ['123-456', six, '123456'],
    ['123‑456', six, '123456'],
    ['1 2 3 4 5 6', six, '123456'],
    ['\u200e123456\u200f', six, '123456'],
    ['(123456)', six, '123456'],
    ['12345678', six, ''],
    ['123 - 456', six, '123456'],
    ['14:05:33', six, ''],
    ['192.168.101.112', six, ''],
    ['12345', six, ''],
    ['', six, ''],
    ['no code', six, ''],
    // Other digits.
    ['１２３４５６', six, '123456'],
    ['١٢٣٤٥٦', six, '123456'],
    ['۱۲۳۴۵۶', six, '123456'],
    ['१२३४५६', six, '123456'],
    // Digits that belong to a word.
    ['Your 2FA code: 123456', six, '123456'],
    ['G-123456 is your code', six, '123456'],
    ['G-123456 is your code', mixed, '123456'],
    ['ABC-123456', six, '123456'],
    ['ABC-123456', { length: 9, alphabet: 'alphanumeric' }, 'ABC123456'],
    // Text messages.
    ['123 456\n@example.com #123456', six, '123456'],
    ['Total 445566 points.\n\n@example.com #123456', six, '123456'],
    ['@shop.example #A1B2C3', mixed, 'A1B2C3'],
    ['<#> 482913 is your code FA+9qCX9VSu', six, '482913'],
    ['Use 123456 to sign in. Reply STOP to 48256', six, '123456'],
    ['your code: 1 2 3 4 5 6', six, '123456'],
    // Mails with other numbers.
    [
      'Hello Ana, call +1 555 123 4567 or pay $123.456. Your code is 482913, good for 10 minutes. © 2026 Shop',
      six,
      '482913',
    ],
    ['Your code is 4821. © 2026 Shop', four, '4821'],
    ['© 2026 Shop. Call 1555. Code 4821', four, '4821'],
    ['On 2026-11-21 your code: 12345678', eight, '12345678'],
    ['Order 445566. Your code is 123456.', six, '123456'],
    ['Your verification code for order 445566 is 123456', six, '123456'],
    ['Valid until 14:05. 482913', six, '482913'],
    // Other languages.
    ['Votre code est 123456', six, '123456'],
    ['Ihr Code lautet: 123456', six, '123456'],
    ['您的验证码是123456，请勿泄露', six, '123456'],
    ['認証コード：１２３４５６', six, '123456'],
    // No code, though there are numbers or words of its length.
    ['+49 151 234567', six, ''],
    ['Tel. 0151 234567', six, ''],
    ['Total 123,456 EUR', six, ''],
    ['https://x.example/verify/123456', six, ''],
    ['Please verify', mixed, ''],
    ['Please enter the code', mixed, ''],
    ['ana@example.com', mixed, ''],
    ['Your code is needed', letters, ''],
    // Letters.
    ['Your code is A1B2C3', mixed, 'A1B2C3'],
    ['Your sign-in code is 77B-KQ9', mixed, '77BKQ9'],
    ['ab12cd', { ...mixed, case: 'upper' }, 'AB12CD'],
    ['Dein Code: QWERTY', letters, 'QWERTY'],
    ['code: abcdef', letters, 'abcdef'],
  ];
  for (const [text, rules, code] of texts) {
    it(`finds ${JSON.stringify(code)} (${rules.length}, ${rules.alphabet}) in ${JSON.stringify(text)}`, () => {
      assert.equal(extractCode(text, rules), code);
    });
  }

  const rules = fc.record({
    length: fc.integer({ min: 1, max: 12 }),
    alphabet: fc.constantFrom('numeric' as const, 'alphabetic' as const, 'alphanumeric' as const),
    case: fc.constantFrom('upper' as const, 'lower' as const, undefined),
  });

  it('gives a whole code of the alphabet, or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), rules, (text, rule) => {
        const code = extractCode(text, rule);
        assert.ok(code === '' || (code.length === rule.length && acceptCharacters(code, rule) === code));
      }),
    );
  });

  it('finds a code among separators', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 });
    const separator = fc.constantFrom('', ' ', '-', '–', '\u00a0');
    fc.assert(
      fc.property(digits, separator, (code, between) => {
        const text = ` ${code.slice(0, 3).join('')}${between}${code.slice(3).join('')}\n`;
        assert.equal(extractCode(text, six), code.join(''));
      }),
    );
  });
});

describe('toAsciiDigits', () => {
  it('knows full-width, Arabic-Indic, Persian and Devanagari digits, and leaves the rest', () => {
    assert.equal(toAsciiDigits('０１٢۳४ a९-２'), '01234 a9-2');
  });
});
