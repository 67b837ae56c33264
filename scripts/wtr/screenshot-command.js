/**
 * The command by which a test in the page sees what is painted: `screenshot` answers with the viewport as a PNG in
 * base64. `test/helpers/pixels.ts` is the page's side.
 * @returns {import('@web/test-runner-core').TestRunnerPlugin}
 */
export function screenshotCommand() {
  return {
    name: 'screenshot-command',
    async executeCommand({ command, session: { browser, id } }) {
      if (command !== 'screenshot') return undefined;
      if (browser.type !== 'puppeteer') return browser.driver.takeScreenshot();
      return browser.getPage(id).screenshot({ encoding: 'base64', captureBeyondViewport: false });
    },
  };
}
