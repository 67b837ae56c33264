import { expect } from '@esm-bundle/chai';
import { FlowFixture, type FlowFixtureOptions } from '../helpers/flow-fixture.js';
import { resizePage } from '../helpers/keyboard.js';

/** A phone of the smallest kind, in CSS pixels, and what its keyboard leaves of it. */
const [WIDTH, HEIGHT, ABOVE_KEYBOARD] = [320, 568, 280] as const;

const given: FlowFixtureOptions = {
  markup: '<otp-flow sender="code@shop.example"></otp-flow>',
};

describe('otp-flow: 320 × 568 pixels, with the keyboard open', () => {
  let fixture: FlowFixture;
  const [width, height, before] = [innerWidth, innerHeight, document.documentElement.lang];

  beforeEach(async () => {
    await resizePage(WIDTH, HEIGHT);
    document.body.style.margin = '0';
  });

  afterEach(async () => {
    fixture.remove();
    document.body.style.removeProperty('margin');
    document.documentElement.lang = before;
    await resizePage(width, height);
  });

  /** How far down something reaches, from the top of the flow. */
  const end = (element: Element) =>
    element.getBoundingClientRect().bottom - fixture.flow.getBoundingClientRect().top;

  for (const lang of ['en', 'de', 'ar'])
    it(`needs no scrolling for what a waiting person wants, in ${lang}`, async () => {
      document.documentElement.lang = lang;
      fixture = await FlowFixture.mount({
        ...given,
        ...(lang === 'ar' ? { prepare: (root) => (root.dir = 'rtl') } : {}),
      });
      await fixture.send();
      await fixture.settled();
      fixture.flow.scrollIntoView();
      const seen = {
        headline: fixture.part('otp-request', 'title'),
        resend: fixture.part('otp-request', 'resend'),
        field: fixture.codeInput,
        status: fixture.part('otp-help', 'status'),
        inbox: fixture.part('otp-help', 'inbox'),
      };
      const ends = Object.entries(seen).map(([name, element]) => [name, Math.round(end(element))] as const);
      for (const [name, bottom] of ends)
        expect(bottom, `${name} of ${JSON.stringify(ends)}`).to.be.at.most(ABOVE_KEYBOARD);
      expect(document.documentElement.scrollWidth).to.equal(WIDTH);
    });
});
