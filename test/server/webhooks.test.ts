import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { createReferenceServer, type ReferenceServer } from '../../demo/server/reference-server.js';
import type { Service } from '../../demo/server/webhooks/webhook.js';
import { secrets, signedPosts, type SignedPost } from '../helpers/signed-webhooks.js';
import { ManualClock } from './manual-clock.js';
import { Page, SITE } from './page.js';

interface Row {
  readonly service: Service;
  readonly to: string;
  readonly method?: string;
  /** News of one message that has failed, as the service says it. */
  readonly failed: (id: string) => unknown;
  readonly reason: string;
  readonly delivered: (id: string) => unknown;
  /** A genuine payload that says nothing of a message. */
  readonly unknown: (id: string) => unknown;
}

const ANA = 'ana@mail.example';
const whatsApp = (...statuses: readonly object[]) => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '1', changes: [{ field: 'messages', value: { statuses } }] }],
});

const rows: readonly Row[] = [
  {
    service: 'ses',
    to: ANA,
    failed: (messageId) => ({
      eventType: 'Bounce',
      mail: { messageId },
      bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull' },
    }),
    reason: 'mailbox-full',
    delivered: (messageId) => ({ eventType: 'Delivery', mail: { messageId } }),
    unknown: (messageId) => ({ eventType: 'Archived', mail: { messageId } }),
  },
  {
    service: 'sendgrid',
    to: ANA,
    failed: (id) => [
      { event: 'processed', sg_message_id: 'of-somebody-else.recvd-1' },
      { event: 'dropped', reason: 'Spam Reporting Address', sg_message_id: `${id}.recvd-5b7-x-1-0.0` },
    ],
    reason: 'suppressed-complaint',
    delivered: (id) => [{ event: 'delivered', sg_message_id: `${id}.recvd-5b7-x-1-0.0` }],
    unknown: (id) => [{ event: 'account_status_change', sg_message_id: id }, null, 7],
  },
  {
    service: 'postmark',
    to: ANA,
    failed: (MessageID) => ({ RecordType: 'Bounce', Type: 'HardBounce', TypeCode: 1, MessageID }),
    reason: 'mailbox-unknown',
    delivered: (MessageID) => ({ RecordType: 'Delivery', MessageID }),
    unknown: (MessageID) => ({ RecordType: 'Telegram', MessageID }),
  },
  {
    service: 'mailgun',
    to: ANA,
    failed: (id) => ({
      event: 'failed',
      severity: 'permanent',
      'delivery-status': { code: 550, message: '5.7.1 Message rejected as spam' },
      message: { headers: { 'message-id': id.slice(1, -1) } },
    }),
    reason: 'filtered',
    delivered: (id) => ({ event: 'delivered', message: { headers: { 'message-id': id.slice(1, -1) } } }),
    unknown: (id) => ({ event: 'stored', message: { headers: { 'message-id': id.slice(1, -1) } } }),
  },
  {
    service: 'resend',
    to: ANA,
    failed: (email_id) => ({ type: 'email.complained', data: { email_id } }),
    reason: 'suppressed-complaint',
    delivered: (email_id) => ({ type: 'email.delivered', data: { email_id } }),
    unknown: (email_id) => ({ type: 'contact.created', data: { email_id } }),
  },
  {
    service: 'twilio',
    to: '+491512345678',
    failed: (MessageSid) => ({ MessageSid, MessageStatus: 'undelivered', ErrorCode: '30006' }),
    reason: 'landline',
    delivered: (MessageSid) => ({ MessageSid, MessageStatus: 'delivered' }),
    unknown: (MessageSid) => ({ MessageSid, MessageStatus: 'receiving' }),
  },
  {
    service: 'whatsapp',
    to: '+491512345678',
    method: 'whatsapp',
    failed: (id) =>
      whatsApp(
        { id: 'wamid.of-somebody-else', status: 'read' },
        { id, status: 'failed', errors: [{ code: 131_026 }] },
      ),
    reason: 'number-invalid',
    delivered: (id) => whatsApp({ id, status: 'delivered' }),
    unknown: (id) => ({ ...whatsApp({ id, status: 'pondered' }), more: {} }),
  },
];

