import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { Site, until, type Person } from './harness.js';

const COOLDOWN = 30;

describe('a page that comes back', () => {
  let site: Site;

  before(async () => {
    site = await Site.open({ cooldowns: [COOLDOWN] });
  });

  after(() => site.close());

  /** Somebody who waits for a code, and what their page asks of the server from now on. */
  async function waiting(address: string): Promise<{ person: Person; asked: string[] }> {
    const person = await (await site.person()).visit();
    await person.askFor(address);
    await person.sees(/Enter your code/);
    await person.countdown();
    const asked: string[] = [];
    person.page.on('request', (request) => {
      if (request.url().includes('/otp/challenges')) asked.push(request.method());
    });
    return { person, asked };
  }

  const isLate = (person: Person) =>
    until(
      () => person.countdown(),
      (seconds) => seconds <= COOLDOWN - 4,
      10_000,
    );

  it('from freezing is right at once, and goes on', async () => {
    const { person, asked } = await waiting('mo@shop.example');
    const client = await person.page.createCDPSession();
    await freeze(client, 4000);
    await isLate(person);
    assert.ok(!asked.includes('POST'));
    await person.typeCode(await site.code('mo@shop.example'));
    await person.sees(/You are signed in/);
    await person.leave();
  });

  it('from freezing sends what was pressed before once, not twice', async () => {
    const { person, asked } = await waiting('nia@shop.example');
    const code = await site.code('nia@shop.example');
    const client = await person.page.createCDPSession();
    await person.typeCode(code.slice(0, -1));
    await Promise.all([person.page.keyboard.type(code.slice(-1)), freeze(client, 1000)]);
    await person.sees(/You are signed in/, 10_000);
    assert.equal(asked.filter((method) => method === 'POST').length, 1);
    await person.leave();
  });

  it('from the back/forward cache, or built anew, knows of its code', async () => {
    const { person, asked } = await waiting('pia@shop.example');
    const { page } = person;
    await page.goto('about:blank');
    await new Promise((resolve) => setTimeout(resolve, 4000));
    await page.goBack();
    await person.sees(/Enter your code/, 10_000);
    await isLate(person);
    assert.ok(!asked.includes('POST'), 'it sent by itself');
    await person.typeCode(await site.code('pia@shop.example'));
    await person.sees(/You are signed in/);
    await person.leave();
  });

  it('from a first send that it did not wait for says so, and sends nothing', async () => {
    const person = await (await site.person()).visit();
    const { page } = person;
    await page.setRequestInterception(true);
    // The request leaves, and no answer ever comes.
    page.on('request', (request) => {
      if (request.method() !== 'POST') void request.continue();
    });
    const posts = countPosts(page);
    await person.askFor('quin@shop.example');
    await until(
      () => Promise.resolve(posts.count),
      (count) => count === 1,
    );
    await page.reload();
    await person.sees(/We do not know whether your last code was sent/);
    await person.askFor('quin@shop.example');
    await person.sees(/We cannot send a code just yet/);
    assert.equal(posts.count, 1);
    assert.doesNotMatch(await person.stored(), /quin@/);
    await person.leave();
  });
});

/** Stops everything in a page, as a browser does to a tab in the background, for so long. */
async function freeze(client: CDPSession, milliseconds: number): Promise<void> {
  await client.send('Page.setWebLifecycleState', { state: 'frozen' });
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await client.send('Page.setWebLifecycleState', { state: 'active' });
}

function countPosts(page: Page): { readonly count: number } {
  const posts = { count: 0 };
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.count += 1;
  });
  return posts;
}
