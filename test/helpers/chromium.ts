import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { CHROMIUM_FLAGS, START_LIMIT, requireBrowsers } from '../../scripts/browsers.js';

/**
 * Starts a headless Chromium, found or installed as for the element tests. Who starts it closes it.
 * @param options added to Puppeteer's; `args` come after the usual flags
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const { chromium } = requireBrowsers(['chromium']);
  if (!chromium) throw new Error('Chromium was asked for and not found.');
  return puppeteer.launch({
    timeout: START_LIMIT,
    ...options,
    executablePath: chromium,
    args: [...CHROMIUM_FLAGS, ...(options.args ?? [])],
  });
}