const SENT = '{"state":"sent"}';

for (const { service, to, method, failed, reason, delivered, unknown } of rows)
  describe(`the webhook of ${service}`, () => {
    const clock = new ManualClock();
    let server: ReferenceServer;
    before(async () => {
      server = await createReferenceServer({
        clock,
        pretend: [service],
        webhooks: secrets,
        sendsPerHour: 100,
      });
    });
    after(() => server.close());

    const seconds = (): number => clock.now() / 1000;
    const signed = (payload: unknown): SignedPost => signedPosts[service](payload, seconds());

    async function post({ headers, body }: SignedPost): Promise<number> {
      const request = new Request(`${SITE}/webhooks/${service}`, { method: 'POST', headers, body });
      const answer = await server.handler(request, {});
      assert.equal(await answer?.text(), '');
      return answer?.status ?? 0;
    }

    /** A message that the service has taken, with its id and the page that waits for it. */
    async function sent(page = new Page(server, clock)): Promise<{ id: string; page: Page }> {
      clock.advance(600);
      await page.start(to, {}, method);
      assert.equal(await page.delivery(), SENT);
      return { id: newestId(), page };
    }

    function newestId(): string {
      const [message] = [...server.mailbox.list(to), ...server.phone.list(to)];
      assert.ok(message?.messageId);
      return message.messageId;
    }

    test('a genuine report moves the delivery, in the vocabulary alone', async () => {
      const { id, page } = await sent();
      assert.equal(await post(signed(failed(id))), 204);
      assert.equal(await page.delivery(), JSON.stringify({ state: 'failed', reason }));
    });

    test('a post that is not genuine moves nothing', async () => {
      const { id, page } = await sent();
      const good = signed(failed(id));
      const bare = { headers: { 'content-type': good.headers['content-type'] ?? '' }, body: good.body };
      const forged = signedElsewhere(good);
      for (const bad of [...(service === 'mailgun' || service === 'ses' ? [] : [bare]), ...forged])
        assert.equal(await post(bad), 403);
      assert.equal(await page.delivery(''), SENT);
    });

    test('what says nothing of a message is taken, and moves nothing', async () => {
      const { id, page } = await sent();
      for (const payload of [unknown(id), unknown('another'), {}, [], 'text', null])
        assert.equal(await post(signed(payload)), 204);
      assert.equal(await page.delivery(''), SENT);
    });

    test('a message that nobody knows is none', async () => {
      const { page } = await sent();
      assert.equal(await post(signed(failed('another'))), 204);
      assert.equal(await page.delivery(''), SENT);
    });

    test('reports may come twice and in any order', async () => {
      const { id, page } = await sent();
      assert.equal(await post(signed(delivered(id))), 204);
      assert.equal(await page.delivery(''), '{"state":"delivered"}');
      for (const payload of [failed(id), delivered(id), failed(id), unknown(id)])
        assert.equal(await post(signed(payload)), 204);
      assert.equal(await page.delivery(''), JSON.stringify({ state: 'failed', reason }));
    });

    test('a report on an older send is not news', async () => {
      const { id, page } = await sent();
      clock.advance(120);
      await page.resend();
      assert.equal(await page.delivery(), SENT);
      assert.notEqual(newestId(), id);
      assert.equal(await post(signed(failed(id))), 204);
      assert.equal(await page.delivery(''), SENT);
      assert.equal(await post(signed(delivered(newestId()))), 204);
      assert.equal(await page.delivery(''), '{"state":"delivered"}');
    });

    test('a body that is too long or of another type is refused', async () => {
      const { headers, body } = signed(delivered('another'));
      assert.equal(await post({ headers, body: body + ' '.repeat(3 * 1024 * 1024) }), 413);
      for (const type of ['application/xml', 'multipart/form-data'])
        assert.equal(await post({ headers: { ...headers, 'content-type': type }, body }), 415);
    });

    test('other methods are not', async () => {
      const request = new Request(`${SITE}/webhooks/${service}`, { method: 'DELETE' });
      const answer = await server.handler(request, {});
      assert.equal(answer?.status, 405);
      assert.match(answer.headers.get('allow') ?? '', /POST/);
    });

    if (service === 'mailgun')
      test('a signature counts once, whatever body stands beside it', async () => {
        const { id, page } = await sent();
        const once = signed(unknown(id));
        assert.equal(await post(once), 204);
        const reused = { ...JSON.parse(once.body), 'event-data': failed(id) } as object;
        assert.equal(await post({ ...once, body: JSON.stringify(reused) }), 403);
        assert.equal(await page.delivery(''), SENT);
      });

    if (service === 'mailgun' || service === 'resend')
      test('a signature of another time is refused', async () => {
        const { id, page } = await sent();
        for (const off of [-3600, 3600])
          assert.equal(await post(signedPosts[service](failed(id), seconds() + off)), 403);
        assert.equal(await page.delivery(''), SENT);
      });
  });

