import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LatePart } from '../../src/core/late-part.js';

/** A part whose fetches end as they are told to, one after another. */
function partOf(...ends: readonly ('comes' | 'fails')[]) {
  let fetches = 0;
  const late = new LatePart(async () => {
    const end = ends[fetches];
    fetches += 1;
    await Promise.resolve();
    if (end === 'fails') throw new Error('no connection');
    return { text: 'here' };
  });
  return { late, count: () => fetches };
}

describe('a late part', () => {
  it('is not there before it is needed', () => {
    const { late, count } = partOf('comes');
    assert.equal(late.part, undefined);
    assert.equal(late.isComing, false);
    assert.equal(count(), 0);
  });

  for (const end of ['comes', 'fails'] as const)
    it(`is on its way until it ${end}`, async () => {
      const { late } = partOf(end);
      const needed = late.need();
      assert.equal(late.isComing, true);
      await needed;
      assert.equal(late.isComing, false);
    });

  it('is fetched once for all who need it', async () => {
    const { late, count } = partOf('comes', 'comes');
    const [one, other] = await Promise.all([late.need(), late.need()]);
    assert.equal(one, other);
    assert.equal(await late.need(), late.part);
    assert.deepEqual(late.part, { text: 'here' });
    assert.equal(count(), 1);
  });

  it('is nothing where it cannot be fetched, and is asked for again at the next need', async () => {
    const { late, count } = partOf('fails', 'fails', 'comes');
    assert.deepEqual(await Promise.all([late.need(), late.need()]), [undefined, undefined]);
    assert.equal(count(), 1);
    assert.equal(await late.need(), undefined);
    assert.deepEqual(await late.need(), { text: 'here' });
    assert.equal(count(), 3);
  });
});
