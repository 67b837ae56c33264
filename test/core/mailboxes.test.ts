import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { inboxLink, mailboxProvider } from '../../src/core/address/mailboxes.js';
import { elsewhere, inboxes } from '../data/inboxes.js';

const sender = 'code@shop.example';
const everyDomain = inboxes.flatMap((row) => row.domains.split(' ').map((domain) => ({ ...row, domain })));
const url = (...given: Parameters<typeof inboxLink>) => inboxLink(...given)?.url;

describe('the inbox of a domain', () => {
  for (const { provider, domain, inbox, search } of everyDomain)
    it(`${domain}: ${provider}`, () => {
      const fill = (text: string) => text.replace('{domain}', domain);
      assert.equal(mailboxProvider(domain), provider);
      const link = inboxLink(`ana@${domain}`);
      assert.equal(link?.provider, provider);
      assert.equal(link.url, fill(inbox));
      assert.equal(link.searches, false);
      const found = inboxLink(`ana@${domain}`, { sender });
      assert.equal(found?.url, fill(search ?? inbox));
      assert.equal(found.searches, search !== undefined);
    });

  it('is found in any case, with blanks around it', () => {
    assert.equal(mailboxProvider(' GMAIL.com '), 'gmail');
    assert.equal(mailboxProvider('Yahoo.CO.UK'), 'yahoo');
  });

  for (const domain of elsewhere)
    it(`${domain || 'no domain'}: nobody's`, () => {
      assert.equal(mailboxProvider(domain), undefined);
      assert.equal(inboxLink(`ana@${domain}`, { sender }), undefined);
    });
});

describe('the address of an inbox link', () => {
  const gmail = 'https://mail.google.com/mail/u/ana%40gmail.com/';
  for (const [address, expected] of [
    ['ana@GMAIL.com', gmail],
    ['Ana@gmail.com', gmail],
    [' ana@gmail.com \n', gmail],
    ['\u200eana@gmail.com', gmail],
    ['Ana Bell <ana@gmail.com>', gmail],
    ['ana+shop@gmail.com', gmail],
    ['ana+shop+2@gmail.com', gmail],
    ['a.n.a@gmail.com', 'https://mail.google.com/mail/u/a.n.a%40gmail.com/'],
    ["o'neil@gmail.com", 'https://mail.google.com/mail/u/o%27neil%40gmail.com/'],
    ['a/../b?c#d@gmail.com', 'https://mail.google.com/mail/u/a%2F..%2Fb%3Fc%23d%40gmail.com/'],
    ['a&b=c@hotmail.com', 'https://outlook.live.com/mail/?login_hint=a%26b%3Dc%40hotmail.com'],
    ['an•••@gmail.com', 'https://mail.google.com/mail/u/0/'],
    ['an…@gmail.com', 'https://mail.google.com/mail/u/0/'],
    ['a***@hotmail.com', 'https://outlook.live.com/mail/'],
    ['用户@gmail.com', 'https://mail.google.com/mail/u/%E7%94%A8%E6%88%B7%40gmail.com/'],
    ['\ud800@gmail.com', 'https://mail.google.com/mail/u/0/'],
    ['@gmail.com', 'https://mail.google.com/mail/u/0/'],
    ['ana', undefined],
    ['+4915123456712', undefined],
    ['', undefined],
  ] as const)
    it(`${JSON.stringify(address)}: ${expected ?? 'none'}`, () => assert.equal(url(address), expected));
});

