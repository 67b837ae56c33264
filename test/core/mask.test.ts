import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { maskEmail, maskPhone, spokenMask } from '../../src/core/address/mask.js';
import { challengeAt, MachineDriver, waiting } from '../helpers/machine-driver.js';

describe('the mask of an address', () => {
  for (const [address, mask] of [
    ['ana@gmail.com', 'an•••@gmail.com'],
    ['ana.bell+shop@gmail.com', 'an•••@gmail.com'],
    ['abc@gmail.com', 'ab•••@gmail.com'],
    ['ab@gmail.com', 'a•••@gmail.com'],
    ['a@gmail.com', '•••@gmail.com'],
    ['@gmail.com', '•••@gmail.com'],
    [' ana@gmail.com\n', 'an•••@gmail.com'],
    ['Ana Bell <ana@gmail.com>', 'an•••@gmail.com'],
    ['ana@bücher.example', 'an•••@bücher.example'],
    ['ana@xn--bcher-kva.example', 'an•••@xn--bcher-kva.example'],
    ['用户名@例子.广告', '用户•••@例子.广告'],
    ['用户@例子.广告', '用•••@例子.广告'],
    ['𝒜𝓃𝒶@gmail.com', '𝒜𝓃•••@gmail.com'],
    ['a\u0308\u0323na@gmail.com', 'a\u0308\u0323n•••@gmail.com'],
    ['a\u0308\u0323@gmail.com', '•••@gmail.com'],
    ['👩‍👩‍👧🇩🇪x@gmail.com', '👩‍👩‍👧🇩🇪•••@gmail.com'],
    ['👩‍👩‍👧@gmail.com', '•••@gmail.com'],
    ['நிலா@gmail.com', 'நி•••@gmail.com'],
    ['"a@b"@gmail.com', '"a•••@gmail.com'],
    ['nothing', '•••'],
    ['', '•••'],
  ] as const)
    it(`${address} → ${mask}`, () => assert.equal(maskEmail(address), mask));
});

describe('the mask of a number', () => {
  for (const [number, mask] of [
    ['+49 151 23456712', '•••12'],
    ['+49 (0)151 / 234-567 12', '•••12'],
    ['+1 555 010 01 99 ', '•••99'],
    ['+٤٩ ١٥١ ٢٣٤٥٦٧١٢', '•••12'],
    ['＋４９１５１２３４５６７１２', '•••12'],
    ['\u202a+4915123456712\u202c', '•••12'],
    ['tel:+49-151-23456712', '•••12'],
    ['123', '•••23'],
    ['12', '•••2'],
    ['1', '•••'],
    ['ana', '•••'],
    ['', '•••'],
  ] as const)
    it(`${number} → ${mask}`, () => assert.equal(maskPhone(number), mask));
});

describe('every mask', () => {
  const graphemes = (text: string) =>
    Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  const name = fc
    .array(fc.constantFrom('a', 'B', '7', '.', '+', 'é', 'e\u0301', 'ß', '用', '👩‍👩‍👧', '🇩🇪', 'நி'), {
      minLength: 1,
    })
    .map((parts) => parts.join(''));
  const domain = fc.constantFrom('gmail.com', 'bücher.example', 'xn--bcher-kva.example', '例子.广告');

  it('shows at most two whole characters of a name, never all of it, and the domain', () => {
    fc.assert(
      fc.property(name, domain, (local, host) => {
        const mask = maskEmail(`${local}@${host}`);
        assert.ok(mask.endsWith(`•••@${host}`), mask);
        const seen = graphemes(mask.slice(0, mask.indexOf('•••')));
        const all = graphemes(local);
        assert.deepEqual(seen, all.slice(0, seen.length));
        assert.equal(seen.length, all.length > 2 ? 2 : all.length - 1);
      }),
    );
  });

  it('shows at most two digits of a number, never all of them', () => {
    const digits = fc.stringMatching(/^\d{0,15}$/);
    const joint = fc.constantFrom('', ' ', '-', '.', ' / ', '\u00a0');
    fc.assert(
      fc.property(digits, joint, (number, between) => {
        const mask = maskPhone(`+${[...number].join(between)}`);
        assert.equal(mask, `•••${number.slice(number.length > 2 ? -2 : 1)}`);
      }),
    );
  });

  it('is made of any text without throwing, and hides whatever is neither', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(anyText, (text) => {
        assert.ok(maskEmail(text).includes('•••'));
        if (!text.includes('@') && !text.includes('＠')) assert.equal(maskEmail(text), '•••');
        assert.match(maskPhone(text), /^•••\d{0,2}$/);
      }),
    );
  });

  it('can be said without its bullets', () => {
    fc.assert(
      fc.property(name, domain, fc.stringMatching(/^\d{3,15}$/), (local, host, number) => {
        const address = spokenMask(maskEmail(`${local}@${host}`));
        assert.equal(address.kind, 'address');
        assert.doesNotMatch(address.text, /•/);
        assert.deepEqual(spokenMask(maskPhone(number)), { kind: 'number', text: number.slice(-2) });
      }),
    );
  });
});

describe('the mask that is shown', () => {
  it("is the server's own, whatever ours would be", () => {
    const session = waiting({ destination: 'a***@e***.org' });
    assert.equal(session.view.destination, 'a***@e***.org');
    assert.equal(session.snapshot({ destination: '***@e***.org' }).view.destination, '***@e***.org');
  });

  for (const [method, typed, mask] of [
    ['email', 'ana@example.org', 'an•••@example.org'],
    ['sms', '+49 151 23456712', '•••12'],
  ] as const)
    it(`is ours where the server has none (${method})`, () => {
      const session = new MachineDriver().start(typed, method);
      const { destination: _stated, ...challenge } = challengeAt(0, { method });
      session.play({ type: 'sent', act: session.state.sendFlight?.act ?? -1, challenge });
      assert.equal(session.view.destination, mask);
    });
});

describe('a mask read out', () => {
  for (const [mask, kind, text] of [
    ['•••12', 'number', '12'],
    ['+49 ••• ••12', 'number', '12'],
    ['+49•••12', 'number', '12'],
    ['(•••) •••-0199', 'number', '0199'],
    ['***12', 'number', '12'],
    ['xxx-xx-12', 'number', '12'],
    ['an•••@gmail.com', 'address', 'an…@gmail.com'],
    ['•••@gmail.com', 'address', '…@gmail.com'],
    ['a***a@gmail.com', 'address', 'a…@gmail.com'],
    ['a***@g***.com', 'address', 'a…@g….com'],
    ['ana@gmail.com', 'plain', 'ana@gmail.com'],
    ['+4915123456712', 'plain', '+4915123456712'],
    ['', 'plain', ''],
  ] as const)
    it(`says ${mask} as ${text}`, () => assert.deepEqual(spokenMask(mask), { kind, text }));
});
