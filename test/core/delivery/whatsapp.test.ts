import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromWhatsApp, whatsAppStatuses } from '../../../src/core/delivery/index.js';
import { whatsAppRows } from '../../data/delivery/whatsapp.js';
import { describeSender } from '../../helpers/delivery.js';

describeSender('fromWhatsApp', fromWhatsApp, whatsAppRows);

test('whatsAppStatuses: every status of a body, each of which fromWhatsApp reads', () => {
  const value = (...ids: readonly string[]) => ({ statuses: ids.map((id) => ({ id, status: 'delivered' })) });
  const body = {
    entry: [
      { changes: [{ value: value('a', 'b') }, { value: { messages: [{}] } }] },
      { changes: [{ value: value('c') }] },
    ],
  };
  const reports = whatsAppStatuses(body).map(fromWhatsApp);
  assert.deepEqual(
    reports.map(({ state, messageId }) => [state, messageId]),
    [
      ['delivered', 'a'],
      ['delivered', 'b'],
      ['delivered', 'c'],
    ],
  );
  assert.deepEqual(whatsAppStatuses(undefined), []);
});
