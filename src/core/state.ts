import type { Challenge } from './challenge.js';
import type { DeliveryReason } from './delivery/report.js';
import type { SendReason, Via } from './fact.js';
import type { Policy } from './policy.js';
import type { Problem, ProblemNext } from './problem.js';

/** Why no code can work now, or why none will be sent. */
export type Stop =
  | { readonly kind: 'delivery'; readonly reason: DeliveryReason }
  | { readonly kind: 'attempts'; readonly next: ProblemNext }
  | { readonly kind: 'paused'; readonly problem: Problem }
  | { readonly kind: 'gone' };

/** A code that was judged. What is claimed is only what the backend said: wrong, or "wrong or expired". */
export interface Refusal {
  readonly code: 'invalid_code' | 'invalid_or_expired_code';
  readonly attemptsLeft?: number;
}

/** An act that got no yes: what was tried, and what came back. */
export interface Failure {
  readonly at: 'send' | 'attempt';
  readonly problem: Problem;
  /** Grows with every failure, so that the same one twice is news twice. */
  readonly act: number;
}

/** A send on its way. */
export interface Sending {
  readonly reason: SendReason;
  readonly method: string;
}

/** What a session's state holds at every step. */
export interface StateBase {
  /** Where the session rests under a send or a check that is on its way: a stop stays a stop until a new send is accepted. */
  readonly phase: Phase;
  /** Why no code can work, or none will be sent; also while a send that may end it is on its way. */
  readonly stop: Stop | undefined;
  readonly method: string;
  /** Kinds offered at the start. */
  readonly methods: readonly string[];
  /** What to show for the destination, masked: the server's word, else our own. */
  readonly destination: string | undefined;
  readonly challenge: Challenge | undefined;
  /** Sends accepted in this challenge. */
  readonly sends: number;
  /** When the newest one was accepted, in milliseconds since the epoch. */
  readonly sentAt: number | undefined;
  readonly sending: Sending | undefined;
  readonly checking: boolean;
  /** The address is open for a change while the challenge lives on. */
  readonly changing: boolean;
  /** It is open because the backend cannot go on without it, and this page has lost it: the person types it again. */
  readonly asksAddress: boolean;
  /** Until Send again is accepted, in milliseconds since the epoch; `undefined`: now. */
  readonly resendAt: number | undefined;
  readonly sendsLeft: number;
  /** No send is accepted any more, for longer than a countdown is worth showing. */
  readonly sendsHeld: { readonly until: number | undefined } | undefined;
  /** What another way would have to be for a code to be sent by it, as far as limits go. */
  readonly otherWays: OtherWays;
  /** No attempt is accepted before that moment. */
  readonly attemptsHeldUntil: number | undefined;
  readonly failure: Failure | undefined;
  /** Who says that the newest code is past its life; by the clock alone it may still be tried. */
  readonly expiredBy: 'clock' | 'server' | undefined;
  /** Some earlier send did not fail, so its code may still work. */
  readonly earlierSendOk: boolean;
  /** The way that was left for this one; its code may still work, and to go back to it sends nothing. */
  readonly earlier: EarlierWay | undefined;
  /** The person went back: the message that is waited for is not the newest of its challenge. */
  readonly isBack: boolean;
  /** The person said "I have a code" at a delivery stop: the news stays, as a warning. */
  readonly stopDismissed: boolean;
  readonly fieldEmpty: boolean;
  /** When the field last got its first character, and when it last became empty; in milliseconds since the epoch. */
  readonly fieldFilledAt: number | undefined;
  readonly fieldEmptiedAt: number | undefined;
  readonly online: boolean;
  readonly generic: boolean;
  readonly purpose: string | undefined;
  readonly policy: Policy;
}

/** Which other ways the limits of the moment leave open. */
export interface OtherWays {
  /** Another message of this challenge can be sent. */
  readonly more: boolean;
  /** Another challenge can be begun, with a destination that the person types. */
  readonly anew: boolean;
}

/** A way to go back to. */
export interface EarlierWay {
  readonly method: string;
  /** Masked. */
  readonly destination: string | undefined;
  /** Its code is another one of the same challenge. */
  readonly isOfThisChallenge: boolean;
}

interface Challenged {
  readonly challenge: Challenge;
}

/** What a session tells its listeners: a frozen snapshot. It holds no address and no code. */
export type SessionState = StateBase & Stepped;

/** The step, with what only that step has. */
export type Stepped =
  | { readonly step: 'identify' }
  | { readonly step: 'sending'; readonly sending: Sending }
  | ({ readonly step: 'waiting' } & Challenged)
  | ({ readonly step: 'verifying' } & Challenged)
  | ({ readonly step: 'refused'; readonly refusal: Refusal } & Challenged)
  | ({ readonly step: 'expired'; readonly by: 'clock' | 'server' } & Challenged)
  | { readonly step: 'verified'; readonly via: Via }
  | { readonly step: 'stopped'; readonly stop: Stop };

