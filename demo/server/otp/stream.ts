import { SECOND, type Clock, type TimerHandle } from '../../../src/core/clock.js';

/** Writes one event (HTML standard, "server-sent events"). */
export interface EventWriter {
  send(event: string, data: unknown, id?: string): void;
  close(): void;
}

/** Chunks a reader may be behind before it counts as gone. */
const MAX_BEHIND = 64;

/**
 * A stream of server-sent events. `open` gets the writer and answers what is to be done when the stream ends,
 * whoever ends it. A comment goes out every `heartbeat` seconds, so that a dead connection shows.
 */
export function eventStream(
  clock: Clock,
  heartbeat: number,
  signal: AbortSignal,
  open: (writer: EventWriter) => () => void,
): Response {
  const encoder = new TextEncoder();
  let cancelled = (): void => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let timer: TimerHandle;
      let ended = false;
      let cleanUp = (): void => {};
      const stop = (): void => {
        ended = true;
        clock.clearTimeout(timer);
        signal.removeEventListener('abort', close);
        cleanUp();
      };
      const close = (): void => {
        if (ended) return;
        stop();
        controller.close();
      };
      cancelled = stop;
      const write = (text: string): void => {
        if (ended) return;
        controller.enqueue(encoder.encode(text));
        if ((controller.desiredSize ?? 0) < -MAX_BEHIND) close();
      };
      const beat = (): void => {
        write(':\n\n');
        if (!ended) timer = clock.setTimeout(beat, heartbeat * SECOND);
      };
      timer = clock.setTimeout(beat, heartbeat * SECOND);
      signal.addEventListener('abort', close);
      cleanUp = open({
        send: (event, data, id) =>
          write(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`),
        close,
      });
      // `open` may have closed at once, before there was anything to clean up.
      if (ended) cleanUp();
    },
    cancel: () => cancelled(),
  });
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' },
  });
}
