import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fromSmtp, type SmtpReply } from '../../../src/core/delivery/smtp.js';
import { isDeliveryReason, isDeliveryState, type DeliveryReport } from '../../../src/core/delivery/report.js';

type Row = readonly [reply: string | SmtpReply, report: Omit<DeliveryReport, 'messageId'>];

const failed = (reason: DeliveryReport['reason'], cause: number): DeliveryReport => ({
  state: 'failed',
  ...(reason && { reason }),
  cause,
});
const delayed = (reason: DeliveryReport['reason'], cause: number, retryIn?: number): DeliveryReport => ({
  state: 'delayed',
  ...(reason && { reason }),
  cause,
  ...(retryIn !== undefined && { retryIn }),
});

/** One row for each line of the catalogue's table of enhanced status codes, by code alone. */
const codes: readonly Row[] = [
  ['550 5.1.1', failed('mailbox-unknown', 23)],
  ['450 4.1.1', delayed('mailbox-unknown', 23)],
  ['550 5.1.2', failed('domain-invalid', 24)],
  ['501 5.1.3', failed('mailbox-unknown', 22)],
  ['550 5.1.6', failed('mailbox-unknown', 23)],
  ['550 5.1.8', failed('sender-fault', 21)],
  ['556 5.1.10', failed('dns', 25)],
  ['550 5.2.0', failed('mailbox-unknown', 23)],
  ['550 5.2.1', failed('mailbox-unknown', 23)],
  ['452 4.2.2', delayed('mailbox-full', 34)],
  ['552 5.2.2', failed('mailbox-full', 34)],
  ['452 4.3.1', delayed('congestion', 4)],
  ['453 4.3.2', delayed('congestion', 4)],
  ['451 4.4.1', delayed('congestion', 4)],
  ['451 4.4.2', delayed('congestion', 4)],
  ['451 4.4.3', delayed('dns', 25)],
  ['550 5.4.4', failed('dns', 25)],
  ['451 4.4.5', delayed('congestion', 4)],
  ['550 5.4.7', failed('unknown', 12)],
  ['451 4.7.1', delayed('greylisted', 5)],
  ['450 4.7.1', delayed('greylisted', 5)],
  ['421 4.7.0', delayed('filtered', 3)],
  ['550 5.7.1', failed('blocked-by-recipient', 35)],
  ['535 5.7.8', failed('sender-fault', 21)],
  ['550 5.7.26', failed('sender-fault', 21)],
  ['421 4.7.28', delayed('congestion', 6)],
  ['421', delayed('congestion', 4)],
  ['450', delayed('congestion', 4)],
  ['451', delayed('congestion', 4)],
  ['452', delayed('congestion', 4)],
  ['550', failed('unknown', 12)],
  ['551', failed('mailbox-unknown', 23)],
  ['552', failed('mailbox-full', 34)],
  ['553', failed('mailbox-unknown', 22)],
  ['554', failed('unknown', 12)],
  ['556', failed('dns', 25)],
];

/** What servers write, in the ways they write it. */
const replies: readonly Row[] = [
  ['451 4.7.1 Greylisted, please try again in 20 seconds', delayed('greylisted', 5, 20)],
  ['450 4.2.0 <a@b.c>: Recipient address rejected: Greylisted, see help', delayed('greylisted', 5)],
  ['451 Graylisting in action, retry after 00:05:00', delayed('greylisted', 5, 300)],
  ['450 greylist: come back in 5 minutes', delayed('greylisted', 5, 300)],
  ['451 4.7.0 Temporarily deferred, try again later', delayed('greylisted', 5)],
  ['451 Try again in 1 minute and 30 seconds', delayed('congestion', 4, 90)],
  ['421 Service busy, wait 2 hours', delayed('congestion', 4, 7200)],
  ['421 4.3.2 try again in 99999 hours', delayed('congestion', 4, 604_800)],
  ['421-4.7.28 Our system has detected an unusual rate of\r\n421 4.7.28 mail.', delayed('congestion', 6)],
  ['421 Too many connections', delayed('congestion', 6)],
  ['452 Insufficient system storage', delayed('congestion', 4)],
  ['450 The mailbox is over quota', delayed('mailbox-full', 34)],
  ['552 Mailbox full', failed('mailbox-full', 34)],
  ['554 Delivery failed: user has exceeded its quota', failed('mailbox-full', 34)],
  [
    '550-5.1.1 The account that you tried to reach does not\r\n550-5.1.1 exist. Please check\r\n550 5.1.1 it.',
    failed('mailbox-unknown', 23),
  ],
  ['550-The mailbox does\r\n550 not exist', failed('mailbox-unknown', 23)],
  ['550 User unknown', failed('mailbox-unknown', 23)],
  ['550 No such user here', failed('mailbox-unknown', 23)],
  ['550 5.5.0 Requested action not taken: mailbox unavailable', failed('mailbox-unknown', 23)],
  ['550 5.4.1 Recipient address rejected: Access denied.', failed('mailbox-unknown', 23)],
  ['554 This account has been disabled', failed('mailbox-unknown', 23)],
  ['550 5.4.4 Unable to route: host or domain name not found', failed('domain-invalid', 24)],
  ['550 Domain does not exist', failed('domain-invalid', 24)],
  ['554 5.7.1 Relay access denied', failed('sender-fault', 21)],
  ['550 5.7.1 SPF check failed', failed('sender-fault', 21)],
  ['554 5.7.1 Service unavailable; client host blocked using zen.spamhaus.org', failed('sender-fault', 6)],
  ['554 5.7.1 Message looks like spam', failed('filtered', 35)],
  ['550 5.7.1 Message rejected: sender is blocked by the recipient', failed('blocked-by-recipient', 35)],
  ['554 Address is on the suppression list', failed('suppressed-bounce', 9)],
  ['smtp; 550 5.1.1 gone', failed('mailbox-unknown', 23)],
  // A number of another class in the text is not the status.
  ['550 User unknown (Server 4.2.2)', failed('mailbox-unknown', 23)],
  // Nor is a part of a network address.
  ['451 connection from 5.1.1.20 refused, rate limited', delayed('congestion', 6)],
  [{ code: 550, enhanced: '5.1.1' }, failed('mailbox-unknown', 23)],
  [{ code: 451, text: 'Greylisted' }, delayed('greylisted', 5)],
  [{ enhanced: '4.2.2' }, delayed('mailbox-full', 34)],
  [{ text: '552 5.2.2 full' }, failed('mailbox-full', 34)],
  [{}, failed('unknown', 12)],
  ['', failed('unknown', 12)],
  ['hello', failed('unknown', 12)],
  ['354 go on', failed('unknown', 12)],
];

