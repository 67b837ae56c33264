import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { afterRefusal, completionAfter, maySend, noCompletion } from '../../src/core/code-completion.js';
import { separators } from '../../src/core/code-format.js';
import { inputAttributes } from '../../src/core/input-attributes.js';

/** Edits one after another: a value, with `!` where the whole field was replaced, `refused` for an answer. */
function offers(...edits: string[]): string[] {
  let completion = noCompletion;
  let value = '';
  const offered: string[] = [];
  for (const edit of edits) {
    if (edit === 'refused') {
      completion = afterRefusal(value);
      continue;
    }
    value = edit.replace('!', '');
    const { isDue, ...next } = completionAfter(completion, {
      value,
      isFull: value.length === 4,
      isWhole: edit.endsWith('!'),
    });
    completion = next;
    if (isDue) offered.push(value);
  }
  return offered;
}

describe('a code is offered', () => {
  const cases: readonly (readonly [what: string, edits: string[], offered: string[]])[] = [
    ['when it is whole', ['1', '12', '123', '1234'], ['1234']],
    ['once', ['1234', '1234'], ['1234']],
    ['again when it is another', ['1234', '1235'], ['1234', '1235']],
    ['again when it was taken apart and put together', ['1234', '123', '1234'], ['1234', '1234']],
    ['not when one cell of a refused one is corrected', ['1234', 'refused', '1235'], ['1234']],
    ['after a refusal, when it fell below full length', ['1234', 'refused', '123', '1235'], ['1234', '1235']],
    ['after a refusal, when it was replaced whole', ['1234', 'refused', '5678!'], ['1234', '5678']],
    ['never when it is the refused one', ['1234', 'refused', '1', '1234', '1234!'], ['1234']],
    [
      'not for a correction of the refused one typed again',
      ['1234', 'refused', '', '1234', '1235'],
      ['1234'],
    ],
  ];
  for (const [what, edits, expected] of cases) {
    it(what, () => assert.deepEqual(offers(...edits), expected));
  }

  it('and may be sent, unless it was refused', () => {
    assert.equal(maySend(afterRefusal('1234'), '1234'), false);
    assert.equal(maySend(afterRefusal('1234'), '1235'), true);
  });
});

describe('separators', () => {
  const cases: readonly (readonly [length: number, format: string | undefined, drawn: string])[] = [
    [6, undefined, '###-###'],
    [8, undefined, '####-####'],
    [4, undefined, '####'],
    [5, undefined, '#####'],
    [7, undefined, '#######'],
    [6, '##-##-##', '##-##-##'],
    [6, '######', '######'],
    [6, '### ###', '### ###'],
    [6, '###·###', '###·###'],
    [6, '## / ## / ##', '## / ## / ##'],
    [6, '#\u2013#####', '#\u2013#####'],
    // For another length; and nothing stands before the first or after the last.
    [6, '###-', '###-###'],
    [6, '######-', '######'],
    [6, '(###)###', '###)###'],
    [1, '#', '#'],
  ];
  for (const [length, format, drawn] of cases) {
    it(`of ${length} as ${format ?? 'default'} make ${drawn}`, () => {
      assert.equal(
        separators(length, format)
          .map((literal) => `#${literal}`)
          .join(''),
        drawn,
      );
    });
  }
});

describe('inputAttributes', () => {
  it('gives the keyboard of the alphabet, and one-time-code, and never a maxlength', () => {
    assert.deepEqual(
      (['numeric', 'alphabetic', 'alphanumeric'] as const).map(
        (alphabet) => inputAttributes({ alphabet }).inputmode,
      ),
      ['numeric', 'text', 'text'],
    );
    assert.equal(inputAttributes().autocomplete, 'one-time-code');
    assert.equal(inputAttributes({ alphabet: 'alphabetic', case: 'upper' }).autocapitalize, 'characters');
    assert.equal('maxlength' in inputAttributes(), false);
    assert.equal(inputAttributes({ kind: 'phone' }).type, 'tel');
  });
});
