import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { phoneFault, readPhone, type PhoneFault } from '../../src/core/address/phone.js';

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
    ['+49\u2010151\u201123\u201245\u201367\u201412', '+4915123456712'],
    ['+49 151\u201523\u22124567\uff0d12', '+4915123456712'],
    ['+49（151）234·567·12', '+4915123456712'],
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
    ['ana@example.org', 'letters'],
    ['+', 'incomplete'],
    ['+49 151', 'incomplete'],
    ['+0 151 234567', 'incomplete'],
    ['+1 800 FLOWERS', 'letters'],
    ['+49 151 23456712 ext 5', 'letters'],
    ['+1234567890123456', 'long'],
  ];
  for (const [text, fault] of faults)
    it(`finds "${fault}" in ${JSON.stringify(text)}`, () => {
      assert.equal(phoneFault(text), fault);
    });
});
