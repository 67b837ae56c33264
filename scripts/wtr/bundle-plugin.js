import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NAME = /\.bundle\.[jt]s$/;

/**
 * Serves each module named `*.bundle.ts` as one file with all it imports, for what a browser cannot load by itself:
 * React is CommonJS, Vue wants its flags, and Svelte is compiled. Frameworks are in their development builds, which
 * warn. The elements stay out of such a module: the page has them once.
 * @returns {import('@web/test-runner-core').TestRunnerPlugin}
 */
export function bundlePlugin() {
  /** One for all engines and all test files. */
  const bundles = new Map();
  return {
    name: 'bundle',
    async serve({ path }) {
      if (!NAME.test(path)) return undefined;
      if (!bundles.has(path)) bundles.set(path, bundle(path));
      return { body: await bundles.get(path), type: 'js' };
    },
  };
}

/** @param {string} path as a page asks for it */
async function bundle(path) {
  const { outputFiles } = await build({
    entryPoints: [ROOT + path],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['development', 'browser'],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    plugins: [svelte],
  });
  return outputFiles[0].text;
}

/** @type {import('esbuild').Plugin} */
const svelte = {
  name: 'svelte',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const { js } = compile(await readFile(path, 'utf8'), { filename: path, dev: true });
      return { contents: js.code };
    });
  },
};
