import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  deliveryReasons,
  deliveryStates,
  laterReport,
  type DeliveryReport,
} from '../../../src/core/delivery/index.js';
import { mailgunRows } from '../../data/delivery/mailgun.js';
import { postmarkRows } from '../../data/delivery/postmark.js';
import { resendRows } from '../../data/delivery/resend.js';
import { sendGridRows } from '../../data/delivery/sendgrid.js';
import { sesRows } from '../../data/delivery/ses.js';
import { twilioRows } from '../../data/delivery/twilio.js';
import { whatsAppRows } from '../../data/delivery/whatsapp.js';

const rows = [
  ...sesRows,
  ...sendGridRows,
  ...postmarkRows,
  ...mailgunRows,
  ...resendRows,
  ...twilioRows,
  ...whatsAppRows,
];

describe('the vocabulary', () => {
  for (const reason of deliveryReasons)
    test(`some sender reports ${reason}`, () =>
      assert.ok(rows.some(({ report }) => report.reason === reason)));

  for (const state of deliveryStates)
    test(`some sender reports ${state}`, () => assert.ok(rows.some(({ report }) => report.state === state)));
});

describe('laterReport', () => {
  const at = (state: DeliveryReport['state'], retryIn?: number): DeliveryReport => ({
    state,
    ...(retryIn !== undefined && { retryIn }),
  });
  const story = [at('queued'), at('sent'), at('delayed', 60), at('delivered'), at('failed')];

  test('the first report stands', () => {
    for (const report of story) assert.equal(laterReport(undefined, report), report);
  });

  test('the newest of two that are as far along stands', () => {
    for (const report of story) {
      const again = { ...report };
      assert.equal(laterReport(report, again), again);
    }
  });

  test('in whatever order they come, the message ends where its story ends', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(story, { minLength: 1 }), (arrivals) => {
        const last = Math.max(...arrivals.map((report) => story.indexOf(report)));
        const stands = arrivals.reduce<DeliveryReport | undefined>(laterReport, undefined);
        assert.equal(stands, story[last]);
      }),
    );
  });
});
