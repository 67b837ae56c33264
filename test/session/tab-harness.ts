import { tsImport } from 'tsx/esm/api';
import type { createSession } from '../../src/session/session.js';

/**
 * Channels that deliver in the same turn, and remember what was said on them.
 * Like the browser's, one does not hear itself, and what is said is copied.
 */
export class ChannelBus {
  readonly said: unknown[] = [];
  readonly #open = new Set<{ name: string; onmessage: ((event: { data: unknown }) => void) | null }>();

  /** A class to stand in for the global `BroadcastChannel`. */
  get Channel(): typeof BroadcastChannel {
    const { said } = this;
    const open = this.#open;
    class Channel {
      onmessage: ((event: { data: unknown }) => void) | null = null;
      constructor(readonly name: string) {
        open.add(this);
      }
      postMessage(data: unknown): void {
        said.push(structuredClone(data));
        for (const other of open)
          if (other !== this && other.name === this.name)
            queueMicrotask(() => other.onmessage?.({ data: structuredClone(data) }));
      }
      close(): void {
        open.delete(this);
      }
    }
    return Channel as unknown as typeof BroadcastChannel; // What a session uses of it.
  }

  /** Says something on a channel as a stranger of this origin might. */
  shout(key: string, data: unknown): void {
    for (const channel of this.#open)
      if (channel.name === `otp-elements:session:${key}`) channel.onmessage?.({ data });
  }
}

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
