import type { FlowContext } from '../../controllers/flow-context.js';
import { sortOf } from '../../core/address/destination.js';
import { ltr } from '../../core/advice/wording.js';
import { sameDestinationSort } from '../../core/challenge.js';
import { message, type Message } from '../../core/messages.js';
import { typeAgain } from '../../core/reactions.js';
import type { AddressField } from './address-field.js';
import { isAsking } from './address-sender.js';

/** What is said below the field of an address. */
export interface AddressNotes {
  readonly error: Message | undefined;
  /** The address itself is wrong, and not the server or the way to it. */
  readonly isAtFault: boolean;
  /** What helps to fill the field in. */
  readonly hints: readonly Message[];
}

/** @param fault what is wrong with the text, where nothing was sent for that reason */
export function addressNotes(
  flow: FlowContext | undefined,
  field: AddressField,
  fault: Message | undefined,
): AddressNotes {
  const failure = flow?.state.failure;
  const isRefused = flow && isAsking(flow.state) && failure?.at === 'send';
  const code = failure?.problem.code;
  return {
    error: fault ?? (isRefused ? flow.failure : undefined),
    isAtFault: fault !== undefined || code === 'invalid_destination' || code === 'undeliverable',
    hints: addressHints(flow, field),
  };
}

function addressHints(flow: FlowContext | undefined, field: AddressField): readonly Message[] {
  const { state, session } = flow ?? {};
  const kind = state?.method ?? 'email';
  const asked = state?.asksAddress ? [typeAgain(kind)] : [];
  const isUnknown =
    state?.changing &&
    session?.destination === undefined &&
    field.value === '' &&
    sameDestinationSort(state.challenge?.method ?? kind, kind);
  if (isUnknown && state.destination !== undefined)
    return [...asked, message('identify.again', { to: ltr(state.destination) })];
  return sortOf(kind) === 'phone' ? [...asked, field.phone.hint(field.value)] : asked;
}