describe('the sender of an inbox link', () => {
  const gmail = (from: string) =>
    `https://mail.google.com/mail/u/ana%40gmail.com/#search/from%3A(${from})+in%3Aanywhere+newer_than%3A1d`;
  for (const [from, expected] of [
    ['code@shop.example', 'code%40shop.example'],
    [' Code@Shop.example ', 'Code%40Shop.example'],
    ['Shop <code@shop.example>', 'code%40shop.example'],
    ['"Shop, Inc." <code@shop.example>', 'code%40shop.example'],
    ['code+otp@shop.example', 'code%2Botp%40shop.example'],
    ['code@bücher.example', 'code%40b%C3%BCcher.example'],
    ["o'neil&co@shop.example", 'o%27neil%26co%40shop.example'],
    ['Acme', '%22Acme%22'],
    ['  Acme   Shop ', '%22Acme%20Shop%22'],
    ['Bücher & Söhne', '%22B%C3%BCcher%20%26%20S%C3%B6hne%22'],
    ['متجر', '%22%D9%85%D8%AA%D8%AC%D8%B1%22'],
    ['a OR b', '%22a%20OR%20b%22'],
  ] as const)
    it(`${JSON.stringify(from)} is searched for`, () => {
      assert.equal(url('ana@gmail.com', { sender: from }), gmail(expected));
    });

  for (const from of [
    '',
    '   ',
    'code@shop.example) OR (label:inbox',
    'code@shop.example, ben@shop.example',
    'Acme" OR "x',
    'a) from:(b',
    '-acme',
    '{a b}',
    'subject:code',
    '\u202eemca',
    '\ud800',
    '\ud800@shop.example',
    '*@shop.example',
    '-code@shop.example',
    '{code}@shop.example',
    'a|b@shop.example',
    'a%20in%3Atrash@shop.example',
    'a'.repeat(65),
    `${'a'.repeat(255)}@shop.example`,
  ])
    it(`${JSON.stringify(from.slice(0, 40))} is not`, () => {
      const link = inboxLink('ana@gmail.com', { sender: from });
      assert.equal(link?.searches, false);
      assert.equal(link.url, 'https://mail.google.com/mail/u/ana%40gmail.com/');
    });

  it('has to be an address where a name is not known to be found', () => {
    for (const { domain } of everyDomain.filter(({ provider }) => provider !== 'gmail'))
      assert.equal(inboxLink(`ana@${domain}`, { sender: 'Acme' })?.searches, false, domain);
  });
});

describe('the provider of an inbox link', () => {
  it('is the one a server states, for a domain of its own', () => {
    for (const { provider } of inboxes)
      assert.equal(inboxLink('ana@shop.example', { provider })?.provider, provider);
    assert.deepEqual(inboxLink('ana@shop.example', { provider: 'm365', sender }), {
      provider: 'm365',
      label: 'Outlook',
      url: 'https://outlook.office.com/mail/',
      searches: false,
    });
    assert.equal(
      url('ana@shop.example', { provider: 'gmail' }),
      'https://mail.google.com/mail/u/ana%40shop.example/',
    );
  });

  it('beats what the domain tells, except which of its sites it is', () => {
    assert.equal(inboxLink('ana@gmail.com', { provider: 'fastmail' })?.provider, 'fastmail');
    assert.equal(url('ana@gmx.com', { provider: 'gmx' }), 'https://www.gmx.com/');
    assert.equal(url('ana@shop.example', { provider: 'gmx' }), 'https://www.gmx.net/');
  });

  for (const provider of ['', 'constructor', '__proto__', 'toString', 'GMAIL', 'https://evil.example'])
    it(`${JSON.stringify(provider)} counts as none`, () => {
      assert.equal(inboxLink('ana@shop.example', { provider }), undefined);
      assert.equal(inboxLink('ana@gmail.com', { provider })?.provider, 'gmail');
    });

  it('is told by a mask, once the address is not known any more', () => {
    assert.equal(url('', { masked: 'an•••@gmail.com' }), 'https://mail.google.com/mail/u/0/');
    assert.equal(url('', { masked: 'a***@yahoo.co.jp', provider: 'yahoo' }), 'https://mail.yahoo.co.jp/');
    assert.equal(url('', { masked: 'an•••@g•••.com' }), undefined);
    assert.equal(
      url('', { masked: 'an•••@g•••.com', provider: 'outlook' }),
      'https://outlook.live.com/mail/',
    );
    assert.equal(url('', { masked: '•••12' }), undefined);
  });

  it('is told by the address rather than by a mask', () => {
    assert.equal(inboxLink('ana@web.de', { masked: 'an•••@gmail.com' })?.provider, 'webde');
  });
});

