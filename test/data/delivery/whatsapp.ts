import { reportsOn, withoutId, type DeliveryRow } from './rows.js';
import type { DeliveryReason } from '../../../src/core/delivery/report.js';

const id = 'wamid.HBgLMTY1MDM4Nzk0MzkVAgARGBI3MTE5MjVBOTE3MDk5QUVFM0YA';
const { sent, delivered, nothing, failed } = reportsOn(id);

const status = (name: string, more: object = {}) => ({
  id,
  status: name,
  timestamp: '1793610843',
  recipient_id: '4915550100',
  pricing: { billable: true, pricing_model: 'PMP', category: 'authentication' },
  ...more,
});

const body = (...statuses: readonly object[]) => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '102290129340398',
      changes: [
        {
          field: 'messages',
          value: {
            messaging_product: 'whatsapp',
            metadata: { display_phone_number: '15550783881', phone_number_id: '106540352242922' },
            statuses,
          },
        },
      ],
    },
  ],
});

const failedWith = (code: number) =>
  body(
    status('failed', {
      errors: [{ code, title: 'Not delivered', error_data: { details: 'It was not delivered.' } }],
    }),
  );

const errors: readonly (readonly [code: number, reason: DeliveryReason, cause: number])[] = [
  [131026, 'number-invalid', 27],
  [131047, 'sender-fault', 21],
  [131049, 'rate-limited', 14],
  [131050, 'suppressed-optout', 11],
  [131051, 'sender-fault', 21],
  [131056, 'rate-limited', 14],
  [131048, 'sender-fault', 21],
  [131031, 'sender-fault', 21],
  [131000, 'unknown', 12],
  [130429, 'sender-fault', 21],
  [130472, 'unknown', 41],
  [130497, 'region', 41],
  [132000, 'sender-fault', 21],
  [132001, 'sender-fault', 21],
  [132015, 'sender-fault', 21],
  [133010, 'sender-fault', 21],
  [190, 'sender-fault', 21],
  [0, 'sender-fault', 21],
  [999999, 'unknown', 12],
];

export const whatsAppRows: readonly DeliveryRow[] = [
  { says: 'sent', payload: body(status('sent')), report: sent },
  { says: 'delivered', payload: body(status('delivered')), report: delivered },
  { says: 'read', payload: body(status('read')), report: delivered },
  { says: 'played', payload: body(status('played')), report: delivered },
  { says: 'failed, no code', payload: body(status('failed')), report: failed('unknown', 12) },
  ...errors.map(([code, reason, cause]) => ({
    says: `failed: ${code}`,
    payload: failedWith(code),
    report: failed(reason, cause),
  })),
  { says: 'a status that is new', payload: body(status('folded')), report: nothing },
  { says: 'one status alone', payload: status('delivered'), report: delivered },
  {
    says: 'many statuses: the first',
    payload: body(status('delivered'), status('failed')),
    report: delivered,
  },
  {
    says: 'a status behind a message that came in',
    payload: {
      entry: [{ changes: [{ value: { messages: [{ id: 'wamid.in' }] } }] }, ...body(status('sent')).entry],
    },
    report: sent,
  },
  {
    says: 'a message that came in',
    payload: { entry: [{ changes: [{ value: { messages: [{ id: 'wamid.in' }] } }] }] },
    report: withoutId(nothing),
  },
  {
    says: 'the API refused it',
    payload: {
      error: {
        message: '(#131056) Pair rate limit hit',
        type: 'OAuthException',
        code: 131056,
        fbtrace_id: 'A1',
      },
    },
    report: withoutId(failed('rate-limited', 14)),
  },
];
