import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { acceptCharacters, type CodeRules } from '../../src/core/code-characters.js';
import { cellAt, insert, isNative, moved, readValue, type CodeEdit } from '../../src/core/code-edit.js';
import { readText } from '../../src/core/code-extract.js';

const six: CodeRules = { length: 6, alphabet: 'numeric' };

/** What a text, typed or put in, makes of a field; `undefined` where there is nothing of a code in it. */
function put(edit: CodeEdit, text: string, rules: CodeRules): CodeEdit | undefined {
  const characters = readText(text, rules);
  return characters === '' ? undefined : insert(edit, characters, rules.length);
}

/** A field as it is drawn: `12[3]456` a selected cell, `12|` a caret. */
function draw({ value, start, end }: CodeEdit): string {
  const [open, close] = start === end ? ['|', ''] : ['[', ']'];
  return `${value.slice(0, start)}${open}${value.slice(start, end)}${close}${value.slice(end)}`;
}

function read(drawing: string): CodeEdit {
  const start = drawing.search(/[[|]/);
  const end = drawing.includes(']') ? drawing.indexOf(']') - 1 : start;
  return { value: drawing.replace(/[[\]|]/g, ''), start, end };
}

describe('insert', () => {
  const cases: readonly (readonly [before: string, text: string, after: string | undefined])[] = [
    ['|', '1', '1|'],
    ['12|', '3', '123|'],
    ['12345|', '6', '12345[6]'],
    ['12345[6]', '9', '12345[9]'],
    ['123456|', '9', '12345[9]'],
    ['12[3]456', '9', '129[4]56'],
    ['12[3]4', '9', '129[4]'],
    // A caret between characters is where one was deleted: there is room, so it is put in.
    ['123|56', '4', '1234[5]6'],
    ['123|456', '9', '1239[5]6'],
    // Where more were deleted, more are to come, and what follows is not theirs.
    ['12|56', '3', '123|56'],
    ['|456', '12', '12|456'],
    ['[123456]', '9', '9|'],
    ['12|', 'x', undefined],
    ['12|', ' ', undefined],
    // A whole code replaces everything, wherever the caret is.
    ['12|', '654321', '65432[1]'],
    ['12[3]456', 'Your code: 654321', '65432[1]'],
    // A part goes in at the caret.
    ['12|', '34', '1234|'],
    ['12[3]456', '99', '1299[5]6'],
    // Over a cell it goes as its keys would go one after another; at a caret, and over a range, the rest makes room.
    ['[1]2', '1111', '1111|'],
    ['1[2]34', '99', '199[4]'],
    ['1|3', '99', '199|3'],
    ['1[23]4', '999', '1999[4]'],
    ['12|', '3-4', '1234|'],
    ['12|', 'call me at 5', undefined],
    ['12|', '٣', '123|'],
  ];
  for (const [before, text, after] of cases) {
    it(`${before} + ${JSON.stringify(text)} → ${after ?? 'nothing'}`, () => {
      const next = put(read(before), text, six);
      assert.equal(next && draw(next), after);
    });
  }

  it('never leaves what no code can be', () => {
    const rules = fc.record({
      length: fc.integer({ min: 1, max: 8 }),
      alphabet: fc.constantFrom('numeric' as const, 'alphanumeric' as const),
    });
    const edit = fc.tuple(fc.string(), fc.nat(8), fc.nat(8));
    fc.assert(
      fc.property(rules, edit, fc.string({ unit: 'grapheme' }), (rule, [text, a, b], typed) => {
        const value = readValue(text, rule);
        const [start = 0, end = 0] = [Math.min(a, value.length), Math.min(b, value.length)].sort(
          (x, y) => x - y,
        );
        const next = put({ value, start, end }, typed, rule);
        if (!next) return;
        assert.ok(next.value.length <= rule.length);
        assert.equal(acceptCharacters(next.value, rule), next.value);
        assert.ok(next.start <= next.end && next.end <= next.value.length);
      }),
    );
  });
});

describe('isNative', () => {
  it('is what a browser does without help', () => {
    const next = (drawing: string, text: string) => put(read(drawing), text, six) ?? read(drawing);
    assert.equal(isNative(read('12|'), '3', next('12|', '3')), true);
    assert.equal(isNative(read('12[3]456'), '9', next('12[3]456', '9')), true);
    assert.equal(isNative(read('123456|'), '9', next('123456|', '9')), false);
    assert.equal(isNative(read('|'), '１', next('|', '１')), false);
  });
});

describe('moved', () => {
  const moves: readonly (readonly [before: string, caret: string, after: string])[] = [
    ['12[3]456', '12|3456', '1[2]3456'],
    ['12[3]456', '123|456', '123[4]56'],
    ['12345[6]', '123456|', '12345[6]'],
    ['[1]23', '|123', '[1]23'],
    ['123|', '12|3', '12[3]'],
    ['12[3]', '123|', '123|'],
    ['123[4]56', '|123456', '[1]23456'],
    ['[123]', '|123', '[1]23'],
    ['12[3]456', '1[23]456', '1[23]456'],
  ];
  for (const [before, caret, after] of moves) {
    it(`${before} with the caret at ${caret} → ${after}`, () => {
      assert.equal(draw(moved(read(before), read(caret), 6)), after);
    });
  }
});

describe('cellAt', () => {
  it('is the cell, the first empty one, or the last', () => {
    assert.deepEqual(
      [-1, 0, 2, 5].map((index) => draw(cellAt('12', index, 6))),
      ['[1]2', '[1]2', '12|', '12|'],
    );
    assert.equal(draw(cellAt('123456', 9, 6)), '12345[6]');
  });
});
