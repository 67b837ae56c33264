import type { Challenge } from '../core/challenge.js';
import { isDeliveryReason, isDeliveryState } from '../core/delivery/report.js';
import { isCount, isId, isRecord, isText, isTime, oneOf, shape, type Guard } from './guards.js';

const isCodeLength: Guard = (value) => isCount(value) && Number.isInteger(value) && value >= 1 && value <= 64;

const isMethodOption = shape(
  { kind: isText },
  { id: isText, destination: isText, availableAt: isTime, href: isText },
);

/** Every field of a challenge, with what it must be like. */
const fields: { readonly [Field in keyof Required<Challenge>]: Guard } = {
  id: isId,
  method: isText,
  destination: isText,
  code: shape(
    { length: isCodeLength, alphabet: oneOf('numeric', 'alphabetic', 'alphanumeric') },
    { format: isText, resend: oneOf('new', 'same', 'both') },
  ),
  expiresAt: isTime,
  resendAt: isTime,
  sendsLeft: isCount,
  attemptsLeft: isCount,
  sender: shape({}, { name: isText, address: isText }),
  expectation: shape({ typical: isCount, slow: isCount }),
  delivery: shape({ state: isDeliveryState }, { reason: isDeliveryReason, retryAt: isTime }),
  methods: (value) => Array.isArray(value) && value.every(isMethodOption),
  mailbox: isText,
  messageLocale: isText,
  reference: isText,
  stream: oneOf(true, false),
  status: oneOf('pending', 'verified', 'expired', 'exhausted'),
  rev: isTime,
};

/** @param sound what was read with a guard for each field */
const isChallenge = (sound: Record<string, unknown>): sound is Record<string, unknown> & Challenge =>
  'id' in sound;

/**
 * A challenge as this page may have stored it; any script of the page may have written it as well.
 * A field that is not what it should be is dropped alone, as on the wire; without an id there is no challenge.
 */
export function readChallenge(value: unknown): Challenge | undefined {
  if (!isRecord(value)) return undefined;
  const sound = Object.entries(fields)
    .filter(([field, guard]) => guard(value[field]))
    .map(([field]): [string, unknown] => [field, value[field]]);
  const challenge: Record<string, unknown> = { status: 'pending', ...Object.fromEntries(sound) };
  return isChallenge(challenge) ? challenge : undefined;
}
