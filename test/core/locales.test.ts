import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  message,
  type Language,
  type MessageKey,
  type Messages,
  type MessageText,
  type MessageValue,
} from '../../src/core/messages.js';
import { messageText } from '../../src/core/message-text.js';
import { ar } from '../../src/locales/ar.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import * as registry from '../../src/locales/registry.js';

const { lookUp, onLocaleRegistered, registerLocale } = registry;

const packs: Readonly<Record<string, Messages>> = { en, de, ar };
const translations = Object.entries(packs).filter(([locale]) => locale !== 'en');

/** A brand is called the same everywhere, and some keys are. */
const SAME_IN: Readonly<Record<string, readonly string[]>> = {
  de: ['identify.kind.whatsapp'],
  // Arabic keyboards are labelled in Latin letters.
  ar: ['keys.ctrl', 'keys.command'],
};

const keys = Object.keys(en).filter((key): key is MessageKey => key in en);
const forms = (text: MessageText): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text);
const placeholders = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
const allPlaceholders = (text: MessageText): readonly string[] => [
  ...new Set(forms(text).flatMap(placeholders)),
];

/** The categories of a language that stand for one number alone: their words may say it without a digit. */
function namingCategories(locale: string): ReadonlySet<string> {
  const rules = new Intl.PluralRules(locale);
  const categories = Array.from({ length: 1000 }, (_, n) => rules.select(n));
  return new Set(
    categories.filter((category) => categories.indexOf(category) === categories.lastIndexOf(category)),
  );
}

/** What has no business in a text, in any language. */
const flaws: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a space at its edge', /^\s|\s$/],
  ['two spaces in a row', /\s{2}/],
  ['a space before its end', /\s[.,?؟،]/],
  ['markup', /[<>]|&\w+;/],
  ['a straight quote', /["'`]/],
  ['three dots for an ellipsis', /\.\.\./],
  ['a direction mark, which is the painter’s to set', /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/],
  ['no words', /^\P{L}*$/u],
];

/** The same mark, as another script writes it. */
const closing = (text: string): string =>
  (/[.?!؟…):]$/u.exec(text.replace(/\{\w+\}$/, ''))?.[0] ?? '').replace('؟', '?');

describe('every pack', () => {
  for (const [locale, pack] of Object.entries(packs)) {
    test(`${locale} has the keys of English and no other`, () => {
      assert.deepEqual(Object.keys(pack).sort(), [...keys].sort());
    });

    test(`${locale} has a form for each plural category of its language`, () => {
      const categories = [...new Intl.PluralRules(locale).resolvedOptions().pluralCategories].sort();
      const counted = keys.filter((key) => allPlaceholders(en[key]).includes('n'));
      assert.ok(counted.length > 0);
      for (const key of counted) assert.deepEqual(Object.keys(pack[key]).sort(), categories, key);
    });

    test(`${locale} writes clean texts`, () => {
      const found = keys.flatMap((key) =>
        forms(pack[key]).flatMap((text) =>
          flaws.filter(([, pattern]) => pattern.test(text)).map(([name]) => `${key} has ${name}: ${text}`),
        ),
      );
      assert.deepEqual(found, []);
    });
  }
});

describe('every translation', () => {
  for (const [locale, pack] of translations) {
    test(`${locale} takes what English takes, in every plural form`, () => {
      const naming = namingCategories(locale);
      for (const key of keys) {
        const text = pack[key];
        const expected = allPlaceholders(en[key]);
        if (typeof text === 'string') assert.deepEqual(placeholders(text), expected, key);
        else
          for (const [category, form] of Object.entries(text))
            assert.deepEqual(
              naming.has(category) ? [...new Set([...placeholders(form), 'n'])] : placeholders(form),
              expected,
              `${key}, ${category}`,
            );
      }
    });

    test(`${locale} ends its sentences where English does`, () => {
      for (const key of keys) {
        const [expected = ''] = forms(en[key]).map(closing);
        for (const text of forms(pack[key])) assert.equal(closing(text), expected, `${key}: ${text}`);
      }
    });

    test(`${locale} leaves nothing in English`, () => {
      const same = keys.filter((key) => forms(pack[key]).some((text) => forms(en[key]).includes(text)));
      assert.deepEqual(same, SAME_IN[locale] ?? []);
    });
  }

  test('ar puts no duration where its dual would have to change', () => {
    const preposition = /(?:^|\s)(?:بعد|قبل|خلال|منذ|من|في|إلى|على|عن|لمدة|أكثر من) ?\{time\}/u;
    assert.deepEqual(
      keys.filter((key) => forms(ar[key]).some((text) => preposition.test(text))),
      [],
    );
  });
});

