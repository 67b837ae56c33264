import type { Fact } from '../../core/fact.js';
import {
  OtpBlockedEvent,
  OtpChangedEvent,
  OtpDeliveryEvent,
  OtpErrorEvent,
  OtpExpiredEvent,
  OtpRefusedEvent,
  OtpSentEvent,
  OtpVerifiedEvent,
} from '../../events/index.js';

/** The event that tells a page of a fact. */
export function factEvent(fact: Fact): Event {
  switch (fact.type) {
    case 'sent':
      return new OtpSentEvent(fact);
    case 'delivery':
      return new OtpDeliveryEvent(fact);
    case 'refused':
      return new OtpRefusedEvent(fact);
    case 'expired':
      return new OtpExpiredEvent();
    case 'blocked':
      return new OtpBlockedEvent(fact);
    case 'changed':
      return new OtpChangedEvent();
    case 'verified':
      return new OtpVerifiedEvent(fact);
    case 'error':
      return new OtpErrorEvent(fact);
  }
}
