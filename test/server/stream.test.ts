import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { advance, Backend, holdTime, releaseTime, type Answer, type Browser } from './backend.js';

beforeEach(holdTime);
afterEach(releaseTime);

const ANA = 'ana@example.org';

/** A stream as it comes in. */
class Listener {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  text = '';
  ended = false;

  constructor(readonly response: Response) {
    assert.equal(response.status, 200);
    assert.ok(response.body);
    this.#reader = response.body.getReader();
    void this.#read();
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await this.#reader.read();
      if (done) break;
      this.text += decoder.decode(value);
    }
    this.ended = true;
  }

  /** The snapshots so far. */
  get events(): Record<string, unknown>[] {
    return this.text
      .split('\n\n')
      .filter((event) => event.startsWith('event: challenge\n'))
      .map((event) => JSON.parse(event.replace(/^[^]*\ndata: /, '')) as Record<string, unknown>);
  }

  hangUp(): Promise<void> {
    return this.#reader.cancel();
  }
}

async function listen(browser: Browser, { body }: Answer, signal?: AbortSignal): Promise<Listener> {
  const init = { headers: { accept: 'text/event-stream' }, ...(signal && { signal }) };
  const listener = new Listener(await browser.request(`/challenges/${body.id ?? ''}`, init));
  await advance(0);
  return listener;
}

describe('stream', () => {
  test('shows the challenge now and after every change', async () => {
    const backend = new Backend();
    backend.email.reports = [{ state: 'delayed', reason: 'greylisted', retryIn: 20 }];
    const browser = backend.browser();
    const started = await browser.start(ANA);
    const stream = await listen(browser, started);
    assert.equal(stream.response.headers.get('content-type'), 'text/event-stream');
    assert.equal(stream.response.headers.get('cache-control'), 'no-store');
    await advance(20);
    await browser.attempt(started, '000000');
    await advance(0);
    assert.deepEqual(
      stream.events.map(({ delivery, attemptsLeft }) => [delivery, attemptsLeft]),
      [
        [{ state: 'delayed', reason: 'greylisted', retryIn: 20 }, 5],
        [{ state: 'delivered' }, 5],
        [{ state: 'delivered' }, 4],
      ],
    );
    assert.deepEqual(stream.events[0]?.id, started.body.id);
  });

  test('ends at verified, without the result', async () => {
    const backend = new Backend({ onVerified: () => Promise.resolve({ result: 'in' }) });
    const browser = backend.browser();
    const started = await browser.start(ANA);
    const stream = await listen(browser, started);
    await browser.attempt(started, backend.email.code(ANA));
    await advance(0);
    assert.equal(stream.events.at(-1)?.status, 'verified');
    assert.equal(stream.ended, true);
    assert.ok(!stream.text.includes('result'));
    // More than may listen at once: none of them stays.
    for (let i = 0; i < 5; i += 1) {
      const late = await listen(browser, started);
      assert.deepEqual([late.events.length, late.ended], [1, true]);
    }
  });

  test('a right last try is never shown as one too many', async () => {
    const backend = new Backend({ attemptsPerCode: 1 });
    const browser = backend.browser();
    const started = await browser.start(ANA);
    const stream = await listen(browser, started);
    await browser.attempt(started, backend.email.code(ANA));
    await advance(0);
    assert.deepEqual(
      stream.events.map(({ status }) => status),
      ['pending', 'verified'],
    );
  });

  test('ends when the challenge is gone', async () => {
    const browser = new Backend().browser();
    const stream = await listen(browser, await browser.start(ANA));
    await advance(4199);
    assert.equal(stream.ended, false);
    await advance(1);
    assert.equal(stream.ended, true);
  });

  test('has a comment every 15 s', async () => {
    const browser = new Backend().browser();
    const stream = await listen(browser, await browser.start(ANA));
    for (let i = 1; i <= 3; i += 1) {
      await advance(15);
      assert.equal(stream.text.match(/^:\n\n/gm)?.length, i);
    }
  });

  test('three at most, and one that hangs up makes room', async () => {
    const browser = new Backend().browser();
    const started = await browser.start(ANA);
    const first = await listen(browser, started);
    const leaving = new AbortController();
    await listen(browser, started, leaving.signal);
    await listen(browser, started);
    const fourth = await browser.status(started, { accept: 'text/event-stream' });
    assert.deepEqual([fourth.status, fourth.body.code], [429, 'rate_limited']);
    assert.ok((fourth.body.retryIn ?? 0) >= 1);
    assert.equal((await browser.status(started)).status, 200);
    await first.hangUp();
    leaving.abort();
    await listen(browser, started);
    await listen(browser, started);
    assert.equal((await browser.status(started, { accept: 'text/event-stream' })).status, 429);
  });

  test('ends when the server closes', async () => {
    const backend = new Backend();
    const browser = backend.browser();
    const stream = await listen(browser, await browser.start(ANA));
    backend.handler.close();
    await advance(0);
    assert.equal(stream.ended, true);
  });

  test('a reader that does not read is let go', async () => {
    const backend = new Backend({ attemptsPerCode: 1000, attemptsPerChallenge: 1000, failuresPerHour: 1000 });
    const browser = backend.browser();
    const started = await browser.start(ANA);
    await browser.request(`/challenges/${started.body.id ?? ''}`, {
      headers: { accept: 'text/event-stream' },
    });
    for (let i = 0; i < 90; i += 1) await browser.attempt(started, '000000');
    for (let i = 0; i < 3; i += 1) await listen(browser, started);
  });
});
