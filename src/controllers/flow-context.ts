import { createContext } from '@lit/context';
import type { Advice } from '../core/advice/advice.js';
import type { MessageOverrides } from '../core/messages.js';
import type { Session } from '../session/session.js';

/** What a flow tells the parts inside it. */
export interface FlowContext {
  readonly session: Session;
  /** Attributes of the flow that its parts obey. */
  readonly settings: FlowSettings;
  /** What to show now; the same object while nothing changed. */
  readonly advice: Advice | undefined;
  /** Says something through the flow's one announcer. */
  announce(text: string, urgency?: 'polite' | 'assertive'): void;
  /** Tells the announcer that a key was pressed: it stays quiet for a moment. */
  noteKeystroke(): void;
  /** Raises `otp-fallback`, then switches in place or follows the way's link. */
  fallBack(kind: string, trigger: HTMLElement): void;
  /** Puts focus where the person goes on, because of what the person just did. */
  focusOn(target: 'code' | 'address' | 'headline'): void;
}

export interface FlowSettings {
  /** No check on the last character: the person presses Enter or "Check code". */
  readonly manual: boolean;
  readonly sender: string | undefined;
  readonly supportHref: string | undefined;
  readonly messages: MessageOverrides | undefined;
}

/**
 * Shared through the realm's symbol registry: two copies of this package on one page still find each other.
 * The number is the protocol's major version.
 */
export const flowContext = createContext<FlowContext | undefined>(Symbol.for('otp-elements/session/1'));
