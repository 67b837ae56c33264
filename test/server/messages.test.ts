import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeMail } from '../../demo/server/senders/mail-message.js';
import { callText, smsText } from '../../demo/server/senders/phone-text.js';
import { messageLocales } from '../../demo/server/senders/texts.js';

const message = {
  destination: 'ana@example.org',
  code: '493817',
  purpose: 'sign-in',
  locale: 'en',
  minutes: 10,
  host: 'shop.example',
};

const expected = {
  en: {
    dir: 'ltr',
    purpose: 'sign in',
    life: '10 minutes',
    share: 'We never ask for it',
    other: 'did not ask',
  },
  de: {
    dir: 'ltr',
    purpose: 'melden',
    life: '10 Minuten',
    share: 'Wir fragen nie',
    other: 'nicht|keinen Code',
  },
  ar: { dir: 'rtl', purpose: 'لتسجيل الدخول', life: 'دقائق', share: 'لا نطلبه', other: 'لم تطلب' },
};

test('there are texts in English, German and Arabic', () => {
  assert.deepEqual(messageLocales, Object.keys(expected));
});

for (const [locale, words] of Object.entries(expected))
  describe(`a mail in ${locale}`, () => {
    const mail = composeMail({ ...message, locale }, 'Shop & Co');

    test('names the purpose, how long it lives, not to share it, and what to do if it was not asked for', () => {
      for (const body of [mail.text, mail.html])
        for (const phrase of [words.purpose, words.life, words.share, words.other])
          assert.match(body, new RegExp(phrase), phrase);
    });

    test('has the code once, as one run of text', () => {
      assert.equal(mail.text.split(message.code).length, 2);
      assert.equal(mail.html.split(message.code).length, 2);
      assert.match(mail.text, /^493817$/m);
      assert.match(mail.html, />493817</);
    });

    test('has the code neither in the subject nor in the first words', () => {
      assert.ok(!mail.subject.includes(message.code));
      assert.ok(mail.text.indexOf(message.code) > 20);
    });

    test('says its language and direction, and keeps the code left to right', () => {
      assert.match(mail.html, new RegExp(`<html lang="${locale}" dir="${words.dir}">`));
      assert.match(mail.html, /<bdi dir="ltr"[^>]*>493817<\/bdi>/);
    });

    test('escapes the site’s name', () => {
      assert.match(mail.html, /Shop &amp; Co/);
      assert.ok(!mail.html.includes('Shop & Co'));
    });

    test('loads nothing and runs nothing', () => {
      assert.doesNotMatch(mail.html, /<script|<img|<link|url\(|https?:|\bon\w+=/i);
    });

    test('a text names the site and ends with the line for the phone', () => {
      const text = smsText({ ...message, locale }, 'Shop');
      assert.match(text, /Shop/);
      assert.equal(text.split('\n').at(-1), '@shop.example #493817');
    });

    test('a text that is bound to no host ends without that line', () => {
      const text = smsText({ ...message, locale, host: undefined }, 'Shop');
      assert.match(text, /493817/);
      assert.doesNotMatch(text, /[@#\n]/);
    });

    test('a call says the digits one by one', () => {
      assert.match(callText({ ...message, locale }, 'Shop'), /4, 9, 3, 8, 1, 7/);
    });
  });

test('each purpose has its own words, and one without has some too', () => {
  const leads = ['sign-in', 'sign-up', 'confirm-payment', 'open-the-garage'].map(
    (purpose) => composeMail({ ...message, purpose }, 'Shop').text.split('\n')[0],
  );
  assert.equal(new Set(leads).size, 4);
});
