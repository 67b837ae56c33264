import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { advance, Backend, holdTime, releaseTime, SITE, wrong } from './backend.js';

beforeEach(holdTime);
afterEach(releaseTime);

describe('start', () => {
  test('answers 201 with what is required on the wire, and more', async () => {
    const { status, body } = await new Backend().browser().start('ana@example.org', { locale: 'de' });
    assert.equal(status, 201);
    const { id, reference, ...rest } = body;
    assert.match(id ?? '', /^[A-Za-z0-9_-]{22,128}$/);
    assert.match(String(reference), /^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    assert.deepEqual(rest, {
      method: 'email',
      destination: 'an•••@example.org',
      code: { length: 6, alphabet: 'numeric', resend: 'new' },
      expiresIn: 600,
      resendIn: 30,
      sendsLeft: 4,
      attemptsLeft: 5,
      sender: { name: 'Shop', address: 'email@shop.example' },
      expectation: { typical: 30, slow: 120 },
      delivery: { state: 'queued' },
      methods: [{ kind: 'sms' }],
      messageLocale: 'en',
      stream: true,
      status: 'pending',
      rev: 1,
    });
  });

  test('answers before the sender is called', async () => {
    const backend = new Backend();
    await backend.browser().post('/challenges', { method: 'email', destination: 'ana@example.org' });
    assert.equal(backend.email.sent.length, 0);
    await advance(0);
    assert.equal(backend.email.sent.length, 1);
  });

  test('says the language of the message, which follows the request where it can', async () => {
    const backend = new Backend({ locales: ['en', 'de', 'ar'] });
    const browser = backend.browser();
    const rows = [
      ['de', 'de'],
      ['de-AT', 'de'],
      ['ar-EG', 'ar'],
      ['fr', 'en'],
      ['not a tag', 'en'],
    ] as const;
    for (const [index, [locale, expected]] of rows.entries()) {
      const { body } = await browser.start(`p${index}@example.org`, { locale });
      assert.equal(body.messageLocale, expected, locale);
      assert.equal(backend.email.sent.at(-1)?.locale, expected, locale);
    }
  });

  test('the purpose comes from the server’s list and goes into the message', async () => {
    const backend = new Backend({ purposes: ['sign-in', 'pay'] });
    const browser = backend.browser();
    await browser.start('a@example.org');
    await browser.start('b@example.org', { purpose: 'pay' });
    assert.deepEqual(
      backend.email.sent.map(({ purpose }) => purpose),
      ['sign-in', 'pay'],
    );
    const { status, body } = await browser.start('c@example.org', { purpose: 'steal' });
    assert.deepEqual([status, body.code], [400, 'invalid_request']);
  });

  const refused = [
    ['an address without a domain', { method: 'email', destination: 'ana' }, 422, 'invalid_destination'],
    [
      'two addresses',
      { method: 'email', destination: 'a@b.example, c@d.example' },
      422,
      'invalid_destination',
    ],
    [
      'a header in an address',
      { method: 'email', destination: 'a@b.example\r\nBcc: c@d.example' },
      422,
      'invalid_destination',
    ],
    ['a number without a country', { method: 'sms', destination: '0151 234567' }, 422, 'invalid_destination'],
    [
      'a method nobody sends by',
      { method: 'whatsapp', destination: '+49151234567' },
      422,
      'method_unavailable',
    ],
    ['an unknown method', { method: 'pigeon', destination: 'roof' }, 400, 'invalid_request'],
    ['no destination', { method: 'email' }, 400, 'invalid_request'],
    ['a number for an address', { method: 'email', destination: 7 }, 400, 'invalid_request'],
    ['an array', [], 400, 'invalid_request'],
  ] as const;
  for (const [name, request, status, code] of refused)
    test(`refuses ${name}`, async () => {
      const answer = await new Backend().browser().post('/challenges', request);
      assert.deepEqual([answer.status, answer.body.code], [status, code]);
    });

  test('a number is read as E.164 and shown by its last two digits', async () => {
    const backend = new Backend();
    const { body } = await backend.browser().start('+49 (151) 234-567');
    assert.equal(body.destination, '•••67');
    assert.equal(backend.sms.sent[0]?.destination, '+49151234567');
    assert.deepEqual(body.methods, [{ kind: 'voice', destination: '•••67' }, { kind: 'email' }]);
  });

  test('a mailbox that the domain tells is named', async () => {
    const browser = new Backend().browser();
    assert.equal((await browser.start('ana@gmail.com')).body.mailbox, 'gmail');
    assert.equal('mailbox' in (await browser.start('ana@example.org')).body, false);
  });

  test('a message is bound to the host of the page it was asked for, where the site knows that host', async () => {
    const backend = new Backend({ hosts: ['shop.example'], allowedOrigins: ['https://partner.example'] });
    await backend.browser().start('+49151234567');
    await backend.browser({ origin: 'https://partner.example' }).start('+49151234568');
    // Who asks by a script can write any Host, and an Origin that goes with it.
    await backend.browser({ site: 'https://evil.example' }).start('+49151234569');
    assert.deepEqual(
      backend.sms.sent.map(({ host }) => host),
      ['shop.example', 'partner.example', undefined],
    );
  });

  test('without hosts a message is bound to this machine alone', async () => {
    const backend = new Backend();
    await backend.browser({ site: 'http://localhost:5173' }).start('+49151234567');
    await backend.browser().start('+49151234568');
    assert.deepEqual(
      backend.sms.sent.map(({ host }) => host),
      ['localhost', undefined],
    );
  });
});

describe('secrets', () => {
  test('a code is in no answer, and nothing that is kept holds it', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    const started = await browser.start('ana@example.org');
    const code = backend.email.code('ana@example.org');
    const answers = [started, await browser.status(started), await browser.attempt(started, wrong(code))];
    for (const { body } of answers) {
      assert.ok(!JSON.stringify(body).includes(code));
      assert.ok(!JSON.stringify(body).includes('ana@example.org'));
    }
  });

  test('ids and codes do not repeat', async () => {
    const backend = new Backend({ startsPerHour: 1000, sendsPerHour: 1000 });
    const browser = backend.browser({ site: SITE });
    const ids = new Set<string | undefined>();
    for (let i = 0; i < 200; i += 1) ids.add((await browser.start(`p${i}@example.org`)).body.id);
    assert.equal(ids.size, 200);
    const codes = new Set(backend.email.sent.map(({ code }) => code));
    assert.ok(codes.size > 190);
    for (const code of codes) assert.match(code, /^\d{6}$/);
  });
});