describe('the contract', () => {
  it('names every provider that a server may state', async () => {
    const page = await readFile(new URL('../../docs/http-contract.md', import.meta.url), 'utf8');
    const named = /^The ids: (.+)\.$/m.exec(page)?.[1]?.match(/[^` ]+/g) ?? [];
    for (const id of named) assert.equal(inboxLink('', { provider: id })?.provider, id);
    const known = new Set([...inboxes.map(({ provider }) => provider), 'm365']);
    assert.deepEqual(named, [...known].sort());
  });
});

describe('every inbox link', () => {
  const hosts = new Map<string, Set<string>>();
  for (const { provider, inbox, search = inbox } of inboxes) {
    const known = hosts.get(provider) ?? new Set();
    hosts.set(provider, known.add(new URL(inbox).host).add(new URL(search).host));
  }
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'\ud800\udc00@.+<>%#?&=/\\"\'(){}:*• \na'.split('')) }),
  );
  const anyDomain = fc.constantFrom(...everyDomain);

  it('is made of any text without throwing', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (address, from, provider, masked) => {
        inboxLink(address, { sender: from, provider, masked });
        mailboxProvider(address);
      }),
    );
  });

  it('is https, to the host of its provider, and ends where the table ends', () => {
    fc.assert(
      fc.property(anyText, anyDomain, anyText, (name, { provider, domain }, from) => {
        const link = inboxLink(`${name}@${domain}`, { sender: from, provider });
        assert.ok(link);
        const { protocol, host, username, password, href } = new URL(link.url);
        assert.equal(protocol, 'https:');
        assert.ok(hosts.get(provider)?.has(host), href);
        assert.equal(username + password, '');
        assert.match(link.url, /^[!-~]+$/);
      }),
    );
  });

  // Letters that no URL of the table has beside each other.
  const localPart = fc.stringMatching(/^zq[a-z0-9.]{0,8}$/);
  it('holds nothing of the address but where the site opens an account by it', () => {
    fc.assert(
      fc.property(localPart, anyDomain, fc.constantFrom(sender, undefined), (name, row, from) => {
        const link = inboxLink(`${name}@${row.domain}`, { sender: from });
        assert.ok(link);
        const takesAccount = row.provider === 'gmail' || row.provider === 'outlook';
        assert.equal(link.url.includes(name), takesAccount);
      }),
    );
  });

  it('never holds the tag of a plus-address', () => {
    fc.assert(
      fc.property(localPart, anyDomain, (added, { domain }) => {
        const [plain, tagged] = [`ana@${domain}`, `ana+${added}@${domain}`];
        assert.equal(url(tagged, { sender }), url(plain, { sender }));
      }),
    );
  });

  it('has the sender encoded, whole, and nothing after it that the table has not', () => {
    const plainAddress = fc.stringMatching(/^[a-z0-9_ü][a-z0-9._+=&'ü-]{0,20}@[a-z]{1,9}\.example$/);
    const searching = fc.constantFrom(...everyDomain.filter(({ search }) => search !== undefined));
    fc.assert(
      fc.property(plainAddress, searching, (from, { domain, search = '' }) => {
        const link = inboxLink(`ana@${domain}`, { sender: from });
        assert.equal(link?.searches, true);
        const [before = '', after = ''] = search.replace('{domain}', domain).split('code%40shop.example');
        assert.ok(link.url.startsWith(before) && link.url.endsWith(after), link.url);
        const held = link.url.slice(before.length, link.url.length - after.length);
        assert.match(held, /^[\w.~%-]+$/);
        assert.equal(decodeURIComponent(held), from);
      }),
    );
  });
});
