import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TEST = /\.test\.ts$/;
const FRAMEWORK = /\.bundle\.[jt]s$/;

/**
 * Serves each test file as one file with all it imports: a browser that asks for two hundred modules, for each test file
 * anew, takes longer than the tests. What a test imports late, it still gets late.
 *
 * So is each module named `*.bundle.ts`, but in a file of its own, for what a browser cannot load by itself: React is
 * CommonJS, Vue wants its flags, and Svelte is compiled. Frameworks are in their development builds, which warn. The
 * elements stay out of such a module: the page has them once.
 * @returns {import('@web/test-runner-core').TestRunnerPlugin}
 */
export function bundlePlugin() {
  /** One for all engines and all test files. @type {Map<string, Promise<string>>} */
  const bundles = new Map();
  return {
    name: 'bundle',
    async serve({ path }) {
      const options = TEST.test(path) ? OF_TESTS : FRAMEWORK.test(path) ? OF_FRAMEWORKS : undefined;
      if (!options) return undefined;
      const bundled = bundles.get(path) ?? bundle(path, options);
      bundles.set(path, bundled);
      return { body: await bundled, type: 'js' };
    },
  };
}

/** @type {import('esbuild').BuildOptions} */
const OF_TESTS = {
  sourcemap: 'inline',
  // The production condition keeps Lit from printing its development-mode warning into every run.
  conditions: ['production', 'browser'],
  // The runner's own modules, which only it can serve, and those of frameworks.
  external: ['/__web-*', '*.bundle.js'],
};

/** @type {import('esbuild').BuildOptions} */
const OF_FRAMEWORKS = {
  conditions: ['development', 'browser'],
  define: {
    'process.env.NODE_ENV': '"development"',
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
  },
};

/**
 * @param {string} path as a page asks for it
 * @param {import('esbuild').BuildOptions} options
 */
async function bundle(path, options) {
  const { outputFiles } = await build({
    entryPoints: [ROOT + path.replace(/\.js$/, '.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    plugins: [svelte],
    ...options,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
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
