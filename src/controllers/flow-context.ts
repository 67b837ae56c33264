import { createContext } from '@lit/context';
import type { Advice } from '../core/advice/advice.js';
import type { Urgency } from '../core/announcements.js';
import type { MethodOption } from '../core/challenge.js';
import type { CodeField } from '../core/code-field.js';
import type { Message, MessageOverrides } from '../core/messages.js';
import type { SessionState } from '../core/state.js';
import type { Session } from '../session/session.js';

/**
 * What a flow provides to the parts inside it: a new object whenever something visible changed,
 * so that a part repaints by this alone and needs no timer and no subscription of its own.
 */
export interface FlowContext {
  readonly session: Session;
  readonly state: SessionState;
  /** The moment all parts paint, in milliseconds since the epoch. */
  readonly now: number;
  readonly advice: Advice;
  /** What is said of the last act that got no yes, if it still matters. */
  readonly failure: Message | undefined;
  /** What all of it means for the code field, so that a field used alone need not know. */
  readonly field: CodeField;
  readonly settings: FlowSettings;
  readonly actions: FlowActions;
}

/** Attributes of the flow that its parts obey. */
export interface FlowSettings {
  readonly messages: MessageOverrides | undefined;
  /** Whether an `otp-request` is in the flow: it owns the headline then, else `otp-help` shows the stop's words. */
  readonly hasHeadline: boolean;
  /** Whether an `otp-help` is in the flow, to lead to. */
  readonly hasHelp: boolean;
  /** `1` to `6`, or `none` for no heading role. */
  readonly headingLevel: string;
}

/** What a page may say on `otp-help` instead of on the flow. */
export interface HelpSettings {
  readonly sender?: string | undefined;
  readonly supportHref?: string | undefined;
}

/** A part as the flow knows it. */
export interface FlowPart {
  readonly role: 'request' | 'code' | 'help';
  readonly element: HTMLElement & { readonly updateComplete: Promise<unknown> };
  /** Takes focus to what is named, if the part has it. True when it did. */
  focusOn(target: FocusTarget): boolean;
  /** Takes what it shows in a flow only; that comes with the flow, so that a field used alone does without. */
  wear?(make: (root: ShadowRoot, onSubmit: (event: Event) => void) => CodePartView): void;
}

/** What a flow makes of its code field. */
export interface CodePartState {
  /** For those who hear the page, and not for those who see it. */
  readonly isLabelSpoken: boolean;
  readonly isHintSpoken: boolean;
  /** Causes that the error stands for, by catalogue number. */
  readonly causes: readonly number[];
  /** What the button says, where there is to be one. */
  readonly submit: string | undefined;
  readonly isPending: boolean;
}

export interface CodePartView {
  /** @param state `undefined` where the field has left its flow */
  paint(state: CodePartState | undefined): void;
}

/** `not-mine`: the question of a person who does not know the destination. */
export type FocusTarget = 'code' | 'address' | 'headline' | 'not-mine';

/** What parts ask of the flow, because it concerns more than one of them. The functions never change. */
export interface FlowActions {
  /** Makes a part known to the flow; it leaves by calling what comes back. */
  join(part: FlowPart): () => void;
  /** Puts messages into words, as sentences one after another, in the language around an element of the flow. */
  word(messages: readonly Message[], element: HTMLElement, overrides: MessageOverrides | undefined): string;
  /** Says something through the flow's one announcer. */
  announce(text: string, urgency?: Urgency): void;
  /** Does not say it any more, where it is still to be said. */
  takeBack(text: string): void;
  /** A key was pressed: the announcer stays quiet for a moment. */
  noteKeystroke(): void;
  /** The person took another way: raises `otp-fallback`, then switches in place or follows the way's link. */
  useMethod(method: MethodOption): void;
  /** The person pressed a control of an advice with these causes. */
  noteUsed(causes: readonly number[]): void;
  /** What the person has opened now: `drawer:else`, `question:destination` and the like. */
  noteOpened(names: readonly string[]): void;
  /** The person left by our link to the inbox. */
  noteInboxOpened(): void;
  /** Puts focus where the person goes on, because of what the person just did. */
  focusOn(target: FocusTarget): void;
  /** What the page says on the part that helps; the flow's own attributes win. */
  noteHelp(help: HelpSettings): void;
  /** A correction of the address was offered and not answered (`undefined`: none any more). */
  noteSuggestion(address: string | undefined): void;
}

/**
 * Shared through the realm's symbol registry: two copies of this package on one page still find each other.
 * The number is the protocol's major version.
 */
export const flowContext = createContext<FlowContext | undefined>(Symbol.for('otp-elements/session/1'));
