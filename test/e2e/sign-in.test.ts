import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Site, until } from './harness.js';

/** Another code than the right one, of the same shape. */
const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('signing in through the built file, on real mail', () => {
  let site: Site;

  before(async () => {
    site = await Site.open({ cooldowns: [2, 3, 3, 3, 3], greylistSeconds: 3 });
  });

  after(() => site.close());

  it('signs in with the code from the mailbox', async () => {
    const person = await (await site.person()).visit();
    await person.askFor('ana@shop.example');
    await person.sees(/Enter your code/);
    await person.typeCode(await site.code('ana@shop.example'));
    await person.sees(/You are signed in/);
    assert.equal(await person.page.$('otp-flow:state(verified)').then(Boolean), true);
    await person.leave();
  });

  it('keeps neither code nor address, and nothing once signed in', async () => {
    const person = await (await site.person()).visit();
    await person.askFor('secret.ana@shop.example');
    await person.sees(/Enter your code/);
    const code = await site.code('secret.ana@shop.example');
    await person.typeCode(wrong(code));
    await person.sees(/not right/);
    const kept = await person.stored();
    assert.match(kept, /challenge/);
    for (const secret of ['secret.ana@', code, wrong(code)]) assert.ok(!kept.includes(secret), secret);
    await person.typeCode(code);
    await person.sees(/You are signed in/);
    assert.doesNotMatch(await person.stored(), /challenge/);
    const value = await person.page.$eval('otp-input input', (input) => input.value);
    assert.equal(value, '');
    await person.leave();
  });

  it('takes the right code after a wrong one', async () => {
    const person = await (await site.person()).visit();
    await person.askFor('bo@shop.example');
    const code = await site.code('bo@shop.example');
    await person.sees(/Enter your code/);
    await person.typeCode(wrong(code));
    await person.sees(/That code is not right.*4 tries left/);
    await person.typeCode(code);
    await person.sees(/You are signed in/);
    await person.leave();
  });

  it('refuses the old code after another send, and says which one is good', async () => {
    const person = await (await site.person()).visit();
    await person.askFor('cy@shop.example');
    const first = await site.code('cy@shop.example');
    await until(
      () => person.read(),
      (text) => text.includes('Send again') && !text.includes('in 0:'),
      6000,
    );
    await person.press('resend');
    const second = await site.code('cy@shop.example', 2);
    assert.notEqual(first, second);
    await person.sees(/Sent again\. Only the newest code works\./);
    await person.typeCode(first);
    await person.sees(/Use the code in the newest message/);
    await person.typeCode(second);
    await person.sees(/You are signed in/);
    await person.leave();
  });

  it('carries no second act on a double click and a second Enter', async () => {
    const person = await (await site.person()).visit();
    const posts: string[] = [];
    person.page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
    await person.page.click('otp-request input');
    await person.page.keyboard.type('di@shop.example');
    await person.page.click('otp-request >>> [part~="submit"]', { count: 2 });
    await person.page.keyboard.press('Enter');
    await person.sees(/Enter your code/);
    await site.code('di@shop.example');
    assert.equal(posts.length, 1);
    assert.equal((await site.codes('di@shop.example')).length, 1);
    await person.leave();
  });
});

describe('a wait that is interrupted', () => {
  let site: Site;

  before(async () => {
    site = await Site.open({ cooldowns: [20, 20, 20, 20, 20] });
  });

  after(() => site.close());

  it('goes on after a reload, with the same countdown', async () => {
    const person = await (await site.person()).visit();
    await person.askFor('eve@shop.example');
    const before = await person.countdown();
    await person.page.reload();
    const after = await person.countdown();
    assert.ok(after <= before && after >= before - 3, `${before} s before, ${after} s after`);
    await person.typeCode(await site.code('eve@shop.example'));
    await person.sees(/You are signed in/);
    await person.leave();
  });

  it('shows in a second tab with the same countdown, and ends there when one signs in', async () => {
    const person = await (await site.person()).visit();
    await person.askFor('flo@shop.example');
    await person.sees(/Enter your code/);
    const second = await (await person.newTab()).visit();
    await second.sees(/Enter your code/);
    const [here, there] = await Promise.all([person.countdown(), second.countdown()]);
    assert.ok(Math.abs(here - there) <= 1, `${here} s here, ${there} s there`);
    await second.page.bringToFront();
    await second.typeCode(await site.code('flo@shop.example'));
    await second.sees(/You are signed in/);
    await person.page.bringToFront();
    await person.sees(/You are signed in/);
    await person.leave();
  });

  it('knows nothing in another browser that has the id alone', async () => {
    const person = await (await site.person()).visit();
    await person.askFor('gus@shop.example');
    await person.sees(/Enter your code/);
    const id = /"id":"([A-Za-z0-9_-]+)"/.exec((await person.stored()).replaceAll('\\', ''))?.[1];
    assert.ok(id);
    const stranger = await (await site.person()).visit();
    const status = await stranger.page.evaluate(
      async (path) => (await fetch(path)).status,
      `/otp/challenges/${id}`,
    );
    assert.equal(status, 404);
    await stranger.leave();
    await person.leave();
  });
});

describe('two tabs', () => {
  let site: Site;

  before(async () => {
    site = await Site.open({ cooldowns: [2, 30, 30, 30, 30] });
  });

  after(() => site.close());

  it('send once when both are asked to', async () => {
    const person = await (await site.person()).visit();
    await person.askFor('hal@shop.example');
    await person.sees(/Enter your code/);
    const second = await (await person.newTab()).visit();
    await second.sees(/Enter your code/);
    const isReady = (text: string) => text.includes('Send again') && !text.includes('in 0:');
    await until(() => second.read(), isReady, 8000);
    await Promise.all([second.pressUnseen('resend'), person.pressUnseen('resend')]);
    await site.code('hal@shop.example', 2);
    await until(
      () => second.countdown(),
      (seconds) => seconds > 20,
    );
    await person.page.bringToFront();
    await until(
      () => person.countdown(),
      (seconds) => seconds > 20,
    );
    assert.equal((await site.codes('hal@shop.example')).length, 2);
    await person.leave();
  });
});
