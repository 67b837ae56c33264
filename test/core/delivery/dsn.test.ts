import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  fromDsn,
  isDeliveryReason,
  isDeliveryState,
  type DeliveryReport,
} from '../../../src/core/delivery/index.js';
import { dsnRows } from '../../data/delivery/dsn.js';
import { describeSender } from '../../helpers/delivery.js';

/** What is no text is given to it as well. */
const read: (payload: unknown) => DeliveryReport = (...given) =>
  Reflect.apply(fromDsn, undefined, given) as DeliveryReport;

describeSender('fromDsn', read, dsnRows);

test('a mail that was relayed to the recipient’s own server is delivered', () => {
  const relayed = dsnRows.find(({ says }) => says.includes('relayed'))?.payload;
  assert.equal(fromDsn(String(relayed)).state, 'sent');
  assert.equal(fromDsn(String(relayed), { hop: 'relay' }).state, 'sent');
  assert.equal(fromDsn(String(relayed), { hop: 'recipient' }).state, 'delivered');
});

describe('fromDsn, of a mail that was damaged', () => {
  const mails = dsnRows.map(({ payload }) => String(payload));

  const isLegal = ({ state, reason, retryIn }: DeliveryReport): boolean =>
    isDeliveryState(state) && (reason === undefined || isDeliveryReason(reason)) && retryIn === undefined;

  test('lines lost, doubled, swapped for others', () => {
    const line = fc.oneof(fc.string(), fc.constantFrom(...mails.flatMap((mail) => mail.split('\r\n'))));
    fc.assert(
      fc.property(
        fc.constantFrom(...mails),
        fc.array(fc.tuple(fc.nat(), fc.array(line, { maxLength: 3 }))),
        (mail, changes) => {
          const lines = mail.split('\r\n');
          for (const [place, put] of changes) lines.splice(place % lines.length, put.length % 2, ...put);
          assert.ok(isLegal(fromDsn(lines.join('\r\n'))));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('cut off anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...mails), fc.nat(), (mail, end) => {
        assert.ok(isLegal(fromDsn(mail.slice(0, end % mail.length))));
      }),
    );
  });

  test('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => isLegal(fromDsn(text))));
  });

  test('long and hostile ones are read in no time', () => {
    const start = performance.now();
    const report = mails[0] ?? '';
    for (const piece of [
      'a:\n ',
      '--b\n',
      '\n \n',
      '=\n',
      '@',
      '550 ',
      '----- ',
      '<a@',
      'x-a: b\n',
      '; boundary=',
    ])
      for (const text of [
        piece.repeat(300_000),
        report.replace('Status:', `${piece.repeat(50_000)}\nStatus:`),
      ])
        fromDsn(text);
    assert.ok(performance.now() - start < 3000);
  });
});
