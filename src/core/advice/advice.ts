import type { MethodOption, ResendSemantics } from '../challenge.js';
import type { Message } from '../messages.js';
import type { SessionState } from '../state.js';
import type { UserAgentLike } from './private-window.js';
import type { Question } from './questions.js';

/** Everything known at a moment. */
export interface Situation {
  readonly state: SessionState;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The address as typed, while the page has it: for the inbox link and the part after @. */
  readonly address?: string;
  /** Whom the message comes from, where the page says so. The challenge's own word wins. */
  readonly sender?: string;
  readonly supportHref?: string;
  /** Which code is good after another send, where the page says so. The challenge's own word wins. */
  readonly resend?: ResendSemantics;
  /** A correction the person was offered and has not answered. */
  readonly suggestion?: string;
  /** Ways that turned out not to work here. */
  readonly withdrawn?: readonly string[];
  /** What the person sees already, in this send: it keeps its place. */
  readonly shown?: readonly string[];
  /** The person said that the destination is not theirs: the questions are there before their time. */
  readonly isQuestioned?: boolean;
  /** False where nothing can be stored: the page must be kept open. Default true. */
  readonly survivesReload?: boolean;
  /** The browser, for how it opens a private window. */
  readonly agent?: UserAgentLike;
}

/** How much it matters: by the way, worth a look, a warning while a code may still come, the end of that wait. */
export type AdviceLevel = 'info' | 'hint' | 'warn' | 'stop';

/** A way on: a control that does it. */
export type Action =
  | { readonly type: 'inbox'; readonly label: Message; readonly url: string }
  | { readonly type: 'change'; readonly label: Message }
  | { readonly type: 'method'; readonly label: Message; readonly method: MethodOption }
  /** Goes back to the way that was left: nothing is sent. */
  | { readonly type: 'back'; readonly label: Message; readonly method: string }
  | { readonly type: 'resend'; readonly label: Message }
  | { readonly type: 'correct'; readonly label: Message; readonly address: string }
  | { readonly type: 'have-code'; readonly label: Message }
  | { readonly type: 'restart'; readonly label: Message }
  | { readonly type: 'support'; readonly label: Message; readonly href: string }
  | { readonly type: 'recovery'; readonly label: Message; readonly href: string }
  | { readonly type: 'account'; readonly label: Message; readonly href: string }
  /** Goes to the code field. */
  | { readonly type: 'enter'; readonly label: Message }
  /** Puts what support needs to know on the clipboard, a line each. */
  | { readonly type: 'copy'; readonly label: Message; readonly lines: readonly Message[] }
  /** Shows the steps beneath, and hides them again. */
  | { readonly type: 'how'; readonly label: Message; readonly steps: readonly Message[] }
  /** Closes what was opened. */
  | { readonly type: 'dismiss'; readonly label: Message };

/** A control that leads out of the page, by a link of the site's own. */
export type LinkAction = Extract<Action, { href: string }>;

export type AdviceIcon = 'inbox' | 'address' | 'phone' | 'way' | 'support' | 'time' | 'shield' | 'code';

/** One thing to check. */
export interface AdviceRow {
  /** Names the row within a send, so that it keeps its place. */
  readonly id: string;
  /** Causes it stands for, by catalogue number; the leading one first. */
  readonly causes: readonly number[];
  readonly level: AdviceLevel;
  readonly icon: AdviceIcon;
  readonly title: Message;
  readonly body?: Message;
  /** What to do, in this order. */
  readonly steps?: readonly Message[];
  readonly actions: readonly Action[];
}

/** How far the wait has come, for the quiet track. Each from 0 to 1. */
export interface Progress {
  readonly elapsed: number;
  /** Where the usual time lies. */
  readonly usual: number;
  readonly isLate: boolean;
}

/** What is shown at a moment. */
export interface Advice {
  /** The row of the table of moments. */
  readonly id: string;
  readonly level: AdviceLevel;
  /** No code can work, or none will come: the field gives way to what works. */
  readonly isStop: boolean;
  readonly headline: Message;
  /** Whole sentences, one after another. */
  readonly status: readonly Message[];
  readonly causes: readonly number[];
  /** At most three. */
  readonly rows: readonly AdviceRow[];
  /** Ways on of a stop or a warning, the best first. */
  readonly actions: readonly Action[];
  /** Other ways, behind "Another way" while there is no stop. */
  readonly methods: readonly Extract<Action, { type: 'method' }>[];
  readonly inbox: Extract<Action, { type: 'inbox' }> | undefined;
  readonly support: Extract<Action, { type: 'support' }> | undefined;
  readonly progress: Progress | undefined;
  /** A sentence beside the status that is never announced. */
  readonly note: { readonly text: Message; readonly causes: readonly number[] } | undefined;
  /** What is less likely, behind "More to check". */
  readonly extra: readonly AdviceRow[];
  /** What only the person can tell, behind "Something else is wrong". */
  readonly questions: readonly Question[];
  /** When the wait that is told of is over, in milliseconds since the epoch. */
  readonly until: number | undefined;
  /** Provider id of the person's mailbox, where its domain or the server tells. */
  readonly mailbox: string | undefined;
  /** Why nothing can be sent to the destination that was just given, where the server said why. */
  readonly undeliverable: Message | undefined;
  /** Whether other ways and support are offered now. */
  readonly more: boolean;
  /** Only one more code can be sent: said before the press. */
  readonly isLastSend: boolean;
}
