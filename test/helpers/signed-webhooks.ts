import { createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import type { Service } from '../../demo/server/webhooks/webhook.js';
import type { WebhookSecrets } from '../../demo/server/webhooks/webhooks.js';

const elliptic = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const amazon = generateKeyPairSync('rsa', { modulusLength: 2048 });
const TOPIC = 'arn:aws:sns:eu-west-1:111122223333:codes';

/** Secrets of all services, for a server under test. */
export const secrets = {
  ses: { topicArn: TOPIC, certificate: amazon.publicKey.export({ format: 'pem', type: 'spki' }).toString() },
  sendgrid: { publicKey: elliptic.publicKey.export({ format: 'der', type: 'spki' }).toString('base64') },
  postmark: { login: 'postmark:s3cret' },
  mailgun: { signingKey: 'mailgun-key' },
  resend: { secret: `whsec_${Buffer.from('resend-key').toString('base64')}` },
  twilio: { authToken: 'twilio-token', url: 'https://shop.example/webhooks/twilio' },
  whatsapp: { appSecret: 'whatsapp-secret', verifyToken: 'whatsapp-token' },
} satisfies WebhookSecrets;

/** What a service posts. */
export interface SignedPost {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Hash = 'sha1' | 'sha256';
const hmac = (hash: Hash, key: string | Buffer, content: string) => createHmac(hash, key).update(content);
const json = { 'content-type': 'application/json' };

/** SNS puts what it carries into an envelope, as a text. */
function fromSns(payload: unknown, seconds: number): SignedPost {
  const envelope = {
    Message: JSON.stringify(payload),
    MessageId: randomUUID(),
    Timestamp: new Date(seconds * 1000).toISOString(),
    TopicArn: TOPIC,
    Type: 'Notification',
  };
  const content = Object.entries(envelope).map(([key, value]) => `${key}\n${value}\n`);
  const signature = sign('sha256', Buffer.from(content.join('')), amazon.privateKey);
  const signed = { ...envelope, SignatureVersion: '2', Signature: signature.toString('base64') };
  return { headers: { 'content-type': 'text/plain; charset=UTF-8' }, body: JSON.stringify(signed) };
}

function fromTwilio(payload: unknown): SignedPost {
  const form = new URLSearchParams(
    Object.entries({ ...(payload as object) }).map(([key, value]) => [key, String(value)]),
  );
  form.sort();
  const content = secrets.twilio.url + [...form].flat().join('');
  return {
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': hmac('sha1', secrets.twilio.authToken, content).digest('base64'),
    },
    body: form.toString(),
  };
}

/** `payload` as each service posts and signs it, at a time in seconds since the epoch. */
export const signedPosts: Readonly<Record<Service, (payload: unknown, seconds: number) => SignedPost>> = {
  ses: fromSns,
  sendgrid(payload, seconds) {
    const body = JSON.stringify(payload);
    const signature = sign('sha256', Buffer.from(`${seconds}${body}`), elliptic.privateKey);
    return {
      headers: {
        ...json,
        'x-twilio-email-event-webhook-timestamp': String(seconds),
        'x-twilio-email-event-webhook-signature': signature.toString('base64'),
      },
      body,
    };
  },
  postmark: (payload) => ({
    headers: { ...json, authorization: `Basic ${btoa(secrets.postmark.login)}` },
    body: JSON.stringify(payload),
  }),
  mailgun(payload, seconds) {
    const token = randomUUID();
    const signature = hmac('sha256', secrets.mailgun.signingKey, `${seconds}${token}`).digest('hex');
    const signed = { signature: { timestamp: String(seconds), token, signature }, 'event-data': payload };
    return { headers: json, body: JSON.stringify(signed) };
  },
  resend(payload, seconds) {
    const body = JSON.stringify(payload);
    const id = `msg_${randomUUID()}`;
    const key = Buffer.from('resend-key');
    const signature = hmac('sha256', key, `${id}.${seconds}.${body}`).digest('base64');
    return {
      headers: {
        ...json,
        'svix-id': id,
        'svix-timestamp': String(seconds),
        'svix-signature': `v1,b3RoZXI= v1,${signature}`,
      },
      body,
    };
  },
  twilio: fromTwilio,
  whatsapp(payload) {
    const body = JSON.stringify(payload);
    const signature = hmac('sha256', secrets.whatsapp.appSecret, body).digest('hex');
    return { headers: { ...json, 'x-hub-signature-256': `sha256=${signature}` }, body };
  },
};
