// @ts-check
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { build as buildPackage } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {'native' | 'peer' | 'ours'} Role */

/**
 * A field to be measured. All do one job: a field with a name, for six digits, that a phone can fill in.
 * @typedef {object} Candidate
 * @property {Role} role
 * @property {string} name as it stands in the tables
 * @property {string} markup one field
 * @property {string} imports what its page loads
 */

/** @type {readonly Candidate[]} */
export const candidates = [
  {
    role: 'native',
    name: '`<input>`',
    markup:
      '<input aria-label="Code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" maxlength="6">',
    imports: '',
  },
  {
    role: 'peer',
    name: '`<wa-otp-input>`',
    markup: '<wa-otp-input label="Code"></wa-otp-input>',
    // Without its theme, which gives its transitions their time and makes a key several times as dear.
    imports: `import '@awesome.me/webawesome/dist/components/otp-input/otp-input.js';`,
  },
  {
    role: 'ours',
    name: '`<otp-input>`',
    markup: '<otp-input label="Code"></otp-input>',
    imports: `import 'otp-elements/define/otp-input';`,
  },
];

/** Builds the package as npm serves it, so that what is measured is what pages get. */
export async function buildOurs() {
  await buildPackage({ root: ROOT, mode: 'lib', logLevel: 'error' });
}

/**
 * The page of a candidate: an empty `<main>`, and its code with Lit as a page's bundler would put them together.
 * @param {Pick<Candidate, 'imports'>} candidate
 */
export async function pageOf({ imports }) {
  const { outputFiles } = await build({
    stdin: { contents: imports, resolveDir: ROOT },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    target: 'es2022',
    conditions: ['production'],
    logLevel: 'warning',
  });
  const script = outputFiles[0]?.text ?? '';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A field</title>
<main></main>
<script type="module">${script.replaceAll('</script', '<\\/script')}</script>
</html>`;
}
