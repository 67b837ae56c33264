import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Alphabet } from '../../src/core/challenge.js';
import type { CodeRules } from '../../src/core/code-characters.js';
import { insert } from '../../src/core/code-edit.js';
import { readText } from '../../src/core/code-extract.js';
import { OtpInputElement } from '../../src/elements/otp-input/otp-input-element.js';
import { enCode } from '../../src/locales/en-code.js';
import { ClassDoc } from './class-doc.js';
import { readDocument } from './snippets.js';
import { rowsOf } from './tables.js';

const document = readDocument('code-field.md');
const classDoc = new ClassDoc('otp-input');

const sorted = (names: Iterable<string>): readonly string[] => [...names].sort();
const rowsIn = (title: string) => rowsOf(document, `## ${title}`);
const code = (cell = ''): string => /^`(.*)`$/.exec(cell)?.[1] ?? '';
const listed = (title: string): readonly string[] => sorted(rowsIn(title).map(([name]) => code(name)));

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
      assert.notDeepEqual(classDoc.names(tag), []);
      assert.deepEqual(listed(title), classDoc.names(tag));
    });

  test('every attribute that the class observes, and the one that it shares with every element', () => {
    assert.deepEqual(listed('Attributes'), sorted([...OtpInputElement.observedAttributes, 'autofocus']));
  });

  test('methods and properties are there', () => {
    const { prototype } = OtpInputElement;
    const methods = rowsIn('Methods').map(([name]) => code(name).replace(/\(.*/, ''));
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
  const rows = rowsIn('What it does with a pasted text');

  test('there are rows', () => assert.ok(rows.length > 10));

  for (const [pasted, field = '', becomes] of rows)
    test(`${pasted ?? ''} ${field}`, () => {
      const { length } = rules(field);
      const characters = readText(code(pasted), rules(field));
      assert.equal(insert({ value: '', start: 0, end: 0 }, characters, length).value, code(becomes));
    });
});
