import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const decisions = readdirSync(join(root, 'docs/decisions'));
const documents = [
  ...readdirSync(root),
  ...readdirSync(join(root, 'docs')).map((name) => join('docs', name)),
  ...decisions.map((name) => join('docs/decisions', name)),
  'demo/README.md',
].filter((name) => name.endsWith('.md'));

const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const prose = (text: string): string => text.replace(/^ *```[^]*?^ *```$/gm, '');

/** The names that a document's headings have as targets of links, as code hosts make them. */
const anchors = (name: string): readonly string[] =>
  [...prose(read(name)).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );

const isThere = (from: string, link: string): boolean => {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? from : join(dirname(from), path);
  return existsSync(join(root, target)) && (anchor === undefined || anchors(target).includes(anchor));
};

describe('every link leads to a file, and to a heading of it', () => {
  for (const name of documents)
    test(name, () => {
      const links = [...prose(read(name)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
      assert.deepEqual(
        links.filter((link) => !/^[a-z]+:/.test(link) && !isThere(name, link)),
        [],
      );
    });
});

describe('a decision has a number of its own, and says where it stands', () => {
  test('no number twice, and none left out', () => {
    assert.deepEqual(
      decisions.map((name) => parseInt(name)),
      decisions.map((_, index) => index + 1),
    );
  });

  for (const name of decisions)
    test(basename(name, '.md'), () => {
      const [title = '', , status = ''] = read(join('docs/decisions', name)).split('\n');
      assert.ok(title.startsWith(`# ${parseInt(name)}. `));
      assert.match(status, /^Status: (?:accepted|open)$/);
    });
});
