import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readModules, SOURCE } from './source-graph.js';

const TAGS = ['otp-flow', 'otp-request', 'otp-input', 'otp-help'];

/** A server that renders a page imports the same modules, and has neither document nor registry. */
describe('without a DOM', () => {
  const importable = readModules().filter(({ path }) => !/^(define\/|all\.ts|cdn\.ts)/.test(path));
  const globalsBefore = new Set(Object.getOwnPropertyNames(globalThis));

  it('there is none here', () => {
    assert.equal('document' in globalThis, false);
    assert.equal('customElements' in globalThis, false);
  });

  for (const { path } of importable) {
    it(`${path} can be imported`, async () => {
      await import(pathToFileURL(join(SOURCE, path)).href);
    });
  }

  it('no global is made but by the libraries', () => {
    const added = Object.getOwnPropertyNames(globalThis).filter((name) => !globalsBefore.has(name));
    // Lit notes its versions, and stands in for the registry that a server lacks; zod keeps its settings.
    assert.deepEqual(
      added.filter((name) => !/^(lit|reactive|customElements$|__zod_)/.test(name)),
      [],
    );
  });

  it('nothing is registered', () => {
    assert.deepEqual(
      TAGS.filter((tag) => 'customElements' in globalThis && customElements.get(tag)),
      [],
    );
  });
});
