import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { advise } from '../../src/core/advice/advise.js';
import { shownCauses } from '../../src/core/advice/shown-causes.js';
import { driverAt, situationAt } from '../helpers/situations.js';

const adviceAt = (age: number, more: { sendsLeft?: number; isQuestioned?: boolean } = {}) => {
  const { sendsLeft = 4, isQuestioned = false } = more;
  const driver = driverAt({ row: '', age, sendsLeft, status: [], causes: [] });
  return advise({ ...situationAt(driver, { shown: [] }), isQuestioned });
};

/** What is opened, after how long, and what is shown by that beside what was shown before. */
const rows = [
  { opened: [], age: 121, added: [] },
  { opened: ['drawer:ways'], age: 121, added: [] },
  { opened: ['drawer:more'], age: 121, added: [9, 10, 34] },
  { opened: ['drawer:else'], age: 61, added: [] },
  { opened: ['drawer:else', 'question:destination'], age: 61, added: [30] },
  { opened: ['drawer:else', 'question:code'], age: 61, added: [57] },
  { opened: ['question:code'], age: 61, added: [] },
  { opened: ['drawer:else', 'question:none'], age: 61, added: [] },
] as const;

describe('the causes that are shown', () => {
  for (const { opened, age, added } of rows)
    it(`with ${opened.join(' and ') || 'nothing'} open after ${age} s`, () => {
      const advice = adviceAt(age);
      const before = shownCauses(advice, []);
      const shown = shownCauses(advice, opened);
      assert.deepEqual(shown.slice(0, before.length), before);
      assert.deepEqual(shown.slice(before.length), added);
      assert.equal(new Set(shown).size, shown.length, 'each once');
    });

  it('count the last send', () => {
    assert.deepEqual(shownCauses(adviceAt(0), []), [1, 29]);
    assert.deepEqual(shownCauses(adviceAt(0, { sendsLeft: 1 }), []), [1, 29, 14]);
  });
});

describe('a person who says that the destination is not theirs', () => {
  it('is asked what else is wrong before it is time', () => {
    assert.deepEqual(adviceAt(0).questions, []);
    const ids = adviceAt(0, { isQuestioned: true }).questions.map(({ id }) => id);
    assert.ok(ids.includes('destination'));
  });
});
