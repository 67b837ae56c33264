import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { codeFieldCases } from '../data/code-field-cases/index.js';

const count = (to: number, prefix = ''): string[] =>
  Array.from({ length: to }, (_, index) => `${prefix}${index + 1}`);
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

const cases = Object.values(codeFieldCases).flat();
const elements = '../elements/';
const tests = readdirSync(new URL(elements, import.meta.url))
  .filter((name) => name.startsWith('otp-input'))
  .map((name) => read(elements + name));

describe('the cases of a code field', () => {
  it('are all there, each once', () => {
    assert.deepEqual(cases.map(({ id }) => id).sort(), [...count(128), ...count(20, 'N')].sort());
  });

  it('are run, group by group', () => {
    for (const group of Object.keys(codeFieldCases))
      assert.ok(
        tests.some((text) => new RegExp(`describeCases\\('[^']+', ${group}\\)`).test(text)),
        group,
      );
  });

  for (const each of cases) {
    if ('courses' in each)
      it(`${each.id} is proven by what is seen`, () => {
        assert.ok(each.courses.length > 0);
        for (const { steps } of each.courses) assert.ok(steps.some((step) => 'expect' in step));
      });
    else if ('provenIn' in each)
      it(`${each.id} is proven by a test that says so`, () => {
        assert.match(read(elements + each.provenIn), new RegExp(`\\bit\\(\\s*['"\`]${each.id}\\. `));
      });
  }

  it('are left out with a reason on record', () => {
    const record = read('../../docs/decisions/0011-cases-that-do-not-apply.md');
    assert.deepEqual(
      [...record.matchAll(/^\| (N?\d+) +\| .* \| .* \|$/gm)].map(([, id]) => id),
      cases.filter((each) => 'isLeftOut' in each).map(({ id }) => id),
    );
  });
});