/** The same post with each of its signatures, and what they cover, changed. */
function signedElsewhere({ headers, body }: SignedPost): SignedPost[] {
  // Not the last sign, of which base64 may leave bits unused.
  const spoil = (text: string): string => text.replace(/.(?=.{9}$)/, (sign) => (sign === 'x' ? 'y' : 'x'));
  const signature = Object.keys(headers).find((name) => /signature|authorization/.test(name));
  if (signature === undefined) {
    const envelope = JSON.parse(body) as { Signature?: string; signature?: { signature: string } };
    const { signature: own } = envelope;
    const bad = own
      ? { ...envelope, signature: { ...own, signature: spoil(own.signature) } }
      : { ...envelope, Signature: spoil((envelope.Signature ?? '').slice(0, 80)) };
    const without = own ? { ...envelope, signature: undefined } : { ...envelope, Signature: undefined };
    const altered = own
      ? []
      : [
          { ...envelope, Message: '{}' },
          { ...envelope, TopicArn: 'arn:aws:sns:theirs' },
        ];
    return [bad, without, ...altered, {}, 7].map((each) => ({ headers, body: JSON.stringify(each) }));
  }
  const value = headers[signature] ?? '';
  const others = [spoil(value), value.slice(0, -8), ''].map((text) => ({
    headers: { ...headers, [signature]: text },
    body,
  }));
  // Basic authentication says who posts, not what.
  return signature === 'authorization' ? others : [...others, { headers, body: `${body} ` }];
}

