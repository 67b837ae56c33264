import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  countryOf,
  phoneDoubt,
  readNumber,
  type PhoneDoubt,
  type NumberingPlan,
} from '../../src/core/address/phone-check.js';
import { phoneNumbers as numbers } from '../../src/elements/otp-request/phone-numbers.js';

const read = (text: string, country?: string, plan: NumberingPlan = { numbers }) =>
  readNumber(text, { ...plan, country });

function numberOf(text: string, country?: string) {
  const reading = read(text, country);
  if ('fault' in reading) throw new Error(`${text}: ${reading.fault}`);
  return reading;
}

describe('a number and its numbering plan', () => {
  const readable: readonly (readonly [text: string, country: string | undefined, number: string])[] = [
    ['0151 23456712', 'DE', '+4915123456712'],
    ['(415) 555-2671', 'US', '+14155552671'],
    ['1 415 555 2671', 'US', '+14155552671'],
    ['+49 151 23456712', 'US', '+4915123456712'],
    ['0049 151 23456712', 'US', '+4915123456712'],
    ['011 49 151 23456712', 'US', '+4915123456712'],
    ['+49 (0)151 23456712', 'FR', '+4915123456712'],
    ['+49 0151 23456712', undefined, '+4915123456712'],
    // The plus was left out.
    ['49 151 23456712', 'DE', '+4915123456712'],
    ['٠١٥١ ٢٣٤٥٦٧١٢', 'DE', '+4915123456712'],
    ['tel:0151-234-567-12', 'DE', '+4915123456712'],
    ['06.12.34.56.78', 'FR', '+33612345678'],
    ['０９０－１２３４－５６７８', 'JP', '+819012345678'],
  ];
  for (const [text, country, number] of readable)
    it(`reads ${JSON.stringify(text)} in ${country ?? 'no country'} as ${number}`, () => {
      assert.equal(numberOf(text, country).number, number);
    });

  const faults: readonly (readonly [text: string, country: string | undefined, fault: string])[] = [
    ['', 'DE', 'empty'],
    ['ana@example.org', 'DE', 'letters'],
    ['call 0151 23456712', 'DE', 'letters'],
    ['0151 23456712', undefined, 'no-country'],
    ['15', 'DE', 'incomplete'],
    ['+49 15', 'DE', 'incomplete'],
    ['0151 23456712345678901', 'DE', 'incomplete'],
    ['+49 151 23456712345678', 'DE', 'long'],
  ];
  for (const [text, country, fault] of faults)
    it(`finds "${fault}" in ${JSON.stringify(text)} in ${country ?? 'no country'}`, () => {
      assert.deepEqual(read(text, country), { fault });
    });

  it('understands international numbers without any plan', () => {
    assert.deepEqual(read('+49 151 23456712', 'DE', {}), { number: '+4915123456712', facts: undefined });
    assert.deepEqual(read('0151 23456712', 'DE', {}), { fault: 'no-country' });
  });

  it('takes for known what is no country for none', () => {
    assert.deepEqual(read('0151 23456712', 'XX'), { fault: 'incomplete' });
    assert.equal(numbers.callingCode('XX'), undefined);
  });

  it('never throws, and never sends what is not E.164', () => {
    const texts = fc.oneof(fc.string(), fc.string({ unit: fc.stringMatching(/^[+\d ()-]$/) }));
    fc.assert(
      fc.property(texts, fc.constantFrom('DE', 'US', 'XX', undefined), (text, country) => {
        const reading = read(text, country);
        if (!('fault' in reading)) assert.match(reading.number, /^\+[1-9]\d{6,14}$/);
      }),
    );
  });
});

describe('what is doubtful about a number', () => {
  type Row = readonly [what: string, text: string, doubt: PhoneDoubt | undefined, sms?: readonly string[]];
  const rows: readonly Row[] = [
    ['a mobile number', '+49 151 23456712', undefined],
    ['a number that may be either', '+1 415 555 2671', undefined],
    ['a landline', '+49 30 123456', 'landline'],
    ['a landline of a shared code', '+44 20 7946 0958', 'landline'],
    ['a toll-free number', '+1 800 555 2671', 'landline'],
    ['a worldwide toll-free number', '+800 1234 5678', 'landline'],
    ['a premium number', '+1 900 555 2671', 'landline'],
    ['an internet number', '+81 50 1234 5678', 'landline'],
    ['an internet number', '+33 9 70 12 34 56', 'landline'],
    ['one digit too few', '+1 415 555 267', 'shape'],
    ['a few digits too many', '+1 415 555 26711', 'shape'],
    ['a code of no country', '+999 1234567', 'shape'],
    ['a number of a play', '+44 7700 900123', undefined],
    ['a number of an example', '+1 212 555 0123', undefined],
    ['a country that is served', '+49 151 23456712', undefined, ['AT', 'DE']],
    ['a country that is not', '+49 151 23456712', 'region', ['AT', 'CH']],
    ['a neighbour with the same code', '+7 701 123 4567', 'region', ['RU']],
    ['a range that a neighbour has on paper', '+44 7911 123456', undefined, ['GB']],
    ['a landline where nothing is served', '+49 30 123456', 'region', ['US']],
  ];
  for (const [what, text, doubt, smsCountries = []] of rows)
    it(`is ${doubt ?? 'nothing'} for ${what}: ${text} (${smsCountries.join(' ')})`, () => {
      assert.equal(phoneDoubt(numberOf(text), { numbers, method: 'sms', smsCountries }), doubt);
    });

  it('is no landline for a call, but its shape', () => {
    const options = { numbers, method: 'voice', smsCountries: ['US'] };
    assert.equal(phoneDoubt(numberOf('+49 30 123456'), options), undefined);
    assert.equal(phoneDoubt(numberOf('+1 415 555 267'), options), 'shape');
  });

  it('is nothing where nobody can tell', () => {
    const reading = { number: '+4930123456', facts: undefined };
    assert.equal(phoneDoubt(reading, { method: 'sms', smsCountries: ['US'] }), undefined);
  });
});

describe('the country of a number', () => {
  const countries: readonly (readonly [text: string, country: string | undefined])[] = [
    ['+49 151 23456712', 'DE'],
    // Guernsey’s by the books, the United Kingdom’s for all anybody knows.
    ['+44 7911 123456', 'GB'],
    ['+44 20 7946 0958', 'GB'],
    ['+39 06 12345678', 'IT'],
    ['+1 800 555 2671', undefined],
    ['+800 1234 5678', undefined],
  ];
  for (const [text, country] of countries)
    it(`is ${country ?? 'open'} for ${text}`, () => {
      const { facts } = numberOf(text);
      assert.equal(facts && countryOf(facts), country);
    });
});
