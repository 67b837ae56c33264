import assert from 'node:assert/strict';
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { after, describe, test } from 'node:test';
import { mailWeathers, phoneWeathers } from '../../demo/server/embedded/weather.js';
import { deliveryReasons, isDeliveryReason } from '../../src/core/delivery/report.js';
import { en } from '../../src/locales/en.js';
import { delayed, failed, type Moment } from '../data/moments.js';
import { adviceAt } from '../helpers/situations.js';
import { complaints, readDocument, SnippetFolder, snippetsOf } from './snippets.js';

const document = readDocument('delivery-reports.md');
const snippets = snippetsOf(document);
const folder = new SnippetFolder(snippets);
after(() => folder.remove());

test('the snippets compile', () => {
  assert.equal(snippets.size, 12);
  assert.deepEqual(complaints(snippets), []);
});

describe('a webhook is believed when it is signed, and only then', () => {
  const elliptic = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const amazon = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const secrets = {
    SES_TOPIC_ARN: 'arn:aws:sns:eu-west-1:111122223333:codes',
    SENDGRID_WEBHOOK_PUBLIC_KEY: elliptic.publicKey
      .export({ format: 'der', type: 'spki' })
      .toString('base64'),
    POSTMARK_WEBHOOK_LOGIN: 'postmark:s3cret',
    MAILGUN_SIGNING_KEY: 'key-1',
    RESEND_WEBHOOK_SECRET: `whsec_${Buffer.from('key-2').toString('base64')}`,
    TWILIO_AUTH_TOKEN: 'key-3',
    WHATSAPP_APP_SECRET: 'key-4',
    WHATSAPP_VERIFY_TOKEN: 'token-5',
  };
  Object.assign(process.env, secrets);
  after(() => {
    for (const name of Object.keys(secrets)) Reflect.deleteProperty(process.env, name);
  });

  const hmac = (hash: string, key: string, content: string) => createHmac(hash, key).update(content);
  const id = 'message-1';

  const sns = {
    Message: JSON.stringify({ eventType: 'Delivery', mail: { messageId: id } }),
    MessageId: 'n-1',
    Timestamp: '2026-11-02T09:14:06.201Z',
    TopicArn: secrets.SES_TOPIC_ARN,
    Type: 'Notification',
  };
  const snsContent = Object.entries(sns)
    .map(([key, value]) => `${key}\n${value}\n`)
    .join('');
  const snsBody = (more: object = {}) =>
    JSON.stringify({
      ...sns,
      SignatureVersion: '2',
      SigningCertURL: 'https://sns.eu-west-1.amazonaws.com/cert.pem',
      Signature: sign('sha256', Buffer.from(snsContent), amazon.privateKey).toString('base64'),
      ...more,
    });
  const sendGridBody = JSON.stringify([{ event: 'delivered', sg_message_id: `${id}.filter1.0` }]);
  const sendGridSignature = sign('sha256', Buffer.from(`17936${sendGridBody}`), elliptic.privateKey);
  const postmarkBody = JSON.stringify({ RecordType: 'Delivery', MessageID: id });
  const mailgunBody = (signature: string) =>
    JSON.stringify({
      signature: { timestamp: '17936', token: 't', signature },
      'event-data': { event: 'delivered', message: { headers: { 'message-id': id } } },
    });
  const resendBody = JSON.stringify({ type: 'email.delivered', data: { email_id: id } });
  const resendHeaders = (key: string) => ({
    'svix-id': 'msg_1',
    'svix-timestamp': '17936',
    'svix-signature': `v1,b2xk v1,${hmac('sha256', key, `msg_1.17936.${resendBody}`).digest('base64')}`,
  });
  const twilioContent = `https://shop.example/webhooks/twilioMessageSid${id}MessageStatusdelivered`;
  const whatsAppBody = JSON.stringify({
    entry: [{ changes: [{ value: { statuses: [{ id, status: 'delivered' }] } }] }],
  });

  interface Sent {
    readonly body: string;
    readonly headers?: Record<string, string>;
  }
  const webhooks: Readonly<
    Record<string, { readonly id?: string; readonly good: Sent; readonly bad: readonly Sent[] }>
  > = {
    'ses.ts': {
      good: { body: snsBody() },
      bad: [
        { body: snsBody({ Signature: 'AAAA' }) },
        { body: snsBody({ Timestamp: 'another' }) },
        { body: snsBody({ SigningCertURL: 'https://sns.eu-west-1.amazonaws.com.evil.example/cert.pem' }) },
        { body: snsBody({ SigningCertURL: 'http://sns.eu-west-1.amazonaws.com/cert.pem' }) },
        { body: snsBody({ TopicArn: 'arn:aws:sns:eu-west-1:444455556666:theirs' }) },
      ],
    },
    'sendgrid.ts': {
      good: {
        body: sendGridBody,
        headers: {
          'x-twilio-email-event-webhook-timestamp': '17936',
          'x-twilio-email-event-webhook-signature': sendGridSignature.toString('base64'),
        },
      },
      bad: [
        { body: sendGridBody },
        {
          body: sendGridBody,
          headers: {
            'x-twilio-email-event-webhook-timestamp': '17937',
            'x-twilio-email-event-webhook-signature': sendGridSignature.toString('base64'),
          },
        },
      ],
    },
    'postmark.ts': {
      good: { body: postmarkBody, headers: { authorization: `Basic ${btoa('postmark:s3cret')}` } },
      bad: [
        { body: postmarkBody },
        { body: postmarkBody, headers: { authorization: `Basic ${btoa('postmark:')}` } },
      ],
    },
    'mailgun.ts': {
      id: `<${id}>`,
      good: { body: mailgunBody(hmac('sha256', 'key-1', '17936t').digest('hex')) },
      bad: [{ body: mailgunBody('') }, { body: mailgunBody(hmac('sha256', '', '17936t').digest('hex')) }],
    },
    'resend.ts': {
      good: { body: resendBody, headers: resendHeaders('key-2') },
      bad: [{ body: resendBody }, { body: resendBody, headers: resendHeaders('') }],
    },
    'twilio.ts': {
      good: {
        body: `MessageStatus=delivered&MessageSid=${id}`,
        headers: { 'x-twilio-signature': hmac('sha1', 'key-3', twilioContent).digest('base64') },
      },
      bad: [
        { body: `MessageStatus=delivered&MessageSid=${id}` },
        {
          body: `MessageStatus=failed&MessageSid=${id}`,
          headers: { 'x-twilio-signature': hmac('sha1', 'key-3', twilioContent).digest('base64') },
        },
      ],
    },
    'whatsapp.ts': {
      good: {
        body: whatsAppBody,
        headers: { 'x-hub-signature-256': `sha256=${hmac('sha256', 'key-4', whatsAppBody).digest('hex')}` },
      },
      bad: [{ body: whatsAppBody }, { body: whatsAppBody, headers: { 'x-hub-signature-256': 'sha256=' } }],
    },
  };

  for (const [name, { good, bad, id: stored = id }] of Object.entries(webhooks))
    test(name, async (context) => {
      const certificate = amazon.publicKey.export({ format: 'pem', type: 'spki' });
      context.mock.method(globalThis, 'fetch', async () => new Response(certificate));
      const post = method((await folder.import(name)).post);
      const { store } = await folder.import('store.ts');
      const ask = (verb: string, ...values: readonly unknown[]) =>
        method(Reflect.get(Object(store), verb)).apply(store, [...values]);
      const send = async ({ body, headers = {} }: Sent): Promise<unknown> => {
        const answer = await post(
          new Request('https://shop.example/webhook', { method: 'POST', body, headers }),
        );
        return answer instanceof Response && answer.status;
      };
      ask('add', stored);
      for (const sent of bad) assert.equal(await send(sent), 403);
      assert.deepEqual(ask('delivery', stored), { state: 'sent' });
      assert.equal(await send(good), 204);
      assert.deepEqual(ask('delivery', stored), { state: 'delivered' });
    });

  test('WhatsApp asks whose URL it is', async () => {
    const get = method((await folder.import('whatsapp.ts')).get);
    const asked = (token: string) =>
      get(new Request(`https://shop.example/?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=42`));
    const [yes, no] = [asked('token-5'), asked('')];
    assert.ok(yes instanceof Response && no instanceof Response);
    assert.equal(await yes.text(), '42');
    assert.equal(no.status, 403);
  });
});

