import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Alphabet } from '../../src/core/challenge.js';
import type { CodeRules } from '../../src/core/code-characters.js';
import { insert } from '../../src/core/code-edit.js';
import { readText } from '../../src/core/code-extract.js';
import { OtpInputElement } from '../../src/elements/otp-input/otp-input-element.js';
import { enCode } from '../../src/locales/en-code.js';
import { readDocument } from './snippets.js';

const document = readDocument('code-field.md');
const source = readFileSync(
  new URL('../../src/elements/otp-input/otp-input-element.ts', import.meta.url),
  'utf8',
);
const classDoc = /\/\*\*(?:(?!\*\/)[^])*\*\/\s*export class OtpInputElement/.exec(source)?.[0] ?? '';

const sorted = (names: Iterable<string>): readonly string[] => [...names].sort();

/** Names after a tag of the class doc: `@slot input - …`, `@fires {Event} change - …`, `@cssprop [--x=1px] - …`. */
const tagged = (tag: string): readonly string[] =>
  sorted(
    [...classDoc.matchAll(new RegExp(`@${tag} (?:\\{\\w+\\} )?\\[?([\\w-]+)`, 'g'))].map(
      ([, name = '']) => name,
    ),
  );

/** The rows of a section's first table, as cells, without its head. */
function rowsOf(title: string): readonly (readonly string[])[] {
  const [, section = ''] = document.split(`\n## ${title}\n`);
  const table = /(?:^\|.*\n)+/m.exec(section.split('\n## ')[0] ?? '')?.[0] ?? '';
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

const code = (cell = ''): string => /^`(.*)`$/.exec(cell)?.[1] ?? '';
const listed = (title: string): readonly string[] => sorted(rowsOf(title).map(([name]) => code(name)));

describe('the guide of the code field tells what its class tells', () => {
  for (const [tag, title] of [
    ['attr', 'Attributes'],
    ['slot', 'Slots'],
    ['csspart', 'Parts'],
    ['cssprop', 'Custom properties'],
    ['cssstate', 'States'],
    ['fires', 'Events'],
  ] as const)
    test(`@${tag}`, () => {
      assert.notDeepEqual(tagged(tag), []);
      assert.deepEqual(listed(title), tagged(tag));
    });

  test('every attribute that the class observes, and the one that it shares with every element', () => {
    assert.deepEqual(listed('Attributes'), sorted([...OtpInputElement.observedAttributes, 'autofocus']));
  });

  test('methods and properties are there', () => {
    const { prototype } = OtpInputElement;
    const methods = rowsOf('Methods').map(([name]) => code(name).replace(/\(.*/, ''));
    const properties = listed('Properties');
    assert.deepEqual(
      [...methods, ...properties].filter((name) => !(name in prototype)),
      [],
    );
  });

  test('the keys of its texts', () => {
    for (const key of Object.keys(enCode)) assert.ok(document.includes(`\`${key}\``), key);
  });
});

describe('what the guide says of a pasted text', () => {
  const alphabets: readonly Alphabet[] = ['alphanumeric', 'alphabetic'];
  const rules = (field: string): CodeRules => ({
    length: Number(/length="(\d+)"/.exec(field)?.[1] ?? 6),
    alphabet: alphabets.find((name) => field.includes(`"${name}"`)) ?? 'numeric',
    case: field.includes('case="upper"') ? 'upper' : undefined,
  });
  const rows = rowsOf('What it does with a pasted text');

  test('there are rows', () => assert.ok(rows.length > 10));

  for (const [pasted, field = '', becomes] of rows)
    test(`${pasted ?? ''} ${field}`, () => {
      const { length } = rules(field);
      const characters = readText(code(pasted), rules(field));
      assert.equal(insert({ value: '', start: 0, end: 0 }, characters, length).value, code(becomes));
    });
});
