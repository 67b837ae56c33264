import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Site } from './harness.js';

/** What the embedded mail server does, what the page says of it, and which cause it names. */
const weathers: readonly { address: string; says: RegExp; cause: string }[] = [
  { address: 'full@web.example', says: /Your mailbox looks full|Your mailbox is full/, cause: '34' },
  { address: 'nobody@web.example', says: /This address did not work/, cause: '23' },
  { address: 'gone@web.example', says: /This address did not work/, cause: '23' },
  { address: 'blocked@web.example', says: /web\.example turned the message away/, cause: '35' },
  {
    address: 'nodomain@web.example',
    says: /web\.example cannot be reached|We cannot reach web\.example/,
    cause: '25',
  },
  { address: 'suppressed@web.example', says: /We cannot send to this address/, cause: '9' },
];

describe('when the code does not come', () => {
  let site: Site;

  before(async () => {
    site = await Site.open({ greylistSeconds: 4 });
  });

  after(() => site.close());

  for (const { address, says, cause } of weathers)
    it(`says why within two seconds of the reply: ${address}`, async () => {
      const person = await (await site.person()).visit();
      await person.askFor(address);
      await person.sees(says, 2500);
      const causes = await person.page.$$eval(
        'otp-request >>> [data-causes], otp-help >>> [data-causes]',
        (all) => all.map((element) => element.getAttribute('data-causes') ?? ''),
      );
      assert.ok(
        causes.some((list) => list.split(' ').includes(cause)),
        causes.join(' | '),
      );
      await person.leave();
    });

  it('explains a greylisting host while it makes us wait, and takes the code when it comes', async () => {
    const person = await (await site.person()).visit();
    await person.askFor('greylist@web.example');
    await person.sees(/web\.example checks new senders first/, 2500);
    assert.equal((await site.codes('greylist@web.example')).length, 0);
    const code = await site.code('greylist@web.example');
    await person.typeCode(code);
    await person.sees(/You are signed in/);
    await person.leave();
  });
});
