import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { deliveryReasons } from '../../src/core/delivery/report.js';
import { createReferenceServer, type ReferenceServer } from '../../demo/server/reference-server.js';
import { ManualClock } from './manual-clock.js';
import { Page, SITE } from './page.js';

const codeIn = (text = ''): string => /^\d{6}$/m.exec(text)?.[0] ?? 'none';

describe('the embedded mail server', () => {
  const clock = new ManualClock();
  let server: ReferenceServer;
  before(async () => {
    server = await createReferenceServer({ clock, greylistSeconds: 20, startsPerHour: 1000 });
  });
  after(() => server.close());
  const page = (): Page => new Page(server, clock);

  test('any name: delivered, in the inbox at once, and the code verifies', async () => {
    const ana = page();
    await ana.start('Ana+shop@Example.org');
    assert.equal(await ana.delivery(), '{"state":"delivered"}');
    const [mail] = server.mailbox.list('ana+shop@example.org');
    assert.equal(mail?.folder, 'Inbox');
    assert.equal(mail.from, 'code@shop.example');
    assert.deepEqual(await ana.attempt(codeIn(mail.text)), {
      verified: true,
      result: { purpose: 'sign-in' },
    });
  });

  const refused = [
    ['nobody', 'mailbox-unknown'],
    ['gone', 'mailbox-unknown'],
    ['blocked', 'blocked-by-recipient'],
    ['nodomain', 'domain-invalid'],
    ['nomx', 'dns'],
    ['filtered', 'filtered'],
    ['relay', 'sender-fault'],
    ['suppressed', 'suppressed-bounce'],
    ['fault', 'sender-fault'],
  ] as const;
  for (const [name, reason] of refused) {
    const expected = JSON.stringify({ state: 'failed', reason });
    test(`${name}@: failed, ${reason}`, async () => {
      const person = page();
      await person.start(`${name}@example.org`);
      assert.equal(await person.delivery(), expected);
      assert.equal(server.mailbox.list(`${name}@example.org`).length, 0);
    });
    test(`weather ${name} does the same for any address`, async () => {
      const person = page();
      await person.start(`fair-${name}@example.org`, { 'x-demo-weather': name });
      assert.equal(await person.delivery(), expected);
    });
  }

  test('greylist@: delayed, and accepted when tried again after the stated wait', async () => {
    const person = page();
    await person.start('greylist@example.org');
    const delayed = '{"state":"delayed","reason":"greylisted","retryIn":20}';
    assert.equal(await person.delivery(), delayed);
    clock.advance(20);
    assert.equal(
      await person.delivery('{"state":"delayed","reason":"greylisted","retryIn":0}'),
      '{"state":"delivered"}',
    );
    assert.equal(server.mailbox.list('greylist@example.org').length, 1);
  });

  test('full@: delayed first, then failed for good', async () => {
    const person = page();
    await person.start('full@example.org');
    assert.equal(await person.delivery(), '{"state":"delayed","reason":"mailbox-full","retryIn":20}');
    clock.advance(20);
    assert.equal(
      await person.delivery('{"state":"delayed","reason":"mailbox-full","retryIn":0}'),
      '{"state":"failed","reason":"mailbox-full"}',
    );
  });

  test('busy@: delayed, and accepted when tried again', async () => {
    const person = page();
    await person.start('busy@example.org');
    assert.equal(await person.delivery(), '{"state":"delayed","reason":"congestion","retryIn":20}');
    clock.advance(20);
    assert.equal(
      await person.delivery('{"state":"delayed","reason":"congestion","retryIn":0}'),
      '{"state":"delivered"}',
    );
  });

  test('dropped@: a line that breaks is no refusal; the next try is taken', async () => {
    const person = page();
    await person.start('dropped@example.org');
    assert.equal(await person.delivery(), '{"state":"delayed","reason":"congestion","retryIn":60}');
    clock.advance(60);
    assert.equal(
      await person.delivery('{"state":"delayed","reason":"congestion","retryIn":0}'),
      '{"state":"delivered"}',
    );
    assert.equal(server.mailbox.list('dropped@example.org').length, 1);
  });

  for (const [place, reason] of deliveryReasons.entries()) {
    const failed = JSON.stringify({ state: 'failed', reason });
    test(`every reason can be seen: ${reason}`, async () => {
      const number = `+447700900${901 + place}`;
      const forced = { 'x-demo-weather': reason };
      for (const [to, headers] of [
        [`${reason}@example.org`],
        [number],
        [`ana-${reason}@example.org`, forced],
      ] as const) {
        const person = page();
        await person.start(to, headers);
        assert.equal(await person.delivery(), failed, to);
      }
      const person = page();
      await person.start(`delayed-${reason}@example.org`);
      assert.equal(await person.delivery(), JSON.stringify({ state: 'delayed', reason, retryIn: 60 }));
    });
  }

  for (const [name, seconds] of [
    ['slow', 45],
    ['batch', 90],
  ] as const)
    test(`${name}@: accepted, in the inbox ${seconds} s later`, async () => {
      const person = page();
      await person.start(`${name}@example.org`);
      assert.equal(await person.delivery(), '{"state":"delivered"}');
      clock.advance(seconds - 1);
      assert.equal(server.mailbox.list(`${name}@example.org`).length, 0);
      clock.advance(1);
      assert.equal(server.mailbox.list(`${name}@example.org`).length, 1);
    });

  test('spam@: delivered, but in Junk', async () => {
    const person = page();
    await person.start('spam@example.org');
    assert.equal(await person.delivery(), '{"state":"delivered"}');
    assert.equal(server.mailbox.list('spam@example.org')[0]?.folder, 'Junk');
  });

  test('weather may come in a cookie, and `clear` clears a name', async () => {
    const person = page();
    await person.start('nobody@clear.example', { cookie: 'demo-weather=clear' });
    assert.equal(await person.delivery(), '{"state":"delivered"}');
  });

  test('an international address is found as it was typed', async () => {
    const person = page();
    await person.start('jörg@bücher.example');
    assert.equal(await person.delivery(), '{"state":"delivered"}');
    assert.equal(server.mailbox.list('jörg@bücher.example').length, 1);
  });
});

