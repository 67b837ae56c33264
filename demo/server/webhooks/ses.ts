import type { KeyObject } from 'node:crypto';
import { parsed, textAt } from '../../../src/core/delivery/read.js';
import { fromSes } from '../../../src/core/delivery/ses.js';
import { isSame, isSignedBy, readPublicKey } from './signatures.js';
import { JSON_TYPE, type Webhook } from './webhook.js';

export interface SesSecrets {
  /** Messages of other topics, which anybody with an account can have signed by Amazon, are refused. */
  readonly topicArn: string;
  /** Certificate or public key (PEM) of SNS. Default: fetched from the address that a message names, if it is Amazon's. */
  readonly certificate?: string | undefined;
}

/** What is signed, by the message's type ("Verifying the signatures of Amazon SNS messages"). */
const signed: Readonly<Record<string, readonly string[]>> = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  SubscriptionConfirmation: [
    'Message',
    'MessageId',
    'SubscribeURL',
    'Timestamp',
    'Token',
    'TopicArn',
    'Type',
  ],
};
const hashes: Readonly<Record<string, 'sha1' | 'sha256'>> = { 1: 'sha1', 2: 'sha256' };

/** SES reports through SNS, which signs with a key whose certificate Amazon publishes. */
export function createSesWebhook({ topicArn, certificate }: SesSecrets): Webhook {
  const configured = certificate === undefined ? undefined : readPublicKey(certificate, 'Amazon SNS');
  const fetched = new Map<string, KeyObject>();

  async function keyOf(envelope: unknown): Promise<KeyObject | undefined> {
    if (configured) return configured;
    const url = amazonUrl(textAt(envelope, 'SigningCertURL'));
    if (!url) return undefined;
    const known = fetched.get(url);
    if (known) return known;
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(5000) });
    const key = readPublicKey(await answer.text(), 'Amazon SNS');
    fetched.set(url, key);
    return key;
  }

  async function isGenuine(envelope: unknown): Promise<boolean> {
    const keys = signed[textAt(envelope, 'Type') ?? ''];
    const hash = hashes[textAt(envelope, 'SignatureVersion') ?? ''];
    if (!keys || !hash || !isSame(textAt(envelope, 'TopicArn'), topicArn)) return false;
    const content = keys
      .map((name) => [name, textAt(envelope, name)] as const)
      .flatMap(([name, value]) => (value === undefined ? [] : `${name}\n${value}\n`))
      .join('');
    const key = await keyOf(envelope);
    return (
      key !== undefined && isSignedBy(key, hash, Buffer.from(content), textAt(envelope, 'Signature') ?? '')
    );
  }

  return {
    // SNS posts its JSON as text.
    mediaTypes: ['text/plain', JSON_TYPE],
    async read({ body }) {
      const envelope = parsed(body.toString());
      if (!(await isGenuine(envelope))) return undefined;
      const confirmation = textAt(envelope, 'SubscribeURL');
      if (confirmation === undefined) return [fromSes(envelope)];
      // To open it is a person's act: whoever confirms says that the topic is theirs.
      console.info(`Amazon SNS asks to confirm the subscription: ${confirmation}`);
      return [];
    },
  };
}

/** Where Amazon publishes its certificates, and nowhere else: a bucket of anybody's is on amazonaws.com too. */
function amazonUrl(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, host, pathname } = new URL(text);
  const isAmazon = protocol === 'https:' && /^sns\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/.test(host);
  return isAmazon && pathname.endsWith('.pem') ? `https://${host}${pathname}` : undefined;
}
