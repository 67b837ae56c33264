import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ChallengeSnapshot } from '../../src/backend/backend.js';
import { createHttpBackend } from '../../src/backend/http-backend.js';
import { settle } from '../helpers/simulated-clock.js';
import {
  answering,
  CHALLENGE,
  options,
  REFERENCE,
  silent,
  simulate,
  unreachable,
  type Answerer,
} from './calls.js';
import { serve } from './local-server.js';

const event = (body: unknown): string => `event: challenge\ndata: ${JSON.stringify(body)}\n\n`;
const said = (attemptsLeft: number): string => event({ ...CHALLENGE, attemptsLeft });

/** A stream in the hand of the test. */
function openStream() {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start: (given) => void (controller = given),
    cancel: () => void (isCancelled = true),
  });
  return {
    answer: () => new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } }),
    async say(text: string) {
      controller?.enqueue(new TextEncoder().encode(text));
      await settle();
    },
    end: () => controller?.close(),
    breakOff: () => controller?.error(new TypeError('terminated')),
    get isCancelled() {
      return isCancelled;
    },
  };
}

/** Follows the challenge over such an answer. */
function follow(answer: Answerer, more: Parameters<typeof options>[0] = {}) {
  const simulated = simulate([answer]);
  const heard: ChallengeSnapshot[] = [];
  const done = simulated.backend.watch?.(
    { ...REFERENCE, token: 'tok-1' },
    (snapshot) => heard.push(snapshot),
    options(more),
  );
  assert.ok(done);
  const left = () => heard.map(({ challenge }) => challenge.attemptsLeft);
  return { ...simulated, heard, left, done };
}

describe('a stream', () => {
  it('is asked for with the proof, like any other answer of the challenge', async () => {
    const stream = openStream();
    const { requests, done } = follow(stream.answer);
    stream.end();
    await done;
    assert.equal(requests[0]?.url, 'https://shop.example/otp/challenges/chal_1');
    assert.equal(requests[0].headers.get('accept'), 'text/event-stream');
    assert.equal(requests[0].headers.get('otp-token'), 'tok-1');
    assert.equal(requests[0].headers.get('last-event-id'), null);
  });

  it('tells each snapshot at the moment it comes, and the newest of those that come together', async () => {
    const stream = openStream();
    const { clock, heard, left, done } = follow(stream.answer);
    const began = clock.now();
    await stream.say(said(5));
    await clock.advance(3000);
    await stream.say(said(4) + said(3));
    stream.end();
    await done;
    assert.deepEqual(left(), [5, 3]);
    assert.deepEqual(
      heard.map(({ receivedAt }) => receivedAt - began),
      [0, 3000],
    );
    assert.equal(clock.pending, 0);
  });

  it('passes over what it does not know or understand', async () => {
    const stream = openStream();
    const { left, done } = follow(stream.answer);
    await stream.say(': hello\n\n');
    await stream.say('event: party\ndata: {"id": "chal_1"}\n\ndata: {"id": "chal_1"}\n\n');
    await stream.say('event: challenge\ndata: {"id": \n\nevent: challenge\ndata: 5\n\n');
    await stream.say(event({ ...CHALLENGE, id: 'other' }) + event({ ...CHALLENGE, id: '../' }));
    await stream.say(said(2));
    stream.end();
    await done;
    assert.deepEqual(left(), [2]);
  });

  it('never carries a result', async () => {
    const stream = openStream();
    const { heard, done } = follow(stream.answer);
    await stream.say(event({ ...CHALLENGE, status: 'verified', result: 'secret' }));
    stream.end();
    await done;
    assert.equal(heard[0]?.challenge.status, 'verified');
    assert.equal(JSON.stringify(heard).includes('secret'), false);
  });

  it('lives as long as it says something within 40 s', async () => {
    const stream = openStream();
    const { clock, left, done } = follow(stream.answer);
    for (let beats = 0; beats < 10; beats += 1) {
      await clock.advance(39_999);
      await stream.say(':\n\n');
    }
    await stream.say(said(1));
    assert.deepEqual(left(), [1]);
    stream.end();
    await done;
  });

  it('is dead after 40 s of silence', async () => {
    const stream = openStream();
    const { clock, requests, done } = follow(stream.answer);
    const rejected = assert.rejects(done, { name: 'BackendError', code: 'timeout' });
    await stream.say(':\n\n');
    await clock.advance(39_999);
    assert.equal(requests[0]?.init.signal?.aborted, false);
    await clock.advance(1);
    await rejected;
    assert.equal(requests[0].init.signal.aborted, true);
    assert.equal(clock.pending, 0);
  });

  it('that does not begin is given up after 15 s', async () => {
    const { clock, done } = follow(silent);
    const rejected = assert.rejects(done, { code: 'timeout' });
    await clock.advance(15_000);
    await rejected;
  });

  it('that breaks is a network error', async () => {
    const stream = openStream();
    const { left, done } = follow(stream.answer);
    await stream.say(said(5));
    stream.breakOff();
    await assert.rejects(done, { name: 'BackendError', code: 'network' });
    assert.deepEqual(left(), [5]);
  });

  it('that cannot be reached is not asked for again: its session knows when', async () => {
    const { clock, requests, done } = follow(unreachable);
    await assert.rejects(done, { name: 'BackendError', code: 'network' });
    await clock.advance(60_000);
    assert.equal(requests.length, 1);
  });

  it('is called off with the reason of whoever calls it off', async () => {
    const stream = openStream();
    const abort = new AbortController();
    const reason = new Error('left');
    const { clock, requests, left, done } = follow(stream.answer, { signal: abort.signal });
    const rejected = assert.rejects(done, reason);
    await stream.say(said(5));
    abort.abort(reason);
    await rejected;
    assert.equal(requests[0]?.init.signal?.aborted, true);
    assert.equal(clock.pending, 0);
    assert.deepEqual(left(), [5]);
  });

  it('is closed when it is called off, even where its body does not heed the signal', async () => {
    const stream = openStream();
    const abort = new AbortController();
    const { done } = follow(stream.answer, { signal: abort.signal });
    const rejected = assert.rejects(done);
    await stream.say(said(5));
    assert.equal(stream.isCancelled, false);
    abort.abort();
    await rejected;
    assert.equal(stream.isCancelled, true);
  });

  it('tells nothing after its listener has called it off', async () => {
    const stream = openStream();
    const abort = new AbortController();
    const { backend } = simulate([stream.answer]);
    const left: unknown[] = [];
    const done = backend.watch?.(
      REFERENCE,
      ({ challenge }) => {
        left.push(challenge.attemptsLeft);
        abort.abort();
      },
      options({ signal: abort.signal }),
    );
    const rejected = assert.rejects(async () => done, { name: 'AbortError' });
    await stream.say(said(5));
    await stream.say(said(4)).catch(() => {});
    await rejected;
    assert.deepEqual(left, [5]);
  });

  it('with an event without end is closed', async () => {
    const stream = openStream();
    const { done } = follow(stream.answer);
    const rejected = assert.rejects(done, { code: 'bad_answer' });
    for (let pieces = 0; pieces < 10; pieces += 1)
      await stream.say(`data: ${'x'.repeat(65_536)}\n`).catch(() => {});
    await rejected;
    assert.equal(stream.isCancelled, true);
  });
});

