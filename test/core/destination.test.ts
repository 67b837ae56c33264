import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sortOf } from '../../src/core/address/destination.js';
import { codeMethods, sameDestinationSort } from '../../src/core/challenge.js';

describe('what is typed for a method', () => {
  it('is an address for mail, and a number for every other', () => {
    assert.deepEqual(codeMethods.map(sortOf), ['email', 'phone', 'phone', 'phone']);
  });

  it('is kept between methods exactly where they are sent to the same sort of destination', () => {
    for (const one of codeMethods)
      for (const other of codeMethods)
        assert.equal(sortOf(one) === sortOf(other), sameDestinationSort(one, other), `${one}, ${other}`);
  });
});
