import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { advise } from '../../src/core/advice/advise.js';
import type { Situation } from '../../src/core/advice/advice.js';
import type { Challenge } from '../../src/core/challenge.js';
import { waiting } from '../helpers/machine-driver.js';

/** The link that a person has beside the first sentence. */
function linkFor(challenge: Partial<Challenge>, known: Partial<Situation> = {}) {
  const { view, now } = waiting({ sender: { address: 'code@shop.example' }, ...challenge });
  const { inbox } = advise({ state: view, now, ...known });
  return inbox && { url: inbox.url, label: inbox.label };
}

const open = (provider: string, url: string) => ({
  label: { key: 'action.inbox', values: { provider } },
  url,
});

describe('the inbox beside the first sentence', () => {
  it('is that of the address, searched for the sender that the server states', () => {
    const link = linkFor(
      { destination: 'an•••@web.de' },
      { address: 'ana@proton.me', sender: 'old@shop.example' },
    );
    assert.deepEqual(
      link,
      open('Proton Mail', 'https://mail.proton.me/u/0/all-mail#from=code%40shop.example'),
    );
  });

  it('is searched for the sender of the page where the server states none', () => {
    const link = linkFor(
      { sender: { name: 'Shop' } },
      { address: 'ana@aol.com', sender: 'code@page.example' },
    );
    assert.equal(link?.url, 'https://mail.aol.com/d/search/keyword=from%3Acode%40page.example');
  });

  it('is the one that the server states for a domain of its own', () => {
    const link = linkFor({ mailbox: 'm365' }, { address: 'ana@shop.example' });
    assert.deepEqual(link, open('Outlook', 'https://outlook.office.com/mail/'));
  });

  it('is what the domain tells where the server states what nobody knows', () => {
    const link = linkFor({ mailbox: 'constructor' }, { address: 'ana@laposte.net' });
    assert.deepEqual(link, open('laposte.net', 'https://www.laposte.net/accueil'));
  });

  it('is told by the mask after a reload, without an account', () => {
    const link = linkFor({ destination: 'an•••@outlook.de' });
    assert.deepEqual(link, open('Outlook', 'https://outlook.live.com/mail/'));
  });

  it('is missing where neither tells', () => {
    assert.equal(linkFor({ destination: 'a•••@e•••.org' }), undefined);
    assert.equal(linkFor({ mailbox: 'gmail', method: 'sms', destination: '•••12' }), undefined);
  });
});
