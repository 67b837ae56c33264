import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Site, type Person } from './harness.js';

const MOBILE = '+44 7700 900123';
const CHUNK = '/phone-help-';

describe('a number, with the numbering plans in a file of their own', () => {
  let site: Site;
  let person: Person;
  let fetched: string[];

  before(async () => {
    site = await Site.open();
  });
  after(() => site.close());

  /** Opens the page and asks for a number, with the plans at hand or not. */
  async function askForNumber({ isServed }: { isServed: boolean }): Promise<void> {
    person = await site.person();
    fetched = [];
    await person.page.setRequestInterception(true);
    person.page.on('request', (request) => {
      const isPlans = request.url().includes(CHUNK);
      if (isPlans) fetched.push(request.url());
      void (isPlans && !isServed ? request.abort() : request.continue());
    });
    await person.visit();
    assert.deepEqual(fetched, [], 'nobody has asked for a number yet');
    await person.page.evaluate(() => {
      const flow = document.querySelector('otp-flow');
      if (flow) flow.methods = ['sms'];
    });
    await person.page.waitForSelector('otp-request input[type="tel"]');
  }

  it('sends what begins with a plus where they cannot be fetched', async () => {
    await askForNumber({ isServed: false });
    await person.askFor('07700 900123');
    await person.sees(/Start with \+ and your country code/);
    await person.page.click('otp-request input', { count: 3 });
    await person.page.keyboard.type(MOBILE);
    await person.page.keyboard.press('Enter');
    await person.sees(/Enter your code/);
    assert.ok(fetched.length > 0);
    await person.leave();
  });

  it('warns of a landline where they can', async () => {
    await askForNumber({ isServed: true });
    await person.sees(/Outside/);
    await person.askFor('+44 20 7946 0112');
    await person.sees(/This looks like a landline and may not get texts\. Send anyway/);
    await person.leave();
  });
});
