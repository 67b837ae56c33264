import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageOf, withNews, type Challenge } from '../../src/core/challenge.js';
import { challengeAt } from '../helpers/machine-driver.js';

describe('the page that a way leads to', () => {
  for (const href of ['https://shop.example/passkey', 'http://localhost:8080/totp', 'HTTPS://SHOP.EXAMPLE/'])
    it(`is ${href}`, () => {
      assert.equal(pageOf({ kind: 'passkey', href }), href);
    });

  for (const href of [
    'javascript:alert(1)',
    'mailto:help@shop.example',
    '/relative',
    '',
    ' https://x.example',
  ])
    it(`is none for "${href}"`, () => {
      assert.equal(pageOf({ kind: 'passkey', href }), undefined);
    });

  it('is none where the server names none', () => {
    assert.equal(pageOf({ kind: 'passkey' }), undefined);
  });
});

describe('an older message of a challenge, with the news of the whole', () => {
  const message = challengeAt(0, { sender: { name: 'Shop' }, rev: 1, reference: 'A1' });
  const news: Challenge = {
    id: 'c1',
    method: 'sms',
    destination: '•••12',
    expiresAt: 1,
    resendAt: 2,
    delivery: { state: 'failed' },
    status: 'exhausted',
    sendsLeft: 1,
    attemptsLeft: 0,
    methods: [{ kind: 'passkey' }],
    stream: true,
    rev: 2,
  };

  it('stays the message it was, of a challenge that stands as it was told last', () => {
    const { reference: _forgotten, ...ofMessage } = message;
    assert.deepEqual(withNews(message, news), {
      ...ofMessage,
      status: 'exhausted',
      sendsLeft: 1,
      attemptsLeft: 0,
      methods: [{ kind: 'passkey' }],
      stream: true,
      rev: 2,
    });
  });
});
