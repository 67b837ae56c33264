import type { Delivery } from '../../src/core/challenge.js';
import type { MessageKey } from '../../src/core/messages.js';
import type { SitePolicy } from '../../src/core/policy.js';
import type { Problem } from '../../src/core/problem.js';

/** A moment of the table of moments: what is known then, and what is to be shown. */
export interface Moment {
  /** Row of the table. */
  readonly row: string;
  /** In words, where a row has several. */
  readonly when?: string;
  readonly method?: 'email' | 'sms' | 'voice' | 'whatsapp';
  /** Seconds since the newest send. */
  readonly age?: number;
  readonly sends?: number;
  readonly delivery?: Omit<Delivery, 'retryAt'> & { readonly retryIn?: number };
  readonly sendsLeft?: number;
  readonly expiresIn?: number;
  readonly isGeneric?: boolean;
  /** What only the site knows. */
  readonly site?: SitePolicy;
  /** The newest act was refused; `retryAt` counts from now, in milliseconds. */
  readonly refused?: { readonly act: 'start' | 'send' | 'attempt'; readonly problem: Problem };
  /** Neither another way nor support is offered. */
  readonly isAlone?: boolean;

  readonly isStop?: boolean;
  /** Where it is not the usual one. */
  readonly headline?: MessageKey;
  readonly status: readonly MessageKey[];
  readonly causes: readonly number[];
  /** Ids of the rows with their causes, from the top. */
  readonly rows?: readonly (readonly [id: string, ...causes: number[]])[];
  /** Labels of a stop's or a warning's controls, the best first. */
  readonly actions?: readonly MessageKey[];
  /** The link to the inbox stands beside the sentence. */
  readonly hasInbox?: boolean;
}

export const spam = ['spam', 33, 36, 37] as const;
export const address = ['address', 22, 27] as const;
export const number = ['number', 27] as const;
export const phone = ['phone', 38, 39, 40, 42] as const;
export const late = [12, 35, 4] as const;
export const lateOnPhone = [41, 12] as const;

export const failed = (reason: NonNullable<Delivery['reason']>) => ({ state: 'failed', reason }) as const;
export const delayed = (reason: NonNullable<Delivery['reason']>, retryIn?: number) =>
  ({ state: 'delayed', reason, ...(retryIn === undefined ? {} : { retryIn }) }) as const;
