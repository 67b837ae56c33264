import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { regroup } from '../../src/core/address/phone-format.js';
import { phoneNumbers } from '../../src/elements/otp-request/phone-numbers.js';

const formatIn = (country: string) => (text: string) => phoneNumbers.format(text, country);

/** A field as it is written down here: `|` is the caret. */
const field = (written: string) => ({ text: written.replace('|', ''), caret: written.indexOf('|') });

/** Types one key after another at the end of a field that is grouped at every key. */
function typeAll(keys: string, country: string): string {
  let text = '';
  for (const key of keys) {
    const typed = { text: text + key, caret: text.length + 1 };
    text = (regroup(text, typed, formatIn(country)) ?? typed).text;
  }
  return text;
}

describe('a number that is grouped as it is typed', () => {
  const typed: readonly (readonly [country: string, keys: string, seen: string])[] = [
    ['US', '4155552671', '(415) 555-2671'],
    ['US', '+4915123456712', '+49 1512 3456712'],
    ['FR', '0612345678', '06 12 34 56 78'],
    ['GB', '07700900123', '07700 900123'],
    ['DE', '015123456712', '01512 3456712'],
    ['DE', '004915123456712', '00 49 1512 3456712'],
    ['US', '415-555-2671', '(415) 555-2671'],
    // Whoever groups in another way is left alone.
    ['US', '415/555.2671', '(415)/555.2671'],
    ['DE', '0151/2345', '0151/2345'],
  ];
  for (const [country, keys, seen] of typed)
    it(`shows ${keys} in ${country} as ${seen}`, () => {
      assert.equal(typeAll(keys, country), seen);
    });

  type Edit = readonly [
    what: string,
    before: string,
    after: string,
    seen: string | undefined,
    forward?: true,
  ];
  const edits: readonly Edit[] = [
    ['a digit deleted in the middle', '(415) 555-2671', '(4|5) 555-2671', '(4|55) 552-671'],
    ['a digit typed in the middle', '(415) 555-267', '(4915|) 555-267', '(491) 5|55-5267'],
    ['the last digit deleted', '(415) 5', '(415) |', '(415)|'],
    ['a bracket deleted at the end', '(415)', '(415|', '41|'],
    ['a hyphen deleted', '(415) 555-2671', '(415) 555|2671', '(415) 55|2-671'],
    ['a hyphen deleted forwards', '(415) 555-2671', '(415) 555|2671', '(415) 555|-671', true],
    ['the first bracket deleted', '(415) 555-2671', '|415) 555-2671', '|(415) 555-2671'],
    ['a blank deleted', '+49 1512 34', '+49|1512 34', '+4|1 51 234'],
    ['what was pasted in a shape of its own', '415.555', '415.5557|', undefined],
    ['digits of another script', '', '٤|', undefined],
    ['a letter', '(415) 5', '(415) 5x|', undefined],
    ['a plus in the middle', '(415) 5', '(415) 5+|', undefined],
  ];
  for (const [what, before, after, seen, isForward = false] of edits)
    it(`${seen === undefined ? 'leaves alone' : 'follows'} ${what}`, () => {
      const now = regroup(before, { ...field(after), isForward }, formatIn('US'));
      assert.equal(now && `${now.text.slice(0, now.caret)}|${now.text.slice(now.caret)}`, seen);
    });

  it('never loses a digit, nor the place in front of the rest, wherever it is typed', () => {
    const digits = (text: string) => text.replace(/\D/g, '');
    const texts = fc.string({ unit: fc.stringMatching(/^\d$/), maxLength: 15 });
    fc.assert(
      fc.property(texts, fc.nat(20), fc.stringMatching(/^\d$/), (text, at, key) => {
        const before = typeAll(text, 'US');
        const caret = Math.min(at, before.length);
        const after = { text: before.slice(0, caret) + key + before.slice(caret), caret: caret + 1 };
        const now = regroup(before, after, formatIn('US')) ?? after;
        assert.equal(digits(now.text), digits(after.text));
        assert.equal(digits(now.text.slice(0, now.caret)), digits(after.text.slice(0, after.caret)));
      }),
    );
  });
});
