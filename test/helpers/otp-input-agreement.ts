import { expect } from '@esm-bundle/chai';
import { acceptCharacters, isAlphabet } from '../../src/core/code-characters.js';
import type { OtpInputHarness } from './otp-input-harness.js';

/** What is true of a field at rest, whatever was done to it. */
export function expectAgreement(field: OtpInputHarness): void {
  const { element, input, value } = field;
  const { case: letterCase } = element;
  // What makes no sense is not obeyed.
  const alphabet = isAlphabet(element.alphabet) ? element.alphabet : 'numeric';
  const length = field.cells.length;
  expect(input.value, 'the input holds the value').to.equal(value);
  expect(value.length, 'the value fits').to.be.at.most(length);
  expect(acceptCharacters(value, { length, alphabet, case: letterCase }), 'the value is legal').to.equal(
    value,
  );
  expect(field.shown, 'the cells show the value').to.equal(drawn(field));

  if (!field.isFocused || element.pending) {
    expect(field.active, 'no cell is edited').to.deep.equal([]);
    return;
  }
  const start = input.selectionStart ?? -1;
  const end = input.selectionEnd ?? -1;
  const selected = Array.from({ length: Math.max(1, end - start) }, (_, index) => start + index);
  expect(field.active, 'the cells that are edited are those that are selected').to.deep.equal(selected);
  expect(field.caret, 'a caret is drawn where there is one').to.equal(start === end ? start : null);
}

function drawn({ element, cells, value }: OtpInputHarness): string {
  const { mask, placeholder } = element;
  return cells
    .map((_, index) => {
      if (index < value.length) return mask ? '•' : value.charAt(index);
      return placeholder === '' ? '_' : placeholder.charAt(index % placeholder.length);
    })
    .join('');
}
