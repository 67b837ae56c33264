import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Site, until, type Person } from './harness.js';

const BACKEND = '/http-backend-';
const HELP = '/whole-help-';

describe('a page whose late parts do not come', () => {
  let site: Site;
  let person: Person;
  let fetched: string[];
  let errors: string[];
  /** Which parts are served now, or when they are. */
  let isServed: (url: string) => boolean | Promise<boolean>;

  before(async () => {
    site = await Site.open({ cooldowns: [1, 1, 1, 1, 1] });
  });
  after(() => site.close());

  async function visit(): Promise<void> {
    person = await site.person();
    fetched = [];
    errors = [];
    person.page.on('pageerror', (error) => errors.push(String(error)));
    await person.page.setRequestInterception(true);
    person.page.on('request', (request) => {
      const url = request.url();
      const isLate = /\/cdn\/(?!otp-elements\.js)/.test(url);
      if (isLate) fetched.push(url);
      void answer();
      async function answer() {
        await (isLate && !(await isServed(url)) ? request.abort() : request.continue());
      }
    });
    await person.visit();
    await person.page.evaluate(() => {
      const { body } = document;
      const heard: string[] = [];
      Object.assign(body, { heard });
      const regions = document.querySelector('otp-flow')?.shadowRoot?.querySelectorAll('[aria-live]') ?? [];
      const listen = new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          for (const { data } of addedNodes as NodeListOf<Text>) heard.push(data);
      });
      for (const region of regions) listen.observe(region, { childList: true });
    });
  }

  const heard = () => person.page.evaluate(() => (document.body as unknown as { heard: string[] }).heard);
  /** Where what the person is at stands. */
  const places = () =>
    person.page.$$eval('otp-request, otp-input', (parts) =>
      parts.map((part) => part.getBoundingClientRect().toJSON() as unknown),
    );
  const wantsHelp = () => fetched.filter((url) => url.includes(HELP)).length;

  it('sends, waits, sends again and signs in all the same', async () => {
    isServed = (url) => url.includes(BACKEND);
    await visit();
    await until(
      () => Promise.resolve(wantsHelp()),
      (count) => count > 0,
    );
    await person.askFor('early@shop.example');
    await person.sees(/Enter your code.*It usually comes within/);
    await person.typeCode('000000');
    await person.sees(/That code is not right/);
    await person.pressNamed('Send again');
    await person.sees(/Sent again\. Only the newest code works\./);
    await person.typeCode(await site.code('early@shop.example', 2));
    await person.sees(/You are signed in/);
    assert.deepEqual(errors, []);
    await person.leave();
  });

  it('leads out of a stop', async () => {
    isServed = (url) => url.includes(BACKEND);
    await visit();
    await person.askFor('nobody@web.example');
    await person.sees(
      /The message did not get through We do not know why\.(?=.*Send again)(?=.*I have a code)/,
      15_000,
    );
    await person.follow(['Use another address', 'destination']);
    await person.page.keyboard.type('right@shop.example');
    await person.page.keyboard.press('Enter');
    await person.sees(/Enter your code/);
    await person.typeCode(await site.code('right@shop.example'));
    await person.sees(/You are signed in/);
    assert.deepEqual(errors, []);
    await person.leave();
  });

  it('asks for them again when they are next needed, and says nothing twice', async () => {
    let isBack = false;
    isServed = (url) => url.includes(BACKEND) || isBack;
    await visit();
    await until(
      () => Promise.resolve(wantsHelp()),
      (count) => count > 0,
    );
    await person.askFor('ana@gmail.com');
    await person.sees(/Enter your code.*It usually comes within/);
    isBack = true;
    await person.pressNamed('Send again');
    await person.sees(/Sent again\. Only the newest code works\..*Open Gmail/);
    const said = await until(heard, (texts) => texts.length > 0, 8000);
    assert.match(said.join(' '), /Sent again/);
    assert.equal(new Set(said).size, said.length);
    assert.deepEqual(errors, []);
    await person.leave();
  });

  it('finds its place while the person waits, without a word and without moving what is above', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<boolean>((resolve) => {
      release = () => resolve(true);
    });
    isServed = (url) => (url.includes(HELP) ? held : url.includes(BACKEND));
    await visit();
    await person.askFor('bo@gmail.com');
    await person.sees(/Enter your code.*It usually comes within/);
    const before = await places();
    const said = await heard();
    release();
    await person.sees(/Open Gmail/);
    assert.deepEqual(await places(), before);
    assert.deepEqual(await heard(), said);
    await person.leave();
  });
});
