import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { MAX_SECONDS } from '../../src/core/clock.js';
import { isDeliveryReason, isDeliveryState, type DeliveryReport } from '../../src/core/delivery/report.js';
import { causesOf } from '../data/delivery/causes.js';
import type { DeliveryRow } from '../data/delivery/rows.js';

type Read = (payload: unknown) => DeliveryReport;

/** What every sender's reader owes: its table, and an answer in the vocabulary to whatever it is given. */
export function describeSender(name: string, read: Read, rows: readonly DeliveryRow[]): void {
  describe(name, () => {
    for (const { says, payload, report } of rows) test(says, () => assert.deepEqual(read(payload), report));

    test('what is no payload says nothing', () => {
      for (const junk of junkValues())
        assert.deepEqual(read(junk), { state: 'queued', reason: 'unknown' }, typeof junk);
    });

    test('any value is answered in the vocabulary', () => {
      fc.assert(fc.property(anyValue, (value) => assertLegal(read(value))));
    });

    test('any change to a payload is answered in the vocabulary', () => {
      const payload = fc.constantFrom(...rows).map((row) => row.payload);
      fc.assert(
        fc.property(payload, fc.nat(), anyValue, (sound, place, value) => {
          const root = { payload: structuredClone(sound) };
          const places = placesIn(root);
          const at = places[place % places.length];
          if (at) Reflect.set(at.owner, at.key, value);
          assertLegal(read(root.payload));
        }),
        { numRuns: 500 },
      );
    });

    test('nor does a hostile value throw in any place of a payload', () => {
      const hostile = [...junkValues(), 'constructor', '__proto__', 'toString', 'hasOwnProperty'];
      for (const { payload } of rows) {
        const root = { payload: structuredClone(payload) };
        for (const { owner, key } of placesIn(root)) {
          const before: unknown = Reflect.get(owner, key);
          for (const value of hostile) {
            Reflect.set(owner, key, value);
            assertLegal(read(root.payload));
          }
          Reflect.set(owner, key, before);
        }
      }
    });
  });
}

const anyValue = fc.oneof(
  fc.jsonValue(),
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
  }),
);

/** What no sender posts, and what a hostile page or a broken middleware may hand over all the same. */
function junkValues(): readonly unknown[] {
  const cycle: Record<string, unknown> = {};
  cycle.event = cycle;
  cycle.data = [cycle];
  const throws = (): never => {
    throw new Error('Not to be read.');
  };
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const names = [
    'event',
    'eventType',
    'RecordType',
    'event-data',
    'data',
    'MessageStatus',
    'entry',
    'Message',
  ];
  const getters = Object.defineProperties(
    {},
    Object.fromEntries(names.map((key) => [key, { get: throws, enumerable: true }])),
  );
  return [
    undefined,
    null,
    true,
    0,
    NaN,
    12n,
    '',
    'x'.repeat(1_000_000),
    Symbol('event'),
    throws,
    [],
    [[]],
    {},
    new Date(0),
    new Map([['event', 'delivered']]),
    Object.create({
      event: 'delivered',
      eventType: 'Delivery',
      RecordType: 'Delivery',
      MessageStatus: 'delivered',
    }),
    cycle,
    getters,
    [getters],
    revoked.proxy,
    new Proxy({}, { get: throws, has: throws, getOwnPropertyDescriptor: throws, getPrototypeOf: throws }),
    new Proxy([], { get: throws }),
    Object.assign([], { length: 2 ** 32 - 1 }),
  ];
}

interface Place {
  readonly owner: object;
  readonly key: string;
}

/** Every place in a value where another one could stand. */
function placesIn(owner: object): readonly Place[] {
  return Object.entries(owner).flatMap(([key, value]: [string, unknown]) => [
    { owner, key },
    ...(typeof value === 'object' && value !== null ? placesIn(value) : []),
  ]);
}

const fields: ReadonlySet<string> = new Set(['state', 'reason', 'retryIn', 'messageId', 'cause']);

function assertLegal(report: DeliveryReport): void {
  const { state, reason, retryIn, messageId, cause } = report;
  assert.ok(isDeliveryState(state));
  for (const key of Object.keys(report)) assert.ok(fields.has(key), key);
  const isLate = state === 'delayed' || state === 'failed';
  assert.equal(isDeliveryReason(reason), isLate || (state === 'queued' && reason === 'unknown'));
  if (isLate) assert.ok(reason && cause && causesOf[reason].includes(cause), `${reason} for ${cause}`);
  else assert.equal(cause, undefined);
  if (retryIn !== undefined)
    assert.ok(state === 'delayed' && Number.isInteger(retryIn) && retryIn >= 1 && retryIn <= MAX_SECONDS);
  if (messageId !== undefined) assert.ok(typeof messageId === 'string' && messageId !== '');
}
