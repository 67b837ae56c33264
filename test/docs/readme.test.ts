import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { OtpFlowElement } from '../../src/elements/otp-flow/otp-flow-element.js';
import { OtpHelpElement } from '../../src/elements/otp-help/otp-help-element.js';
import { OtpInputElement } from '../../src/elements/otp-input/otp-input-element.js';
import { OtpRequestElement } from '../../src/elements/otp-request/otp-request-element.js';
import { codes, rowsOf } from './tables.js';

const document = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const [, aboutElements = ''] = document.split('\n## Elements\n');

describe('every attribute of an element is named', () => {
  test('otp-flow, in its table, and no other', () => {
    const listed = rowsOf(document, '## Elements').flatMap(([name]) => codes(name));
    assert.deepEqual([...listed].sort(), [...OtpFlowElement.observedAttributes].sort());
  });

  for (const element of [OtpRequestElement, OtpInputElement, OtpHelpElement])
    test(element.tagName, () => {
      const paragraph = aboutElements
        .split('\n\n')
        .find((text) => text.startsWith(`[\`<${element.tagName}>`));
      const named = codes(paragraph);
      // Those of every element have their own documents.
      const own = element.observedAttributes.filter((name) => !name.startsWith('aria-'));
      assert.deepEqual(
        own.filter((name) => !named.includes(name)),
        [],
      );
    });
});