/** What each placeholder may be filled with. */
const samples: Readonly<Record<string, readonly MessageValue[]>> = {
  to: [{ ltr: 'an•••@example.com' }, { ltr: '•••12' }, message('say.numberEnding', { digits: '12' })],
  host: [{ ltr: 'example.com' }, message('host.unknown')],
  time: [1, 2, 3, 11, 30, 60, 120, 600, 3600, 7200, 86_400].map((seconds) => ({ seconds })),
  n: [0, 1, 2, 3, 6, 11, 99, 100, 102],
  address: [{ ltr: 'ana@example.com' }],
  sender: [{ ltr: 'codes@example.com' }],
  clock: [{ ltr: '1:05' }],
  digits: ['12'],
  provider: ['Gmail'],
  sign: [{ ltr: ';' }],
  letter: ['N'],
  keys: [{ key: 'keys.ctrl', values: { letter: 'P' } }],
  kind: [{ ltr: 'email' }],
  sends: [{ ltr: '2' }],
  sentAt: [{ ltr: '2026-01-15T12:00:00Z' }],
  reference: [{ ltr: 'K7P2' }],
  delivery: [{ ltr: 'failed (mailbox-full)' }],
  country: [{ region: 'DE' }, { region: 'ZZ' }],
  code: [{ ltr: '+49' }],
};

/** Every way to fill the places of a text. */
function fillings(names: readonly string[]): Readonly<Record<string, MessageValue>>[] {
  const [name, ...rest] = names;
  if (name === undefined) return [{}];
  const values = samples[name] ?? [];
  assert.ok(values.length > 0, `no sample for {${name}}`);
  return fillings(rest).flatMap((filling) => values.map((value) => ({ ...filling, [name]: value })));
}

