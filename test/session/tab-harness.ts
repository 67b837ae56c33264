import { tsImport } from 'tsx/esm/api';
import type { createSession } from '../../src/session/session.js';

/** A channel that is open, and whose it is. */
interface OpenChannel {
  readonly name: string;
  readonly owner: number;
  onmessage: ((event: { data: unknown }) => void) | null;
}

/**
 * Channels that deliver in the same turn, in order, and remember what was said on them.
 * Like the browser's, one does not hear itself, and what is said is copied.
 */
export class ChannelBus {
  readonly said: unknown[] = [];
  /** The tab that opens channels now. */
  owner = 0;
  readonly #open = new Set<OpenChannel>();
  /** What waits for a tab that is too busy to hear, and what a tab says that the browser is slow to carry. */
  readonly #inboxes = new Map<number, (() => void)[]>();
  readonly #outboxes = new Map<number, (() => void)[]>();

  /** A class to stand in for the global `BroadcastChannel`. */
  get Channel(): typeof BroadcastChannel {
    const opened = (channel: OpenChannel) => this.#open.add(channel);
    const closed = (channel: OpenChannel) => this.#open.delete(channel);
    const say = (channel: OpenChannel, data: unknown) => this.#say(channel, structuredClone(data));
    const owner = () => this.owner;
    class Channel implements OpenChannel {
      onmessage: OpenChannel['onmessage'] = null;
      readonly owner = owner();
      constructor(readonly name: string) {
        opened(this);
      }
      postMessage(data: unknown): void {
        say(this, data);
      }
      close(): void {
        closed(this);
      }
    }
    return Channel as unknown as typeof BroadcastChannel; // What a session uses of it.
  }

  /** From now on a tab hears nothing, or is not heard, until it is let go. */
  hold(way: 'in' | 'out', tab: number): void {
    (way === 'in' ? this.#inboxes : this.#outboxes).set(tab, []);
  }

  letGo(way: 'in' | 'out', tab: number): void {
    const boxes = way === 'in' ? this.#inboxes : this.#outboxes;
    const waiting = boxes.get(tab) ?? [];
    boxes.delete(tab);
    for (const deliver of waiting) deliver();
  }

  /** Says something on a channel as a stranger of this origin might. */
  shout(key: string, data: unknown): void {
    for (const channel of this.#open)
      if (channel.name === `otp-elements:session:${key}`) channel.onmessage?.({ data });
  }

  #say(from: OpenChannel, data: unknown): void {
    this.said.push(data);
    const others = [...this.#open].filter((other) => other !== from && other.name === from.name);
    through(this.#outboxes.get(from.owner), () => {
      for (const other of others)
        through(this.#inboxes.get(other.owner), () =>
          queueMicrotask(() => other.onmessage?.({ data: structuredClone(data) })),
        );
    });
  }
}

/** Delivers at once, or when the box is opened. */
const through = (box: (() => void)[] | undefined, deliver: () => void): void =>
  box ? void box.push(deliver) : deliver();

/** Another tab is another realm: it has copies of all modules, with session keys of its own. */
export async function anotherTab(): Promise<typeof createSession> {
  const copy: unknown = await tsImport('../../src/session/session.ts', import.meta.url);
  if (!isSessionModule(copy)) throw new Error('The copy is not the module of the session.');
  return copy.createSession;
}

const isSessionModule = (value: unknown): value is { createSession: typeof createSession } =>
  typeof value === 'object' && value !== null && 'createSession' in value;

/** The browser's locks, held in memory: as much of them as a session uses. */
export class LockBus {
  readonly #queues = new Map<string, Promise<unknown>>();

  request = async (
    name: string,
    { ifAvailable = false, signal }: { ifAvailable?: boolean; signal?: AbortSignal },
    hold: (lock: object | null) => Promise<unknown>,
  ): Promise<unknown> => {
    const before = this.#queues.get(name);
    if (before && ifAvailable) return hold(null);
    const held = Promise.resolve(before).then(() => (signal?.aborted ? undefined : hold({ name })));
    this.#queues.set(name, held);
    try {
      return await held;
    } finally {
      if (this.#queues.get(name) === held) this.#queues.delete(name);
    }
  };
}

/** The globals by which tabs meet, in the test's hand until it lets go. */
export function shareBetweenTabs(bus: ChannelBus, locks: LockBus | undefined): () => void {
  const real = (['BroadcastChannel', 'navigator'] as const).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  const put = (name: string, value: unknown) =>
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  put('BroadcastChannel', bus.Channel);
  put('navigator', locks ? { locks } : {});
  return () => {
    for (const [name, descriptor] of real)
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
  };
}
