import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ClassDoc } from './class-doc.js';
import { readDocument } from './snippets.js';
import { codes, rowsOf } from './tables.js';

const document = readDocument('theming.md');
const elements = ['otp-flow', 'otp-request', 'otp-input', 'otp-help'];
const source = fileURLToPath(new URL('../../src', import.meta.url));

/** The code in a row's cells after the first, of the table in which each element has a row. */
const ofElement = (title: string, element: string): readonly string[] =>
  rowsOf(document, `## ${title}`)
    .filter(([name]) => codes(name)[0] === element)
    .flatMap(([, ...cells]) => cells.flatMap(codes))
    .sort();

const tokens = new Map(
  rowsOf(document, '## Tokens').map(([name, value = '']) => [codes(name)[0] ?? '', codes(value).join()]),
);

for (const element of elements)
  describe(`the guide to themes tells of <${element}> what its class tells`, () => {
    const classDoc = new ClassDoc(element);

    test('parts', () => {
      const listed = rowsOf(document, `\`<${element}>\``).flatMap(([name]) => codes(name));
      assert.notDeepEqual(listed, []);
      assert.deepEqual([...listed].sort(), classDoc.names('csspart'));
    });

    test('slots', () => {
      const slots = classDoc.names('slot').filter((name) => name !== '');
      assert.deepEqual(ofElement('Your own markup', element), slots);
    });

    test('states', () => {
      assert.deepEqual(ofElement('States', element), classDoc.names('cssstate'));
    });

    test('custom properties, and their defaults', () => {
      assert.deepEqual(
        classDoc.names('cssprop').filter((name) => !tokens.has(name)),
        [],
      );
      for (const [name, value] of classDoc.defaults) assert.equal(tokens.get(name), value, name);
    });
  });

test('every token that a style reads has its row, and every row is read', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const read = files.flatMap((name) =>
    [...readFileSync(join(source, name), 'utf8').matchAll(/var\((--otp-[\w-]+)/g)].map(
      ([, token = '']) => token,
    ),
  );
  assert.deepEqual(new Set(tokens.keys()), new Set(read));
});