describe('put into words', () => {
  for (const [locale, messages] of Object.entries(packs)) {
    test(`${locale} is whole whatever is filled in`, () => {
      const language: Language = { locale, messages };
      for (const key of keys)
        for (const values of fillings(allPlaceholders(en[key]))) {
          const text = messageText(language, { key, values });
          assert.doesNotMatch(text, /[{}]|undefined|null|NaN|\[object|\s{2}|^\s|\s$|^$/, key);
          for (const value of Object.values(values))
            if (typeof value === 'object') assert.ok(text.includes(said(language, value)), `${key}: ${text}`);
        }
    });
  }

  const counted: readonly (readonly [locale: string, key: MessageKey, n: number, text: string])[] = [
    ['en', 'code.triesLeft', 1, '1 try left.'],
    ['en', 'code.triesLeft', 2, '2 tries left.'],
    ['de', 'code.triesLeft', 1, 'Noch 1 Versuch.'],
    ['de', 'code.triesLeft', 4, 'Noch 4 Versuche.'],
    ['de', 'code.label', 6, '6-stelliger Code'],
    ['ar-u-nu-latn', 'code.triesLeft', 0, 'لم تبقَ أي محاولة.'],
    ['ar-u-nu-latn', 'code.triesLeft', 1, 'بقيت محاولة واحدة.'],
    ['ar-u-nu-latn', 'code.triesLeft', 2, 'بقيت محاولتان.'],
    ['ar-u-nu-latn', 'code.triesLeft', 3, 'بقيت 3 محاولات.'],
    ['ar-u-nu-latn', 'code.triesLeft', 11, 'بقيت 11 محاولة.'],
    ['ar-u-nu-latn', 'code.triesLeft', 100, 'بقيت 100 محاولة.'],
    ['ar-u-nu-latn', 'code.label', 6, 'رمز من 6 خانات'],
    ['ar-EG', 'code.label', 6, 'رمز من ٦ خانات'],
  ];
  for (const [locale, key, n, expected] of counted)
    test(`${locale} counts ${n} in ${key}`, () => {
      const messages = packs[locale.slice(0, 2)];
      assert.ok(messages);
      assert.equal(messageText({ locale, messages }, { key, values: { n } }), expected);
    });

  test('a mail provider without a name fits every sentence about one', () => {
    const domain = { key: 'stop.domain.title', values: { host: message('host.unknown') } } as const;
    assert.equal(messageText({ locale: 'en', messages: en }, domain), 'Your mail provider cannot be reached');
    assert.equal(
      messageText({ locale: 'de', messages: de }, domain),
      'Ihr E-Mail-Anbieter ist nicht erreichbar',
    );
    assert.equal(
      messageText({ locale: 'ar', messages: ar }, domain),
      'تعذّر الوصول إلى مزوّد بريدك الإلكتروني',
    );
    // Its words begin with a capital, so in these two languages it has to begin the sentence.
    for (const pack of [en, de])
      for (const key of keys)
        for (const text of forms(pack[key])) assert.doesNotMatch(text, /.\{host\}/, `${key}: ${text}`);
  });
});

/** A value in the words of a language, on its own. */
function said(language: Language, value: Exclude<MessageValue, string | number>): string {
  if ('key' in value) return messageText(language, value);
  if ('ltr' in value) return value.ltr;
  const alone: Messages = { ...language.messages, 'status.usual': '{value}' };
  return messageText({ ...language, messages: alone }, { key: 'status.usual', values: { value } });
}

describe('the registry', () => {
  const KEY = Symbol.for('otp-elements/locales/1');

  test('is not there before somebody uses it', () => {
    assert.equal(KEY in globalThis, false);
  });

  test('knows no language that nobody registered', () => {
    assert.equal(lookUp('de'), undefined);
    assert.equal(lookUp('en'), undefined);
  });

  test('learns a language by an import made for that alone', async () => {
    await import('../../src/locales/register/en.js');
    await import('../../src/locales/register/de.js');
    await import('../../src/locales/register/ar.js');
    assert.equal(lookUp('en')?.messages, en);
    assert.equal(lookUp('de')?.messages, de);
    assert.equal(lookUp('ar')?.messages, ar);
  });

  const found: readonly (readonly [tag: string, messages: Messages, locale: string])[] = [
    ['de', de, 'de'],
    ['DE', de, 'de'],
    [' de ', de, 'de'],
    ['de-AT', de, 'de-AT'],
    ['de_at', de, 'de-AT'],
    ['de-Latn-AT', de, 'de-Latn-AT'],
    ['de-CH-x-bern', de, 'de-CH-x-bern'],
    ['en-GB', en, 'en-GB'],
    ['ar-EG', ar, 'ar-EG'],
    ['ar-EG-u-nu-latn', ar, 'ar-EG-u-nu-latn'],
  ];
  for (const [tag, messages, locale] of found)
    test(`finds ${JSON.stringify(tag)} and keeps its numbers`, () => {
      assert.deepEqual(lookUp(tag), { locale, messages });
    });

  for (const tag of ['fr', 'den', 'nds-DE', '', ' ', '-', 'd', 'de-', 'x-de', '{{ locale }}'])
    test(`finds nothing for ${JSON.stringify(tag)}`, () => {
      assert.equal(lookUp(tag), undefined);
    });

  test('has an answer for whatever a page may say', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,3}$/)),
        (tag) => {
          const language = lookUp(tag);
          if (language) assert.doesNotThrow(() => messageText(language, message('code.triesLeft', { n: 3 })));
        },
      ),
    );
  });

  test('prefers the pack of a region to that of its language', () => {
    const swiss: Messages = { ...de, 'identify.cancel': 'Abbruch' };
    registerLocale('de_ch', swiss);
    assert.equal(lookUp('de-CH')?.messages, swiss);
    assert.equal(lookUp('de-CH-1996')?.messages, swiss);
    assert.equal(lookUp('de-AT')?.messages, de);
  });

  test('goes by the last pack of a language', () => {
    const own: Messages = { ...en, 'identify.cancel': 'Never mind' };
    registerLocale('en', own);
    assert.equal(lookUp('en')?.messages, own);
    registerLocale('EN', en);
    assert.equal(lookUp('en')?.messages, en);
  });

  test('refuses what is no language tag, by name', () => {
    assert.throws(() => registerLocale('not a tag', en), {
      name: 'RangeError',
      message: /"not a tag"/,
    });
  });

  test('tells of each new pack, when the pack can be found', () => {
    const heard: unknown[] = [];
    onLocaleRegistered(() => heard.push(lookUp('fr')?.messages));
    registerLocale('fr', en);
    assert.deepEqual(heard, [en]);
    registerLocale('fr', de);
    assert.deepEqual(heard, [en, de]);
  });

  test('is one for all copies of the package on a page', async () => {
    const copy = await secondCopy();
    assert.notEqual(copy.lookUp, lookUp);
    assert.equal(copy.lookUp('de-AT')?.messages, de);
    let heard = 0;
    onLocaleRegistered(() => heard++);
    copy.registerLocale('it', en);
    assert.equal(heard, 1);
    assert.equal(lookUp('it')?.messages, en);
  });
});

/** The module again, as a second bundle on the page would bring it. */
async function secondCopy(): Promise<typeof registry> {
  const url = new URL('../../src/locales/registry.ts?copy', import.meta.url);
  // The compiler knows no type of a module whose name is made at run time.
  return (await import(url.href)) as typeof registry;
}