describe('an answer that is no stream', () => {
  it('tells once what it says', async () => {
    const { heard, clock, done } = follow(answering({ ...CHALLENGE, result: 'secret' }));
    await done;
    assert.deepEqual(heard, [{ challenge: { ...CHALLENGE, status: 'pending' }, receivedAt: clock.now() }]);
  });

  it('ends when the challenge is gone, for the status to tell', async () => {
    const { heard, done } = follow(answering({ code: 'challenge_not_found' }, { status: 404 }));
    await done;
    assert.deepEqual(heard, []);
  });

  for (const status of [429, 500, 403]) {
    it(`is a bad answer that keeps the refusal: ${status}`, async () => {
      const { done } = follow(answering({}, { status }));
      await assert.rejects(done, (error: Error & { code?: string }) => {
        assert.equal(error.code, 'bad_answer');
        assert.ok(typeof error.cause === 'object' && error.cause !== null && 'code' in error.cause);
        return true;
      });
    });
  }

  it('is a bad answer when it is a page', async () => {
    const { done } = follow(
      () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
    );
    await assert.rejects(done, { code: 'bad_answer' });
  });
});

it('a stream of a real server is heard, and its connection closed', async (t) => {
  let closed = (): void => {};
  const close = new Promise<void>((resolve) => (closed = resolve));
  const endpoint = await serve(t, (_request, response) => {
    response.on('close', () => closed());
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(said(5));
  });
  const abort = new AbortController();
  const heard = await new Promise<ChallengeSnapshot>((resolve, reject) => {
    createHttpBackend({ endpoint })
      .watch?.(REFERENCE, resolve, options({ signal: abort.signal }))
      .catch(reject);
  });
  assert.equal(heard.challenge.attemptsLeft, 5);
  abort.abort();
  await close;
});