describe('fromSmtp', () => {
  for (const [reply, report] of [...codes, ...replies])
    test(JSON.stringify(reply), () => assert.deepEqual(fromSmtp(reply), report));

  test('a relay that accepts has sent, the recipient’s server that accepts has delivered', () => {
    assert.deepEqual(fromSmtp('250 2.0.0 OK'), { state: 'sent' });
    assert.deepEqual(fromSmtp('250 2.0.0 OK', { hop: 'relay' }), { state: 'sent' });
    assert.deepEqual(fromSmtp('250 2.0.0 OK', { hop: 'recipient' }), { state: 'delivered' });
  });

  test('what is no reply is as good as an empty one', () => {
    const junk: unknown[] = [undefined, null, 5, { code: {}, enhanced: 5, text: [] }, { code: NaN }];
    for (const reply of junk)
      assert.deepEqual(Reflect.apply(fromSmtp, undefined, [reply]), failed('unknown', 12));
    assert.deepEqual(
      fromSmtp({ code: undefined, enhanced: undefined, text: '552 full' }),
      failed('unknown', 12),
    );
  });

  test('any text: never throws, and speaks the vocabulary', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        const report = fromSmtp(text);
        assert.ok(isDeliveryState(report.state));
        assert.ok(report.state === 'sent' || isDeliveryReason(report.reason));
      }),
    );
  });

  test('any value in place of a reply, or of a part of one: the same', () => {
    const parts = fc.record({ code: fc.anything(), enhanced: fc.anything(), text: fc.anything() });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), parts, parts.map(Object.freeze)), (value) => {
        const report = Reflect.apply(fromSmtp, undefined, [value]) as DeliveryReport;
        assert.ok(isDeliveryState(report.state));
        assert.ok(report.state === 'sent' || isDeliveryReason(report.reason));
      }),
      { numRuns: 1000 },
    );
  });

  const word = fc.constantFrom(
    'mailbox',
    'full',
    'user',
    'unknown',
    'spam',
    'try again',
    'later',
    'in 5 minutes',
  );
  const prose = fc.oneof(
    fc.string(),
    fc.array(word).map((words) => words.join(' ')),
  );

  test('the class decides the state, whatever the words', () => {
    const states = { 2: 'sent', 4: 'delayed', 5: 'failed' } as const;
    const digits = fc.tuple(fc.constantFrom(2, 4, 5), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(digits, prose, ([severity, rest], text) => {
        const code = severity * 100 + rest;
        assert.equal(fromSmtp({ code, text }).state, states[severity]);
        assert.equal(fromSmtp(`${code} ${text}`).state, states[severity]);
      }),
    );
  });

  test('a wait is whole seconds between one and a week, and only for what is retried', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom('seconds', 'min', 'hours'),
        fc.constantFrom(451, 550),
        (n, unit, code) => {
          const { retryIn } = fromSmtp(`${code} try again in ${n} ${unit}`);
          if (code === 550) assert.equal(retryIn, undefined);
          else
            assert.ok(
              retryIn === undefined || (Number.isInteger(retryIn) && retryIn >= 1 && retryIn <= 604_800),
            );
        },
      ),
    );
  });

  test('long hostile texts are read in no time', () => {
    const start = performance.now();
    for (const piece of ['user ', '1 s, ', 'in 1 m and ', 'account ', '5.', '\r\n550-'])
      fromSmtp(`550 ${piece.repeat(100_000)}`);
    assert.ok(performance.now() - start < 500);
  });
});
