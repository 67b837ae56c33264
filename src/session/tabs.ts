import type { TabHint } from '../core/session-event.js';

/** What tabs of one session say to each other. No code, no address, no token, no result. */
export type TabMessage =
  | TabHint
  /** A tab has opened and has no challenge. */
  | { readonly type: 'hello' }
  /** A tab answers that it has one; only said where the proof is a cookie, which both tabs share. */
  | {
      readonly type: 'here';
      readonly id: string;
      readonly method: string;
      readonly sends: number;
      readonly sentAt: number | undefined;
    };

const ID = /^[A-Za-z0-9_-]{1,128}$/;

const isTime = (value: unknown): boolean =>
  value === undefined || (typeof value === 'number' && Number.isFinite(value));

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

/** Anything may arrive on a channel of this origin; what is not a message of ours is none. */
export function isTabMessage(value: unknown): value is TabMessage {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  if (value.type === 'hello') return true;
  if (!('id' in value) || typeof value.id !== 'string' || !ID.test(value.id)) return false;
  switch (value.type) {
    case 'sending':
    case 'settled':
    case 'checking':
    case 'checked':
    case 'verified':
    case 'news':
      return true;
    case 'sent':
      return !('resendAt' in value) || isTime(value.resendAt);
    case 'here':
      return (
        'method' in value &&
        typeof value.method === 'string' &&
        'sends' in value &&
        isCount(value.sends) &&
        (!('sentAt' in value) || isTime(value.sentAt))
      );
    default:
      return false;
  }
}

const isUnrefable = (channel: object): channel is { unref: () => void } =>
  'unref' in channel && typeof channel.unref === 'function';

/** A session's channel to its own tabs. Where BroadcastChannel is missing or refused, tabs simply do not hear each other. */
export class Tabs {
  #channel: BroadcastChannel | undefined;

  constructor(key: string, onMessage: (message: TabMessage) => void) {
    try {
      this.#channel = new BroadcastChannel(`otp-elements:session:${key}`);
      this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (isTabMessage(data)) onMessage(data);
      };
      // In Node a listening channel keeps the process alive.
      if (isUnrefable(this.#channel)) this.#channel.unref();
    } catch {
      this.#channel = undefined;
    }
  }

  tell(message: TabMessage): void {
    try {
      this.#channel?.postMessage(message);
    } catch {
      // A closed channel has no listeners.
    }
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }
}
