import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, START_LIMIT, chosenEngines, requireBrowsers } from './scripts/browsers.js';
import { bundlePlugin } from './scripts/wtr/bundle-plugin.js';
import { countReporter } from './scripts/wtr/count-reporter.js';
import { inputCommands } from './scripts/wtr/input-commands.js';
import { screenshotCommand } from './scripts/wtr/screenshot-command.js';
import { WebKitLauncher } from './scripts/wtr/webkit-launcher.js';

const found = requireBrowsers(chosenEngines());

const LAUNCHERS = {
  chromium: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: { executablePath: found.chromium, args: CHROMIUM_FLAGS, timeout: START_LIMIT },
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath: found.firefox, timeout: START_LIMIT },
    }),
  webkit: () => new WebKitLauncher(found.webkit),
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: 'test/elements/**/*.test.ts',
  browsers: chosenEngines().map((engine) => LAUNCHERS[engine]()),
  concurrentBrowsers: 3,
  // One page at a time in each browser: real keys go to the page that has focus, and only one can.
  concurrency: 1,
  plugins: [bundlePlugin(), a11ySnapshotPlugin(), inputCommands(), screenshotCommand()],
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY }), countReporter()],
  testFramework: { config: { ui: 'bdd', timeout: 30_000 } },
  browserStartTimeout: START_LIMIT,
  testsStartTimeout: START_LIMIT,
  testsFinishTimeout: 300_000,
};
