import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { START_LIMIT } from '../browsers.js';

/** Runs tests in WebKitGTK: owns a virtual display, the WebDriver server on it, and the browser that server starts. */
export class WebKitLauncher extends WebdriverLauncher {
  #programs;
  /** @type {import('node:child_process').ChildProcess[]} */
  #processes = [];
  #started;

  /** @param {import('../browsers.js').WebKitPrograms} programs */
  constructor(programs) {
    super({
      hostname: '127.0.0.1',
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: programs.miniBrowser, args: ['--automation'] },
      },
    });
    this.#programs = programs;
  }

  /** @param {import('@web/test-runner').TestRunnerCoreConfig} config */
  async initialize(config) {
    await super.initialize(config);
    this.name = 'WebKit';
  }

  /**
   * @param {string} id
   * @param {string} url
   */
  async startSession(id, url) {
    this.#started ??= this.#startPrograms();
    await this.#started;
    return super.startSession(id, url);
  }

  async stop() {
    await super.stop();
    this.#stopPrograms();
  }

  async #startPrograms() {
    process.once('exit', this.#stopPrograms);
    const display = await this.#startDisplay();
    const port = await freePort();
    this.#run(this.#programs.driver, [`--port=${port}`], {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      // No desktop session is here, and looking for its accessibility bus costs seconds at each start.
      NO_AT_BRIDGE: '1',
      XDG_CONFIG_HOME: fileURLToPath(new URL('./webkit-window', import.meta.url)),
    });
    await answers(`http://127.0.0.1:${port}/status`);
    this.options.port = port;
  }

  /** Xvfb picks a free display itself and writes its number to the descriptor it is given. */
  async #startDisplay() {
    const server = this.#run(
      this.#programs.xvfb,
      ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
      process.env,
      ['ignore', 'ignore', 'ignore', 'pipe'],
    );
    const [number] = await once(server.stdio[3], 'data', { signal: AbortSignal.timeout(START_LIMIT) });
    return `:${String(number).trim()}`;
  }

  #run(program, parameters, env, stdio = 'ignore') {
    const child = spawn(program, parameters, { env, stdio });
    this.#processes.push(child);
    return child;
  }

  // An arrow: it is also the handler for the process's exit.
  #stopPrograms = () => {
    for (const child of this.#processes.splice(0).reverse()) child.kill();
  };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

/** @param {string} url */
async function answers(url) {
  const deadline = Date.now() + START_LIMIT;
  while (Date.now() < deadline) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await sleep(50);
  }
  throw new Error(`WebKitWebDriver did not answer within ${START_LIMIT / 1000} s.`);
}
