import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import * as z from 'zod';
import manifest from '../../package.json' with { type: 'json' };
import { ClassDoc } from '../docs/class-doc.js';
import { OtpFlowElement } from '../../src/elements/otp-flow/otp-flow-element.js';
import { OtpHelpElement } from '../../src/elements/otp-help/otp-help-element.js';
import { OtpInputElement } from '../../src/elements/otp-input/otp-input-element.js';
import { OtpRequestElement } from '../../src/elements/otp-request/otp-request-element.js';

const named = z.array(z.object({ name: z.string(), description: z.string().optional() })).default([]);
const declaration = z.object({
  tagName: z.string(),
  attributes: named,
  members: named,
  events: named,
  slots: named,
  cssParts: named,
  cssProperties: named,
  cssStates: named,
});
const customElements = z.object({ modules: z.array(z.object({ declarations: z.array(declaration) })) });

const names = (list: z.infer<typeof named>) => list.map(({ name }) => name).sort();

/** What npm serves, built: `npm run build` comes first. */
describe('the custom elements manifest', () => {
  let declarations: readonly z.infer<typeof declaration>[] = [];

  before(() => {
    const path = new URL(`../../${manifest.customElements}`, import.meta.url);
    const { modules } = customElements.parse(JSON.parse(readFileSync(path, 'utf8')));
    declarations = modules.flatMap((module) => module.declarations);
  });

  for (const element of [OtpFlowElement, OtpRequestElement, OtpInputElement, OtpHelpElement])
    it(`says of <${element.tagName}> what its class says`, () => {
      const said = declarations.find(({ tagName }) => tagName === element.tagName);
      assert.ok(said);
      const doc = new ClassDoc(element.tagName);
      assert.deepEqual(names(said.slots), doc.names('slot'));
      assert.deepEqual(names(said.cssParts), doc.names('csspart'));
      assert.deepEqual(names(said.cssProperties), doc.names('cssprop'));
      assert.deepEqual(names(said.cssStates), doc.names('cssstate'));
      assert.deepEqual(names(said.events), doc.names('fires'));
      assert.deepEqual(
        names(said.attributes),
        [...new Set([...element.observedAttributes, ...doc.names('attr')])].sort(),
      );
    });

  it('names what a page may set and call, and nothing of the inside', () => {
    const flow = declarations.find(({ tagName }) => tagName === OtpFlowElement.tagName);
    assert.deepEqual(
      names(flow?.members ?? []).filter((name) => /^#|Callback$|update/i.test(name)),
      [],
    );
    for (const name of ['backend', 'focus', 'messages', 'policy', 'reset', 'session'])
      assert.ok(names(flow?.members ?? []).includes(name), name);
  });
});
