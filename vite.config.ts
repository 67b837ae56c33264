import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { minifyLiterals } from './scripts/build/minify-literals.js';

const ROOT = import.meta.dirname;
const SOURCE = join(ROOT, 'src');
const DIST = join(ROOT, 'dist');
const CDN_FOLDER = join(DIST, 'cdn');
const DEMO = join(ROOT, 'demo');

/** What a bundler gives a page once, however many packages ask for it. */
const FROM_THE_HOST = [/^lit(\/|$)/, /^@lit\//, /^zod(\/|$)/, /^libphonenumber-js(\/|$)/];

/** The package as npm serves it: one file for one source file, so that a bundler takes only what a page uses. */
const lib: UserConfig = {
  publicDir: false,
  plugins: [emptyFolder(DIST, { keep: basename(CDN_FOLDER) }), minifyLiterals()],
  build: {
    outDir: DIST,
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    target: 'es2022',
    lib: { entry: sourceFiles().filter((file) => file !== join(SOURCE, 'cdn.ts')), formats: ['es'] },
    rolldownOptions: {
      external: FROM_THE_HOST,
      output: { preserveModules: true, preserveModulesRoot: SOURCE, entryFileNames: '[name].js' },
    },
  },
};

/** The package for a script tag: Lit inside, the lazy parts as files beside it, found by their relative names. */
const cdn: UserConfig = {
  publicDir: false,
  // Vite leaves this to the bundler that takes a library in; a browser has no `process`.
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [minifyLiterals()],
  build: {
    outDir: CDN_FOLDER,
    emptyOutDir: true,
    sourcemap: true,
    target: 'es2022',
    modulePreload: false,
    lib: { entry: join(SOURCE, 'cdn.ts'), formats: ['es'] },
    rolldownOptions: {
      // What the lazy parts share with the entry stays in it: one file is enough for a page that speaks English.
      preserveEntrySignatures: 'allow-extension',
      output: {
        // Vite keeps the spaces of an ES library, thinking of a bundler to come. None comes after this.
        minify: true,
        // What only tells a bundler that a call can be dropped.
        comments: { annotation: false },
        entryFileNames: 'otp-elements.js',
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
};

/** The playground, as pages that any static server can show. */
const demo: UserConfig = {
  root: DEMO,
  base: './',
  build: {
    outDir: join(DEMO, 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: htmlFiles(DEMO) },
  },
};

const CONFIG_OF_MODE: Record<string, UserConfig> = { lib, cdn, demo };

export default defineConfig(({ mode, command }) => {
  if (command === 'serve') return demo;
  const config = CONFIG_OF_MODE[mode];
  if (!config) throw new Error(`Choose what to build: --mode ${Object.keys(CONFIG_OF_MODE).join(' | ')}`);
  return config;
});

function sourceFiles(): string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(SOURCE, name));
}

function htmlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(folder, name));
}

/** Vite can empty the output folder only as a whole, and the other build's output lies inside it. */
function emptyFolder(folder: string, { keep }: { keep: string }): Plugin {
  return {
    name: 'empty-folder',
    buildStart() {
      let names: string[] = [];
      try {
        names = readdirSync(folder);
      } catch {
        // It is not there before the first build.
      }
      for (const name of names) if (name !== keep) rmSync(join(folder, name), { recursive: true });
    },
  };
}