describe('the phone network', () => {
  const clock = new ManualClock();
  let server: ReferenceServer;
  before(async () => {
    server = await createReferenceServer({ clock, startsPerHour: 1000 });
  });
  after(() => server.close());

  test('a text ends with the line that binds its code to the site', async () => {
    const person = new Page(server, clock);
    await person.start('+49151234567');
    assert.equal(await person.delivery(), '{"state":"delivered"}');
    const [text] = server.phone.list('+49151234567');
    assert.match(text?.text ?? '', /\n@localhost #\d{6}$/);
    const code = text?.text.slice(-6) ?? '';
    assert.equal((await person.attempt(code)).verified, true);
  });

  const weathers = [
    ['slow', '+49151230001', '{"state":"sent"}'],
    ['landline', '+49151230002', '{"state":"failed","reason":"landline"}'],
    ['voip', '+49151230003', '{"state":"failed","reason":"voip"}'],
    ['unreachable', '+49151230004', '{"state":"failed","reason":"unreachable"}'],
    ['optout', '+49151230005', '{"state":"failed","reason":"suppressed-optout"}'],
    ['region', '+49151230006', '{"state":"failed","reason":"region"}'],
    ['carrier', '+49151230007', '{"state":"failed","reason":"unknown"}'],
    ['fault', '+49151230008', '{"state":"failed","reason":"sender-fault"}'],
  ] as const;
  for (const [index, [weather, number, delivery]] of weathers.entries()) {
    test(`${number} is ${weather}`, async () => {
      const person = new Page(server, clock);
      await person.start(number);
      assert.equal(await person.delivery(), delivery);
      assert.equal(server.phone.list(number).length, 0);
    });
    test(`weather ${weather} does the same for any number`, async () => {
      const person = new Page(server, clock);
      await person.start(`+4915123999${index}`, { 'x-demo-weather': weather });
      assert.equal(await person.delivery(), delivery);
    });
  }

  test('a slow text comes after all, and the network says so', async () => {
    const person = new Page(server, clock);
    await person.start('+49151777777', { 'x-demo-weather': 'slow' });
    clock.advance(45);
    assert.equal(await person.delivery('{"state":"sent"}'), '{"state":"delivered"}');
    assert.equal(server.phone.list('+49151777777').length, 1);
  });

  test('a landline can be called', async () => {
    const person = new Page(server, clock);
    await person.start('+49301230000', { 'x-demo-weather': 'landline' });
    assert.match(await person.delivery(), /landline/);
    const { id } = await person.call(
      '/otp/challenges',
      { method: 'voice', destination: '+49301230000' },
      { 'x-demo-weather': 'landline' },
    );
    assert.ok(id);
    clock.advance(0);
    assert.match(server.phone.list('+49301230000')[0]?.text ?? '', /\d(?:, \d){5}/);
  });
});

describe('a real mail server (SMTP_URL)', () => {
  test('that accepts has only sent; the demo’s pages are off', async () => {
    const clock = new ManualClock();
    const relay = await createReferenceServer({ clock });
    const server = await createReferenceServer({ clock, smtpUrl: relay.smtpUrl });
    try {
      const person = new Page(server, clock);
      await person.start('ana@example.org');
      assert.equal(await person.delivery(), '{"state":"sent"}');
      assert.equal(relay.mailbox.list('ana@example.org').length, 1);
      for (const path of ['/mailbox', '/phone', '/mailbox/events'])
        assert.equal(await server.handler(new Request(`${SITE}${path}`), {}), undefined);
      const texted = await person.call('/otp/challenges', { method: 'sms', destination: '+49151234567' });
      assert.equal(texted.code, 'method_unavailable');
    } finally {
      await server.close();
      await relay.close();
    }
  });

  test('that hangs up is tried again', async () => {
    const clock = new ManualClock();
    const rude = createServer((socket) => socket.end('220 here\r\n', () => socket.destroy())).listen(
      0,
      '127.0.0.1',
    );
    await new Promise((resolve) => rude.once('listening', resolve));
    const address = rude.address();
    assert.ok(address && typeof address === 'object');
    const server = await createReferenceServer({ clock, smtpUrl: `smtp://127.0.0.1:${address.port}` });
    const person = new Page(server, clock);
    await person.start('ana@example.org');
    assert.equal(await person.delivery(), '{"state":"delayed","reason":"sender-fault","retryIn":60}');
    await server.close();
    await new Promise((resolve) => rude.close(resolve));
  });

  test('that cannot be reached is our fault', async () => {
    const clock = new ManualClock();
    const nobody = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => nobody.once('listening', resolve));
    const address = nobody.address();
    assert.ok(address && typeof address === 'object');
    await new Promise((resolve) => nobody.close(resolve));
    const server = await createReferenceServer({ clock, smtpUrl: `smtp://127.0.0.1:${address.port}` });
    const person = new Page(server, clock);
    await person.start('ana@example.org');
    assert.equal(await person.delivery(), '{"state":"failed","reason":"sender-fault"}');
    await server.close();
  });
});
