import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { emailFault, readEmail, type EmailFault } from '../../src/core/address/email.js';
import { inboxLink, mailboxProvider } from '../../src/core/address/mailboxes.js';
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

describe('inbox links', () => {
  const sender = 'code@shop.example';
  for (const [domain, provider] of [
    ['gmail.com', 'gmail'],
    ['GMAIL.com', 'gmail'],
    ['googlemail.com', 'gmail'],
    ['outlook.com', 'outlook'],
    ['outlook.de', 'outlook'],
    ['hotmail.co.uk', 'outlook'],
    ['live.com.mx', 'outlook'],
    ['msn.com', 'outlook'],
    ['yahoo.com', 'yahoo'],
    ['yahoo.co.jp', 'yahoo'],
    ['yahoo.com.br', 'yahoo'],
    ['ymail.com', 'yahoo'],
    ['notgmail.com', undefined],
    ['gmail.com.evil.example', undefined],
    ['outlook.evil.example', undefined],
    ['my.outlook.com', undefined],
    ['yahoo', undefined],
    ['yahoo.', undefined],
    ['example.org', undefined],
    ['constructor', undefined],
    ['', undefined],
  ] as const)
    it(`${domain || 'no domain'}: ${provider ?? 'none'}`, () => {
      assert.equal(mailboxProvider(domain), provider);
      assert.equal(inboxLink(`ana@${domain}`)?.provider, provider);
    });

  it('searches for the sender where that is known to work, spam included', () => {
    const link = inboxLink('ana@gmail.com', { sender });
    assert.equal(link?.searches, true);
    assert.match(link.url, /from%3A\(code%40shop\.example\)\+in%3Aanywhere/);
    assert.equal(inboxLink('ana@gmail.com')?.searches, false);
    assert.equal(inboxLink('ana@outlook.com', { sender })?.searches, false);
  });

  it('opens the right one of several accounts', () => {
    assert.match(inboxLink('ana@gmail.com')?.url ?? '', /\/u\/ana%40gmail\.com\//);
    assert.match(inboxLink('ana@outlook.com')?.url ?? '', /login_hint=ana%40outlook\.com$/);
  });

  it('works without the address, after a reload', () => {
    assert.equal(inboxLink('', { provider: 'gmail' })?.url, 'https://mail.google.com/mail/u/0/');
    assert.equal(inboxLink('', { provider: 'outlook' })?.url, 'https://outlook.live.com/mail/');
  });

  it('takes the word of a server for a domain of its own, and no word it does not know', () => {
    assert.equal(inboxLink('ana@shop.example', { provider: 'gmail' })?.provider, 'gmail');
    for (const provider of ['', 'constructor', '__proto__', 'toString', 'https://evil.example'])
      assert.equal(inboxLink('ana@gmail.com', { provider }), undefined);
  });

  it('is https, goes to its own provider, and breaks out of nothing', () => {
    const hosts = new Set(['mail.google.com', 'outlook.live.com', 'mail.yahoo.com']);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('gmail.com', 'hotmail.com', 'yahoo.de'),
        fc.string(),
        (name, domain, from) => {
          const url = new URL(inboxLink(`${name}@${domain}`, { sender: from })?.url ?? '');
          assert.equal(url.protocol, 'https:');
          assert.ok(hosts.has(url.host));
        },
      ),
    );
  });
});
