import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { message, type Language, type Message, type MessagePart } from '../../src/core/messages.js';
import { formatCountdown, formatDuration, messageParts, messageText } from '../../src/core/message-text.js';
import { ar } from '../../src/locales/ar.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';

const english: Language = { locale: 'en', messages: en };
const german: Language = { locale: 'de', messages: de };
const arabic: Language = { locale: 'ar', messages: ar };

/** A language with one text of its own, so that the rules are tested and not a pack's wording. */
const saying = (text: Language['messages']['say.things'], locale = 'en'): Language => ({
  locale,
  messages: { ...en, 'say.things': text, 'status.delivered': text },
});

describe('durations', () => {
  const spans: readonly (readonly [seconds: number, en: string, de: string])[] = [
    [1, '1 second', '1 Sekunde'],
    [30, '30 seconds', '30 Sekunden'],
    [59, '59 seconds', '59 Sekunden'],
    [60, '1 minute', '1 Minute'],
    [61, '61 seconds', '61 Sekunden'],
    [89, '89 seconds', '89 Sekunden'],
    [90, '2 minutes', '2 Minuten'],
    [120, '2 minutes', '2 Minuten'],
    [121, '3 minutes', '3 Minuten'],
    [3600, '60 minutes', '60 Minuten'],
    [5399, '90 minutes', '90 Minuten'],
    [5400, '2 hours', '2 Stunden'],
    [7201, '3 hours', '3 Stunden'],
  ];
  for (const [seconds, inEnglish, inGerman] of spans)
    it(`${seconds} s: ${inEnglish}`, () => {
      assert.equal(formatDuration('en', seconds), inEnglish);
      assert.equal(formatDuration('de', seconds), inGerman);
    });

  it('has the plural forms of the language', () => {
    const forms = [1, 2, 3, 11].map((minutes) => formatDuration('ar', minutes * 60));
    assert.equal(new Set(forms.map((form) => form.replace(/[\d٠-٩]/gu, ''))).size, forms.length);
  });
});

describe('countdowns', () => {
  for (const [seconds, shown] of [
    [0, '0:00'],
    [5, '0:05'],
    [59, '0:59'],
    [65, '1:05'],
    [600, '10:00'],
    [4000, '66:40'],
  ] as const)
    it(shown, () => {
      assert.equal(formatCountdown('en', seconds), shown);
      assert.equal(formatCountdown('de', seconds), shown);
    });

  it('has the digits of the language', () => {
    assert.equal(formatCountdown('ar-EG', 65), '١:٠٥');
  });
});

describe('texts', () => {
  const address = { ltr: 'an•••@example.org' };
  const texts: readonly (readonly [
    name: string,
    language: Language,
    message: Message,
    parts: readonly MessagePart[],
  ])[] = [
    ['plain', english, message('code.check'), ['Check code']],
    ['an address stands apart', english, message('sent.to', { to: address }), ['Sent to ', address]],
    [
      'a duration',
      english,
      message('status.usual', { time: { seconds: 30 } }),
      ['It usually comes within ', '30 seconds', '.'],
    ],
    [
      'a host',
      english,
      message('status.delivered', { host: { ltr: 'example.org' } }),
      [{ ltr: 'example.org' }, ' has the message.'],
    ],
    [
      'words in place of a host',
      english,
      message('status.delivered', { host: message('host.unknown') }),
      ['Your mail provider', ' has the message.'],
    ],
    ['one of', english, message('code.triesLeft', { n: 1 }), ['1', ' try left.']],
    ['many of', english, message('code.triesLeft', { n: 3 }), ['3', ' tries left.']],
    ['a place at the start and the end', saying('{n}'), message('say.things', { n: 2 }), ['2']],
    ['the same place twice', saying('{n} and {n}'), message('say.things', { n: 2 }), ['2', ' and ', '2']],
    ['a place nobody fills stays empty', saying('a{other}b'), message('say.things', { n: 2 }), ['a', 'b']],
    [
      'a plural form that is missing',
      saying({ other: '{n} others' }),
      message('say.things', { n: 1 }),
      ['1', ' others'],
    ],
    ['a number of the language', saying('{n}', 'de'), message('say.things', { n: 12_345 }), ['12.345']],
  ];
  for (const [name, language, of, parts] of texts)
    it(name, () => {
      assert.deepEqual(messageParts(language, of), parts);
    });

  it('puts a duration into the words of its language', () => {
    assert.match(messageText(german, message('status.usual', { time: { seconds: 30 } })), /30 Sekunden/);
  });

  it('chooses all six plural forms of Arabic', () => {
    const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
    const chosen = [0, 1, 2, 3, 11, 100].map((n) =>
      messageText(saying(forms, 'ar'), message('say.things', { n })),
    );
    assert.deepEqual(chosen, ['zero', 'one', 'two', 'few', 'many', 'other']);
  });

  it('keeps an address left to right in a text that runs the other way', () => {
    const parts = messageParts(arabic, message('sent.to', { to: address }));
    assert.ok(parts.some((part) => typeof part !== 'string' && part.ltr === address.ltr));
  });

  it('says a mask and does not spell it', () => {
    const to = { ltr: '•••12', spoken: 'ending in 12' };
    assert.equal(messageText(english, message('sent.to', { to })), 'Sent to ending in 12');
    assert.equal(messageText(english, message('sent.to', { to: address })), 'Sent to an•••@example.org');
  });

  it('takes no braces in a value for a place', () => {
    assert.equal(
      messageText(english, message('sent.to', { to: { ltr: '{n}@example.org' } })),
      'Sent to {n}@example.org',
    );
  });
});
