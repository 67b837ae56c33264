import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { OtpOptions } from '../../demo/server/otp/options.js';
import { advance, Backend, holdTime, releaseTime, type Answer } from './backend.js';

beforeEach(holdTime);
afterEach(releaseTime);

const options: Partial<OtpOptions> = {
  disclosure: 'generic',
  hasAccount: (_method, destination) => Promise.resolve(destination.startsWith('known')),
};

/** What tells two destinations apart, and what is random, made alike. */
const alike = ({ status, body }: Answer): string =>
  JSON.stringify([status, body])
    .replace(/"(?:id|reference)":"[^"]+"/g, '')
    .replace(/kn•+|un•+/g, '');

/** All a caller can do to a destination, in order. */
async function probe(backend: Backend, destination: string): Promise<string[]> {
  const browser = backend.browser({ address: destination });
  const started = await browser.start(destination);
  const answers = [started, await browser.status(started)];
  for (let i = 0; i < 6; i += 1) answers.push(await browser.attempt(started, '000000'));
  answers.push(await browser.status(started), await browser.resend(started));
  for (let i = 0; i < 5; i += 1) {
    await advance(120);
    answers.push(await browser.resend(started), await browser.status(started));
  }
  await advance(700);
  answers.push(await browser.status(started), await browser.attempt(started, '000000'));
  answers.push(await browser.start(destination));
  return answers.map(alike);
}

describe('generic mode', () => {
  test('answers are the same for an account and for none, refusals, counters and `rev` too', async () => {
    const first = new Backend(options);
    first.email.reports = [{ state: 'failed', reason: 'mailbox-full' }];
    const known = await probe(first, 'known@example.org');
    const second = new Backend(options);
    assert.deepEqual(await probe(second, 'unown@example.org'), known);
    assert.ok(first.email.sent.length > 0);
    assert.equal(second.email.sent.length, 0);
  });

  test('a stream tells no more', async () => {
    const backend = new Backend(options);
    for (const destination of ['known@example.org', 'unown@example.org']) {
      const browser = backend.browser();
      const started = await browser.post('/challenges', { method: 'email', destination });
      const headers = { accept: 'text/event-stream' };
      const response = await browser.request(`/challenges/${started.body.id ?? ''}`, { headers });
      await advance(10);
      backend.handler.close();
      assert.equal((await response.text()).match(/event: challenge/g)?.length, 1);
    }
  });

  test('no word of what became of a message', async () => {
    const backend = new Backend(options);
    const browser = backend.browser();
    const started = await browser.start('known@example.org');
    assert.equal('delivery' in started.body, false);
    assert.equal('delivery' in (await browser.status(started)).body, false);
  });

  test('a person with an account gets in', async () => {
    const backend = new Backend(options);
    const browser = backend.browser();
    const started = await browser.start('known@example.org');
    assert.equal((await browser.attempt(started, backend.email.code('known@example.org'))).status, 200);
  });

  test('a specific server sends nothing to strangers either, where it is told who they are', async () => {
    const backend = new Backend({ ...options, disclosure: 'specific' });
    await backend.browser().start('unown@example.org');
    assert.equal(backend.email.sent.length, 0);
  });
});
