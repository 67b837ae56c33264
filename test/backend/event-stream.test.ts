import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EventStream, type StreamEvent } from '../../src/backend/event-stream.js';

/** All events in a text that comes in these pieces. */
function read(...pieces: string[]): StreamEvent[] {
  const stream = new EventStream();
  return pieces.flatMap((piece) => stream.push(piece));
}

const challenge = (data: string): StreamEvent => ({ type: 'challenge', data });

describe('an event stream', () => {
  const TEXTS: readonly [string, string, StreamEvent[]][] = [
    ['nothing', '', []],
    ['an event', 'event: challenge\ndata: {}\n\n', [challenge('{}')]],
    ['no space after the colon', 'event:challenge\ndata:{}\n\n', [challenge('{}')]],
    ['one space is taken, no more', 'event: challenge\ndata:  x \n\n', [challenge(' x ')]],
    ['colons in data', 'data: {"a":"b: c"}\n\n', [{ type: 'message', data: '{"a":"b: c"}' }]],
    ['no name', 'data: x\n\n', [{ type: 'message', data: 'x' }]],
    [
      'a name holds for one event',
      'event: a\ndata: 1\n\ndata: 2\n\n',
      [
        { type: 'a', data: '1' },
        { type: 'message', data: '2' },
      ],
    ],
    ['many lines of data', 'data: {\ndata:\ndata: }\n\n', [{ type: 'message', data: '{\n\n}' }]],
    ['a field without a colon', 'data\n\n', [{ type: 'message', data: '' }]],
    ['comments', ': hello\n\n:\nevent: challenge\n: between\ndata: 1\n\n:\n\n', [challenge('1')]],
    ['unknown fields', 'id: 7\nretry: 10\nfoo: bar\ndata: 1\n\n', [{ type: 'message', data: '1' }]],
    ['an event without data is none', 'event: challenge\n\ndata: 1\n\n', [{ type: 'message', data: '1' }]],
    ['an event that is cut is none', 'data: 1\n\ndata: 2\n', [{ type: 'message', data: '1' }]],
    ['line feeds of old', 'event: challenge\rdata: 1\r\r', [challenge('1')]],
    ['both', 'event: challenge\r\ndata: 1\r\n\r\n', [challenge('1')]],
    ['all mixed', 'event: challenge\rdata: 1\r\ndata: 2\n\r\n', [challenge('1\n2')]],
  ];
  for (const [name, text, events] of TEXTS) {
    it(`holds ${name}`, () => assert.deepEqual(read(text), events));
    it(`holds ${name}, letter by letter`, () => assert.deepEqual(read(...text), events));
  }

  it('is the same wherever its pieces end', () => {
    const line = fc.constantFrom(
      'event: a',
      'data: x',
      'data',
      'data:',
      ': c',
      '',
      '',
      'id: 1',
      'data: é€😀',
    );
    const end = fc.constantFrom('\n', '\r', '\r\n');
    const text = fc.array(fc.tuple(line, end)).map((lines) => lines.flat().join(''));
    fc.assert(
      fc.property(text, fc.array(fc.nat(8)), (whole, cuts) => {
        const pieces: string[] = [];
        let rest = whole;
        for (const cut of cuts) {
          pieces.push(rest.slice(0, cut));
          rest = rest.slice(cut);
        }
        assert.deepEqual(read(...pieces, rest), read(whole));
      }),
    );
  });

  for (const [name, piece] of [
    ['line', 'x'.repeat(10_000)],
    ['event', `data: ${'x'.repeat(10_000)}\n`],
  ] as const) {
    it(`does not hold a ${name} without end`, () => {
      const stream = new EventStream();
      assert.throws(
        () => {
          for (let pieces = 0; pieces < 1000; pieces += 1) stream.push(piece);
        },
        { name: 'BackendError', code: 'bad_answer' },
      );
    });
  }

  it('may be as long as it likes, event by event', () => {
    const stream = new EventStream();
    for (let pieces = 0; pieces < 1000; pieces += 1)
      assert.equal(stream.push(`data: ${'x'.repeat(10_000)}\n\n`).length, 1);
  });
});
