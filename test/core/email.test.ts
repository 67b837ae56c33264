import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readDestination } from '../../src/core/address/destination.js';
import { readEmail, type EmailFault } from '../../src/core/address/email.js';
import { messageText } from '../../src/core/message-text.js';
import { en } from '../../src/locales/en.js';

const english = { locale: 'en', messages: en };
const show = (text: string): string => JSON.stringify(text.slice(0, 40));

describe('an e-mail address', () => {
  const sound: readonly (readonly [text: string, address: string])[] = [
    ['ana@example.org', 'ana@example.org'],
    ['  ana@example.org\n', 'ana@example.org'],
    ['Ana.Bell+shop@mail.example.co.uk', 'Ana.Bell+shop@mail.example.co.uk'],
    ["o'neil@example.org", "o'neil@example.org"],
    ["!#$%&'*+/=?^_`{|}~-@example.org", "!#$%&'*+/=?^_`{|}~-@example.org"],
    ['.ana..bell.@example.org', '.ana..bell.@example.org'],
    ['root@intranet', 'root@intranet'],
    ['ana@127.0.0.1', 'ana@127.0.0.1'],
    [`ana@${'a'.repeat(63)}.org`, `ana@${'a'.repeat(63)}.org`],
    ['ana@bücher.example', 'ana@bücher.example'],
    ['ana@xn--bcher-kva.example', 'ana@xn--bcher-kva.example'],
    ['jörg@example.org', 'jörg@example.org'],
    ['用户@例子.广告', '用户@例子.广告'],
    ['Ana Bell <ana@example.org>', 'ana@example.org'],
    ['"Bell, Ana" <ana@example.org> ', 'ana@example.org'],
    ['"Ana, ana@home, or so" <ana@example.org>', 'ana@example.org'],
    ['ana@example.org <ana@example.org>', 'ana@example.org'],
    ['Ana Bell <ana@example.org>;', 'ana@example.org'],
    ['<ana@example.org>', 'ana@example.org'],
    ['<mailto:ana@example.org>', 'ana@example.org'],
    ['mailto:ana@example.org', 'ana@example.org'],
    ['MAILTO:ana@example.org?subject=Hello', 'ana@example.org'],
    ['mailto:ana@example.org?body=one\ntwo', 'ana@example.org'],
    ['ana＠example.org', 'ana@example.org'],
    ['Ana <ana＠example.org>', 'ana@example.org'],
    ['ａｎａ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'ana@example.org'],
    ['ana@例子。广告', 'ana@例子.广告'],
    ['\u200eana@example.org\u200f', 'ana@example.org'],
    ['\ufeffana@exam\u200bple.org', 'ana@example.org'],
    ['ana@exam\u00adple.org', 'ana@example.org'],
    ['\u00a0ana@example.org\u3000', 'ana@example.org'],
  ];
  for (const [text, address] of sound)
    it(`is read from ${show(text)}`, () => assert.deepEqual(readEmail(text), { address }));

  const faults: readonly (readonly [text: string, fault: Exclude<EmailFault, 'sign'>])[] = [
    ['', 'empty'],
    [' \t', 'empty'],
    ['\u200b', 'empty'],
    ['mailto:', 'empty'],
    ['ana.example.org', 'no-at'],
    ['ana bell', 'no-at'],
    ['ana@ben@example.org', 'two-ats'],
    ['ana@@example.org', 'two-ats'],
    ['@ana@example.org', 'two-ats'],
    ['ana @example.org', 'space'],
    ['ana@ example.org', 'space'],
    ['ana bell@example.org', 'space'],
    ['ana\u00a0bell@example.org', 'space'],
    ['ana@example.org or so', 'space'],
    ['ana@example,org', 'comma'],
    ['ana@example，org', 'comma'],
    ['ana@example.org,', 'comma'],
    ['ana,bell@example.org', 'comma'],
    ['ana@example.org.', 'dot'],
    ['ana@example..org', 'dot'],
    ['ana@.example.org', 'dot'],
    ['ana@example.org, ben@example.org', 'several'],
    ['ana@example.org;ben@example.org', 'several'],
    ['ana@example.org ben@example.org', 'several'],
    ['ana@example.org\nben@example.org', 'several'],
    ['mailto:ana@example.org,ben@example.org', 'several'],
    ['Ana <ana@example.org>, Ben <ben@example.org>', 'several'],
    ['ana@example.org, Ben <ben@example.org>', 'several'],
    ['Ana <ana@example.org>, ben@example.org', 'several'],
    ['ana@', 'incomplete'],
    ['@example.org', 'incomplete'],
    ['@', 'incomplete'],
    ['ana@example.', 'incomplete'],
    ['ana@.', 'incomplete'],
    ['ana@-example.org', 'incomplete'],
    ['ana@example.org\u0000', 'incomplete'],
    [`${'a'.repeat(250)}@example.org`, 'long'],
  ];
  for (const [text, fault] of faults)
    it(`is not ${show(text)}: ${fault}`, () => assert.deepEqual(readEmail(text), { fault }));

  const signs: readonly (readonly [text: string, sign: string])[] = [
    ['ana@example.org;', ';'],
    ['ana@exa_mple.org', '_'],
    ['ana@example.org/', '/'],
    ['ana(home)@example.org', '('],
    ['"ana"@example.org', '"'],
    ['ana@[127.0.0.1]', '['],
    ['<ana@example.org', '<'],
    ['ana\\bell@example.org', '\\'],
  ];
  for (const [text, sign] of signs)
    it(`is not ${show(text)}, for its ${sign}`, () =>
      assert.deepEqual(readEmail(text), { fault: 'sign', sign }));

  it('passes wherever a browser lets it pass', () => {
    // The pattern as the HTML standard prints it ("valid email address").
    const standard =
      /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
    const ascii = fc.string({ unit: fc.constantFrom(...Array.from('aZ09.@-_+!,;"<>()[]\\/ ')) });
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), ascii), (text) => {
        const isPlain = !/[<>\s]/.test(text) && !text.startsWith('mailto:') && text.length <= 254;
        if (isPlain) assert.equal('address' in readEmail(text), standard.test(text));
      }),
    );
  });

  it('is read again as itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress()), (text) => {
        const read = readEmail(text);
        if ('address' in read) assert.deepEqual(readEmail(read.address), read);
      }),
    );
  });

  it('is told what is wrong with it, in words', () => {
    for (const text of [...faults, ...signs].map(([text]) => text)) {
      const read = readDestination('email', text);
      assert.ok('fault' in read);
      assert.match(messageText(english, read.fault), /^[A-Z][^{}]+[.?]$/, text);
    }
    const read = readDestination('email', 'ana@example.org;');
    assert.ok('fault' in read);
    assert.equal(
      messageText(english, read.fault),
      'An email address cannot have ; in it. Take it out and try again.',
    );
  });
});
