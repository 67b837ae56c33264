import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { CHROMIUM_FLAGS, requireBrowsers } from '../../scripts/browsers.js';

/**
 * Starts a headless Chromium, found or installed as for the element tests. Who starts it closes it.
 * @param options added to Puppeteer's; `args` come after the usual flags
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const { chromium } = requireBrowsers(['chromium']);
  if (!chromium) throw new Error('Chromium was asked for and not found.');
  return puppeteer.launch({
    // Milliseconds: a machine may be busy with something else.
    timeout: 120_000,
    ...options,
    executablePath: chromium,
    args: [...CHROMIUM_FLAGS, ...(options.args ?? [])],
  });
}
