import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Alphabet } from '../../src/core/challenge.js';
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

describe('extractCode, of 100 kB', () => {
  // A rule that reads on from each place in vain would take seconds.
  const pieces = [
    ...[
      'a',
      'A',
      '1',
      '１',
      ' ',
      '\n',
      ':',
      '=',
      '&#1',
      '<a ',
      '<!',
      '</a>',
      '://',
      'a@',
      'a.',
      'a.b/',
      'A-',
      '$ ',
      '1,',
      '1.',
    ],
    ...[
      '1 ',
      '1-',
      '12-',
      '123-',
      '123 ',
      '123–',
      'a1 ',
      'abc1 ',
      'ABC123 ',
      '123456\n',
      '\n1 ',
      '(1) ',
      'x1 is ',
      ':\n',
      '验证码',
      '١٢٣ ',
    ],
    ...[
      'order',
      'order ',
      'order conf',
      'ref',
      'num',
      'code 123456 ',
      '€1 ',
      'id is ',
      'old ',
      'postal code ',
      'account:',
    ],
    'Dear customer,\n\norder 123456 of 21.11.2026 is on its way. Total: $12.50 (https://shop.example/o?n=1)\n',
  ];
  const alphabets: readonly Alphabet[] = ['numeric', 'alphabetic', 'alphanumeric'];
  for (const piece of pieces) {
    it(`is quick in ${JSON.stringify(piece)}, again and again`, () => {
      const text = `x${piece.repeat(Math.ceil(100_000 / piece.length))}x`;
      for (const alphabet of alphabets) {
        const start = performance.now();
        extractCode(text, { length: 6, alphabet });
        assert.ok(performance.now() - start < 1000);
      }
    });
  }
});
