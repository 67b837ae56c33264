import type { DeliveryReason, DeliveryState } from './delivery/report.js';
import type { ErrorCode } from './problem.js';

/** How a code came in, or how this page learned of the sign-in. */
export type Via = 'typing' | 'paste' | 'autofill' | 'web-otp' | 'button' | 'tab' | 'server';

/** Whose act a send is: the first one, Send again, or another way. */
export type SendReason = 'start' | 'resend' | 'fallback';

/** Something that has happened. No address, no code; `result` only where a sign-in was answered to this page. */
export type Fact =
  | { readonly type: 'sent'; readonly method: string; readonly reason: SendReason; readonly sends: number }
  | { readonly type: 'delivery'; readonly state: DeliveryState; readonly reason: DeliveryReason | undefined }
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly attemptsLeft: number | undefined }
  | { readonly type: 'expired' }
  | { readonly type: 'blocked'; readonly code: ErrorCode; readonly retryIn: number | undefined }
  | { readonly type: 'changed' }
  | { readonly type: 'verified'; readonly result: unknown; readonly next: unknown; readonly via: Via }
  | { readonly type: 'error'; readonly code: ErrorCode; readonly cause: unknown };
