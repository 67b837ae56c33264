import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Service } from '../../demo/server/webhooks/webhook.js';
import { secrets, signedPosts } from '../helpers/signed-webhooks.js';
import { Site, until, type Control } from './harness.js';

/** What a service posts about a message, what the person then sees, and what leads on. */
interface Row {
  readonly what: string;
  readonly service: Service;
  readonly method: 'email' | 'sms' | 'whatsapp';
  readonly payload: (id: string) => unknown;
  readonly says: RegExp;
  readonly cause: string;
  readonly control: Control;
}

const text = (ErrorCode: string) => (MessageSid: string) => ({
  MessageSid,
  MessageStatus: 'undelivered',
  ErrorCode,
});

const rows: readonly Row[] = [
  {
    what: 'a landline',
    service: 'twilio',
    method: 'sms',
    payload: text('30006'),
    says: /This number cannot get texts/,
    cause: '28',
    control: ['Call •••00 with a code', 'send'],
  },
  {
    what: 'a number that answered STOP',
    service: 'twilio',
    method: 'sms',
    payload: text('21610'),
    says: /Texts to this number are turned off/,
    cause: '11',
    control: ['I sent START, send again', 'send'],
  },
  {
    what: 'a country that gets no texts',
    service: 'twilio',
    method: 'sms',
    payload: text('21408'),
    says: /We cannot text numbers in/,
    cause: '41',
    control: ['Send it by email', 'destination'],
  },
  {
    what: 'a phone that is off',
    service: 'twilio',
    method: 'sms',
    payload: text('30003'),
    says: /Your phone could not be reached/,
    cause: '42',
    control: ['It is on, send again', 'send'],
  },
  {
    what: 'a number that is not on WhatsApp',
    service: 'whatsapp',
    method: 'whatsapp',
    payload: (id) => ({
      entry: [
        { changes: [{ value: { statuses: [{ id, status: 'failed', errors: [{ code: 131_026 }] }] } }] },
      ],
    }),
    says: /This number did not work/,
    cause: '27',
    control: ['Correct the number', 'destination'],
  },
  {
    what: 'a full mailbox',
    service: 'ses',
    method: 'email',
    payload: (messageId) => ({
      eventType: 'Bounce',
      mail: { messageId },
      bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull' },
    }),
    says: /Your mailbox is full/,
    cause: '34',
    control: ['I made space, send again', 'send'],
  },
  {
    what: 'an address that nobody has',
    service: 'postmark',
    method: 'email',
    payload: (MessageID) => ({ RecordType: 'Bounce', Type: 'HardBounce', TypeCode: 1, MessageID }),
    says: /This address did not work/,
    cause: '23',
    control: ['Correct the address', 'destination'],
  },
  {
    what: 'somebody who complained before',
    service: 'sendgrid',
    method: 'email',
    payload: (id) => [
      { event: 'dropped', reason: 'Spam Reporting Address', sg_message_id: `${id}.recvd-7c9-1-0.0` },
    ],
    says: /We cannot send to this address/,
    cause: '10',
    control: ['Use another address', 'destination'],
  },
  {
    what: 'a host that takes it for spam',
    service: 'mailgun',
    method: 'email',
    payload: (id) => ({
      event: 'failed',
      severity: 'permanent',
      'delivery-status': { code: 550, message: '5.7.1 Message rejected as spam' },
      message: { headers: { 'message-id': id.slice(1, -1) } },
    }),
    says: /turned the message away/,
    cause: '35',
    control: ['Use another address', 'destination'],
  },
  {
    what: 'a bounce',
    service: 'resend',
    method: 'email',
    payload: (email_id) => ({
      type: 'email.bounced',
      data: { email_id, bounce: { type: 'Permanent', subType: 'Suppressed' } },
    }),
    says: /We cannot send to this address/,
    cause: '9',
    control: ['Use another address', 'destination'],
  },
];

for (const service of new Set(rows.map((row) => row.service)))
  describe(`from the webhook of ${service} to the screen`, () => {
    let site: Site;

    before(async () => {
      site = await Site.open({ pretend: [service], webhooks: secrets, cooldowns: [1, 1, 1, 1, 1] });
    });

    after(() => site.close());

    /** The service's id of the newest message to somebody. */
    const idOf = async (to: string): Promise<string> => {
      const { mailbox, phone } = site.server;
      const newest = async () => [...mailbox.list(to), ...phone.list(to)][0]?.messageId;
      return (await until(newest, (id) => id !== undefined)) ?? '';
    };

    for (const [index, { what, method, payload, says, cause, control }] of rows
      .filter((row) => row.service === service)
      .entries())
      it(`says so within two seconds: ${what}`, async () => {
        const to = method === 'email' ? `ana${index}@web.example` : `+44770090040${index}`;
        const person = await (await site.person()).visit(method);
        await person.askFor(to);
        await person.sees(/Enter your code/);
        const { headers, body } = signedPosts[service](
          payload(await idOf(to)),
          Math.floor(Date.now() / 1000),
        );
        const url = `${site.server.url}/webhooks/${service}`;
        assert.equal((await fetch(url, { method: 'POST', headers, body })).status, 204);
        await person.sees(says, 2000);
        assert.ok((await person.causes()).includes(cause));
        await person.follow(control);
        await person.leave();
      });
  });
