import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { extractCode } from '../../src/core/code.js';
import { pastedTexts } from '../data/pasted-texts/index.js';

describe('extractCode, of what people paste', () => {
  for (const [kind, texts] of Object.entries(pastedTexts)) {
    describe(kind, () => {
      for (const [code, text, field] of texts) {
        it(`finds ${JSON.stringify(code)} in ${JSON.stringify(text)}`, () => {
          assert.equal(extractCode(text, { length: 6, alphabet: 'numeric', ...field }), code);
        });
      }
    });
  }
});
