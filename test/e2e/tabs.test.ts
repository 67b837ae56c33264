import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Site, until, type Person } from './harness.js';

const TABS = 10;

const allSignedIn = async (tabs: readonly Person[]): Promise<void> => {
  for (const { page } of tabs)
    await until(
      () => page.$('otp-flow:state(verified)').then(Boolean),
      (isVerified) => isVerified,
      10_000,
    );
};

/** Looks at each of them, since a tab that nobody looks at paints no countdown, until it offers another mail. */
const allMaySendAgain = async (tabs: readonly Person[]): Promise<void> => {
  for (const tab of tabs) {
    await tab.page.bringToFront();
    await until(
      () => tab.read(),
      (text) => text.includes('Send again') && !text.includes('in 0:'),
      10_000,
    );
  }
};

/** Fills the code in as a browser does, in a tab that is in the background. */
const fillUnseen = (tab: Person, code: string): Promise<void> =>
  tab.page.$eval(
    'otp-input input',
    (input, text) => {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    code,
  );

describe('tabs of one person', () => {
  let site: Site;

  before(async () => {
    site = await Site.open({ cooldowns: [3, 60, 60, 60, 60] });
  });

  after(() => site.close());

  /** Tabs that know of one code on its way, and the paths of all that they post from now on. */
  async function tabsOf(address: string, count = TABS): Promise<{ tabs: Person[]; posts: string[] }> {
    const first = await (await site.person()).visit();
    await first.askFor(address);
    await first.sees(/Enter your code/);
    const tabs = [first];
    while (tabs.length < count) {
      const tab = await (await first.newTab()).visit();
      await tab.sees(/Enter your code/, 10_000);
      tabs.push(tab);
    }
    const posts: string[] = [];
    for (const { page } of tabs)
      page.on('request', (request) => {
        if (request.method() === 'POST') posts.push(new URL(request.url()).pathname.split('/').at(-1) ?? '');
      });
    return { tabs, posts };
  }

  it('have one more mail sent when all of them are asked to at the same moment', async () => {
    const { tabs, posts } = await tabsOf('ira@shop.example');
    await allMaySendAgain(tabs);
    await Promise.all(tabs.map((tab) => tab.pressUnseen('resend')));
    await site.code('ira@shop.example', 2);
    for (const tab of tabs) {
      await tab.page.bringToFront();
      await until(
        () => tab.countdown(),
        (seconds) => seconds > 20,
        10_000,
      );
    }
    assert.deepEqual(posts, ['sends']);
    assert.equal((await site.codes('ira@shop.example')).length, 2);
    await tabs[0]?.leave();
  });

  it('send nothing by a press that was worked off before the news of a mail', async () => {
    const { tabs, posts } = await tabsOf('lee@shop.example', 2);
    const [first, busy] = tabs;
    assert.ok(first && busy);
    await allMaySendAgain(tabs);
    // One task long: whatever comes meanwhile stands in line behind the press.
    const pressed = busy.page.evaluate(() => {
      const button = document.querySelector('otp-request')?.shadowRoot?.querySelector('[part~="resend"]');
      for (const end = performance.now() + 1500; performance.now() < end;);
      if (button instanceof HTMLElement) button.click();
    });
    await first.pressUnseen('resend');
    await site.code('lee@shop.example', 2);
    await pressed;
    await until(
      () => busy.countdown(),
      (seconds) => seconds > 20,
      10_000,
    );
    assert.deepEqual(posts, ['sends']);
    await first.leave();
  });

  it('have a code tried once when all of them are given it at the same moment', async () => {
    const { tabs, posts } = await tabsOf('kim@shop.example');
    const code = await site.code('kim@shop.example');
    await Promise.all(tabs.map((tab) => fillUnseen(tab, code)));
    await allSignedIn(tabs);
    assert.deepEqual(posts, ['attempts']);
    await tabs[0]?.leave();
  });

  it('are all signed in when one is, and the code was tried once', async () => {
    const { tabs, posts } = await tabsOf('jo@shop.example');
    const [first] = tabs;
    assert.ok(first);
    await first.page.bringToFront();
    await first.typeCode(await site.code('jo@shop.example'));
    await first.sees(/You are signed in/);
    // None of the others is looked at, and none is asked to do anything.
    await allSignedIn(tabs);
    assert.deepEqual(posts, ['attempts']);
    await first.leave();
  });
});
