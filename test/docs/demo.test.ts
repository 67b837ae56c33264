import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { codes, rowsOf } from './tables.js';

const DEMO = new URL('../../demo/', import.meta.url);
const document = readFileSync(new URL('README.md', DEMO), 'utf8');
const firstCells = (title: string) => rowsOf(document, title).flatMap(([name]) => codes(name));

describe('the guide to the demo', () => {
  test('names every setting, and no other', () => {
    const source = readFileSync(new URL('server/environment.ts', DEMO), 'utf8');
    const read = [...source.matchAll(/^ {2}([A-Z_]+): z/gm)].map(([, name = '']) => name);
    assert.ok(read.length > 0);
    assert.deepEqual([...firstCells('## Settings')].sort(), read.sort());
  });

  test('names every page', () => {
    const pages = readdirSync(DEMO).filter((name) => name.endsWith('.html') && name !== 'index.html');
    const named = firstCells('## Pages');
    assert.deepEqual(
      pages.filter((name) => !named.includes(`/${name}`)),
      [],
    );
  });
});
