import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };

/** What npm serves, built: `npm run build` comes first. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

type Target = string | Readonly<Record<string, string>>;

/** Each line of the exports map, with a file for every `*` that the sources have. */
const exported = Object.entries<Target>(manifest.exports).flatMap(([name, target]) =>
  name.includes('*')
    ? starsOf(target).map((star) => ({
        name: name.replace('*', star),
        files: filesOf(target).map((file) => file.replace('*', star)),
      }))
    : [{ name, files: filesOf(target) }],
);

describe('the package', () => {
  for (const { name, files } of exported) {
    it(`has what "${name}" promises`, () => {
      assert.deepEqual(
        files.filter((file) => !existsSync(join(ROOT, file))),
        [],
      );
    });
  }

  it('lets each name of code be imported where there is no DOM', async () => {
    const code = exported.filter(({ name }) => !/^\.\/cdn\/|\.json$/.test(name));
    assert.ok(code.length > 0);
    for (const { name } of code) await import(name.replace(/^\./, 'otp-elements'));
  });

  it('opens nothing of the inside', () => {
    assert.deepEqual(
      exported.map(({ name }) => name).filter((name) => !name.startsWith('./cdn/')),
      [
        '.',
        './all',
        './define/otp-flow',
        './define/otp-help',
        './define/otp-input',
        './define/otp-request',
        './delivery',
        './locales/register/ar',
        './locales/register/de',
        './locales/register/en',
        './locales/ar',
        './locales/de',
        './locales/en',
        './react',
        './custom-elements.json',
        './package.json',
      ],
    );
  });

  it('names every file with a side effect, as source and as built', () => {
    const built = manifest.sideEffects.filter(
      (path) => path.startsWith('./dist/') && !path.includes('/cdn/'),
    );
    const source = manifest.sideEffects.filter(
      (path) => path.startsWith('./src/') && path !== './src/cdn.ts',
    );
    assert.deepEqual(
      built.map((path) => path.replace('./dist/', './src/').replace(/\.js$/, '.ts')).sort(),
      [...source].sort(),
    );
  });

  it('publishes no test, demo or source', () => {
    assert.deepEqual(
      manifest.files.filter((path) => /^(src|test|demo|scripts)/.test(path)),
      [],
    );
  });
});

function filesOf(target: Target): string[] {
  return typeof target === 'string' ? [target] : Object.values(target);
}

/** What `*` can stand for: the built modules in the folder that the pattern names. */
function starsOf(target: Target): string[] {
  const pattern = filesOf(target).at(-1) ?? '';
  const [before = '', after = ''] = pattern.split('*');
  const folder = join(ROOT, dirname(`${before}*`));
  const begin = before.endsWith('/') ? '' : basename(before);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(begin) && name.endsWith('.js') && name.endsWith(after))
    .map((name) => basename(name, after).slice(begin.length));
}
