import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Site, type Control } from './harness.js';

/** What the embedded mail server does over SMTP, what the page says of it, which cause it names, and what leads on. */
interface Weather {
  readonly address: string;
  readonly says: RegExp;
  readonly cause: string;
  readonly control: Control;
}

const weathers: readonly Weather[] = [
  {
    address: 'full@web.example',
    says: /Your mailbox is full/,
    cause: '34',
    control: ['I made space, send again', 'send'],
  },
  {
    address: 'nobody@web.example',
    says: /This address did not work/,
    cause: '23',
    control: ['Correct the address', 'destination'],
  },
  {
    address: 'gone@web.example',
    says: /This address did not work/,
    cause: '23',
    control: ['Correct the address', 'destination'],
  },
  {
    address: 'blocked@web.example',
    says: /web\.example turned the message away/,
    cause: '35',
    control: ['Use another address', 'destination'],
  },
  {
    address: 'filtered@web.example',
    says: /web\.example turned the message away/,
    cause: '35',
    control: ['Use another address', 'destination'],
  },
  {
    address: 'relay@web.example',
    says: /We could not send the code/,
    cause: '21',
    control: ['Send again', 'send'],
  },
  {
    address: 'nodomain@web.example',
    says: /web\.example cannot be reached|We cannot reach web\.example/,
    cause: '25',
    control: ['Correct the address', 'destination'],
  },
  {
    address: 'nomx@web.example',
    says: /web\.example cannot be reached|We cannot reach web\.example/,
    cause: '25',
    control: ['Correct the address', 'destination'],
  },
  {
    address: 'suppressed@web.example',
    says: /We cannot send to this address/,
    cause: '9',
    control: ['Use another address', 'destination'],
  },
];

/** What is only put off: the page says why, and the code comes in the end. */
const delays: readonly { readonly address: string; readonly says: RegExp; readonly cause: string }[] = [
  { address: 'greylist@web.example', says: /web\.example checks new senders first/, cause: '5' },
  { address: 'busy@web.example', says: /web\.example is slow to take messages right now/, cause: '4' },
];

describe('where an earlier message did not get to', () => {
  let site: Site;

  before(async () => {
    site = await Site.open({ cooldowns: [0], suppressionLife: 60, numberPrefixes: ['+49'] });
  });

  after(() => site.close());

  it('the next start says so at the field, and the address can be corrected', async () => {
    const first = await (await site.person()).visit();
    await first.askFor('nobody@web.example');
    await first.sees(/This address did not work/);
    await first.leave();
    const second = await (await site.person()).visit();
    await second.askFor('nobody@web.example');
    await second.sees(/This address did not work/);
    assert.equal(await second.page.$('otp-flow:state(identify)').then(Boolean), true);
    await second.page.click('otp-request input', { count: 3 });
    await second.page.keyboard.type('ana@web.example');
    await second.page.keyboard.press('Enter');
    await second.sees(/Enter your code/);
    await second.leave();
  });

  it('nor is a number texted in a country that is not served', async () => {
    const person = await (await site.person()).visit('sms');
    await person.askFor('+447700900123');
    await person.sees(/We cannot text numbers in/);
    assert.equal(site.server.phone.list('+447700900123').length, 0);
    await person.leave();
  });
});

describe('what the server refuses', () => {
  let site: Site;

  before(async () => {
    site = await Site.open();
  });

  after(() => site.close());

  const atStart: readonly (readonly [code: string, says: RegExp])[] = [
    ['undeliverable', /We cannot send to this address/],
    ['blocked', /We have paused codes for now/],
    ['locked', /We have paused codes for now.*15 minutes/],
    ['rate_limited', /10 minutes/],
  ];
  for (const [code, says] of atStart)
    it(`is said at the start: ${code}`, async () => {
      const person = await (await site.person()).visit();
      await person.page.evaluate((refusal) => (document.cookie = `demo-refusal=${refusal}`), code);
      await person.askFor('ana@web.example');
      await person.sees(says);
      await person.leave();
    });

  const atTheCode: readonly (readonly [code: string, says: RegExp])[] = [
    ['invalid_or_expired_code', /not right|too old|expired/],
    ['expired_code', /That code has expired/],
    ['attempts_exhausted', /Too many wrong codes/],
  ];
  for (const [code, says] of atTheCode)
    it(`is said at the code: ${code}`, async () => {
      const person = await (await site.person()).visit();
      await person.askFor(`${code.replaceAll('_', '-')}@web.example`);
      // What is known of the message after the refusal would say that the challenge is as it was.
      await person.sees(/web\.example has the message/);
      await person.page.evaluate((refusal) => (document.cookie = `demo-refusal=${refusal}`), code);
      await person.typeCode('123456');
      await person.sees(says);
      await person.leave();
    });
});

describe('when the code does not come', () => {
  let site: Site;

  before(async () => {
    site = await Site.open({ greylistSeconds: 2, cooldowns: [1, 1, 1, 1, 1] });
  });

  after(() => site.close());

  for (const { address, says, cause, control } of weathers)
    it(`says why, and leads on: ${address}`, async () => {
      const person = await (await site.person()).visit();
      await person.askFor(address);
      await person.sees(says);
      assert.ok((await person.causes()).includes(cause));
      await person.follow(control);
      await person.leave();
    });

  for (const { address, says, cause } of delays)
    it(`explains the delay, and takes the code when it comes: ${address}`, async () => {
      const person = await (await site.person()).visit();
      await person.askFor(address);
      await person.sees(says, 2500);
      assert.ok((await person.causes()).includes(cause));
      assert.equal((await site.codes(address)).length, 0);
      await person.typeCode(await site.code(address));
      await person.sees(/You are signed in/);
      await person.leave();
    });

  it('hopes for space first: full@web.example', async () => {
    const person = await (await site.person()).visit();
    await person.askFor('full@web.example');
    await person.sees(/Your mailbox looks full\. Make space and the code can still come\./, 2500);
    await person.leave();
  });

  it('tries again where the line breaks: dropped@web.example', async () => {
    const person = await (await site.person()).visit();
    await person.askFor('dropped@web.example');
    await person.sees(/web\.example is slow to take messages right now\. We keep trying\./, 2500);
    await person.leave();
  });

  it('follows a mail that is accepted and then sent back: returned@web.example', async () => {
    const person = await (await site.person()).visit();
    await person.askFor('returned@web.example');
    await person.sees(/web\.example has the message/, 2500);
    await person.sees(/This address did not work/, 8000);
    assert.ok((await person.causes()).includes('23'));
    await person.follow(['Correct the address', 'destination']);
    await person.leave();
  });

  it('says who has the message while it is held: slow@web.example', async () => {
    const person = await (await site.person()).visit();
    await person.askFor('slow@web.example');
    await person.sees(/web\.example has the message/, 2500);
    assert.equal((await site.codes('slow@web.example')).length, 0);
    await person.leave();
  });
});
