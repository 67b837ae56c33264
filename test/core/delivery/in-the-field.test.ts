import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  fromMailgun,
  fromPostmark,
  fromResend,
  fromSendGrid,
  fromSes,
  fromSmtp,
  fromTwilio,
  fromWhatsApp,
  type DeliveryReport,
} from '../../../src/core/delivery/index.js';
import type { Service } from '../../../demo/server/webhooks/webhook.js';
import { eventsOfServices } from '../../data/delivery/events-of-services.js';
import { repliesOfServers } from '../../data/delivery/replies-of-servers.js';

const readers: Readonly<Record<Service, (payload: unknown) => DeliveryReport>> = {
  ses: fromSes,
  sendgrid: fromSendGrid,
  postmark: fromPostmark,
  mailgun: fromMailgun,
  resend: fromResend,
  twilio: fromTwilio,
  whatsapp: fromWhatsApp,
};

/** The report leads with one of those causes; without any it is of no trouble. */
function assertLeads(report: DeliveryReport, state: string, causes: readonly number[] | undefined): void {
  assert.equal(report.state, state);
  const { cause } = report;
  assert.ok(causes && cause ? causes.includes(cause) : causes === cause, `${report.reason} for ${cause}`);
}

describe('what servers reply', () => {
  for (const [server, reply, state, causes] of repliesOfServers)
    test(`${server}: ${reply.slice(0, 60)}`, () => assertLeads(fromSmtp(reply), state, causes));
});

describe('what services post', () => {
  for (const [service, says, payload, state, causes] of eventsOfServices)
    test(`${service}: ${says}`, () => assertLeads(readers[service](payload), state, causes));
});
