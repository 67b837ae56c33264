import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { privateWindowShortcut } from '../../src/core/advice/private-window.js';
import { agents } from '../data/user-agents.js';

describe('the way to a private window', () => {
  for (const { name, keys, menu, brands, ...agent } of agents)
    it(`${name}: ${keys ?? 'no keys'}, ${menu}`, () => {
      const shortcut = privateWindowShortcut({ ...agent, brands: brands?.map((brand) => ({ brand })) });
      assert.deepEqual(shortcut, { keys: keys?.split(' '), menu });
    });

  it('is told of whatever calls itself a browser', () => {
    const word = fc.oneof(
      fc.constantFrom(...new Set(agents.flatMap(({ userAgent }) => userAgent.split(/(?<=[ /;()])/)))),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    const text = fc.array(word).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, fc.array(text), fc.nat(10), (userAgent, platform, brands, maxTouchPoints) => {
        const { keys } = privateWindowShortcut({
          userAgent,
          platform,
          brands: brands.map((brand) => ({ brand })),
          maxTouchPoints,
        });
        if (keys) assert.match(keys.join(' '), /^(?:Ctrl|Command) Shift [NP]$/);
        if (userAgent.includes('Mobile')) assert.equal(keys, undefined);
      }),
    );
  });
});