describe('webhooks', () => {
  const clock = new ManualClock();

  test('a service without its secret is not listened to', async () => {
    const server = await createReferenceServer({ clock });
    for (const { service } of rows) {
      const url = `${SITE}/webhooks/${service}`;
      for (const method of ['POST', 'GET'])
        assert.equal((await server.handler(new Request(url, { method }), {}))?.status, 404);
    }
    await server.close();
  });

  test('nor is a service that does not exist', async () => {
    const server = await createReferenceServer({ clock, webhooks: secrets });
    for (const path of ['', 'pigeon', 'ses/more', '__proto__'])
      assert.equal((await server.handler(new Request(`${SITE}/webhooks/${path}`), {}))?.status, 404);
    await server.close();
  });

  test('a key that is none is said to be none, at the start', async () => {
    const webhooks = { sendgrid: { publicKey: 'MFkw' } };
    await assert.rejects(
      createReferenceServer({ clock, webhooks, smtpUrl: 'smtp://127.0.0.1:1' }),
      /^Error: The public key of SendGrid is not understood\.$/,
    );
  });

  test('Meta asks whose URL it is', async () => {
    const server = await createReferenceServer({ clock, webhooks: secrets });
    const ask = async (query: string): Promise<[number | undefined, string | undefined]> => {
      const answer = await server.handler(new Request(`${SITE}/webhooks/whatsapp?${query}`), {});
      return [answer?.status, await answer?.text()];
    };
    const token = 'hub.verify_token=whatsapp-token';
    assert.deepEqual(await ask(`hub.mode=subscribe&${token}&hub.challenge=42`), [200, '42']);
    assert.deepEqual(await ask('hub.mode=subscribe&hub.verify_token=other&hub.challenge=42'), [403, '']);
    assert.deepEqual(await ask(`hub.mode=unsubscribe&${token}&hub.challenge=42`), [403, '']);
    assert.deepEqual(await ask(''), [403, '']);
    await server.close();
  });

  test('one service says nothing of another’s messages', async () => {
    const server = await createReferenceServer({ clock, pretend: ['postmark'], webhooks: secrets });
    const page = new Page(server, clock);
    await page.start('ben@mail.example');
    assert.equal(await page.delivery(), SENT);
    const [{ messageId = '' } = {}] = server.mailbox.list('ben@mail.example');
    const { headers, body } = signedPosts.resend(
      { type: 'email.bounced', data: { email_id: messageId } },
      clock.now() / 1000,
    );
    const request = new Request(`${SITE}/webhooks/resend`, { method: 'POST', headers, body });
    assert.equal((await server.handler(request, {}))?.status, 204);
    assert.equal(await page.delivery(''), SENT);
    await server.close();
  });

  test('Amazon’s certificate is fetched once, from Amazon alone', async (context) => {
    const { topicArn, certificate } = secrets.ses;
    const fetched: string[] = [];
    context.mock.method(globalThis, 'fetch', (url: string) => {
      fetched.push(url);
      return Promise.resolve(new Response(certificate));
    });
    const server = await createReferenceServer({ clock, webhooks: { ses: { topicArn } } });
    const post = async (SigningCertURL: string): Promise<number | undefined> => {
      const { headers, body } = signedPosts.ses({ eventType: 'Send' }, clock.now() / 1000);
      const named = JSON.stringify({ ...(JSON.parse(body) as object), SigningCertURL });
      const request = new Request(`${SITE}/webhooks/ses`, { method: 'POST', headers, body: named });
      return (await server.handler(request, {}))?.status;
    };
    for (const url of [
      'http://sns.eu-west-1.amazonaws.com/a.pem',
      'https://sns.eu-west-1.amazonaws.com.evil.example/a.pem',
      'https://sns.bucket.s3.amazonaws.com/a.pem',
      'https://sns.eu-west-1.amazonaws.com@evil.example/a.pem',
      'https://sns.eu-west-1.amazonaws.com:8443/a.pem',
      'nowhere',
      '',
    ])
      assert.equal(await post(url), 403, url);
    assert.deepEqual(fetched, []);
    const url = 'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0a1b.pem';
    assert.deepEqual([await post(url), await post(url)], [204, 204]);
    assert.deepEqual(fetched, [url]);
    await server.close();
  });

  test('a certificate that cannot be had makes Amazon post again', async (context) => {
    context.mock.method(globalThis, 'fetch', () => Promise.reject(new Error('no network')));
    const errors: unknown[] = [];
    const server = await createReferenceServer({
      clock,
      webhooks: { ses: { topicArn: secrets.ses.topicArn } },
      onError: (error) => errors.push(error),
    });
    const { headers, body } = signedPosts.ses({ eventType: 'Send' }, clock.now() / 1000);
    const SigningCertURL = 'https://sns.eu-west-1.amazonaws.com/a.pem';
    const request = new Request(`${SITE}/webhooks/ses`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ ...(JSON.parse(body) as object), SigningCertURL }),
    });
    assert.equal((await server.handler(request, {}))?.status, 500);
    assert.equal(errors.length, 1);
    await server.close();
  });

  test('a form that names a field twice is signed with both', async () => {
    const server = await createReferenceServer({ clock, webhooks: secrets });
    const signed = `${secrets.twilio.url}MediaaMediabMessageSidSM1`;
    const signature = createHmac('sha1', secrets.twilio.authToken).update(signed).digest('base64');
    const request = new Request(`${SITE}/webhooks/twilio`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': signature,
      },
      body: 'Media=b&Media=a&Media=b&MessageSid=SM1',
    });
    assert.equal((await server.handler(request, {}))?.status, 204);
    await server.close();
  });
});
