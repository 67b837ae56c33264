import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settle } from '../helpers/simulated-clock.js';
import {
  answering,
  CALLS,
  CHALLENGE,
  json,
  options,
  simulate,
  silent,
  STARTING,
  unreachable,
} from './calls.js';

const GOOD = { ...CHALLENGE, verified: true };

describe('a request that does not get through', () => {
  for (const [name, call] of Object.entries(CALLS)) {
    it(`is repeated after 1 s and 3 s under the same key: ${name}`, async () => {
      const { backend, clock, requests } = simulate([unreachable, unreachable, answering(GOOD)]);
      const began = clock.now();
      const answer = call(backend);
      await clock.advance(4000);
      await answer;
      assert.deepEqual(
        requests.map(({ at }) => at - began),
        [0, 1000, 4000],
      );
      assert.equal(new Set(requests.map(({ headers }) => headers.get('idempotency-key'))).size, 1);
      assert.equal(clock.pending, 0);
    });

    it(`is given up after the third time: ${name}`, async () => {
      const { backend, clock, requests } = simulate([unreachable]);
      const rejected = assert.rejects(call(backend), { name: 'BackendError', code: 'network' });
      await clock.advance(60_000);
      await rejected;
      assert.equal(requests.length, 3);
      assert.equal(clock.pending, 0);
    });
  }

  it('is not repeated while this machine knows that it is offline', async (t) => {
    setOnline(t, false);
    const { backend, requests } = simulate([unreachable]);
    await assert.rejects(backend.start(STARTING, options()), { code: 'network' });
    assert.equal(requests.length, 1);
  });

  it('is not repeated without a key, since it might happen twice', async () => {
    const { backend, requests } = simulate([unreachable]);
    const { signal } = new AbortController();
    await assert.rejects(backend.start(STARTING, { signal }), { code: 'network' });
    assert.equal(requests.length, 1);
  });

  it('is not repeated once it is called off', async () => {
    const { backend, clock, requests } = simulate([unreachable]);
    const abort = new AbortController();
    const reason = new Error('left');
    const rejected = assert.rejects(backend.start(STARTING, options({ signal: abort.signal })), reason);
    await clock.advance(500);
    abort.abort(reason);
    await rejected;
    await clock.advance(60_000);
    assert.equal(requests.length, 1);
    assert.equal(clock.pending, 0);
  });

  it('keeps its cause', async () => {
    const { backend, clock } = simulate([unreachable]);
    const rejected = assert.rejects(backend.start(STARTING, options()), (error: Error) => {
      assert.ok(error.cause instanceof TypeError);
      return true;
    });
    await clock.advance(4000);
    await rejected;
  });
});

describe('an answer that does not come', () => {
  for (const [name, call] of Object.entries(CALLS)) {
    it(`is given up after 15 s and not asked for again: ${name}`, async () => {
      const { backend, clock, requests } = simulate([silent]);
      const outcome = track(call(backend));
      await clock.advance(14_999);
      assert.equal(outcome.isSettled, false);
      const rejected = assert.rejects(outcome.promise, { name: 'BackendError', code: 'timeout' });
      await clock.advance(1);
      await rejected;
      assert.equal(requests.length, 1);
      assert.equal(requests[0]?.init.signal?.aborted, true);
      assert.equal(clock.pending, 0);
    });
  }

  for (const status of [200, 429, 500]) {
    it(`counts its body into the 15 s: ${status}`, async () => {
      const { backend, clock } = simulate([() => new Response(new ReadableStream(), { status })]);
      const rejected = assert.rejects(backend.start(STARTING, options()), { code: 'timeout' });
      await clock.advance(15_000);
      await rejected;
    });
  }

  it('has 15 s again each time it is asked for', async () => {
    const { backend, clock } = simulate([
      async () => {
        await new Promise<void>((resolve) => void clock.setTimeout(resolve, 14_000));
        throw new TypeError('fetch failed');
      },
      async () => {
        await new Promise<void>((resolve) => void clock.setTimeout(resolve, 14_000));
        return json(CHALLENGE);
      },
    ]);
    const answer = backend.start(STARTING, options());
    await clock.advance(29_000);
    assert.equal((await answer).ok, true);
  });

  it('is called off with the reason of whoever calls it off', async () => {
    const { backend, clock, requests } = simulate([silent]);
    const abort = new AbortController();
    const reason = new Error('left');
    const rejected = assert.rejects(backend.start(STARTING, options({ signal: abort.signal })), reason);
    await settle();
    abort.abort(reason);
    await rejected;
    assert.equal(requests[0]?.init.signal?.aborted, true);
    assert.equal(clock.pending, 0);
  });

  it('is not asked for when it was called off before', async () => {
    const { backend, requests } = simulate([answering(CHALLENGE)]);
    const reason = new Error('left');
    await assert.rejects(backend.start(STARTING, options({ signal: AbortSignal.abort(reason) })), reason);
    assert.equal(requests.length, 0);
  });
});

describe('an answer that came', () => {
  it('leaves no timer behind', async () => {
    const { backend, clock } = simulate([answering(GOOD)]);
    for (const call of Object.values(CALLS)) await call(backend);
    assert.equal(clock.pending, 0);
  });

  for (const status of [400, 429, 500, 503]) {
    it(`is never asked for again: ${status}`, async () => {
      const { backend, clock, requests } = simulate([answering({}, { status })]);
      await backend.start(STARTING, options());
      await clock.advance(60_000);
      assert.equal(requests.length, 1);
    });
  }
});

function track<T>(promise: Promise<T>): { readonly promise: Promise<T>; readonly isSettled: boolean } {
  let isSettled = false;
  const done = (): void => void (isSettled = true);
  promise.then(done, done);
  return {
    promise,
    get isSettled() {
      return isSettled;
    },
  };
}

/** Node says nothing of its network, so a test may say it instead. */
function setOnline(t: { after(callback: () => void): void }, onLine: boolean): void {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  Object.defineProperty(globalThis, 'navigator', { value: { onLine }, configurable: true });
  t.after(() => {
    if (before) Object.defineProperty(globalThis, 'navigator', before);
    else Reflect.deleteProperty(globalThis, 'navigator');
  });
}
