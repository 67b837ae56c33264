/**
 * Commands by which a test in the page asks for real input: the browser makes the events, so they are trusted and have
 * their default actions. `test/helpers/keyboard.ts` is the page's side.
 *
 * The runner's own `sendKeys` is not used: over WebDriver it holds every key of a text down before it lets one go.
 */

/** WebDriver's code points for keys that are not characters: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const WEBDRIVER_KEYS = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

/** @typedef {{ type: 'puppeteer' | 'webdriver' }} Launcher */

const PUPPETEER = {
  async typeText(page, { text }) {
    await page.keyboard.type(text);
  },

  async press(page, { key, modifiers }) {
    for (const modifier of modifiers) await page.keyboard.down(modifier);
    await page.keyboard.press(key);
    for (const modifier of [...modifiers].reverse()) await page.keyboard.up(modifier);
  },

  async clickAt(page, { x, y, clicks, held, from }) {
    for (const key of held) await page.keyboard.down(key);
    if (from) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(x, y, { steps: 4 });
      await page.mouse.up();
    } else await page.mouse.click(x, y, { count: clicks });
    for (const key of held) await page.keyboard.up(key);
  },

  async takePicture(page) {
    return page.screenshot({ encoding: 'base64' });
  },

  async resizePage(page, { width, height }) {
    await page.setViewport({ width, height });
  },
};

const WEBDRIVER = {
  async typeText(driver, { text }) {
    await performKeys(driver, [...text].flatMap(stroke));
  },

  async press(driver, { key, modifiers }) {
    const held = modifiers.map(webdriverKey);
    await performKeys(driver, [
      ...held.map((value) => ({ type: 'keyDown', value })),
      ...stroke(webdriverKey(key)),
      ...held.reverse().map((value) => ({ type: 'keyUp', value })),
    ]);
  },

  async clickAt(driver, { x, y, clicks, held, from }) {
    const [down, up] = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
    const to = { type: 'pointerMove', duration: from ? 50 : 0, x, y };
    const actions = from
      ? [{ type: 'pointerMove', duration: 0, ...from }, down, to, up]
      : [to, ...Array.from({ length: clicks }, () => [down, up]).flat()];
    // What is down stays so until the pointer is done.
    const keys = held.map((key) => ({ type: 'keyDown', value: webdriverKey(key) }));
    if (keys.length > 0) await driver.performActions([{ type: 'key', id: 'keyboard', actions: keys }]);
    await perform(driver, { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  },

  async takePicture(driver) {
    return driver.takeScreenshot();
  },

  /** WebDriver sizes the window; what the browser draws around the page is measured and added. */
  async resizePage(driver, { width, height }) {
    const [frameWidth, frameHeight] = await driver.execute(
      'return [outerWidth - innerWidth, outerHeight - innerHeight]',
    );
    await driver.setWindowRect(null, null, width + frameWidth, height + frameHeight);
  },
};

/** @returns {import('@web/test-runner-core').TestRunnerPlugin} */
export function inputCommands() {
  return {
    name: 'input-commands',
    async executeCommand({ command, payload, session: { browser, id } }) {
      if (command in CHROMIUM_ONLY) {
        if (browser.name !== 'Chromium') return 'not here';
        await CHROMIUM_ONLY[command](await chromiumSession(browser.getPage(id)), payload);
        return 'done';
      }
      if (!(command in PUPPETEER)) return undefined;
      const answer =
        browser.type === 'puppeteer'
          ? await PUPPETEER[command](browser.getPage(id), payload)
          : await WEBDRIVER[command](browser.driver, payload);
      // An answer of undefined would tell the runner that no plugin knew the command.
      return answer ?? 'done';
    },
  };
}

/** What Chromium's own protocol alone can do. Puppeteer's wrapper of it knows neither `forced-colors` nor compositions. */
const CHROMIUM_ONLY = {
  async emulateMedia(chromium, { features }) {
    await chromium.send('Emulation.setEmulatedMedia', { features });
  },

  async compose(chromium, { steps, committed }) {
    for (const text of steps) {
      const caret = { selectionStart: text.length, selectionEnd: text.length };
      await chromium.send('Input.imeSetComposition', { text, ...caret });
    }
    await chromium.send('Input.insertText', { text: committed });
  },
};

/** One for a page: what one session has emulated, another does not undo. */
const chromiumSessions = new WeakMap();

async function chromiumSession(page) {
  const chromium = chromiumSessions.get(page) ?? (await page.createCDPSession());
  chromiumSessions.set(page, chromium);
  return chromium;
}

/** @param {string} value */
const stroke = (value) => [
  { type: 'keyDown', value },
  { type: 'keyUp', value },
];

/** @param {string} key */
function webdriverKey(key) {
  const value = WEBDRIVER_KEYS[key] ?? key;
  if ([...value].length !== 1) throw new Error(`No WebDriver key is known for "${key}".`);
  return value;
}

const performKeys = (driver, actions) => perform(driver, { type: 'key', id: 'keyboard', actions });

async function perform(driver, source) {
  await driver.performActions([source]);
  await driver.releaseActions();
}
