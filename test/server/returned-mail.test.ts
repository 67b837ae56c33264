import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { createReferenceServer, type ReferenceServer } from '../../demo/server/reference-server.js';
import { ManualClock } from './manual-clock.js';
import { Page } from './page.js';

const ANA = 'ana@mail.example';
const SENT = '{"state":"sent"}';
const FULL = '{"state":"failed","reason":"mailbox-full"}';

/** A mail that has left: what its envelope and its header say of where to report on it. */
interface Left {
  readonly sender: string;
  readonly messageId: string;
  readonly source: string;
}

/** A report on a mail, with as much of what it is about as is given. */
const report = (action: string, status: string, about: { envelopeId?: string; header?: string } = {}) =>
  [
    'From: MAILER-DAEMON@mx.shop.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.shop.example',
    ...(about.envelopeId ? [`Original-Envelope-Id: ${about.envelopeId}`] : []),
    '',
    'Final-Recipient: rfc822; ana@mail.example',
    `Action: ${action}`,
    `Status: ${status}`,
    '',
    ...(about.header ? ['--b', 'Content-Type: text/rfc822-headers', '', about.header, ''] : []),
    '--b--',
    '',
  ].join('\r\n');

describe('mail that comes back', () => {
  const clock = new ManualClock();
  const left: Left[] = [];
  /** The site's own mail server: it takes everything, and what becomes of it is told by mail. */
  const relay = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString();
        const messageId = /^Message-ID: (.*)$/im.exec(source)?.[1] ?? '';
        left.push({ sender: envelope.mailFrom ? envelope.mailFrom.address : '', messageId, source });
        done();
      });
    },
  });
  let server: ReferenceServer;

  before(async () => {
    await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
    const { port } = relay.server.address() as AddressInfo;
    server = await createReferenceServer({
      clock,
      smtpUrl: `smtp://127.0.0.1:${port}`,
      returned: { address: 'Bounce@Shop.example' },
      sendsPerHour: 100,
      suppressionLife: 0,
    });
  });
  after(async () => {
    await server.close();
    await new Promise<void>((resolve) => relay.close(() => resolve()));
  });

  /** A page that waits for a mail that has left. */
  async function waiting(): Promise<{ page: Page; mail: Left }> {
    clock.advance(600);
    const page = new Page(server, clock);
    await page.start(ANA);
    assert.equal(await page.delivery(), SENT);
    const mail = left.at(-1);
    assert.ok(mail);
    return { page, mail };
  }

  const hand = (to: string, raw: string, from = ''): Promise<unknown> =>
    createTransport({ url: server.returnedUrl ?? '' }).sendMail({ envelope: { from, to }, raw });

  const headerOf = ({ source }: Left): string => source.split('\r\n\r\n')[0] ?? '';

  test('each mail has an address of its own to come back to, and its id says the same', async () => {
    const [first, second] = [(await waiting()).mail, (await waiting()).mail];
    assert.match(first.sender, /^Bounce\+[\da-f]{32}@shop\.example$/);
    assert.notEqual(first.sender, second.sender);
    assert.equal(first.messageId, `<${/\+(.*)@/.exec(first.sender)?.[1]}@shop.example>`);
  });

  const ways: readonly (readonly [what: string, hand: (mail: Left) => Promise<unknown>])[] = [
    ['by the address alone', (mail) => hand(mail.sender, report('failed', '5.2.2'))],
    ['by the address in lower case', (mail) => hand(mail.sender.toLowerCase(), report('failed', '5.2.2'))],
    [
      'by the header that is returned',
      (mail) => hand('bounce@shop.example', report('failed', '5.2.2', { header: headerOf(mail) })),
    ],
    [
      'by the envelope id',
      (mail) => hand('bounce@shop.example', report('failed', '5.2.2', { envelopeId: mail.messageId })),
    ],
    [
      'by the address, whatever another header says',
      (mail) => hand(mail.sender, report('failed', '5.2.2', { header: 'Message-ID: <other@shop.example>' })),
    ],
    [
      'in words alone',
      (mail) =>
        hand(
          mail.sender,
          'From: MAILER-DAEMON@mx\r\nSubject: failure notice\r\n\r\nHi. This is the qmail-send program at mx.\r\n\r\n<ana@mail.example>:\r\nSorry, mailbox is full. (#5.2.2)\r\n',
        ),
    ],
  ];
  for (const [what, act] of ways)
    test(`is known ${what}`, async () => {
      const { page, mail } = await waiting();
      await act(mail);
      assert.equal(await page.delivery(SENT), FULL);
    });

  test('a warning says that it is late, and a later one that it was given up', async () => {
    const { page, mail } = await waiting();
    await hand(mail.sender, report('delayed', '4.2.2'));
    const late = '{"state":"delayed","reason":"mailbox-full"}';
    assert.equal(await page.delivery(SENT), late);
    await hand(mail.sender, report('failed', '4.2.2'));
    assert.equal(await page.delivery(late), FULL);
    await hand(mail.sender, report('delayed', '4.2.2'));
    assert.equal(await page.delivery(''), FULL);
  });

  test('what says nothing of ours moves nothing', async () => {
    const { page, mail } = await waiting();
    const strangers = { envelopeId: '<other@shop.example>' };
    await hand('bounce@shop.example', report('failed', '5.2.2', strangers));
    await hand(mail.sender.replace(/\+../, '+00'), report('failed', '5.2.2'));
    await hand(mail.sender, 'From: ana@mail.example\r\nSubject: Away\r\n\r\nMy mailbox is full.\r\n');
    await hand(mail.sender, '');
    assert.equal(await page.delivery(''), SENT);
  });

  const refused: readonly (readonly [what: string, act: (mail: Left) => Promise<unknown>, words: RegExp])[] =
    [
      ['another address', () => hand('postmaster@shop.example', report('failed', '5.2.2')), /5\.1\.1/],
      [
        'another domain',
        (mail) => hand(mail.sender.replace('@shop', '@chop'), report('failed', '5.2.2')),
        /5\.1\.1/,
      ],
      ['a mail of somebody', (mail) => hand(mail.sender, report('failed', '5.2.2'), ANA), /5\.7\.1/],
      [
        'a mail without an end',
        (mail) =>
          hand(mail.sender, `${report('failed', '5.2.2')}${'x'.repeat(80).concat('\r\n').repeat(20_000)}`),
        /5\.3\.4|size/i,
      ],
    ];
  for (const [what, act, words] of refused)
    test(`${what} is refused`, async () => {
      const { page, mail } = await waiting();
      await assert.rejects(act(mail), words);
      assert.equal(await page.delivery(''), SENT);
    });
});

describe('with a mail server of one’s own', () => {
  test('nobody listens unless there is an address for it', async () => {
    const server = await createReferenceServer({ smtpUrl: 'smtp://127.0.0.1:1', onError: () => {} });
    assert.equal(server.returnedUrl, undefined);
    await server.close();
  });
});

describe('the embedded mail server', () => {
  test('returned@: delivered, and a little later sent back', async () => {
    const clock = new ManualClock();
    const server = await createReferenceServer({ clock });
    const page = new Page(server, clock);
    await page.start('returned@example.org');
    assert.equal(await page.delivery(), '{"state":"delivered"}');
    clock.advance(3);
    assert.equal(
      await page.delivery('{"state":"delivered"}'),
      '{"state":"failed","reason":"mailbox-unknown"}',
    );
    assert.equal(server.mailbox.list('returned@example.org').length, 0);
    await server.close();
  });
});
