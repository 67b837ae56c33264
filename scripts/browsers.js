// @ts-check
/**
 * Finds the three engines the tests run in, and installs those that are missing where that is possible.
 *
 * Run by hand, `node scripts/browsers.js` says what is there. `OTP_BROWSERS=chromium,firefox` narrows the choice.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */
/** @typedef {{ driver: string, miniBrowser: string, xvfb: string }} WebKitPrograms */
/** @typedef {{ chromium?: string, firefox?: string, webkit?: WebKitPrograms }} Browsers */

/** @type {readonly Engine[]} */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

/** Debian's names; on Ubuntu `chromium` and `firefox` are snap stubs, but its runners bring both. */
const DEBIAN_PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'libgl1-mesa-dri'],
};

const WHAT_TO_INSTALL = {
  chromium: 'Chromium or Chrome (or set CHROME_PATH)',
  firefox: 'Firefox (or set FIREFOX_PATH)',
  webkit: 'WebKitGTK with WebKitWebDriver, and Xvfb (Linux only; Debian: webkit2gtk-driver xvfb)',
};

/** Milliseconds in which a browser starts: several may start at once, on a machine that is busy with something else. */
export const START_LIMIT = 120_000;

/**
 * For Chromium started by a test. Root has no sandbox to start in, and without the rest a machine with no internet
 * spends each start looking for update and sync servers.
 */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const FINDERS = {
  chromium: () =>
    firstProgram([
      process.env.CHROME_PATH,
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...windowsPrograms('Google/Chrome/Application/chrome.exe'),
      ...windowsPrograms('Microsoft/Edge/Application/msedge.exe'),
    ]),
  firefox: () =>
    firstProgram([
      process.env.FIREFOX_PATH,
      'firefox-esr',
      'firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...windowsPrograms('Mozilla Firefox/firefox.exe'),
    ]),
  webkit: findWebKit,
};

/**
 * The engines asked for by `OTP_BROWSERS`; all three by default.
 * @returns {Engine[]}
 */
export function chosenEngines(choice = process.env.OTP_BROWSERS) {
  if (!choice) return [...ENGINES];
  const names = choice.split(',').map((name) => name.trim().toLowerCase());
  const unknown = names.filter((name) => !ENGINES.some((engine) => engine === name));
  if (unknown.length > 0) {
    throw new Error(`OTP_BROWSERS names ${unknown.join(', ')}; it takes ${ENGINES.join(', ')}.`);
  }
  return ENGINES.filter((engine) => names.includes(engine));
}

/**
 * The programs of the engines asked for, installed first where one is missing.
 * @param {readonly Engine[]} [engines]
 * @returns {Browsers}
 * @throws when an engine is missing and cannot be installed; the message says what to install.
 */
export function requireBrowsers(engines = chosenEngines()) {
  let found = findBrowsers(engines);
  let missing = engines.filter((engine) => !found[engine]);
  if (missing.length > 0 && installOnDebian(missing.flatMap((engine) => DEBIAN_PACKAGES[engine]))) {
    found = findBrowsers(engines);
    missing = engines.filter((engine) => !found[engine]);
  }
  if (missing.length > 0) {
    const rest = engines.filter((engine) => found[engine]);
    throw new Error(
      [
        'These tests need a browser that is not here. Install:',
        ...missing.map((engine) => `  - ${WHAT_TO_INSTALL[engine]}`),
        ...(rest.length > 0 ? [`or run with what is here: OTP_BROWSERS=${rest.join(',')}`] : []),
      ].join('\n'),
    );
  }
  return found;
}

/**
 * @param {readonly Engine[]} engines
 * @returns {Browsers}
 */
function findBrowsers(engines) {
  return Object.fromEntries(engines.map((engine) => [engine, FINDERS[engine]()]));
}

function findWebKit() {
  if (process.platform !== 'linux') return undefined;
  const driver = firstProgram(['WebKitWebDriver']);
  const xvfb = firstProgram(['Xvfb']);
  const miniBrowser = firstProgram(miniBrowserPlaces());
  return driver && xvfb && miniBrowser ? { driver, miniBrowser, xvfb } : undefined;
}

/** MiniBrowser is not on PATH: it lies in a folder named for the machine and for the API version. */
function miniBrowserPlaces() {
  const libraries = ['/usr/lib', '/usr/libexec', '/usr/lib64'].flatMap((root) => [
    root,
    ...(existsSync(root) ? readdirSync(root).filter((name) => name.includes('-linux-')) : []).map((name) =>
      join(root, name),
    ),
  ]);
  return ['4.1', '4.0'].flatMap((api) =>
    libraries.map((library) => join(library, `webkit2gtk-${api}`, 'MiniBrowser')),
  );
}

/** @param {readonly (string | undefined)[]} candidates names on PATH or absolute paths */
function firstProgram(candidates) {
  for (const candidate of candidates) {
    if (!candidate) continue;
    const places = /[/\\]/.test(candidate)
      ? [candidate]
      : (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, candidate));
    const program = places.find(isProgram);
    if (program) return program;
  }
  return undefined;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} path below the folder of programs */
function windowsPrograms(path) {
  return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((root) => root !== undefined)
    .map((root) => join(root, path));
}

/**
 * @param {readonly string[]} packages
 * @returns {boolean} whether an install was made
 */
function installOnDebian(packages) {
  if (!firstProgram(['apt-get'])) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (asRoot.length > 0 && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;

  console.error(`Installing ${packages.join(' ')} …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {readonly string[]} parameters */
  const apt = (...parameters) => {
    const [program = 'apt-get', ...rest] = [...asRoot, 'apt-get', '-qq', ...parameters];
    execFileSync(program, rest, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
    return true;
  } catch (error) {
    console.error(`apt-get failed: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(requireBrowsers());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
