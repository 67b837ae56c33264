import type { Cause } from './cause.js';
import { receiverCauses } from './receiver-causes.js';
import { senderCauses } from './sender-causes.js';

/** Everything the kit knows to go wrong between "Send code" and the code, by number. */
export const causes: readonly Cause[] = [...senderCauses, ...receiverCauses];
