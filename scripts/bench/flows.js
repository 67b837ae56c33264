// @ts-check
/* global requestAnimationFrame, document -- in the page */
import { pageOf } from './candidates.js';
import { collectGarbage, openPage, readCounters } from './open-page.js';

/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('puppeteer-core').Page} Page */

const AT_ONCE = 50;
const ROUNDS = 20;
const WARM_UPS = 2;

/**
 * What 1,000 whole flows leave behind when they are gone: a third of them is removed before anything was sent, a third
 * with a code on its way and its countdown running, a third in the middle of a send that is never answered.
 * @param {Browser} browser
 * @returns {Promise<import('./report.js').Kept>}
 */
export async function mountAndRemoveFlows(browser) {
  const html = await pageOf({ imports: `import 'otp-elements/all';` });
  const { page, protocol } = await openPage(browser, html);
  const thousand = async () => {
    for (let round = 0; round < ROUNDS; round += 1) await comeAndGo(page);
    await collectGarbage(protocol);
    return readCounters(protocol);
  };
  // Compiled code, templates and caches are made once for all, and settle late.
  for (let round = 0; round < WARM_UPS; round += 1) await thousand();
  const before = await thousand();
  const after = await thousand();
  await page.close();
  return {
    heap: after.heap - before.heap,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}

/** @param {Page} page */
const comeAndGo = (page) =>
  page.$eval(
    'main',
    async (main, count) => {
      const frames = () =>
        new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const answer = () => ({
        ok: true,
        receivedAt: Date.now(),
        challenge: {
          id: 'c1',
          method: 'email',
          destination: 'a•••@example.org',
          expiresIn: 600,
          resendIn: 30,
        },
      });
      const never = () => new Promise(() => undefined);
      const flows = Array.from({ length: count }, (_, index) => {
        const start = index % 3 === 1 ? () => Promise.resolve(answer()) : never;
        return Object.assign(document.createElement('otp-flow'), {
          sessionKey: `flow ${index}`,
          backend: { start, resend: never, attempt: never, status: () => Promise.resolve(answer()) },
        });
      });
      main.replaceChildren(...flows);
      await frames();
      for (const [index, flow] of flows.entries())
        if (index % 3 > 0)
          Reflect.get(flow, 'session').start({ method: 'email', destination: 'ana@example.org' });
      await frames();
      const arrived = flows.filter((flow) => flow.matches(':state(waiting)')).length;
      if (arrived !== Math.floor((count + 1) / 3)) throw new Error(`${arrived} flows wait for a code.`);
      main.replaceChildren();
      await frames();
    },
    AT_ONCE,
  );