/** Where a person stands. */
export type Step = Stepped['step'];

export type Phase = 'identify' | 'waiting' | 'refused' | 'expired' | 'stopped' | 'verified';

/** What never changes while a session lives. */
export interface Rules {
  readonly policy: Policy;
  readonly methods: readonly string[];
  readonly generic: boolean;
  readonly purpose: string | undefined;
}

/** The machine's own memory. It knows the typed address and the refused code, so it is never handed out. */
export interface MachineState {
  readonly rules: Rules;
  readonly phase: Phase;
  readonly method: string;
  /** As typed, while this page has it. */
  readonly typed?: string | undefined;
  readonly masked?: string | undefined;
  readonly challenge?: Challenge | undefined;
  readonly sends: number;
  readonly sentAt?: number | undefined;
  readonly earlierSendOk: boolean;
  /** The way that was left last, while its code may still work. */
  readonly earlier?: Way | undefined;
  /** An older message than the challenge's newest is waited for. */
  readonly isBack: boolean;
  readonly sendFlight?:
    | { readonly act: number; readonly reason: SendReason; readonly method: string; readonly typed?: string }
    | undefined;
  readonly attemptFlight?: AttemptFlight | undefined;
  /** Another tab is sending; until then this one does not. */
  readonly sendingElsewhereUntil?: number | undefined;
  /** Another tab is checking a code; until then this one waits for what comes of it. */
  readonly checkingElsewhereUntil?: number | undefined;
  readonly sendHold?: SendHold | undefined;
  /** The newest first send, as long as nobody knows what came of it. */
  readonly unansweredStart?: (UnansweredStart & { readonly isInterrupted?: boolean }) | undefined;
  readonly attemptHoldUntil?: number | undefined;
  readonly refusal?: Refusal | undefined;
  readonly refusedCode?: string | undefined;
  readonly failure?: Failure | undefined;
  readonly stop?: Stop | undefined;
  readonly underPause?: UnderPause | undefined;
  readonly stopDismissed: boolean;
  readonly expiredBy?: 'clock' | 'server' | undefined;
  readonly changing: boolean;
  /** Why the address is asked for again: another send, or the check of a code. */
  readonly asksAddress?: InterruptedAct | undefined;
  readonly fieldEmpty: boolean;
  readonly fieldFilledAt?: number | undefined;
  readonly fieldEmptiedAt?: number | undefined;
  readonly online: boolean;
  readonly via?: Via | undefined;
  /** Number of the newest act; answers to older ones are stale. */
  readonly acts: number;
}

/** One way of a code to the person, and where it stands. No address in clear. */
export interface Way {
  readonly challenge: Challenge;
  readonly method: string;
  readonly masked: string | undefined;
  readonly sends: number;
  readonly sentAt: number | undefined;
  readonly earlierSendOk: boolean;
  /** The challenge has sent a newer message by another way. */
  readonly isBack?: boolean;
}

/** A check on its way. */
export interface AttemptFlight {
  readonly act: number;
  readonly code: string;
  readonly via: Via;
  /** Nothing has left yet: another tab is checking, and may be right. */
  readonly waits?: boolean;
  /** Another tab's check has come to nothing since the press. */
  readonly isOverElsewhere?: boolean;
  /** The server has said meanwhile that the challenge is verified; this flight's answer only adds how. */
  readonly verified?: { readonly isTold: boolean; readonly result: unknown };
}

/** What waits for the address. */
export type InterruptedAct =
  { readonly type: 'resend' } | { readonly type: 'verify'; readonly code: string; readonly via: Via };

/** Sends are refused by the server. */
export interface SendHold {
  readonly until: number | undefined;
  /** Nothing can be sent for this challenge any more, whatever its countdown said. */
  readonly exhausted: boolean;
  /** Set where the refusal is about one destination: another one is free to try. */
  readonly of?: KnownDestination | undefined;
}

/** A first send that has left, and whose answer has not come. A page that goes leaves word of it to the next one. */
export interface UnansweredStart {
  readonly method: string;
  readonly masked: string;
  /** When it left, in milliseconds since the epoch. */
  readonly at: number;
}

/** A destination as far as this page knows it: as typed, or only its mask after a reload. */
export interface KnownDestination {
  readonly method: string;
  readonly typed: string | undefined;
  readonly masked: string | undefined;
}

/** Where a session stood when codes were paused, and stands again when the pause is over. */
export interface UnderPause {
  readonly phase: Phase;
  readonly stop: Stop | undefined;
}
