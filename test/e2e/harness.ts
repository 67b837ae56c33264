import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { startDemoServer, type DemoOptions, type DemoServer } from '../../demo/server/demo-server.js';
import { launchChromium } from '../helpers/chromium.js';

/** The built kit in a real browser, against the running backend with its mail server. */
export class Site {
  readonly server: DemoServer;
  readonly browser: Browser;

  private constructor(server: DemoServer, browser: Browser) {
    this.server = server;
    this.browser = browser;
  }

  static async open(options: DemoOptions = {}): Promise<Site> {
    const server = await startDemoServer({ port: 0, ...options });
    return new Site(server, await launchChromium());
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** Another person's browser: nothing is shared with the others. */
  async person(): Promise<Person> {
    const context = await this.browser.createBrowserContext();
    return new Person(this, context, await context.newPage());
  }

  /** The codes that were mailed to an address, the newest first. */
  async codes(address: string): Promise<string[]> {
    const answer = await fetch(`${this.server.url}/mailbox?address=${encodeURIComponent(address)}`);
    const mails = (await answer.json()) as { text: string }[];
    return mails.flatMap(({ text }) => /\b\d{6}\b/.exec(text)?.[0] ?? []);
  }

  /** The newest code, once there are as many as asked for. */
  async code(address: string, count = 1): Promise<string> {
    const codes = await until(
      () => this.codes(address),
      (list) => list.length >= count,
      15_000,
    );
    return codes[0] ?? '';
  }
}

/** A control by its name, and where it leads: to another send, or into the field for another address or number. */
export type Control = readonly [name: string, leadsTo: 'send' | 'destination'];

/** Somebody who signs in: what they see and do, by the parts they see it in. */
export class Person {
  readonly #site: Site;
  readonly #context: BrowserContext;
  readonly page: Page;

  constructor(site: Site, context: BrowserContext, page: Page) {
    this.#site = site;
    this.#context = context;
    this.page = page;
  }

  /** Opens the page; `methods` are the kinds that its flow offers at the start. */
  async visit(methods?: string): Promise<this> {
    // tsx keeps the names of functions by a helper that a page does not have.
    await this.page.evaluateOnNewDocument('globalThis.__name = (named) => named');
    await this.page.goto(`${this.#site.server.url}/script-tag.html`);
    if (methods)
      await this.page.$eval('otp-flow', (flow, kinds) => flow.setAttribute('methods', kinds), methods);
    await this.page.waitForSelector('otp-request input');
    return this;
  }

  async newTab(): Promise<Person> {
    return new Person(this.#site, this.#context, await this.#context.newPage());
  }

  leave(): Promise<void> {
    return this.#context.close();
  }

  async askFor(address: string): Promise<void> {
    await this.page.click('otp-request input');
    await this.page.keyboard.type(address);
    await this.page.keyboard.press('Enter');
  }

  async typeCode(code: string): Promise<void> {
    await this.page.focus('otp-input input');
    await this.page.keyboard.type(code);
  }

  press(part: string): Promise<void> {
    return this.page.click(inside(part));
  }

  /** Presses the button of that name, as soon as it can be pressed. */
  async pressNamed(name: string): Promise<void> {
    const found = await until(
      async () => {
        const buttons = await this.page.$$('otp-request >>> button, otp-help >>> button');
        for (const button of buttons) {
          const isReady = await button.evaluate(
            (element, text) =>
              element.textContent.trim() === text &&
              element.checkVisibility() &&
              element.getAttribute('aria-disabled') !== 'true',
            name,
          );
          if (isReady) return button;
        }
        return undefined;
      },
      (button) => button !== undefined,
    );
    await found?.click();
  }

  /** Ids of the causes that are shown now. */
  async causes(): Promise<string[]> {
    const lists = await this.page.$$eval('otp-request >>> [data-causes], otp-help >>> [data-causes]', (all) =>
      all.map((element) => element.getAttribute('data-causes') ?? ''),
    );
    return lists.flatMap((list) => list.split(' '));
  }

  /** Presses a control, and waits for what it leads to. */
  async follow([name, leadsTo]: Control): Promise<void> {
    if (leadsTo === 'send') {
      const [sent] = await Promise.all([
        this.page.waitForResponse((answer) => answer.url().endsWith('/sends')),
        this.pressNamed(name),
      ]);
      assert.equal(sent.status(), 200);
    } else {
      await this.pressNamed(name);
      await this.page.waitForFunction(() => document.activeElement?.matches('otp-request input'));
    }
  }

  /** Presses by script, for a tab that is in the background. */
  async pressUnseen(part: string): Promise<void> {
    const control = await until(
      () => this.page.$(inside(part)),
      (found) => found !== null,
    );
    await control?.evaluate((element) => element instanceof HTMLElement && element.click());
  }

  /** Everything that can be read in the flow, light and shadow, as one text. */
  read(): Promise<string> {
    return this.page.evaluate(() => {
      const texts: string[] = [];
      const walk = (node: Node): void => {
        if (node instanceof Text) texts.push(node.data.trim());
        if (node instanceof HTMLStyleElement) return;
        if (node instanceof Element && getComputedStyle(node).display === 'none') return;
        if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
        else if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0)
          for (const assigned of node.assignedNodes()) walk(assigned);
        else for (const child of node.childNodes) walk(child);
      };
      const flow = document.querySelector('otp-flow');
      if (flow) walk(flow);
      return texts.filter(Boolean).join(' ');
    });
  }

  /** Waits until the flow says something. */
  async sees(words: RegExp, patience = 5000): Promise<string> {
    return until(
      () => this.read(),
      (text) => words.test(text),
      patience,
    );
  }

  /** Seconds that the countdown shows. */
  async countdown(): Promise<number> {
    const text = await this.sees(/in \d+:\d\d/);
    const [, minutes, seconds] = /in (\d+):(\d\d)/.exec(text) ?? [];
    return Number(minutes) * 60 + Number(seconds);
  }

  /** What the browser keeps of the flow. */
  stored(): Promise<string> {
    return this.page.evaluate(() => JSON.stringify([sessionStorage, localStorage]));
  }
}

/** The control with that part, whichever element of the flow paints it. */
const inside = (part: string): string =>
  ['otp-request', 'otp-help'].map((tag) => `${tag} >>> [part~="${part}"]`).join(', ');

/** Asks again until the answer is right; says what it was when it never is. */
export async function until<T>(
  ask: () => Promise<T>,
  isRight: (answer: T) => boolean,
  patience = 5000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`Waited ${patience} ms in vain; at the end: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
