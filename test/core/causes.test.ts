import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { advise } from '../../src/core/advice/advise.js';
import type { Advice, AdviceRow } from '../../src/core/advice/advice.js';
import type { Cause } from '../../src/core/advice/cause.js';
import { causes } from '../../src/core/advice/causes.js';
import { codeMethods } from '../../src/core/challenge.js';
import { situationsFor, wholeSite, type CauseSituation } from '../data/cause-situations.js';
import { driverAt, situationAt } from '../helpers/situations.js';

function adviceFor({ moment, suggestion }: CauseSituation): Advice {
  return advise(situationAt(driverAt(moment), suggestion === undefined ? {} : { suggestion }));
}

/** Everything behind the two taps, or on the screen where nothing has to be asked. */
function rowsOf(advice: Advice, { question }: CauseSituation): readonly AdviceRow[] {
  if (question !== undefined) return advice.questions.find(({ id }) => id === question)?.rows ?? [];
  return [...advice.rows, ...advice.extra];
}

function isShown({ number }: Cause, situation: CauseSituation): boolean {
  const advice = adviceFor(situation);
  const said = situation.question === undefined ? [...advice.causes, ...(advice.note?.causes ?? [])] : [];
  return [...said, ...rowsOf(advice, situation).flatMap((row) => row.causes)].includes(number);
}

/** A row has controls of its own; a sentence stands beside Change and Send again, a stop above its ways on. */
function hasControl({ number }: Cause, situation: CauseSituation): boolean {
  const advice = adviceFor(situation);
  const row = rowsOf(advice, situation).find((each) => each.causes.includes(number));
  if (row) return row.actions.length > 0;
  return !advice.isStop || advice.actions.length > 0;
}

describe('the catalogue', () => {
  it('has 57 rows, each once', () => {
    assert.deepEqual(
      causes.map(({ number }) => number),
      Array.from({ length: 57 }, (_, index) => index + 1),
    );
    assert.equal(new Set(causes.map(({ id }) => id)).size, 57);
  });

  for (const cause of causes)
    describe(`${String(cause.number)} ${cause.id}`, () => {
      const all = codeMethods.flatMap((method) =>
        cause.methods.includes(method)
          ? situationsFor(cause, method).map((each) => ({ method, each, isShown: isShown(cause, each) }))
          : [],
      );

      it('shows whenever it comes to light, by some method', () => {
        const ways = new Set(all.map(({ each }) => each.name.replace(/^\w+, /, '')));
        const seen = new Set(
          all.filter((one) => one.isShown).map(({ each }) => each.name.replace(/^\w+, /, '')),
        );
        assert.deepEqual(
          [...ways].filter((way) => !seen.has(way)),
          [],
        );
      });

      it('shows for every method it concerns', () => {
        const seen = new Set(all.filter((one) => one.isShown).map(({ method }) => method));
        assert.deepEqual(
          cause.methods.filter((method) => !seen.has(method)),
          [],
        );
      });

      it('ends in something to do', () => {
        for (const one of all.filter((each) => each.isShown))
          assert.ok(hasControl(cause, one.each), one.each.name);
      });

      if (cause.isPolicy)
        it('is no fact where the site does not say so', () => {
          for (const { each } of all) {
            const { site: _site, ...moment } = each.moment;
            assert.equal(isShown(cause, { ...each, moment }), false, each.name);
          }
        });

      if (cause.isSpecific)
        it('is not told in generic mode', () => {
          for (const { each } of all)
            assert.equal(
              isShown(cause, { ...each, moment: { ...each.moment, isGeneric: true } }),
              false,
              each.name,
            );
        });
    });
});

describe('the questions', () => {
  const advice = adviceFor({
    name: 'late',
    moment: { row: '', status: [], causes: [], age: 60, site: wholeSite },
  });

  it('are five, in the order of the table', () => {
    assert.deepEqual(
      advice.questions.map(({ id }) => id),
      ['access', 'destination', 'code', 'unrequested', 'else'],
    );
  });

  it('lead somewhere each, without anything from the site', () => {
    for (const method of codeMethods) {
      const { questions } = adviceFor({
        name: 'late',
        moment: { row: '', status: [], causes: [], method, age: 60, isAlone: true },
      });
      assert.equal(questions.length, 5);
      for (const { id, rows } of questions) {
        assert.ok(rows.length > 0, `${method}, ${id}`);
        for (const { actions, steps = [], body } of rows)
          assert.ok(actions.length > 0 && (steps.length > 0 || body !== undefined), `${method}, ${id}`);
      }
    }
  });

  it('offer a control once in each answer', () => {
    for (const { id, rows } of advice.questions)
      for (const row of rows) {
        const keys = row.actions.map(({ label }) => label.key);
        assert.equal(new Set(keys).size, keys.length, `${id}: ${keys.join(' ')}`);
      }
  });
});