describe('mail that comes back', () => {
  const store = async () => Object((await folder.import('store.ts')).store) as object;
  const ask = async (verb: string, ...values: readonly unknown[]): Promise<unknown> => {
    const owner = await store();
    return method(Reflect.get(owner, verb)).apply(owner, [...values]);
  };
  const source = (id: string): string =>
    [
      'Content-Type: multipart/report; boundary=b',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      `Original-Envelope-Id: ${id}`,
      '',
      'Action: failed',
      'Status: 5.2.2',
      '--b--',
    ].join('\r\n');

  for (const [what, to] of [
    ['by its address', (from: string) => from],
    ['by its envelope id', () => 'bounce@shop.example'],
  ] as const)
    test(`is known ${what}`, async () => {
      const { returnable, comesBack } = await folder.import('returned-mail.ts');
      const sent: unknown = method(returnable)('ana@mail.example');
      const { messageId, envelope } = sent as { messageId: string; envelope: { from: string } };
      await ask('add', messageId);
      method(comesBack)('bounce+other@shop.example', source('<other@shop.example>'));
      assert.deepEqual(await ask('delivery', messageId), { state: 'sent' });
      method(comesBack)(to(envelope.from), source(messageId));
      assert.deepEqual(await ask('delivery', messageId), { state: 'failed', reason: 'mailbox-full' });
    });
});

