import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, createServer as createHttpServer, get, request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { startDemoServer, type DemoServer } from '../../demo/server/demo-server.js';
import { answerWith } from '../../demo/server/http/node-adapter.js';
import { readEnvironment } from '../../demo/server/environment.js';

let server: DemoServer;
before(async () => {
  server = await startDemoServer({ port: 0 });
});
after(() => server.close());

const start = (headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.url}/otp/challenges`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url, ...headers },
    body: JSON.stringify({ method: 'email', destination: `p${Math.random()}@example.org` }),
  });

/** The status of a path as it is, without the tidying that URL does. */
const statusOf = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port: server.port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });

describe('over a port', () => {
  test('a challenge can be started, with its cookie', async () => {
    const response = await start();
    assert.equal(response.status, 201);
    assert.match(response.headers.getSetCookie()[0] ?? '', /^otp=/);
  });

  test('another site’s page is refused', async () => {
    assert.equal((await start({ origin: 'https://evil.example' })).status, 403);
  });

  test('a client that hangs up frees its stream', async () => {
    const started = await start();
    const { id } = (await started.json()) as { id: string };
    const headers = {
      cookie: started.headers.getSetCookie()[0]?.split(';')[0] ?? '',
      accept: 'text/event-stream',
    };
    const url = `${server.url}/otp/challenges/${id}`;
    for (let i = 0; i < 8; i += 1) {
      const leaving = new AbortController();
      let response = await fetch(url, { headers, signal: leaving.signal });
      // The server learns of a hang-up a moment later.
      while (response.status === 429) response = await fetch(url, { headers, signal: leaving.signal });
      assert.equal(response.status, 200);
      leaving.abort();
    }
  });

  test('the handler’s request is aborted when its client hangs up', async () => {
    let asked = (): void => {};
    const arrived = new Promise<void>((resolve) => (asked = resolve));
    const aborted = new Promise<boolean>((resolve) => {
      const plain = createHttpServer((incoming, outgoing) => {
        const waitForAbort = ({ signal }: Request): Promise<Response> => {
          asked();
          return new Promise((answer) => {
            signal.addEventListener('abort', () => {
              resolve(signal.aborted);
              answer(new Response());
              plain.close();
            });
          });
        };
        void answerWith(waitForAbort, incoming, outgoing);
      }).listen(0, '127.0.0.1', () => {
        const { port } = plain.address() as AddressInfo;
        const client = get({ host: '127.0.0.1', port }).on('error', () => {});
        void arrived.then(() => client.destroy());
      });
    });
    assert.equal(await aborted, true);
  });

  test('a body that is refused unread does not break the connection', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const post = (path: string, size: number): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const headers = { 'content-type': 'application/json', origin: server.url };
        request(`${server.url}${path}`, { method: 'POST', agent, headers }, (response) => {
          response.resume().on('end', () => resolve(response.statusCode));
        })
          .on('error', reject)
          .end('x'.repeat(size));
      });
    assert.equal(await post('/otp/challenges', 1_000_000), 413);
    assert.equal(await post('/otp/nowhere', 1_000_000), 404);
    assert.equal(await post('/otp/challenges', 10), 400);
    agent.destroy();
  });

  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/cdn/../../package.json',
    '/cdn/..%2f..%2fpackage.json',
    '/%00',
    '/%',
    '/.git/config',
    '/nowhere',
  ])
    test(`${path} leads nowhere`, async () => assert.equal(await statusOf(path), 404));
});

describe('proxies', () => {
  const forwarded = { 'x-forwarded-host': 'shop.example', 'x-forwarded-proto': 'https' };

  test('are not believed unless they are known', async () => {
    assert.equal((await start({ ...forwarded, origin: 'https://shop.example' })).status, 403);
  });

  test('that are known say the site’s name and the client’s address', async () => {
    const behind = await startDemoServer({ port: 0, trustedProxies: 1, startsPerHour: 1 });
    const from = (client: string): Promise<Response> =>
      fetch(`${behind.url}/otp/challenges`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: 'https://shop.example',
          ...forwarded,
          'x-forwarded-for': client,
        },
        body: JSON.stringify({ method: 'email', destination: `p${Math.random()}@example.org` }),
      });
    const first = await from('198.51.100.1');
    assert.equal(first.status, 201);
    assert.match(first.headers.getSetCookie()[0] ?? '', /^__Host-otp=.*; Secure$/);
    assert.equal((await from('198.51.100.2')).status, 201);
    // What the client wrote itself stands to the left of what the proxy added.
    assert.equal((await from('203.0.113.9, 198.51.100.1')).status, 429);
    await behind.close();
  });
});

describe('mailbox and phone', () => {
  const text = { from: '+447700900123', receivedAt: '2026-01-01T00:00:00.000Z' };

  test('are lists, newest first, whole or of one destination', async () => {
    server.phone.add({ ...text, to: '+491', text: 'one' });
    server.phone.add({ ...text, to: '+492', text: 'two' });
    server.phone.add({ ...text, to: '+491', text: 'three' });
    const read = async (query: string): Promise<unknown[]> => {
      const texts = (await (await fetch(`${server.url}/phone${query}`)).json()) as { text: string }[];
      return texts.map((message) => message.text);
    };
    assert.deepEqual(await read('?number=%2B491'), ['three', 'one']);
    assert.deepEqual(await read('?number=+491'), ['three', 'one']);
    assert.deepEqual(await read('?number=%2B49'), []);
    assert.deepEqual(await read(''), ['three', 'two', 'one']);
  });

  test('tell of arrivals', async () => {
    const response = await fetch(`${server.url}/phone/events`);
    const reader = response.body?.getReader();
    server.phone.add({ ...text, to: '+493', text: 'live' });
    const chunk = await reader?.read();
    assert.match(new TextDecoder().decode(chunk?.value), /^event: message\nid: .*\ndata: .*"text":"live"/);
    await reader?.cancel();
  });

  test('a mail is shown where it can do nothing', async () => {
    const mail = {
      to: 'a@b.example',
      from: 'c@d.example',
      subject: 'S',
      text: 'T',
      folder: 'Inbox',
    } as const;
    server.mailbox.add({ ...mail, html: '<p>Hi</p>', receivedAt: text.receivedAt });
    const [{ id } = { id: '' }] = server.mailbox.list();
    const response = await fetch(`${server.url}/mailbox/${id}.html`);
    assert.equal(await response.text(), '<p>Hi</p>');
    const policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    assert.equal(response.headers.get('content-security-policy'), policy);
    assert.equal((await fetch(`${server.url}/mailbox/none.html`)).status, 404);
  });
});

describe('the command', () => {
  /** Runs it until it says its first line, or ends. */
  async function run(variables: Record<string, string>) {
    const env = { PATH: process.env.PATH, ...variables };
    const child = spawn(process.execPath, ['--import', 'tsx', 'demo/server/main.ts'], { env });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
    return { child, output: () => output };
  }

  test('says where it is, and ends within a second when it is told to', async () => {
    const { child, output } = await run({ PORT: '0' });
    const url = /^ready (http:\/\/localhost:\d+)\n$/.exec(output())?.[1];
    assert.ok(url, output());
    await fetch(`${url}/mailbox/events`);
    const began = performance.now();
    child.kill('SIGINT');
    assert.deepEqual(await once(child, 'close'), [0, null]);
    assert.ok(performance.now() - began < 1000);
  });

  test('says in a sentence that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { child, output } = await run({ PORT: String(port) });
    if (child.exitCode === null) await once(child, 'close');
    assert.equal(child.exitCode, 1);
    assert.equal(output(), `Port ${port} is taken: stop what uses it, or choose another with PORT=…\n`);
    other.close();
  });
});

describe('environment', () => {
  test('is read', () => {
    const variables = {
      PORT: '8080',
      HOST: '0.0.0.0',
      SMTP_URL: 'smtp://mail.example:25',
      MAIL_FROM: 'Shop <code@shop.example>',
      TRUST_PROXY: '1',
      ALLOWED_ORIGINS: 'https://a.example, https://b.example/',
      DISCLOSURE: 'generic',
      DEMO_GREYLIST_SECONDS: '2',
      NUMBER_PREFIXES: '+49, +43',
      SUPPRESSION_HOURS: '2',
      TELLS_EXPIRED: 'no',
      OTP_SENDER: 'twilio, ses',
      SES_TOPIC_ARN: 'arn:aws:sns:eu-west-1:111122223333:codes',
      SENDGRID_WEBHOOK_PUBLIC_KEY: 'MFkw',
      POSTMARK_WEBHOOK_LOGIN: 'postmark:s3cret',
      MAILGUN_SIGNING_KEY: '',
      RESEND_WEBHOOK_SECRET: 'whsec_a2V5',
      TWILIO_AUTH_TOKEN: 'token',
      TWILIO_WEBHOOK_URL: 'https://shop.example/webhooks/twilio',
      WHATSAPP_APP_SECRET: 'secret',
      WHATSAPP_VERIFY_TOKEN: 'verify',
    };
    assert.deepEqual(readEnvironment(variables), {
      port: 8080,
      host: '0.0.0.0',
      smtpUrl: 'smtp://mail.example:25',
      mailFrom: { name: 'Shop', address: 'code@shop.example' },
      trustedProxies: 1,
      allowedOrigins: ['https://a.example', 'https://b.example'],
      disclosure: 'generic',
      greylistSeconds: 2,
      numberPrefixes: ['+49', '+43'],
      suppressionLife: 7200,
      tellsExpired: false,
      pretend: ['twilio', 'ses'],
      webhooks: {
        ses: { topicArn: 'arn:aws:sns:eu-west-1:111122223333:codes', certificate: undefined },
        sendgrid: { publicKey: 'MFkw' },
        postmark: { login: 'postmark:s3cret' },
        resend: { secret: 'whsec_a2V5' },
        twilio: { authToken: 'token', url: 'https://shop.example/webhooks/twilio' },
        whatsapp: { appSecret: 'secret', verifyToken: 'verify' },
      },
    });
  });

  test('that is empty changes nothing', () => assert.deepEqual(readEnvironment({ PORT: '' }), {}));

  for (const [name, value] of [
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['SMTP_URL', 'mail.example'],
    ['DISCLOSURE', 'none'],
    ['OTP_SENDER', 'pigeon'],
    ['NUMBER_PREFIXES', '49'],
  ] as const)
    test(`${name}=${value} is not understood`, () =>
      assert.throws(() => readEnvironment({ [name]: value }), new Error(`Not understood: ${name}.`)));
});
