// @ts-check
/** Checks the types: the whole first, then each layer alone with the few globals it may know, so that a wall crossed is an error. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COMPILER = createRequire(import.meta.url).resolve('typescript/bin/tsc');

const CHECKS = [
  { project: 'tsconfig.json', name: 'the page side' },
  { project: 'tsconfig.node.json', name: 'the Node side' },
  { project: 'src/core', name: "core's wall: the language alone, no DOM, no timers, no fetch" },
  { project: 'src/backend', name: "backend's wall: what a worker has, no DOM" },
  { project: 'src/session', name: "session's wall: what a worker has, no DOM" },
];

/**
 * @param {string} project
 * @returns {Promise<string>} what the compiler complains of; empty when all is well
 */
function complaints(project) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMPILER, '--noEmit', '--pretty', 'false', '-p', project], {
      cwd: ROOT,
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0 ? '' : output.trim() || `tsc ended with ${code}`));
  });
}

const results = await Promise.all(
  CHECKS.map(async ({ project, name }) => ({ project, name, found: await complaints(project) })),
);
for (const { project, name, found } of results) {
  console.log(`${found ? '✗' : '✓'} ${project}  ${name}`);
  if (found) console.log(`${found.replace(/^/gm, '    ')}\n`);
}
if (results.some(({ found }) => found)) process.exitCode = 1;
