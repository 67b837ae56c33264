import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anyMoments } from '../data/moments-any.js';
import { emailMoments } from '../data/moments-email.js';
import { phoneMoments } from '../data/moments-phone.js';
import type { Moment } from '../data/moments.js';
import { adviceAt } from '../helpers/situations.js';

/** What a row of the table promises, as one value. */
const promised = (moment: Moment) => ({
  id: moment.row,
  isStop: moment.isStop ?? false,
  headline: moment.headline ?? 'code.title',
  status: moment.status,
  causes: moment.causes,
  rows: moment.rows ?? [],
  actions: moment.actions ?? [],
  hasInbox: moment.hasInbox ?? false,
});

function shown(moment: Moment): ReturnType<typeof promised> {
  const advice = adviceAt(moment);
  return {
    id: advice.id,
    isStop: advice.isStop,
    headline: advice.headline.key,
    status: advice.status.map(({ key }) => key),
    causes: advice.causes,
    rows: advice.rows.map(({ id, causes }) => [id, ...causes] as const),
    actions: advice.actions.map(({ label }) => label.key),
    hasInbox: advice.inbox !== undefined,
  };
}

const name = ({ row, when }: Moment) => (when === undefined ? row : `${row}: ${when}`);

for (const [title, moments] of [
  ['e-mail', emailMoments],
  ['phone', phoneMoments],
  ['any method', anyMoments],
] as const)
  describe(`moments, ${title}`, () => {
    for (const moment of moments)
      it(name(moment), () => {
        assert.deepEqual(shown(moment), promised(moment));
      });
  });