describe('what the person sees', () => {
  const rows = document.split('\n').flatMap((line) => {
    const [, name = '', ...cells] = line.split('|').map((cell) => cell.trim());
    const reason = /^`([a-z-]+)`/.exec(name)?.[1];
    return isDeliveryReason(reason) ? [{ reason, cells }] : [];
  });
  const ofFailed = rows.filter(({ cells }) => cells.length === 4);
  const ofDelayed = rows.filter(({ cells }) => cells.length === 2);

  test('every reason has its row', () => {
    assert.deepEqual(new Set(ofFailed.map(({ reason }) => reason)), new Set(deliveryReasons));
    assert.equal(ofFailed.length, deliveryReasons.length);
    assert.equal(ofDelayed.length, 4);
  });

  for (const { reason, cells } of ofFailed) {
    const [, email = '', text = ''] = cells;
    if (email)
      test(`failed: ${reason}, an e-mail`, () => assert.ok(shown('email', failed(reason)).includes(email)));
    if (text) test(`failed: ${reason}, a text`, () => assert.ok(shown('sms', failed(reason)).includes(text)));
  }
  for (const { reason, cells } of ofDelayed)
    test(`delayed: ${reason}`, () =>
      assert.ok(shown('email', delayed(reason, 300)).includes(cells[0] ?? '')));
});

/** Every sentence on the screen after that report. */
function shown(method: 'email' | 'sms', delivery: NonNullable<Moment['delivery']>): readonly string[] {
  const { headline, status, rows } = adviceAt({ row: '', method, delivery, status: [], causes: [] });
  const messages = [headline, ...status, ...rows.flatMap(({ title, body }) => [title, body])];
  return messages.flatMap((said) => {
    const words = said && en[said.key];
    return typeof words === 'string'
      ? [words.replace('{host}', 'a.example').replace('{time}', '5 minutes')]
      : [];
  });
}

function method(value: unknown): (...values: unknown[]) => unknown {
  assert.ok(typeof value === 'function');
  return (...values) => Reflect.apply(value, undefined, values) as unknown;
}

describe('to try each reason', () => {
  const firstCells = (pattern: RegExp): string[] =>
    document.split('\n').flatMap((line) => pattern.exec(line)?.[1] ?? []);

  test('every name that the demo’s mail server knows is listed', () => {
    const named = mailWeathers.filter((weather) => weather !== 'clear');
    assert.deepEqual(new Set(firstCells(/^\| `([a-z]+)@` +\|/)), new Set(named));
  });

  test('every number that its phone network knows is listed', () => {
    const numbered = phoneWeathers.map((_, place) => `000${place}`).slice(1);
    assert.deepEqual(firstCells(/^\| `(\d{4})` +\|/), numbered);
  });
});
